using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>The part of a client's file that goes to one insurer, and how it stands.</summary>
public sealed record Deelkaart
{
    /// <summary>traceerId.</summary>
    public required string Claim { get; init; }

    public required UzoviNummer Uzovi { get; init; }

    /// <summary>The bureau's own.</summary>
    public required string Factuurnummer { get; init; }

    public required Bedrag Bedrag { get; init; }

    public required int Aantal { get; init; }

    public required DateTimeOffset GemaaktOp { get; init; }

    /// <summary>Account that sent it.</summary>
    public required string Door { get; init; }

    /// <summary>When the exchange had it; null = it still waits.</summary>
    public required DateTimeOffset? VerzondenOp { get; init; }

    /// <summary>Why the exchange would not take it; null = it did, or wasn't asked yet.</summary>
    public required string? Geweigerd { get; init; }

    public required DateTimeOffset? BeantwoordOp { get; init; }

    public required Bedrag? Toegekend { get; init; }

    /// <summary>The insurer's own number.</summary>
    public required string Kenmerk { get; init; }

    /// <summary>Of the file, by its retour.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    public required string Ruw { get; init; }

    /// <summary>It has not left, so that it may be taken back.</summary>
    public bool IsIntrekbaar => Ruw == "onderweg" && VerzondenOp is null;

    public string Stand =>
        Ruw != "onderweg" ? Ruw
        : Geweigerd is not null ? "geweigerd"
        : VerzondenOp is null ? "klaar om te verzenden"
        : "onderweg";
}
