using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>What one rule found on one record.</summary>
/// <param name="RegelId">Id of the rule (<c>P06</c>), or the level of a technical check (<c>N3</c>).</param>
/// <param name="Code">The retourcode; 8072 or 8074 when a person must decide.</param>
/// <param name="Uitleg">Plain Dutch with the values that were compared; no personal data.</param>
/// <param name="Gevolg">What it does to the record.</param>
/// <param name="Toelichting">Text for a comment record in the retour; null = none.</param>
public sealed record Regelbevinding(string RegelId, Retourcode Code, string Uitleg, Gevolg Gevolg, string? Toelichting = null)
{
    /// <summary>Of a finding that a person must decide on: the code that the rule would have given; null = only a person can tell.</summary>
    public Retourcode? EigenCode { get; init; }
}
