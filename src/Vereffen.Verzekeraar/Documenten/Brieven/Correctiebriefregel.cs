using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>One line of the letter about a correctie: a paid prestatie that was judged again.</summary>
/// <param name="Factuurnummer">Of the claim that held the line.</param>
/// <param name="Regel">Place in the correctiespecificatie, from 1: the same number as in its CSV.</param>
/// <param name="Referentie">The zorgaanbieder's own number of the line.</param>
/// <param name="Verzekerde">Initials and year of birth.</param>
/// <param name="Behandelaar">Treating provider; null = not filled.</param>
/// <param name="Begin">First day of the prestatie.</param>
/// <param name="Eind">Last day.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Oud">Awarded until now.</param>
/// <param name="Nieuw">Awarded from now on.</param>
/// <param name="RegelId">Rules that brought the change, separated by bars (<c>P01</c>); empty = decided by a person.</param>
public sealed record Correctiebriefregel(
    string Factuurnummer,
    long Regel,
    string Referentie,
    Verzekerdeaanduiding Verzekerde,
    AgbCode? Behandelaar,
    DateOnly? Begin,
    DateOnly? Eind,
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
