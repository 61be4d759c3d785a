namespace Vereffen.Verzekeraar;

/// <summary>What a check of the stored history found.</summary>
/// <param name="Regels">Rows that are what was judged.</param>
/// <param name="Stappen">Steps of the chain that hold.</param>
/// <param name="Breuk">Plain Dutch: the first row or step that is not what the program wrote; null when all are.</param>
public sealed record Historieverslag(long Regels, long Stappen, string? Breuk);
