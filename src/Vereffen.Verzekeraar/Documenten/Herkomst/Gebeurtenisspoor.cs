using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>
/// Which event made which journal entry. Found by doing all events again: the ledger follows from them, so the entries that appear with an event are its own.
/// An entry that the calendar makes (a voorschot becomes a vordering) belongs to the event with which it began.
/// </summary>
public sealed class Gebeurtenisspoor
{
    private readonly Dictionary<long, Gebeurtenis> opBoeking = [];
    private readonly Dictionary<(string Rekening, string Naam, Bedrag Bedrag, DateOnly Dag), Queue<Gebeurtenis>> voorschotten = [];

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

    private void Neem(Gebeurtenis gebeurtenis, long tot)
    {
        foreach (var boeking in Verrekenaar.Journaal.Vanaf(tot).GroupBy(r => r.Nr))
        {
            // Only two kinds of entry touch a voorschot account: the one that gives it (debit) and the one that makes it a vordering (credit).
            var voorschot = boeking.FirstOrDefault(r => r.Rekening.StartsWith("voorschot:", StringComparison.Ordinal));
            opBoeking[boeking.Key] =
                voorschot is null ? gebeurtenis
                : voorschot.Bedrag.IsNegatief ? Begin(voorschot)
                : Onthoud(voorschot, gebeurtenis);
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

    private Gebeurtenis Begin(Journaalregel wordt)
    {
        const string Voor = "voorschot ";
        const string Na = " wordt vordering";
        var naam = wordt.Oorzaak[Voor.Length..^Na.Length];
        return voorschotten[(wordt.Rekening, naam, -wordt.Bedrag, wordt.Datum)].Dequeue();
    }
}
