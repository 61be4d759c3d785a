namespace Vereffen.Opslag;

/// <summary>What a check of the audit log found.</summary>
/// <param name="Regels">Rows that hold on to each other.</param>
/// <param name="Breuk">Plain Dutch: the first broken link; null when there is none.</param>
public sealed record Auditverslag(long Regels, string? Breuk);
