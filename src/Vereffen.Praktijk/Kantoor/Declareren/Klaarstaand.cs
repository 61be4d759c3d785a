using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What can be claimed with one insurer.</summary>
/// <param name="Uzovi">Null = patients whose insurer is not known: COV first.</param>
/// <param name="Aantal">Lines.</param>
/// <param name="Bedrag">What they bring; credits cost.</param>
/// <param name="Eerste">Day of the oldest.</param>
/// <param name="Laatste">Day of the newest.</param>
public sealed record Klaarstaand(UzoviNummer? Uzovi, int Aantal, Bedrag Bedrag, DateOnly Eerste, DateOnly Laatste);
