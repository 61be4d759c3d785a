using Vereffen.Beoordeling;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>What a decision came to.</summary>
public sealed record Uitvalgevolg
{
    /// <summary>Plain Dutch: why the decision was not taken; null = it was.</summary>
    public string? Fout { get; init; }

    /// <summary>How many findings still wait.</summary>
    public int Open { get; init; }

    /// <summary>The final judgement, when this was the last decision: the retour has been put out and the ledger booked.</summary>
    public Oordeel? Oordeel { get; init; }

    internal Historie? Historie { get; init; }

    internal static Uitvalgevolg Weiger(string fout) => new() { Fout = fout };
}
