using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A treatment to be claimed, or the taking back of one: what a practice writes down before there is a message.</summary>
public sealed record Behandeling
{
    public required Patient Patient { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>Aanduiding prestatiecodelijst, three digits.</summary>
    public required string Lijst { get; init; }

    public required string Code { get; init; }

    public int Aantal { get; init; } = 1;

    public required AgbCode Behandelaar { get; init; }

    /// <summary>Per unit.</summary>
    public required Bedrag Tarief { get; init; }

    /// <summary>Amount to claim; for a credit the amount that was awarded, both positive. Null = tarief x aantal.</summary>
    public Bedrag? Bedrag { get; init; }

    /// <summary>Referentienummer, unique for the practice.</summary>
    public required string Referentie { get; init; }

    /// <summary>Filled for a credit: the reference of the line that is taken back.</summary>
    public string? CreditVan { get; init; }
}
