using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Entries on own statements that the program could not match, settled by hand: a person couples one to an open vordering, or to a pay-out that came back without its id,
/// and may withdraw that until it is booked. A repayment is booked when a person says so, and at the latest before the next betaalrun is proposed, so that the run doesn't
/// set off what was repaid. A pay-out that came back is booked by another person than who coupled it: the money may go out again after it.
/// </summary>
public sealed class Bankkoppelingen
{
    private readonly SqliteDatabase database;
    private readonly Verrekenadministratie verrekening;
    private readonly Terugstortingen terugstortingen;
    private readonly Action<SqliteTransactie, Uitbetaling, string> boekTerug;
    private readonly TimeProvider klok;

    internal Bankkoppelingen(
        SqliteDatabase database,
        Verrekenadministratie verrekening,
        Terugstortingen terugstortingen,
        Action<SqliteTransactie, Uitbetaling, string> boekTerug,
        TimeProvider klok
    ) =>
        (this.database, this.verrekening, this.terugstortingen, this.boekTerug, this.klok) = (
            database,
            verrekening,
            terugstortingen,
            boekTerug,
            klok
        );

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
            if (Vrij(t, afschrift, volgnummer, door, out var waarom) is not { } post)
            {
                return waarom;
            }

            if (Terugstorting(t, post, agb, kenmerk.Trim(), "", out var bezwaar) is null)
            {
                return bezwaar;
            }

            Koppelingopslag.Bewaar(t, post, agb, kenmerk.Trim(), door.Trim(), klok.GetUtcNow());
            return null;
        });
    }

    /// <summary>Couples an entry to a pay-out that came back, of exactly that amount; null, or why not. Another person books it.</summary>
    /// <param name="afschrift">Number of the statement.</param>
    /// <param name="volgnummer">Place of the entry in it.</param>
    /// <param name="eindId">End-to-end id under which the pay-out left.</param>
    /// <param name="door">Who says so.</param>
    public string? KoppelTerug(long afschrift, int volgnummer, string eindId, string door)
    {
        ArgumentNullException.ThrowIfNull(eindId);
        ArgumentNullException.ThrowIfNull(door);
        return database.Doe(t =>
        {
            if (Vrij(t, afschrift, volgnummer, door, out var waarom) is not { } post)
            {
                return waarom;
            }

            if (Teruggekomen(t, post, eindId.Trim(), out var bezwaar) is not { } betaling)
            {
                return bezwaar;
            }

            if (Koppelingopslag.Alle(t).Any(k => k.IsOpen && k.EindId == betaling.EindId))
            {
                return "Aan deze uitbetaling is al een andere boeking gekoppeld.";
            }

            var koppeling = Koppelingopslag.Bewaar(t, post, betaling.Agb, betaling.EindId, door.Trim(), klok.GetUtcNow());
            Koppelingopslag.BewaarUitbetaling(t, koppeling, betaling.EindId);
            return null;
        });
    }

    /// <summary>Pay-outs that this entry may be the return of: of its amount, sent from its account and not back yet; newest first.</summary>
    public IReadOnlyList<Uitbetaling> Kandidaten(long afschrift, int volgnummer) =>
        database.Doe(t =>
            Post(t, afschrift, volgnummer) is { } post
                ? Betalingopslag.Alle(t).Where(b => Teruggekomen(t, post, b.EindId, out _) is not null).Reverse().ToList()
                : (IReadOnlyList<Uitbetaling>)[]
        );

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

    /// <summary>
    /// Books every coupling that waits. Those that can't be booked (any more), and pay-outs that came back and that this person coupled, stay open, each with the reason.
    /// </summary>
    /// <param name="door">Who books them.</param>
    /// <param name="welke">Only these; null = all.</param>
    public Bankresultaat<Koppelverslag> Boek(string door, Func<Bankpost, bool>? welke = null)
    {
        ArgumentNullException.ThrowIfNull(door);
        return string.IsNullOrWhiteSpace(door)
            ? Bankresultaat<Koppelverslag>.Geweigerd("Wie de koppelingen boekt, ontbreekt.")
            : Bankresultaat<Koppelverslag>.Gelukt(verrekening.Doe(t => Boek(t, door.Trim(), welke ?? (_ => true))));
    }

    /// <summary>Before a run: only repayments. Who proposes a run did not look at what came back.</summary>
    internal Koppelverslag BoekTerugstortingen(SqliteTransactie transactie, string door) =>
        Boek(transactie, door, post => post.Koppeling!.EindId is null);

    private Koppelverslag Boek(SqliteTransactie transactie, string door, Func<Bankpost, bool> welke)
    {
        var geboekt = new List<Bankpost>();
        var niet = new List<(Bankpost, string)>();
        foreach (var post in Afschriftopslag.Posten(transactie).Where(p => p.Koppeling is { IsOpen: true }).Where(welke))
        {
            var koppeling = post.Koppeling!;
            if (
                (koppeling.EindId is null ? BoekTerugstorting(transactie, post, door) : BoekUitbetaling(transactie, post, door)) is
                { } bezwaar
            )
            {
                niet.Add((post, bezwaar));
                continue;
            }

            Koppelingopslag.Besluit(transactie, koppeling.Nummer, "geboekt", "", door, klok.GetUtcNow());
            geboekt.Add(post);
        }

        return new Koppelverslag(geboekt, niet);
    }

    private string? BoekTerugstorting(SqliteTransactie transactie, Bankpost post, string door)
    {
        var koppeling = post.Koppeling!;
        var oorzaak = string.Create(
            CultureInfo.InvariantCulture,
            $"bankafschrift {post.Afschrift}, boeking {post.Volgnummer} van {post.Boekdatum:yyyy-MM-dd}, gekoppeld door {koppeling.Door} op {AmsterdamTijd.Van(koppeling.Op):yyyy-MM-dd HH:mm}, geboekt door {door}"
        );
        if (Terugstorting(transactie, post, koppeling.Agb, koppeling.Kenmerk, oorzaak, out var bezwaar) is not { } terugstorting)
        {
            return bezwaar;
        }

        verrekening.Boek(transactie, terugstorting);
        return null;
    }

    private string? BoekUitbetaling(SqliteTransactie transactie, Bankpost post, string door)
    {
        var koppeling = post.Koppeling!;
        if (Personen.IsZelfde(koppeling.Door, door))
        {
            return "Wie de boeking aan een uitbetaling koppelde, boekt haar niet zelf; een ander doet dat.";
        }

        if (Teruggekomen(transactie, post, koppeling.EindId!, out var bezwaar) is not { } betaling)
        {
            return bezwaar;
        }

        boekTerug(transactie, betaling, $"teruggekomen, gekoppeld door {koppeling.Door}, geboekt door {door}");
        return null;
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

    /// <summary>The entry, when a person may couple it; null with a Dutch sentence when not.</summary>
    private static Bankpost? Vrij(SqliteTransactie transactie, long afschrift, int volgnummer, string door, out string bezwaar)
    {
        var post = Post(transactie, afschrift, volgnummer);
        bezwaar =
            string.IsNullOrWhiteSpace(door) ? "Wie de boeking koppelt, ontbreekt."
            : post is null ? "Deze boeking staat op geen enkel ingelezen afschrift."
            : post.Uitkomst != Bankuitkomst.NietGekoppeld ? $"Deze boeking is al {Stand(post)}."
            : "";
        return bezwaar.Length == 0 ? post : null;
    }

    private static Bankpost? Post(SqliteTransactie transactie, long afschrift, int volgnummer) =>
        Afschriftopslag.Posten(transactie).FirstOrDefault(p => p.Nummer == afschrift && p.Volgnummer == volgnummer);

    /// <summary>The pay-out of which this entry is the return; null with a Dutch sentence when it can't be.</summary>
    private static Uitbetaling? Teruggekomen(SqliteTransactie transactie, Bankpost post, string eindId, out string bezwaar)
    {
        var rekening = Afschriftopslag.Rekening(transactie, post.Nummer);
        var betaling = Betalingopslag.Lees(transactie, eindId);
        bezwaar =
            post.Bedrag is not { IsNegatief: false, IsNul: false } bedrag ? "Op deze boeking kwam geen geld binnen."
            : betaling?.Rekening is null || !IsVan(transactie, rekening, betaling.Uzovi)
                ? "Er is vanaf deze rekening geen uitbetaling met dit kenmerk verzonden."
            : betaling.Terug is not null ? "Deze uitbetaling is al teruggekomen."
            : betaling.Bedrag != bedrag ? $"Er kwam {bedrag} binnen, maar de uitbetaling was {betaling.Bedrag}."
            : betaling.Datum > post.Boekdatum ? "Deze uitbetaling is van na de boeking."
            : "";
        return bezwaar.Length == 0 ? betaling : null;
    }

    private static bool IsVan(SqliteTransactie transactie, Iban rekening, UzoviNummer uzovi) =>
        Rekeningopslag.Eigen(transactie).Any(e => e.Uzovi == uzovi && e.Rekening.Rekening == rekening);

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
