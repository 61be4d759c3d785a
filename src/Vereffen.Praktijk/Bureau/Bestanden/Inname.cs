using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What became of a file that was offered: taken in whole, or refused whole.</summary>
/// <param name="Naam">As it was offered; of a file in a zip with the zip's name in front.</param>
/// <param name="Id">Of the file; null = refused, and nothing of it is kept.</param>
/// <param name="WasEr">The same bytes came before: it is that file.</param>
/// <param name="Bezwaar">Why it is refused.</param>
/// <param name="Bevindingen">What the checks found, the first 200, without values.</param>
public sealed record Inname(string Naam, long? Id, bool WasEr, string? Bezwaar, IReadOnlyList<Bevinding> Bevindingen);
