namespace Vereffen.Ei;

/// <summary>A mandatory number: some bit of these set in word <c>Woord</c> or the next.</summary>
internal readonly record struct Gevuldtoets(int Woord, ulong Masker, ulong Over);

/// <summary>Optional text of at most 64 positions: its first bit set, or none of it.</summary>
internal readonly record struct Linkstoets(int Woord, int Eerste, ulong Masker, ulong Over);

/// <summary>All these bits set: mandatory text starts on its first position.</summary>
internal readonly record struct Begintoets(int Woord, ulong Masker);

/// <summary>An AGB-code, BSN or date at this offset.</summary>
internal readonly record struct Vormtoets(int Plek, bool MagLeeg);

/// <summary>One byte out of a set.</summary>
internal readonly record struct Settoets(int Plek, bool[] Set);

/// <summary>Bytes equal to those of the record above.</summary>
internal readonly record struct Gelijktoets(int Plek, int Boven, int Lengte, int Record);

/// <summary>The tests of a record type, kind by kind: each loop runs the same number of times for every record of the type.</summary>
internal sealed class Toetsen
{
    internal Begintoets[] Begin { get; set; } = [];
    internal Gevuldtoets[] Gevuld { get; set; } = [];
    internal Linkstoets[] Links { get; set; } = [];
    internal Gelijktoets[] Gelijk { get; set; } = [];
    internal Settoets[] Sets { get; set; } = [];
    internal Vormtoets[] Agb { get; set; } = [];
    internal Vormtoets[] Bsn { get; set; } = [];
    internal Vormtoets[] Data { get; set; } = [];

    /// <summary>Fields that are left to the thorough way.</summary>
    internal Element[] Velden { get; set; } = [];
    internal Uitdrukking[] Eisen { get; set; } = [];

    /// <summary>True when something of this type can't be tested quickly: every record goes the thorough way.</summary>
    internal bool Nooit { get; set; }
}
