using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>overnames.csv</c>: from <paramref name="Datum"/> on practice <paramref name="Oud"/> is continued by <paramref name="Nieuw"/>.</summary>
public readonly record struct Overname(AgbCode Oud, AgbCode Nieuw, DateOnly Datum);
