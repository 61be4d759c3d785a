using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A claim that a practice sent, as it stands now.</summary>
public sealed record Indiening
{
    /// <summary>traceerId.</summary>
    public required string Claim { get; init; }

    public required string Factuurnummer { get; init; }

    public required UzoviNummer Uzovi { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required int Aantal { get; init; }

    /// <summary>onderweg, technisch afgewezen, afgewezen, deels toegekend, toegekend or ingetrokken.</summary>
    public required string Stand { get; init; }

    /// <summary>Null = the exchange has not taken it yet.</summary>
    public DateTimeOffset? VerzondenOp { get; init; }

    /// <summary>Why the exchange would not take it; null = it did, or will.</summary>
    public string? Geweigerd { get; init; }

    public DateTimeOffset? BeantwoordOp { get; init; }

    public Bedrag? Toegekend { get; init; }

    /// <summary>The insurer's own number.</summary>
    public string Kenmerk { get; init; } = "";

    /// <summary>Codes of the file as a whole.</summary>
    public IReadOnlyList<Retourcode> Codes { get; init; } = [];
}
