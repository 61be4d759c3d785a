using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A prestatiecode that a practice uses, in one period.</summary>
/// <param name="Lijst">Aanduiding prestatiecodelijst, three digits.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Omschrijving">In words.</param>
/// <param name="Geldig">When.</param>
/// <param name="Bedrag">Per unit; null = free, to be filled in.</param>
public sealed record Tarief(string Lijst, string Code, string Omschrijving, Periode Geldig, Bedrag? Bedrag);
