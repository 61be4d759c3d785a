using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>
/// A row of <c>uitsluitingen.csv</c>: <paramref name="Prestatie"/> is refused after <paramref name="Andere"/> (of the same list),
/// up to and including <paramref name="BinnenDagen"/> days later; 0 = on the same day.
/// </summary>
public sealed record Uitsluiting(Prestatiesleutel Prestatie, Prestatiesleutel Andere, int BinnenDagen, Retourcode Retourcode);
