namespace Vereffen.Portaal;

/// <summary>What a pull looks for; null = anything. Source: VSP-Koppeling REST Pull, Zoekpad.</summary>
internal sealed record Zoekpad
{
    public static readonly Zoekpad Alles = new();

    public string? Berichttype { get; init; }

    public string? Berichtsubtype { get; init; }

    public int? Berichtversie { get; init; }

    public int? Berichtsubversie { get; init; }

    public string? Actie { get; init; }

    public string? GeadresseerdeRol { get; init; }

    public string? GeadresseerdeCode { get; init; }

    public Guid? ConversatieId { get; init; }

    public Guid? AlsAntwoordOp { get; init; }
}
