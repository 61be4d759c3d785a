using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>machtigingen.csv</c>: permission of the insurer for one prestatie; several rows may share a number.</summary>
/// <param name="Agb">Null = any zorgaanbieder.</param>
/// <param name="Lijst">Empty = every list.</param>
/// <param name="Code">Empty = every code of the list.</param>
public sealed record Machtiging(string Nummer, Bsn Bsn, AgbCode? Agb, string Lijst, string Code, Periode Geldig);
