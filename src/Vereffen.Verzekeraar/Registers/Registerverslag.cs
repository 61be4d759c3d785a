using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>What taking in registers came to.</summary>
public sealed record Registerverslag
{
    /// <summary>The register files that were offered.</summary>
    public required IReadOnlyList<Registerbestand> Bestanden { get; init; }

    /// <summary>Every bad line, with file, line and column.</summary>
    public required IReadOnlyList<RegisterFout> Fouten { get; init; }

    /// <summary>Names of files in the folder that are no register files: not looked at.</summary>
    public required IReadOnlyList<string> Onbekend { get; init; }

    /// <summary>True when the world now holds the files that were loaded; false = nothing changed.</summary>
    public bool IsIngevoerd { get; init; }

    /// <summary>Plain Dutch: why files that are good by themselves were not taken; null when there is no objection.</summary>
    public string? Bezwaar { get; init; }

    /// <summary>True when all that was offered was taken whole.</summary>
    public bool IsFoutloos => IsIngevoerd && Fouten.Count == 0;
}
