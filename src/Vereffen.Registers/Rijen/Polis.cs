using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>polissen.csv</c>: insured with this insurer in this period.</summary>
/// <param name="Pakket">Package that says what is covered; empty = everything.</param>
public readonly record struct Polis(Bsn Bsn, UzoviNummer Uzovi, Periode Geldig, string Pakket);
