using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Events and journal of the ledger in the insurer's database. Both only grow; the journal follows from the events by replay.</summary>
internal static class Grootboekopslag
{
    private const string Datumvorm = "yyyy-MM-dd";

    public static void BewaarGebeurtenis(SqliteTransactie transactie, Gebeurtenis gebeurtenis) =>
        transactie.Voer(
            """
            INSERT INTO gebeurtenis (datum, soort, uzovi, agb, kenmerk, ons_kenmerk, bedrag, vervaldatum, omschrijving, betaal_aan, oorzaak)
            VALUES (@datum, @soort, @uzovi, @agb, @kenmerk, @onsKenmerk, @bedrag, @vervaldatum, @omschrijving, @betaalAan, @oorzaak)
            """,
            new
            {
                datum = Datum(gebeurtenis.Datum),
                soort = gebeurtenis.Soort.ToString(),
                uzovi = gebeurtenis.Uzovi?.ToString(),
                agb = gebeurtenis.Agb?.ToString(),
                kenmerk = gebeurtenis.Kenmerk,
                onsKenmerk = gebeurtenis.OnsKenmerk,
                bedrag = gebeurtenis.Bedrag?.Cents,
                vervaldatum = gebeurtenis.Vervaldatum is { } dag ? Datum(dag) : null,
                omschrijving = gebeurtenis.Omschrijving,
                betaalAan = gebeurtenis.BetaalAan?.ToString(),
                oorzaak = gebeurtenis.Oorzaak,
            }
        );

    public static IEnumerable<Gebeurtenis> Gebeurtenissen(SqliteTransactie transactie) =>
        transactie
            .Vraag<Rij>(
                "SELECT datum, soort, uzovi, agb, kenmerk, ons_kenmerk AS OnsKenmerk, bedrag, vervaldatum, omschrijving, betaal_aan AS BetaalAan, oorzaak FROM gebeurtenis ORDER BY nummer"
            )
            .Select(r => new Gebeurtenis(Datum(r.Datum), Enum.Parse<GebeurtenisSoort>(r.Soort))
            {
                Uzovi = r.Uzovi is null ? null : UzoviNummer.Parse(r.Uzovi),
                Agb = r.Agb is null ? null : AgbCode.Parse(r.Agb),
                Kenmerk = r.Kenmerk,
                OnsKenmerk = r.OnsKenmerk,
                Bedrag = r.Bedrag is { } cents ? new Bedrag(cents) : null,
                Vervaldatum = r.Vervaldatum is null ? null : Datum(r.Vervaldatum),
                Omschrijving = r.Omschrijving,
                BetaalAan = r.BetaalAan is null ? null : AgbCode.Parse(r.BetaalAan),
                Oorzaak = r.Oorzaak,
            });

    public static void BewaarJournaal(SqliteTransactie transactie, IEnumerable<Journaalregel> regels) =>
        transactie.Voer(
            "INSERT INTO journaal VALUES (@Nr, @Regel, @datum, @Rekening, @uzovi, @bedrag, @Oorzaak, @voor, @na, @Hash)",
            regels.Select(r => new
            {
                r.Nr,
                r.Regel,
                datum = Datum(r.Datum),
                r.Rekening,
                uzovi = r.Uzovi.ToString(),
                bedrag = r.Bedrag.Cents,
                r.Oorzaak,
                voor = r.Voor.Cents,
                na = r.Na.Cents,
                r.Hash,
            })
        );

    public static IEnumerable<Journaalregel> Journaal(SqliteTransactie transactie) =>
        transactie
            .Vraag<Boeking>("SELECT nr, regel, datum, rekening, uzovi, bedrag, oorzaak, voor, na, hash FROM journaal ORDER BY nr, regel")
            .Select(b => new Journaalregel(
                b.Nr,
                (int)b.Regel,
                Datum(b.Datum),
                b.Rekening,
                UzoviNummer.Parse(b.Uzovi),
                new Bedrag(b.Bedrag),
                b.Oorzaak,
                new Bedrag(b.Voor),
                new Bedrag(b.Na),
                b.Hash
            ));

    private static string Datum(DateOnly dag) => dag.ToString(Datumvorm, CultureInfo.InvariantCulture);

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, Datumvorm, CultureInfo.InvariantCulture);

    private sealed record Rij(
        string Datum,
        string Soort,
        string? Uzovi,
        string? Agb,
        string Kenmerk,
        string OnsKenmerk,
        long? Bedrag,
        string? Vervaldatum,
        string Omschrijving,
        string? BetaalAan,
        string Oorzaak
    );

    private sealed record Boeking(
        long Nr,
        long Regel,
        string Datum,
        string Rekening,
        string Uzovi,
        long Bedrag,
        string Oorzaak,
        long Voor,
        long Na,
        string Hash
    );
}
