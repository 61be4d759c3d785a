using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>State of one (verrekenkring, crediteur). Accounts never touch each other.</summary>
internal sealed class Account(Kring kring, AgbCode crediteur)
{
    // Where what was awarded before accounts were joined is found.
    private readonly List<(Kring Kring, AgbCode Crediteur)> meegekomen = [];

    // Closed and left-out vorderingen are dropped when they come up; one that comes back in is added again.
    private readonly PriorityQueue<Vordering, long> teVerrekenen = new();
    private readonly Dictionary<string, Vordering> opKenmerk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Vordering> opOnsKenmerk = new(StringComparer.Ordinal);

    private Account? opgegaanIn;

    internal Kring Kring { get; private set; } = kring;
    internal AgbCode Crediteur { get; } = crediteur;

    /// <summary>The account on which this one's amounts stand: itself, or the one that it was joined to.</summary>
    internal Account Hoofd => opgegaanIn is null ? this : opgegaanIn.Hoofd;

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

    /// <summary>Pay-outs that the bank returned, until a person lets them go again; oldest first.</summary>
    internal List<Debet> Teruggekomen { get; } = [];

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
    internal long? Toegekend(string kenmerk)
    {
        var stand = Kring.Toekenningen.Zoek(Crediteur.Waarde, kenmerk);
        foreach (var (kring, crediteur) in meegekomen)
        {
            stand = kring.Toekenningen.Zoek(crediteur.Waarde, kenmerk) is { } meer ? stand.GetValueOrDefault() + meer : stand;
        }

        return stand;
    }

    internal void Ken(string kenmerk, long bedrag) => Kring.Toekenningen.Tel(Crediteur.Waarde, kenmerk, bedrag);

    /// <summary>Every open vordering, also those that are left out of netting or still to come, in entry order.</summary>
    internal IEnumerable<Vordering> Openstaande() => Alle().Where(v => v.Open > 0);

    /// <summary>Takes over all that stands on <paramref name="ander"/>; from here on that account is this one.</summary>
    internal void NeemOver(Account ander)
    {
        foreach (var v in ander.Alle())
        {
            Voegtoe(v);
        }

        ander.opgegaanIn = this;
        foreach (var v in ander.teVerrekenen.UnorderedItems.Select(i => i.Element).Distinct())
        {
            BrengIn(v);
        }

        Openstaand += ander.Openstaand;
        foreach (var (verzekeraar, bedrag) in ander.Aangehouden)
        {
            TelAangehouden(verzekeraar, bedrag);
        }

        AangehoudenTotaal += ander.AangehoudenTotaal;
        AangehoudenBoekingen.AddRange(ander.AangehoudenBoekingen);
        if (ander.AangehoudenDatum > AangehoudenDatum || AangehoudenDatum is null)
        {
            (AangehoudenDatum, AangehoudenVolgnummer) = (ander.AangehoudenDatum, ander.AangehoudenVolgnummer);
        }

        Betaalstop |= ander.Betaalstop;
        Vastgehouden.AddRange(ander.Vastgehouden);
        VastgehoudenTotaal += ander.VastgehoudenTotaal;
        Teruggekomen.AddRange(ander.Teruggekomen);
        Betaalbaar += ander.Betaalbaar;
        Volgnummer = Math.Max(Volgnummer, ander.Volgnummer);
        meegekomen.Add((ander.Kring, ander.Crediteur));
        meegekomen.AddRange(ander.meegekomen);
    }

    /// <summary>The account itself goes to another kring; what was awarded before stays to be found.</summary>
    internal void Verhuis(Kring naar)
    {
        meegekomen.Add((Kring, Crediteur));
        Kring = naar;
    }

    private List<Vordering> Alle() =>
        [
            .. opKenmerk
                .Values.SelectMany(v => Keten(v, w => w.VorigeOpKenmerk))
                .Concat(opOnsKenmerk.Values.SelectMany(v => Keten(v, w => w.VorigeOpOnsKenmerk)))
                .Distinct()
                .OrderBy(v => v.Volgorde),
        ];

    private static IEnumerable<Vordering> Keten(Vordering? v, Func<Vordering, Vordering?> vorige)
    {
        for (; v is not null; v = vorige(v))
        {
            yield return v;
        }
    }

    /// <summary>What is open of all vorderingen that take part in netting; leaves everything as it is.</summary>
    internal long OpenInNetting() =>
        teVerrekenen.UnorderedItems.Select(i => i.Element).Where(v => v.Afspraak is null).Distinct().Sum(v => v.Open);

    /// <summary>What a debet left is kept, as told in the overzicht that is being drawn up.</summary>
    internal void HoudAan(Zorgverzekeraar verzekeraar, long bedrag, long boeking, DateOnly datum)
    {
        AangehoudenTotaal += bedrag;
        AangehoudenBoekingen.Add(boeking);
        AangehoudenDatum = datum;
        AangehoudenVolgnummer = Volgnummer;
        TelAangehouden(verzekeraar, bedrag);
    }

    private void TelAangehouden(Zorgverzekeraar verzekeraar, long bedrag)
    {
        var plaats = Aangehouden.FindIndex(a => a.Verzekeraar.Uzovi == verzekeraar.Uzovi);
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
