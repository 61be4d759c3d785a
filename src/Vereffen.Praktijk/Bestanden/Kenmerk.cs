namespace Vereffen.Praktijk;

/// <summary>A label and what belongs to it.</summary>
public sealed record Kenmerk(string Naam, string Waarde);
