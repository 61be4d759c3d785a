using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>How a file is checked.</summary>
public sealed record ControleOpties
{
    /// <summary>Check as this standard, whatever fields 0102-0104 say; null = the one that they name.</summary>
    public Standaard? Standaard { get; init; }

    /// <summary>True: only CR LF ends a record (8095). False: a bare LF and a missing last line end are read without a finding.</summary>
    public bool StrikteRegeleinden { get; init; } = true;

    /// <summary>The day on which code lists must be valid and after which nothing may lie; null = neither is looked at.</summary>
    public DateOnly? Peildatum { get; init; }

    /// <summary>Highest level that is checked: N5 = also business rules that need no register.</summary>
    public Niveau TotEnMet { get; init; } = Niveau.N5;

    /// <summary>Look for references that occur twice in the file (8021). Costs 20 bytes per prestatie, and some 20 more when they do not ascend.</summary>
    public bool Dubbelen { get; init; } = true;

    /// <summary>
    /// How many cores may work on a file of some size; what is found, and its order, is the same. The sink is only called on the caller's thread.
    /// </summary>
    public int Kernen { get; init; } = 1;

    /// <summary>Bytes that a core takes at a time; small ones are for tests.</summary>
    internal int Bloklengte { get; init; } = 1 << 18;

    /// <summary>Take every record the thorough way; for tests that compare the two.</summary>
    internal bool AlleenGrondig { get; init; }

    /// <summary>EEJJMMDD as a number; 99999999 when no day is given, so that nothing lies in the future.</summary>
    internal int Vandaag => Peildatum is { } d ? (d.Year * 10000) + (d.Month * 100) + d.Day : 99_999_999;
}
