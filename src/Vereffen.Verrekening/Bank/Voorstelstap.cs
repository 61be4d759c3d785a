namespace Vereffen.Verrekening;

/// <summary>Where a betaalvoorstel stands.</summary>
public enum Voorstelstatus
{
    /// <summary>Proposed; waits for another person.</summary>
    Voorgesteld,

    /// <summary>Approved by another person than who proposed it; may be sent.</summary>
    Goedgekeurd,

    /// <summary>Refused or withdrawn; an end.</summary>
    Afgewezen,

    /// <summary>The payment file was made; an end.</summary>
    Verzonden,
}

/// <summary>One step of a betaalvoorstel: who brought it to this status, when, and for a refusal why.</summary>
public sealed record Voorstelstap(Voorstelstatus Status, string Door, DateTimeOffset Moment, string? Reden = null);
