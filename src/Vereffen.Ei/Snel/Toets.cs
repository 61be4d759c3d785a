namespace Vereffen.Ei;

/// <summary>What a test of the fast way looks at.</summary>
internal enum ToetsSoort : byte
{
    /// <summary>All bits of <c>Masker</c> in word <c>Woord</c> set: mandatory text starts on its first position.</summary>
    EersteTekens,

    /// <summary>Some bit of <c>Masker</c> (word) or <c>Masker2</c> (next word) set: a mandatory number is not zero.</summary>
    Gevuld,

    /// <summary>Optional text: its first position filled, or all of it empty.</summary>
    LinksAangesloten,

    /// <summary>A day that exists, or zeros when it may be empty; the last good value is kept.</summary>
    Datum,
    Bsn,

    /// <summary>Masker = digits 1-2, Masker2 = digits 3-8, each with its word.</summary>
    Agb,

    /// <summary>One byte out of a set of 256 bits.</summary>
    Tekenset,

    /// <summary>Bytes equal to those of the record above.</summary>
    Gelijk,

    /// <summary>Whatever the thorough way does with this field.</summary>
    Veld,

    /// <summary>A condition.</summary>
    Voorwaarde,
}

/// <summary>One test of a record, flat.</summary>
internal struct Toets
{
    internal ToetsSoort Soort;
    internal bool MagLeeg;

    /// <summary>Offset in the record, or first word.</summary>
    internal int Plek;
    internal int Plek2;
    internal int Lengte;
    internal int Record;
    internal ulong Masker;
    internal ulong Masker2;
    internal object? Ding;
}
