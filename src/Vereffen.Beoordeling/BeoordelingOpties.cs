namespace Vereffen.Beoordeling;

/// <summary>How to judge; the default is fast and without decisions by a person.</summary>
public sealed record BeoordelingOpties
{
    public static readonly BeoordelingOpties Standaard = new();

    /// <summary>Keep for each line which rules were asked and what they looked at.</summary>
    public bool MetSpoor { get; init; }

    public IReadOnlyList<Besluit> Besluiten { get; init; } = [];
}
