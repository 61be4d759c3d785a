using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A payment of an insurer on the practice's bank statement.</summary>
/// <param name="Datum">Booked.</param>
/// <param name="Bedrag">Amount.</param>
/// <param name="Woord">declaratie, afrekening or voorschot.</param>
/// <param name="Kenmerk">Factuurnummer, or the insurer's number of a voorschot.</param>
/// <param name="Verwacht">What it should have been; null = we have nothing to compare with.</param>
/// <param name="Uitleg">Plain Dutch.</param>
public sealed record Bankregel(DateOnly Datum, Bedrag Bedrag, string Woord, string Kenmerk, Bedrag? Verwacht, string Uitleg)
{
    /// <summary>True when it fits, false when it doesn't, null when that can't be told.</summary>
    public bool? Klopt => Verwacht is { } verwacht ? verwacht == Bedrag : null;
}
