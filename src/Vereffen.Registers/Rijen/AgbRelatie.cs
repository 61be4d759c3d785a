using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>agb_relaties.csv</c>: a zorgverlener who works for a praktijk or instelling.</summary>
public readonly record struct AgbRelatie(AgbCode Zorgverlener, AgbCode Organisatie, Periode Geldig);
