using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A request of the practice, and how it stands.</summary>
/// <param name="Id">traceerId of its message.</param>
/// <param name="Uzovi">The insurer that was asked.</param>
/// <param name="Soort">What was asked.</param>
/// <param name="Op">When.</param>
/// <param name="Stand">In Dutch.</param>
/// <param name="Besluit">The answer; null = none yet.</param>
/// <param name="BeslotenOp">Day of the decision.</param>
/// <param name="Reden">Of the insurer, or of the exchange that would not take it; may be empty.</param>
public sealed record Verzoekkaart(
    Guid Id,
    UzoviNummer Uzovi,
    Verzoeksoort Soort,
    DateTimeOffset Op,
    string Stand,
    Verzoekbesluit? Besluit,
    DateOnly? BeslotenOp,
    string Reden
)
{
    /// <summary>No answer yet, and none asked back.</summary>
    public bool KanIntrekken { get; init; }

    /// <summary>Why a withdrawal was refused; null = none was.</summary>
    public string? IntrekkingGeweigerd { get; init; }

    /// <summary>What was asked; null in a list, and when the message was erased.</summary>
    public Verzoek? Inhoud { get; init; }

    /// <summary>The answer as it came; null in a list.</summary>
    public Verzoekantwoord? Antwoord { get; init; }
}
