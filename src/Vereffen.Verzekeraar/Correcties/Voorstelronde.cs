namespace Vereffen.Verzekeraar;

/// <summary>What a round of judging paid lines again came to.</summary>
/// <param name="Fout">Plain Dutch: why there was no round; null = there was.</param>
/// <param name="Beoordeeld">Paid lines that were judged.</param>
/// <param name="Nieuw">Proposals that are new.</param>
/// <param name="Vervallen">Open proposals of before that no longer hold.</param>
/// <param name="NietBeoordeeld">Why lines could not be judged, one entry per line.</param>
public sealed record Voorstelronde(string? Fout, int Beoordeeld, int Nieuw, int Vervallen, IReadOnlyList<string> NietBeoordeeld);
