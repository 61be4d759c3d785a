using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>State of one (verrekenkring, crediteur). Accounts never touch each other.</summary>
internal sealed class Account(Kring kring, AgbCode crediteur)
{
    // Closed and left-out vorderingen are dropped when they come up; one that comes back in is added again.
    private readonly PriorityQueue<Vordering, long> teVerrekenen = new();
    private readonly Dictionary<string, Vordering> opKenmerk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Vordering> opOnsKenmerk = new(StringComparer.Ordinal);

    internal Kring Kring { get; } = kring;
    internal AgbCode Crediteur { get; } = crediteur;

    /// <summary>Sum of all vorderingen, also those that are left out of netting.</summary>
    internal long Openstaand { get; set; }

    /// <summary>Kept rest per insurer that owes it; mostly none or one.</summary>
    internal List<(Zorgverzekeraar Verzekeraar, long Bedrag)> Aangehouden { get; } = [];
    internal long AangehoudenTotaal { get; private set; }

    /// <summary>Journal entries that kept it, and the overzicht that told so last.</summary>
    internal List<long> AangehoudenBoekingen { get; } = [];
    internal DateOnly? AangehoudenDatum { get; private set; }
    internal int AangehoudenVolgnummer { get; private set; }

    internal bool Betaalstop { get; set; }

    /// <summary>Pay-outs that a betaalstop holds, until it ends.</summary>
    internal List<Debet> Vastgehouden { get; } = [];
    internal long VastgehoudenTotaal { get; set; }

    /// <summary>Number of the last verrekenoverzicht.</summary>
    internal int Volgnummer { get; set; }

    /// <summary>Debets that the next run will settle.</summary>
    internal int Betaalbaar { get; set; }

    internal void Voegtoe(Vordering v)
    {
        if (v.Kenmerk.Length > 0)
        {
            v.VorigeOpKenmerk = opKenmerk.GetValueOrDefault(v.Kenmerk);
            opKenmerk[v.Kenmerk] = v;
        }

        if (v.OnsKenmerk.Length > 0)
        {
            v.VorigeOpOnsKenmerk = opOnsKenmerk.GetValueOrDefault(v.OnsKenmerk);
            opOnsKenmerk[v.OnsKenmerk] = v;
        }
    }

    internal void BrengIn(Vordering v) => teVerrekenen.Enqueue(v, v.Ouderdom);

    /// <summary>The open vordering that is set off first: oldest due date, then entry order.</summary>
    internal Vordering? Eerstvolgende()
    {
        while (teVerrekenen.TryPeek(out var v, out _))
        {
            if (v.Open > 0 && v.Afspraak is null)
            {
                return v;
            }

            teVerrekenen.Dequeue();
        }

        return null;
    }

    /// <summary>
    /// The vordering that <paramref name="g"/> names, by ons_kenmerk or by kenmerk alone: the oldest open one on that day, else one that is closed; null = unknown.
    /// </summary>
    internal Vordering? Zoek(Gebeurtenis g, bool ookKomende)
    {
        var opOns = g.OnsKenmerk.Length > 0;
        Vordering? open = null;
        Vordering? gesloten = null;
        for (
            var v = opOns ? opOnsKenmerk.GetValueOrDefault(g.OnsKenmerk) : opKenmerk.GetValueOrDefault(g.Kenmerk);
            v is not null;
            v = opOns ? v.VorigeOpOnsKenmerk : v.VorigeOpKenmerk
        )
        {
            if (v.Vanaf > g.Datum && !ookKomende)
            {
                continue;
            }

            if (v.Open == 0)
            {
                gesloten = v;
            }
            else if (open is null || v.Ouderdom < open.Ouderdom)
            {
                open = v;
            }
        }

        return open ?? gesloten;
    }

    /// <summary>What stands awarded on a declaratie, correcties included; null when it is unknown here.</summary>
    internal long? Toegekend(string kenmerk) => Kring.Toekenningen.Zoek(Crediteur.Waarde, kenmerk);

    internal void Ken(string kenmerk, long bedrag) => Kring.Toekenningen.Tel(Crediteur.Waarde, kenmerk, bedrag);

    /// <summary>All open vorderingen that take part in netting, in set-off order; leaves everything as it is.</summary>
    internal IEnumerable<Vordering> InVolgorde() =>
        teVerrekenen.UnorderedItems.Select(i => i.Element).Where(v => v.Open > 0 && v.Afspraak is null).Distinct().OrderBy(v => v.Ouderdom);

    /// <summary>What a debet left is kept, as told in the overzicht that is being drawn up.</summary>
    internal void HoudAan(Zorgverzekeraar verzekeraar, long bedrag, long boeking, DateOnly datum)
    {
        AangehoudenTotaal += bedrag;
        AangehoudenBoekingen.Add(boeking);
        AangehoudenDatum = datum;
        AangehoudenVolgnummer = Volgnummer;
        var plaats = Aangehouden.FindIndex(a => a.Verzekeraar == verzekeraar);
        if (plaats < 0)
        {
            Aangehouden.Add((verzekeraar, bedrag));
        }
        else
        {
            Aangehouden[plaats] = (verzekeraar, Aangehouden[plaats].Bedrag + bedrag);
        }
    }

    internal void GeefVrij()
    {
        Aangehouden.Clear();
        AangehoudenBoekingen.Clear();
        AangehoudenTotaal = 0;
        AangehoudenDatum = null;
        AangehoudenVolgnummer = 0;
    }
}
