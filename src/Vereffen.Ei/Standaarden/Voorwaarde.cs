using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A relation that an element must satisfy, written in the small language of the standards' data files.</summary>
public sealed class Voorwaarde
{
    /// <summary>Code that is due when it does not hold.</summary>
    public required Retourcode Retourcode { get; init; }

    /// <summary>N2, N4 or N5.</summary>
    public required Niveau Niveau { get; init; }

    /// <summary>How sure we are of relation and code together.</summary>
    public required Herkomst Herkomst { get; init; }

    /// <summary>The expression as written: <c>als 0203 = 999999999 dan gevuld(0205)</c>.</summary>
    public required string Tekst { get; init; }

    /// <summary>Plain Dutch, what is wrong.</summary>
    public required string Melding { get; init; }

    internal Uitdrukking? Eis { get; set; }

    /// <summary>Elements of the own record that it reads, as bits by index.</summary>
    internal ulong EigenVelden { get; set; }

    /// <summary>For other record types that it reads: index of the type and the bits of its elements.</summary>
    internal (int Record, ulong Velden)[] AndereVelden { get; set; } = [];
}
