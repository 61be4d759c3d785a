using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Where lines of a client's file go that were not sent yet.</summary>
/// <param name="Uzovi">The insurer; null = none.</param>
/// <param name="Reden">Why there is none; empty = there is one.</param>
/// <param name="Aantal">Lines.</param>
/// <param name="Bedrag">Debet minus credit.</param>
public sealed record Splitsing(UzoviNummer? Uzovi, string Reden, int Aantal, Bedrag Bedrag)
{
    /// <summary>COV may still find the insurer.</summary>
    public bool IsTeVinden => Reden == Verdeling.GeenVerzekeraar;
}
