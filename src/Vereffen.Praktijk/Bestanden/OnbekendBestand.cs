namespace Vereffen.Praktijk;

/// <summary>A file that can't be explained.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Reden">Plain Dutch.</param>
public sealed record OnbekendBestand(string Naam, string Reden) : Bestanduitleg(Naam);
