using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Entries on own statements that the program could not match, settled by hand: a person couples one to an open vordering, and may withdraw that until it is booked.
/// It is booked when a person says so, and at the latest before the next betaalrun is proposed, so that the run doesn't set off what was repaid.
/// </summary>
public sealed class Bankkoppelingen
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Terugstortingen terugstortingen;
    private readonly TimeProvider klok;

    internal Bankkoppelingen(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        Terugstortingen terugstortingen,
        TimeProvider klok
    ) => (this.database, this.verrekening, this.terugstortingen, this.klok) = (database, verrekening, terugstortingen, klok);

    /// <summary>Every coupling, with what became of it.</summary>
    public IReadOnlyList<Bankkoppeling> Alle() => database.Doe(Koppelingopslag.Alle);

    /// <summary>Couples an entry to a vordering; null, or why not.</summary>
    /// <param name="afschrift">Number of the statement.</param>
    /// <param name="volgnummer">Place of the entry in it.</param>
    /// <param name="agb">Whose vordering: the zorgaanbieder or the crediteur.</param>
    /// <param name="kenmerk">Factuurnummer or the insurer's number of an open vordering, as one of them is called.</param>
    /// <param name="door">Who says so.</param>
    public string? Koppel(long afschrift, int volgnummer, AgbCode agb, string kenmerk, string door)
    {
        ArgumentNullException.ThrowIfNull(kenmerk);
        ArgumentNullException.ThrowIfNull(door);
        return database.Doe(t =>
        {
            if (string.IsNullOrWhiteSpace(door))
            {
                return "Wie de boeking koppelt, ontbreekt.";
            }

            if (Afschriftopslag.Posten(t).FirstOrDefault(p => p.Nummer == afschrift && p.Volgnummer == volgnummer) is not { } post)
            {
                return "Deze boeking staat op geen enkel ingelezen afschrift.";
            }

            if (post.Uitkomst != Bankuitkomst.NietGekoppeld)
            {
                return $"Deze boeking is al {Stand(post)}.";
            }

            if (Terugstorting(t, post, agb, kenmerk.Trim(), "", out var bezwaar) is null)
            {
                return bezwaar;
            }

            Koppelingopslag.Bewaar(t, post, agb, kenmerk.Trim(), door.Trim(), klok.GetUtcNow());
            return null;
        });
    }

    /// <summary>Takes a coupling back that is not booked yet: the entry is open again. Null, or why not.</summary>
    public string? TrekIn(long afschrift, int volgnummer, string door, string reden)
    {
        ArgumentNullException.ThrowIfNull(door);
        ArgumentNullException.ThrowIfNull(reden);
        return database.Doe(t =>
        {
            if (string.IsNullOrWhiteSpace(door) || string.IsNullOrWhiteSpace(reden))
            {
                return "Intrekken heeft een naam en een reden nodig.";
            }

            var van = Koppelingopslag.Alle(t).Where(k => k.Afschrift == afschrift && k.Volgnummer == volgnummer).ToList();
            if (van.Find(k => k.IsOpen) is not { } open)
            {
                return van.Exists(k => k.Besluit == "geboekt")
                    ? "Deze koppeling is al geboekt; wat geboekt is, wordt alleen met een nieuwe boeking hersteld."
                    : "Deze boeking is niet gekoppeld.";
            }

            Koppelingopslag.Besluit(t, open.Nummer, "ingetrokken", reden.Trim(), door.Trim(), klok.GetUtcNow());
            return null;
        });
    }

    /// <summary>Books every coupling that waits. Those that can't be booked any more stay open, each with the reason.</summary>
    public Bankresultaat<Koppelverslag> Boek(string door)
    {
        ArgumentNullException.ThrowIfNull(door);
        return string.IsNullOrWhiteSpace(door)
            ? Bankresultaat<Koppelverslag>.Geweigerd("Wie de koppelingen boekt, ontbreekt.")
            : Bankresultaat<Koppelverslag>.Gelukt(verrekening.Doe(t => Boek(t, door.Trim())));
    }

    internal Koppelverslag Boek(SqliteTransactie transactie, string door)
    {
        var geboekt = new List<Bankpost>();
        var niet = new List<(Bankpost, string)>();
        foreach (var post in Afschriftopslag.Posten(transactie).Where(p => p.Koppeling is { IsOpen: true }))
        {
            var koppeling = post.Koppeling!;
            var oorzaak = string.Create(
                CultureInfo.InvariantCulture,
                $"bankafschrift {post.Afschrift}, boeking {post.Volgnummer} van {post.Boekdatum:yyyy-MM-dd}, gekoppeld door {koppeling.Door} op {AmsterdamTijd.Van(koppeling.Op):yyyy-MM-dd HH:mm}, geboekt door {door}"
            );
            if (Terugstorting(transactie, post, koppeling.Agb, koppeling.Kenmerk, oorzaak, out var bezwaar) is not { } terugstorting)
            {
                niet.Add((post, bezwaar));
                continue;
            }

            verrekening.Boek(transactie, terugstorting);
            Koppelingopslag.Besluit(transactie, koppeling.Nummer, "geboekt", "", door, klok.GetUtcNow());
            geboekt.Add(post);
        }

        return new Koppelverslag(geboekt, niet);
    }

    /// <summary>The event that the coupling asks for; null with a Dutch sentence when it can't be booked.</summary>
    private Gebeurtenis? Terugstorting(
        SqliteTransactie transactie,
        Bankpost post,
        AgbCode agb,
        string kenmerk,
        string oorzaak,
        out string bezwaar
    )
    {
        bezwaar = "";
        if (post.Bedrag is not { IsNegatief: false, IsNul: false } bedrag)
        {
            bezwaar = "Op deze boeking kwam geen geld binnen.";
            return null;
        }

        var rekening = Afschriftopslag.Rekening(transactie, post.Nummer);
        var uzovis = Rekeningopslag
            .Eigen(transactie)
            .Where(e => e.Rekening.Rekening == rekening)
            .Select(e => e.Uzovi)
            .Distinct()
            .Order()
            .ToList();
        var gevonden = terugstortingen
            .Vorderingen(uzovis)
            .Select(v => v.Vordering)
            .Where(v => (v.Agb == agb || v.Crediteur == agb) && kenmerk.Length > 0 && (v.Kenmerk == kenmerk || v.OnsKenmerk == kenmerk))
            .ToList();
        if (gevonden.Count != 1)
        {
            bezwaar =
                gevonden.Count == 0
                    ? $"Er staat bij {agb} geen vordering met dit kenmerk open waarvoor op deze rekening wordt betaald."
                    : Terugstortingen.MeerDanEen(kenmerk);
            return null;
        }

        if (bedrag > gevonden[0].Open)
        {
            bezwaar = $"Er kwam {bedrag} binnen, maar van deze vordering staat nog {gevonden[0].Open} open.";
            return null;
        }

        var vandaag = DateOnly.FromDateTime(AmsterdamTijd.Van(klok.GetUtcNow()));
        var terugstorting = terugstortingen.Gebeurtenis(gevonden[0], bedrag, uzovis, vandaag, oorzaak);
        bezwaar = terugstorting is null ? Terugstortingen.MeerDanEen(kenmerk) : "";
        return terugstorting;
    }

    private static string Stand(Bankpost post) =>
        post.Uitkomst switch
        {
            Bankuitkomst.Gekoppeld => "gekoppeld",
            _ => "geboekt",
        };
}

/// <summary>What became of the couplings that waited.</summary>
/// <param name="Geboekt">Entries that were booked now.</param>
/// <param name="Niet">Those that could not, each with the reason; they stay coupled.</param>
public sealed record Koppelverslag(IReadOnlyList<Bankpost> Geboekt, IReadOnlyList<(Bankpost Post, string Reden)> Niet);
