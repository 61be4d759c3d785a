using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A request as the back office sees it.</summary>
/// <param name="Nummer">From 1.</param>
/// <param name="TraceerId">Of the message; its name for both sides.</param>
/// <param name="Uzovi">The insurer that was asked.</param>
/// <param name="Agb">For whom.</param>
/// <param name="Soort">What is asked.</param>
/// <param name="Op">When it came.</param>
/// <param name="Stappen">What was done, in order.</param>
public sealed record Verzoekzaak(
    long Nummer,
    Guid TraceerId,
    UzoviNummer Uzovi,
    AgbCode Agb,
    Verzoeksoort Soort,
    DateTimeOffset Op,
    IReadOnlyList<Verzoekstap> Stappen
)
{
    /// <summary>What stands in the message; null in a list, and when it was erased.</summary>
    public Verzoek? Inhoud { get; init; }

    /// <summary>The last act; null = nothing was done yet.</summary>
    public Verzoekstap? Laatste => Stappen.Count > 0 ? Stappen[^1] : null;

    /// <summary>A person still has to judge it.</summary>
    public bool IsOpen => Laatste is null or { Handeling: Verzoekhandeling.Gecontroleerd };
}
