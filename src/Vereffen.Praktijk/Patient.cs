using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A patient as a claim needs them.</summary>
public sealed record Patient
{
    public required Bsn Bsn { get; init; }

    public required string Naam { get; init; }

    public string Voorvoegsel { get; init; } = "";

    public required string Voorletters { get; init; }

    public required DateOnly Geboortedatum { get; init; }

    /// <summary>1 = male, 2 = female (COD046-NEN).</summary>
    public required int Geslacht { get; init; }

    public string Verzekerdennummer { get; init; } = "";

    /// <summary>Dutch postcode without a space; empty when unknown.</summary>
    public string Postcode { get; init; } = "";

    public int Huisnummer { get; init; }
}
