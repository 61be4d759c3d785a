using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>What other registers would have made of the claims of a period.</summary>
/// <param name="Declaraties">Claims that were judged again.</param>
/// <param name="Gewist">Claims whose content was erased: left out.</param>
/// <param name="Regels">Lines in them.</param>
/// <param name="Anders">Lines that get another amount or other codes.</param>
/// <param name="Nu">Awarded under the registers as they are, by the rules alone.</param>
/// <param name="Dan">Awarded under the others.</param>
/// <param name="PerCode">By retourcode that a line gets more or no more; the money goes to the first of them.</param>
/// <param name="PerAanbieder">By zorgaanbieder.</param>
public sealed record Watalsuitkomst(
    int Declaraties,
    int Gewist,
    int Regels,
    int Anders,
    Bedrag Nu,
    Bedrag Dan,
    IReadOnlyList<Watalsrij> PerCode,
    IReadOnlyList<Watalsrij> PerAanbieder
);

/// <summary>A code or a zorgaanbieder, with what would change.</summary>
/// <param name="Naam">Retourcode (empty = only the amount differs), or AGB-code.</param>
/// <param name="Erbij">Lines that would get the code; of a zorgaanbieder those that would get more.</param>
/// <param name="Eraf">Lines that would not have it any more; of a zorgaanbieder those that would get less.</param>
/// <param name="Verschil">What would be awarded more (or less) in all.</param>
public sealed record Watalsrij(string Naam, int Erbij, int Eraf, Bedrag Verschil)
{
    /// <summary>In place of a code: a person would decide.</summary>
    public const string Uitval = "uitval";
}
