using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What the insurer would say as far as a practice can know it.</summary>
/// <param name="Regels">The lines with what is wrong with them, in order of the claim.</param>
/// <param name="Bestand">What is wrong with the claim as a whole.</param>
/// <param name="Ingediend">Total that would be claimed.</param>
/// <param name="Verwacht">What would be awarded of it by what is known here.</param>
/// <param name="Onbekend">What can't be known here, in plain Dutch.</param>
public sealed record Proefuitkomst(
    IReadOnlyList<Proefregel> Regels,
    IReadOnlyList<string> Bestand,
    Bedrag Ingediend,
    Bedrag Verwacht,
    IReadOnlyList<string> Onbekend
)
{
    /// <summary>Nothing stands in the way.</summary>
    public bool IsGoed => Bestand.Count == 0 && Regels.All(r => r.Bezwaren.Count == 0);
}

/// <summary>A line of a proefdeclaratie.</summary>
/// <param name="Regel">The treatment.</param>
/// <param name="Bezwaren">Code with what it means and what was found.</param>
/// <param name="Verwacht">What would be awarded.</param>
public sealed record Proefregel(Behandelregel Regel, IReadOnlyList<(Retourcode Code, string Zin)> Bezwaren, Bedrag Verwacht);
