using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>dekkingen.csv</c>: what a package covers of a prestatie.</summary>
/// <param name="Lijst">Empty = every list.</param>
/// <param name="Code">Empty = every code of the list.</param>
/// <param name="Percentage">0 to 100.</param>
/// <param name="MaxBedrag">Most that is awarded per <paramref name="Per"/>; null = no maximum.</param>
/// <param name="MaxAantal">Most units that are covered per <paramref name="Per"/>; null = no maximum.</param>
/// <param name="Per">Calendar period of both maxima; none = each line by itself.</param>
public sealed record Dekking(
    string Pakket,
    string Lijst,
    string Code,
    Periode Geldig,
    int Percentage,
    Bedrag? MaxBedrag,
    int? MaxAantal,
    Tijdvak Per
)
{
    /// <summary>True when earlier awards lower what is covered.</summary>
    public bool HeeftBudget => Per != Tijdvak.Geen && (MaxBedrag is not null || MaxAantal is not null);
}
