using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Events and journal of the ledger in the insurer's database. Both only grow; the journal follows from the events by replay.</summary>
internal static class Grootboekopslag
{
    private const string Datumvorm = "yyyy-MM-dd";

    private static readonly string[] Gebeurteniskolommen =
    [
        "datum",
        "soort",
        "uzovi",
        "agb",
        "kenmerk",
        "ons_kenmerk",
        "bedrag",
        "vervaldatum",
        "omschrijving",
        "betaal_aan",
        "oorzaak",
    ];

    private static readonly string[] Journaalkolommen =
    [
        "nr",
        "regel",
        "datum",
        "rekening",
        "uzovi",
        "bedrag",
        "oorzaak",
        "voor",
        "na",
        "hash",
    ];

    public static void BewaarGebeurtenis(SqliteTransactie transactie, Gebeurtenis gebeurtenis) =>
        transactie
            .Bulk("gebeurtenis", Gebeurteniskolommen)
            .Voeg(
                Datum(gebeurtenis.Datum),
                gebeurtenis.Soort.ToString(),
                gebeurtenis.Uzovi?.ToString(),
                gebeurtenis.Agb?.ToString(),
                gebeurtenis.Kenmerk,
                gebeurtenis.OnsKenmerk,
                gebeurtenis.Bedrag?.Cents,
                gebeurtenis.Vervaldatum is { } dag ? Datum(dag) : null,
                gebeurtenis.Omschrijving,
                gebeurtenis.BetaalAan?.ToString(),
                gebeurtenis.Oorzaak
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

    public static void BewaarJournaal(SqliteTransactie transactie, IEnumerable<Journaalregel> regels)
    {
        var bulk = transactie.Bulk("journaal", Journaalkolommen);
        foreach (var r in regels)
        {
            bulk.Voeg(
                r.Nr,
                r.Regel,
                Datum(r.Datum),
                r.Rekening,
                r.Uzovi.ToString(),
                r.Bedrag.Cents,
                r.Oorzaak,
                r.Voor.Cents,
                r.Na.Cents,
                r.Hash
            );
        }
    }

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
