using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>keten.csv</c>: the patient takes part in a programme (keten-dbc) of this zorggroep.</summary>
/// <param name="Reden">Why it ended; empty when it did not.</param>
public sealed record Keteninschrijving(AgbCode Agb, Bsn Bsn, Prestatiesleutel Prestatie, Periode Geldig, string Reden);
