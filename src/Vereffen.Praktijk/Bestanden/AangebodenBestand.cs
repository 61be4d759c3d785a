namespace Vereffen.Praktijk;

/// <summary>A file as somebody drops it in: of whatever program, not trusted.</summary>
/// <param name="Naam">Name without folders, to show beside what it is.</param>
/// <param name="Inhoud">All bytes.</param>
public sealed record AangebodenBestand(string Naam, ReadOnlyMemory<byte> Inhoud);
