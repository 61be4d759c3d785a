using Vereffen.Beoordeling;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Verzekeraar;

/// <summary>What a decision on proposals came to.</summary>
public sealed record Correctiegevolg
{
    /// <summary>Plain Dutch: what is wrong; nothing was decided then.</summary>
    public IReadOnlyList<string> Fouten { get; init; } = [];

    /// <summary>Number of the batch; null when nothing was booked.</summary>
    public long? Boeking { get; init; }

    /// <summary>What the batch comes to; negative = the insurer takes back.</summary>
    public Bedrag Verschil { get; init; }

    /// <summary>For each provider and bureau concerned the correctiespecificatie: CSV, the insured masked, no formula in a cell.</summary>
    public IReadOnlyList<(AgbCode Agb, string Csv)> Specificaties { get; init; } = [];

    /// <summary>Why the letters were logged as pages alone, in Dutch; null = they were printed, or nobody asked for it.</summary>
    public string? ZonderPdf { get; init; }

    /// <summary>What <see cref="Specificaties"/> was written from, for the letters.</summary>
    internal IReadOnlyList<Correctiespecificatie> Gecorrigeerd { get; init; } = [];

    internal Historie? Historie { get; init; }

    internal static Correctiegevolg Weiger(params IReadOnlyList<string> fouten) => new() { Fouten = fouten };
}
