using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Type of an element: N = digits, right-aligned, zero-filled; AN = left-aligned, space-filled.</summary>
public enum ElementType
{
    N,
    AN,
}

/// <summary>Obligation of an element.</summary>
public enum Verplichting
{
    /// <summary>Optional.</summary>
    O,

    /// <summary>Conditional.</summary>
    C,

    /// <summary>Mandatory.</summary>
    M,

    /// <summary>Reserve: spaces.</summary>
    S,
}

/// <summary>What a filled element must look like beyond its type.</summary>
public enum Vorm
{
    Vrij,

    /// <summary>EEJJMMDD, a day that exists.</summary>
    Datum,

    /// <summary>Nine digits with elfproef, or 999999999.</summary>
    Bsn,

    /// <summary>Eight digits; 1-2 not 00, 3-8 not 000000.</summary>
    Agb,

    /// <summary>Four digits, two letters.</summary>
    Postcode,

    /// <summary>Four digits of code list COD954.</summary>
    Retourcode,

    /// <summary>Dutch btw-identificatienummer: NL, nine digits, B, two digits.</summary>
    Btw,
}

/// <summary>What an element says of a person; decides how it is masked.</summary>
public enum Persoonlijk
{
    Nee,
    Bsn,
    Naam,
    Datum,
    Postcode,
    Huisnummer,
    Nummer,
    Referentie,
    Tekst,
}

/// <summary>
/// One element of a record type, as the data file of the standard gives it. Positions count from 1 and are bytes; the line end is not counted.
/// </summary>
public sealed class Element
{
    /// <summary>Record type + two digits: <c>0203</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the standard.</summary>
    public required string Naam { get; init; }

    /// <summary>Element code, the same in every standard: BED161 = declaratiebedrag, NUM362 = referentienummer, ..</summary>
    public required string Code { get; init; }

    public required ElementType Type { get; init; }

    /// <summary>First position, from 1.</summary>
    public required int Start { get; init; }

    /// <summary>Number of positions.</summary>
    public required int Lengte { get; init; }

    public required Verplichting Verplichting { get; init; }

    public Vorm Vorm { get; init; }

    public Persoonlijk Persoonlijk { get; init; }

    /// <summary>Name of the code list, or empty. A list that we don't hold, or hold in part, never rejects.</summary>
    public string Lijst { get; init; } = "";

    /// <summary>The only values allowed, when the standard names them; an empty conditional element is always allowed.</summary>
    public IReadOnlyList<string> Waarden { get; init; } = [];

    /// <summary>True when zeros count as filled: a mandatory amount that may be nought by agreement.</summary>
    public bool NulIsWaarde { get; init; }

    /// <summary>Id of the element of the parent record that this one repeats, or empty.</summary>
    public string GelijkAan { get; init; } = "";

    /// <summary>True when the value may occur once per file (reference numbers, 8021).</summary>
    public bool Uniek { get; init; }

    /// <summary>Record type whose number this element of record 99 holds, <c>*</c> for all detail records, or empty.</summary>
    public string Telt { get; init; } = "";

    /// <summary>Id of the amount whose sum (debet minus credit) this element of record 99 holds, or empty.</summary>
    public string Totaal { get; init; } = "";

    /// <summary>Id of the D/C indication that belongs to this amount, or empty.</summary>
    public string Teken { get; init; } = "";

    /// <summary>Code that is due when the element is missing or wrong.</summary>
    public required Retourcode Retourcode { get; init; }

    /// <summary>How sure we are that <see cref="Retourcode"/> belongs to this element: its text names the element, or we inferred it.</summary>
    public Herkomst HerkomstRetourcode { get; init; }

    /// <summary>How sure we are of position, length and type.</summary>
    public Herkomst HerkomstLigging { get; init; }

    /// <summary>How sure we are of obligation and conditions.</summary>
    public Herkomst HerkomstConditie { get; init; }

    /// <summary>In a retour: copied from the claim, so not judged again.</summary>
    public bool Overgenomen { get; init; }

    /// <summary>Relations that must hold.</summary>
    public IReadOnlyList<Voorwaarde> Voorwaarden
    {
        get => Eisen;
        init => Eisen = [.. value];
    }

    /// <summary>The same as <see cref="Voorwaarden"/>, for loops that must not allocate.</summary>
    internal Voorwaarde[] Eisen { get; private init; } = [];

    /// <summary>True when a condition keeps this element empty, whatever else the record holds.</summary>
    internal bool BlijftLeeg => Voorwaarden.Any(v => v.Tekst == $"leeg({Id})");

    /// <summary>First position after this element, from 0: where the next one starts.</summary>
    internal int Eind => Start - 1 + Lengte;

    /// <summary>Position in its record, set when the standard is put together.</summary>
    internal int Index { get; set; }

    internal Codelijst? GehoudenLijst { get; set; }

    internal byte[][] WaardenBytes { get; set; } = [];

    /// <summary>The bytes of this element in a record; shorter or empty when the record is cut off.</summary>
    public ReadOnlySpan<byte> Lees(ReadOnlySpan<byte> record)
    {
        var begin = Math.Min(Start - 1, record.Length);
        return record[begin..Math.Min(Start - 1 + Lengte, record.Length)];
    }
}
