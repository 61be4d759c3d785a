using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Part of a kostenraming.</summary>
/// <param name="Lijst">Prestatiecodelijst.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Omschrijving">As the practice's list has it.</param>
/// <param name="Aantal">From 1.</param>
/// <param name="Tarief">For one.</param>
public sealed record Ramingregel(string Lijst, string Code, string Omschrijving, int Aantal, Bedrag Tarief)
{
    public Bedrag Bedrag => Tarief * Aantal;
}
