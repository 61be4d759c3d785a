namespace Vereffen.Praktijk;

/// <summary>What one file turned out to be.</summary>
/// <param name="Naam">As it was dropped in; of a file in a zip with the zip's name in front.</param>
public abstract record Bestanduitleg(string Naam);
