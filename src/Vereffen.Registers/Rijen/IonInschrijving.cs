using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>ion.csv</c>: the patient is on the list (inschrijving op naam) of this zorgaanbieder.</summary>
public readonly record struct IonInschrijving(AgbCode Agb, Bsn Bsn, Periode Geldig);
