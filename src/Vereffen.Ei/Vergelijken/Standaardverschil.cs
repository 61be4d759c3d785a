namespace Vereffen.Ei;

/// <summary>What happened to an element from one standard to another.</summary>
public enum Verschilsoort
{
    /// <summary>Only in the second.</summary>
    Erbij,

    /// <summary>Only in the first.</summary>
    Weg,

    /// <summary>Other number or position, for the rest the same or also <see cref="Gewijzigd"/>.</summary>
    Verplaatst,

    /// <summary>Other type, length, obligation, code list, conditions, ..</summary>
    Gewijzigd,
}

/// <summary>A property that differs; <c>Wat</c> in Dutch, empty text = none.</summary>
public sealed record Eigenschapverschil(string Wat, string Eerst, string Nu);

/// <summary>A difference between two standards on one element.</summary>
/// <param name="Soort">What happened.</param>
/// <param name="Record">Record type, two digits.</param>
/// <param name="Eerst">The element in the first standard; null when it is new.</param>
/// <param name="Nu">The element in the second; null when it is gone.</param>
/// <param name="Eigenschappen">What differs; empty for new and gone ones.</param>
public sealed record Standaardverschil(
    Verschilsoort Soort,
    string Record,
    Element? Eerst,
    Element? Nu,
    IReadOnlyList<Eigenschapverschil> Eigenschappen
);

/// <summary>All differences between two standards.</summary>
/// <param name="Kop">Of the standard as a whole: EI code, record length, record types and what they stand under.</param>
/// <param name="Elementen">In order of record and position; an element that moved and changed is there twice.</param>
public sealed record Standaardverschillen(IReadOnlyList<Eigenschapverschil> Kop, IReadOnlyList<Standaardverschil> Elementen)
{
    /// <summary>True when the two say the same.</summary>
    public bool IsGelijk => Kop.Count == 0 && Elementen.Count == 0;
}
