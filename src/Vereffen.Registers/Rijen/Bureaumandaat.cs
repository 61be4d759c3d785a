using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>servicebureaus.csv</c>: the bureau may act for this zorgaanbieder.</summary>
public readonly record struct Bureaumandaat(AgbCode Servicebureau, AgbCode Agb, Periode Geldig);
