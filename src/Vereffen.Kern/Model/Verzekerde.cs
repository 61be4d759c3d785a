namespace Vereffen.Kern;

/// <summary>Record 02: an insured person in a claim, with the prestaties that were claimed for them.</summary>
public sealed class Verzekerde
{
    /// <summary>Line of the record in the file, from 1.</summary>
    public required int Regel { get; init; }

    /// <summary>0202, identificatie detailrecord.</summary>
    public required long Detail { get; init; }

    /// <summary>0203; null when the number is no BSN.</summary>
    public Bsn? Bsn { get; init; }

    /// <summary>0204.</summary>
    public UzoviNummer? Uzovi { get; init; }

    /// <summary>0205, empty when not filled.</summary>
    public string Verzekerdennummer { get; init; } = "";

    /// <summary>0207; null when not a real date.</summary>
    public DateOnly? Geboortedatum { get; init; }

    /// <summary>0208.</summary>
    public int Geslacht { get; init; }

    /// <summary>0210.</summary>
    public string Naam { get; init; } = "";

    /// <summary>0211.</summary>
    public string Voorvoegsel { get; init; } = "";

    /// <summary>0215.</summary>
    public string Voorletters { get; init; } = "";

    /// <summary>0217, <c>1234AB</c>; empty when not filled.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>0219; 0 = not filled.</summary>
    public int Huisnummer { get; init; }

    /// <summary>0223 = 1.</summary>
    public bool IsOverleden { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<Prestatie> Prestaties { get; init; }
}
