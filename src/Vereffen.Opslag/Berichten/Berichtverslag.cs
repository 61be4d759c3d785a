namespace Vereffen.Opslag;

/// <summary>What a check of stored messages found.</summary>
/// <param name="Berichten">Messages whose content was compared with their hash.</param>
/// <param name="Gewist">Messages whose key was destroyed: their content can't be checked any more.</param>
/// <param name="Breuk">Plain Dutch: the first message that isn't what came; null when all are.</param>
public sealed record Berichtverslag(long Berichten, long Gewist, string? Breuk);
