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
        "nummer",
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
        "hash",
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

    /// <summary>Stores an event with the journal entries that it gave, and moves the head on.</summary>
    public static void Bewaar(
        SqliteTransactie transactie,
        Gebeurtenis gebeurtenis,
        IEnumerable<Journaalregel> regels,
        Journaalkop journaalkop
    )
    {
        var vorige = VorigeKop(transactie);
        Bewaar(transactie, Gebeurtenisrij.Van(gebeurtenis, vorige.Gebeurtenis, vorige.GebeurtenisHash), regels, journaalkop);
    }

    /// <summary>Stores settings that are valid from here on, with the journal entries that the change gave.</summary>
    public static void Bewaar(
        SqliteTransactie transactie,
        DateOnly datum,
        string instellingen,
        string oorzaak,
        IEnumerable<Journaalregel> regels,
        Journaalkop journaalkop
    )
    {
        var vorige = VorigeKop(transactie);
        var rij = Gebeurtenisrij.Van(datum, instellingen, oorzaak, vorige.Gebeurtenis, vorige.GebeurtenisHash);
        Bewaar(transactie, rij, regels, journaalkop);
    }

    private static Grootboekkop VorigeKop(SqliteTransactie transactie) =>
        Kop(transactie) ?? throw new InvalidOperationException("De kop van het journaal ontbreekt.");

    private static void Bewaar(SqliteTransactie transactie, Gebeurtenisrij rij, IEnumerable<Journaalregel> regels, Journaalkop journaalkop)
    {
        transactie
            .Bulk("gebeurtenis", Gebeurteniskolommen)
            .Voeg(
                rij.Nummer,
                rij.Datum,
                rij.Soort,
                rij.Uzovi,
                rij.Agb,
                rij.Kenmerk,
                rij.OnsKenmerk,
                rij.Bedrag,
                rij.Vervaldatum,
                rij.Omschrijving,
                rij.BetaalAan,
                rij.Oorzaak,
                rij.Hash
            );
        var bulk = transactie.Bulk("journaal", Journaalkolommen);
        foreach (var r in regels)
        {
            bulk.Voeg(
                r.Nr,
                r.Regel,
                r.Datum.ToString(Datumvorm, CultureInfo.InvariantCulture),
                r.Rekening,
                r.Uzovi.ToString(),
                r.Bedrag.Cents,
                r.Oorzaak,
                r.Voor.Cents,
                r.Na.Cents,
                r.Hash
            );
        }

        transactie.Voer(
            "UPDATE journaalkop SET nr = @nr, hash = @hash, gebeurtenis = @gebeurtenis, gebeurtenis_hash = @gebeurtenisHash",
            new
            {
                nr = journaalkop.Nr,
                hash = journaalkop.Hash,
                gebeurtenis = rij.Nummer,
                gebeurtenisHash = rij.Hash,
            }
        );
    }

    /// <summary>True when the day has its betaalrun.</summary>
    public static bool HeeftBetaalrun(SqliteTransactie transactie, DateOnly dag) =>
        transactie.VraagEen<bool>(
            "SELECT EXISTS (SELECT 1 FROM gebeurtenis WHERE soort = 'Betaalrun' AND datum = @dag)",
            new { dag = dag.ToString(Datumvorm, CultureInfo.InvariantCulture) }
        );

    /// <summary>The settings that were stored last, null when there are none; and the date of the last row, null when there is none.</summary>
    public static (string? Tekst, DateOnly? Dag) LaatsteInstelling(SqliteTransactie transactie) =>
        (
            transactie.VraagEen<string>(
                "SELECT omschrijving FROM gebeurtenis WHERE soort = @soort ORDER BY nummer DESC LIMIT 1",
                new { soort = Instellingen.Soort }
            ),
            transactie.VraagEen<string>("SELECT datum FROM gebeurtenis ORDER BY nummer DESC LIMIT 1") is { } dag
                ? DateOnly.ParseExact(dag, Datumvorm, CultureInfo.InvariantCulture)
                : null
        );

    public static IEnumerable<Gebeurtenisrij> Gebeurtenissen(SqliteTransactie transactie) =>
        transactie.Vraag<Gebeurtenisrij>(
            """
            SELECT nummer, datum, soort, uzovi, agb, kenmerk, ons_kenmerk AS OnsKenmerk, bedrag, vervaldatum, omschrijving,
                betaal_aan AS BetaalAan, oorzaak, hash
            FROM gebeurtenis ORDER BY nummer
            """
        );

    /// <exception cref="FormatException">A column holds what the program never wrote.</exception>
    public static IEnumerable<Journaalregel> Journaal(SqliteTransactie transactie) =>
        transactie
            .Vraag<Boeking>("SELECT nr, regel, datum, rekening, uzovi, bedrag, oorzaak, voor, na, hash FROM journaal ORDER BY nr, regel")
            .Select(b => new Journaalregel(
                b.Nr,
                (int)b.Regel,
                DateOnly.ParseExact(b.Datum, Datumvorm, CultureInfo.InvariantCulture),
                b.Rekening,
                UzoviNummer.Parse(b.Uzovi),
                new Bedrag(b.Bedrag),
                b.Oorzaak,
                new Bedrag(b.Voor),
                new Bedrag(b.Na),
                b.Hash
            ));

    /// <summary>Null when somebody removed it.</summary>
    public static Grootboekkop? Kop(SqliteTransactie transactie) =>
        transactie
            .Vraag<Kopregel>("SELECT nr, hash, gebeurtenis, gebeurtenis_hash AS GebeurtenisHash FROM journaalkop WHERE id = 1")
            .Select(k => new Grootboekkop(new Journaalkop(k.Nr, k.Hash), k.Gebeurtenis, k.GebeurtenisHash))
            .FirstOrDefault();

    private sealed record Kopregel(long Nr, string Hash, long Gebeurtenis, string GebeurtenisHash);

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
