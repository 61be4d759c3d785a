using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>crediteuren.csv</c>: the account under which this AGB-code is settled.</summary>
public readonly record struct Crediteurkoppeling(AgbCode Agb, AgbCode Crediteur);
