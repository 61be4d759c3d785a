namespace Vereffen.Beoordeling;

/// <summary>How to judge; the default is fast and without decisions by a person.</summary>
public sealed record BeoordelingOpties
{
    public static readonly BeoordelingOpties Standaard = new();

    /// <summary>Keep for each line which rules were asked and what they looked at.</summary>
    public bool MetSpoor { get; init; }

    /// <summary>Paid lines are judged again: a person decides on each proposal, so that no rule goes to a person by itself.</summary>
    internal bool IsHerbeoordeling { get; init; }

    public IReadOnlyList<Besluit> Besluiten { get; init; } = [];
}
