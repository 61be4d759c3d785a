using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>
/// A row of <c>contracttarieven.csv</c>: a prestatie agreed with this zorgaanbieder, by contract or addendum. Its tarief wins over that of the prestatie;
/// null = agreed without a tarief of its own.
/// </summary>
public sealed record Contracttarief(AgbCode Agb, UzoviNummer Uzovi, Prestatiesleutel Prestatie, Periode Geldig, Bedrag? Tarief);
