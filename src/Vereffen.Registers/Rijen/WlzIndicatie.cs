using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>wlz.csv</c>: care under the Wlz.</summary>
/// <param name="MetBehandeling">The client stays in a Wlz-instelling and is treated there: the instelling pays for all care.</param>
public readonly record struct WlzIndicatie(Bsn Bsn, Periode Geldig, bool MetBehandeling);
