using Vereffen.Beoordeling;
using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A claim that was judged and answered.</summary>
/// <param name="Bericht">The claim as it came.</param>
/// <param name="Oordeel">The judgement.</param>
/// <param name="OnsKenmerk">The insurer's own number for it.</param>
public sealed record Verwerking(Bericht Bericht, Oordeel Oordeel, string OnsKenmerk);
