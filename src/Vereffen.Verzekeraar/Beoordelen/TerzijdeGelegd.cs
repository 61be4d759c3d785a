namespace Vereffen.Verzekeraar;

/// <summary>A message that was laid aside: it could not be judged, or the exchange refused what we sent.</summary>
public sealed class TerzijdeGelegd
{
    public string TraceerId { get; init; } = "";

    /// <summary>Who sent it, or for whom it was.</summary>
    public string Partij { get; init; } = "";

    /// <summary><c>OS301</c>, <c>Verrekenoverzicht</c>, ..</summary>
    public string Berichttype { get; init; } = "";

    /// <summary>The sender's own name for it: the factuurnummer.</summary>
    public string? Referentie { get; init; }

    public string Reden { get; init; } = "";

    /// <summary>Moment at which it was laid aside, or stored.</summary>
    public string Op { get; init; } = "";
}
