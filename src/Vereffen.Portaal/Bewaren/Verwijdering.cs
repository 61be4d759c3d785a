namespace Vereffen.Portaal;

/// <summary>A payload that was removed; its envelope and hash stayed.</summary>
/// <param name="Nummer">Counts from 1.</param>
/// <param name="TraceerId">Of the message.</param>
/// <param name="Op">ISO 8601, UTC.</param>
/// <param name="Soort">Berichttype.</param>
/// <param name="Reden">Which term had passed.</param>
public sealed record Verwijdering(long Nummer, string TraceerId, string Op, string Soort, string Reden);
