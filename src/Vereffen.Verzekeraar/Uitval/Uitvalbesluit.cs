using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A person's decision on one line (or verzekerde, or the file) of a claim that waits.</summary>
/// <param name="Kenmerk">Our own number of the claim.</param>
/// <param name="Detail">Identificatie detailrecord; null = the only one that is open, or the file.</param>
/// <param name="Keuze">What is decided.</param>
/// <param name="Door">Name of who decides.</param>
/// <param name="Reden">Why.</param>
public sealed record Uitvalbesluit(string Kenmerk, long? Detail, Uitvalkeuze Keuze, string Door, string Reden)
{
    /// <summary>Award no more than this; null = what was claimed.</summary>
    public Bedrag? Bedrag { get; init; }

    /// <summary>Code of a refusal (or of a smaller award); null = 8072, of a file 8074 (or the rule's own).</summary>
    public Retourcode? Code { get; init; }
}
