using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>One line of a correctiespecificatie: a paid prestatie that was judged again.</summary>
/// <param name="Factuurnummer">Of the claim that held the line.</param>
/// <param name="Regel">0402 of the line: identificatie detailrecord.</param>
/// <param name="Referentie">The zorgaanbieder's own number of the line.</param>
/// <param name="Verzekerde">Initials and year of birth.</param>
/// <param name="Behandelaar">Treating provider; null = not filled.</param>
/// <param name="Begin">First day of the prestatie.</param>
/// <param name="Eind">Last day.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Oud">Awarded until now.</param>
/// <param name="Nieuw">Awarded from now on.</param>
/// <param name="RegelId">Rule that brought the change (<c>P01</c>); empty = decided by a person.</param>
public sealed record Correctieregel(
    string Factuurnummer,
    long Regel,
    string Referentie,
    Verzekerdeaanduiding Verzekerde,
    AgbCode? Behandelaar,
    DateOnly Begin,
    DateOnly Eind,
    string Code,
    Bedrag Oud,
    Bedrag Nieuw,
    string RegelId
)
{
    /// <summary>Negative = the zorgaanbieder pays back.</summary>
    public Bedrag Verschil => Nieuw - Oud;

    /// <summary>Why, in words; empty = the explanation of the rule.</summary>
    public string Reden { get; init; } = "";
}
