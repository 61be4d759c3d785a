using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>One finding on which a person must decide.</summary>
/// <param name="Detail">Identificatie detailrecord of the verzekerde or the prestatie; null = the file. A <see cref="Besluit"/> names the same.</param>
/// <param name="RegelId">The rule that found it.</param>
/// <param name="Code">What the rule would have given; null = only a person can tell.</param>
/// <param name="Uitleg">Plain Dutch, no personal data.</param>
public sealed record Uitvalpunt(long? Detail, string RegelId, Retourcode? Code, string Uitleg);
