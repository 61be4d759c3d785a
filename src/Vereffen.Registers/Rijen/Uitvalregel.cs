using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>uitval.csv</c>: what this rule finds goes to a person.</summary>
/// <param name="Regel">Id of the rule: <c>P06</c>.</param>
public readonly record struct Uitvalregel(UzoviNummer Uzovi, string Regel, Periode Geldig);
