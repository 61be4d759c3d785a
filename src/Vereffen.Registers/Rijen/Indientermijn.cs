using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>termijnen.csv</c>: within how many months a prestatie must be claimed, and claimed again after a rejection.</summary>
/// <param name="Agb">Null = every zorgaanbieder.</param>
/// <param name="Lijst">Empty = every list.</param>
/// <param name="Code">Empty = every code.</param>
/// <param name="EersteMaanden">Null = as the row of the insurer says.</param>
/// <param name="HerstelMaanden">Null = as the row of the insurer says.</param>
public sealed record Indientermijn(
    UzoviNummer Uzovi,
    AgbCode? Agb,
    string Lijst,
    string Code,
    int? EersteMaanden,
    int? HerstelMaanden,
    Periode Geldig
);
