namespace Vereffen.Ei;

/// <summary>What history knows of a line, or of something near it.</summary>
internal enum Voorgeschiedenis
{
    /// <summary>The debit of a credit: the same line in an earlier claim, awarded.</summary>
    Debet,
    DebetAfgewezen,
    DebetGecrediteerd,
    DebetAnderAantal,
    DebetLagerToegekend,

    /// <summary>The same prestatie awarded before.</summary>
    Dezelfde,

    /// <summary>A rejected line of long ago with the same reference.</summary>
    Referentie,

    /// <summary>Two units in the same ISO week.</summary>
    ZelfdeWeek,

    /// <summary>A prestatie that excludes this one, five days before, or on the same day.</summary>
    Uitsluiter,
    UitsluiterDag,

    /// <summary>The same prestatie for the same quarter by another practice.</summary>
    AnderePraktijk,

    /// <summary>The same treating provider, a hundred days before.</summary>
    Behandeling,
}

/// <summary>What is wrong with a machtiging.</summary>
internal enum Machtigingsstaat
{
    Goed,
    Onbekend,
    VanAnder,
    AnderePrestatie,
    AndereDagen,
}

/// <summary>Days on which a policy differs from the person's usual one.</summary>
/// <param name="Pakket">Null = not insured on these days.</param>
internal readonly record struct Polisuitzondering(DateOnly Begin, DateOnly Eind, string? Pakket);

/// <summary>A verzekerde with lines, and what the registers are going to say of them.</summary>
internal sealed class Groep(Claimplan plan)
{
    internal Claimplan Plan => plan;

    internal Testpersoon Persoon { get; private set; } = null!;

    internal Regelplan[] Regels { get; private set; } = [];

    internal int Aantal { get; private set; }

    internal bool InRegister { get; set; }

    internal bool AndereGeboortedatum { get; set; }

    internal bool AndereNaam { get; set; }

    internal DateOnly? OverledenOp { get; set; }

    internal bool OpIon { get; set; }

    internal bool HeeftBetaalMaximumdag { get; set; }

    internal bool HeeftContractloos { get; set; }

    internal string Pakket { get; private set; } = "";

    internal List<Polisuitzondering> Polissen { get; } = [];

    internal List<(DateOnly Dag, bool MetBehandeling)> Wlz { get; } = [];

    internal List<(Regelplan Regel, Voorgeschiedenis Soort)> Historie { get; } = [];

    internal Dictionary<long, Machtigingsstaat> Machtigingen { get; } = [];

    internal HashSet<long> ZonderKeten { get; } = [];

    /// <summary>Lines that another repeats: they must stay awarded.</summary>
    internal HashSet<Regelplan> Herhaald { get; } = [];

    internal void Vul(ref Toeval toeval, Testpersoon persoon, Regelplan[] regels, int aantal)
    {
        Persoon = persoon;
        Regels = regels;
        Aantal = aantal;
        InRegister = true;
        AndereGeboortedatum = false;
        AndereNaam = false;
        OverledenOp = null;
        OpIon = true;
        HeeftBetaalMaximumdag = false;
        HeeftContractloos = false;
        Pakket = toeval.Tot(3) == 0 && !persoon.IsZonderBsn ? Wereld.RuimPakket : "";
        Polissen.Clear();
        Wlz.Clear();
        Historie.Clear();
        Machtigingen.Clear();
        ZonderKeten.Clear();
        Herhaald.Clear();
        for (var i = 0; i < aantal; i++)
        {
            if (regels[i].IsCredit)
            {
                Historie.Add((regels[i], Voorgeschiedenis.Debet));
            }
        }
    }

    /// <summary>Makes line <paramref name="i"/> a sound one of this kind, on its own day.</summary>
    internal Regelplan Zet(int i, Rol rol)
    {
        Regeltrekker.Zet(plan, Regels[i], rol);
        return Regels[i];
    }

    /// <summary>Makes it a credit, with what history knows of its debit; null = nothing.</summary>
    internal void Credit(int i, Voorgeschiedenis? debet)
    {
        var regel = Zet(i, Rol.Gewoon);
        Regeltrekker.MaakCredit(regel);
        if (debet is { } soort)
        {
            Historie.Add((regel, soort));
        }
    }

    /// <summary>True when no other line of the person is of this kind.</summary>
    internal bool IsEnige(int i, params ReadOnlySpan<Rol> rollen)
    {
        for (var j = 0; j < Aantal; j++)
        {
            if (j != i && rollen.Contains(Regels[j].Soort.Rol))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A sound debit line before this one, to be repeated or taken back; -1 when there is none.</summary>
    internal int GaveVoor(int i)
    {
        for (var j = i - 1; j >= 0; j--)
        {
            var regel = Regels[j];
            if (regel.Fout is null && !regel.IsCredit && regel.Soort.Rol == Rol.Gewoon && !Herhaald.Contains(regel))
            {
                return j;
            }
        }

        return -1;
    }
}
