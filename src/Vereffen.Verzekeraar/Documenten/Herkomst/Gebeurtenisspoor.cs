using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Which event made which journal entry. Found by doing all events again: the ledger follows from them, so the entries that appear with an event are its own.
/// An entry that the calendar makes (a voorschot becomes a vordering) belongs to the event with which it began.
/// </summary>
public sealed class Gebeurtenisspoor
{
    private const string WordtVordering = " wordt vordering";

    private readonly Dictionary<long, Gebeurtenis> opBoeking = [];
    private readonly Dictionary<(string Rekening, string Naam, Bedrag Bedrag, DateOnly Dag), Queue<Gebeurtenis>> voorschotten = [];

    /// <summary>Of the events that an insurer stored, each under the settings of its time. For a ledger that was checked: it is opened before.</summary>
    internal static Gebeurtenisspoor Volg(SqliteTransactie transactie, Verrekenregels regels)
    {
        var rijen = Grootboekopslag.Gebeurtenissen(transactie).ToList();
        var eerste = rijen.Find(r => r.IsInstelling);
        var spoor = new Gebeurtenisspoor(new Verrekenaar(eerste is null ? regels : Instellingen.Lees(eerste.Omschrijving)));
        foreach (var rij in rijen)
        {
            var tot = spoor.Verrekenaar.Journaal.LaatsteNr;
            if (!rij.IsInstelling)
            {
                var gebeurtenis = rij.NaarGebeurtenis();
                Eis(spoor.Verrekenaar.Verwerk(gebeurtenis));
                spoor.Neem(gebeurtenis, tot);
            }
            else if (rij.Nummer > 1)
            {
                Eis(spoor.Verrekenaar.Wijzig(rij.Dag(), Instellingen.Lees(rij.Omschrijving), rij.Oorzaak));
                spoor.Neem(null, tot);
            }
        }

        return spoor;
    }

    /// <summary>The first journal entry of each event that fits.</summary>
    internal IEnumerable<long> Boekingen(Func<Gebeurtenis, bool> past)
    {
        var gezien = new HashSet<Gebeurtenis>(ReferenceEqualityComparer.Instance);
        return opBoeking.OrderBy(p => p.Key).Where(p => past(p.Value) && gezien.Add(p.Value)).Select(p => p.Key);
    }

    private static void Eis(string? melding)
    {
        if (melding is not null)
        {
            throw new InvalidOperationException(melding);
        }
    }

    private Gebeurtenisspoor(Verrekenaar verrekenaar) => Verrekenaar = verrekenaar;

    /// <summary>The engine after all events.</summary>
    public Verrekenaar Verrekenaar { get; }

    /// <summary>Null with a Dutch sentence when the engine refuses an event.</summary>
    public static Gebeurtenisspoor? Volg(Verrekenregels regels, IEnumerable<Gebeurtenis> gebeurtenissen, out string? melding)
    {
        ArgumentNullException.ThrowIfNull(gebeurtenissen);
        var spoor = new Gebeurtenisspoor(new Verrekenaar(regels));
        foreach (var gebeurtenis in gebeurtenissen)
        {
            var tot = spoor.Verrekenaar.Journaal.LaatsteNr;
            melding = spoor.Verrekenaar.Verwerk(gebeurtenis);
            if (melding is not null)
            {
                return null;
            }

            spoor.Neem(gebeurtenis, tot);
        }

        melding = null;
        return spoor;
    }

    public Gebeurtenis? VanBoeking(long nr) => opBoeking.GetValueOrDefault(nr);

    /// <param name="gebeurtenis">Null = settings changed: what that moved between accounts came from no event.</param>
    /// <param name="tot">Last entry before it.</param>
    private void Neem(Gebeurtenis? gebeurtenis, long tot)
    {
        foreach (var boeking in Verrekenaar.Journaal.Vanaf(tot).GroupBy(r => r.Nr))
        {
            // Only two kinds of entry touch a voorschot account: the one that gives it (debit) and the one that makes it a vordering (credit).
            var voorschot = boeking.FirstOrDefault(r => r.Rekening.StartsWith("voorschot:", StringComparison.Ordinal));
            var wordt = voorschot?.Oorzaak.EndsWith(WordtVordering, StringComparison.Ordinal) == true;
            var oorsprong =
                wordt ? Begin(voorschot!)
                : voorschot is null || gebeurtenis is null ? gebeurtenis
                : Onthoud(voorschot, gebeurtenis);
            if (oorsprong is not null)
            {
                opBoeking[boeking.Key] = oorsprong;
            }
        }
    }

    private Gebeurtenis Onthoud(Journaalregel voorschot, Gebeurtenis gebeurtenis)
    {
        var naam = gebeurtenis.Kenmerk.Length > 0 ? gebeurtenis.Kenmerk : gebeurtenis.OnsKenmerk;
        var dag = gebeurtenis.Vervaldatum is { } later && later > gebeurtenis.Datum ? later : gebeurtenis.Datum;
        var sleutel = (voorschot.Rekening, naam, voorschot.Bedrag, dag);
        if (!voorschotten.TryGetValue(sleutel, out var rij))
        {
            voorschotten.Add(sleutel, rij = new Queue<Gebeurtenis>());
        }

        rij.Enqueue(gebeurtenis);
        return gebeurtenis;
    }

    // Null when the account was joined to another since: then the entry can't be told from one of the other's.
    private Gebeurtenis? Begin(Journaalregel wordt)
    {
        const string Voor = "voorschot ";
        var naam = wordt.Oorzaak[Voor.Length..^WordtVordering.Length];
        return voorschotten.TryGetValue((wordt.Rekening, naam, -wordt.Bedrag, wordt.Datum), out var rij) && rij.TryDequeue(out var begin)
            ? begin
            : null;
    }
}
