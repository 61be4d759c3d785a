using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A payment of an insurer.</summary>
/// <param name="Dag">Day on which the bank booked it.</param>
/// <param name="Bedrag">Positive = received.</param>
/// <param name="Woord">declaratie, afrekening or voorschot.</param>
/// <param name="Kenmerk">The number behind it.</param>
/// <param name="Uitleg">Which file it belongs to and whether the amount is what that file says.</param>
/// <param name="Klopt">Null when the file that it belongs to was not dropped in.</param>
public sealed record Zorgboeking(DateOnly Dag, Bedrag Bedrag, string Woord, string Kenmerk, string Uitleg, bool? Klopt);
