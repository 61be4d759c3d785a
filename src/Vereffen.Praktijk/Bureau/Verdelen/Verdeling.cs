using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Where each line of a client's file goes: every 04 is in exactly one of the parts, or stays behind for a reason.</summary>
/// <param name="Delen">Per insurer, in order of UZOVI-nummer, the numbers of its 04s.</param>
/// <param name="Blijft">Numbers of the 04s that don't go to an insurer, with why.</param>
/// <param name="Bezwaar">Why the file can't be divided at all; null = it can.</param>
internal sealed record Verdeling(
    IReadOnlyList<(UzoviNummer Uzovi, IReadOnlySet<long> Mee)> Delen,
    IReadOnlyDictionary<long, string> Blijft,
    string? Bezwaar
)
{
    /// <summary>Nobody could tell yet where this person is insured; COV may.</summary>
    public const string GeenVerzekeraar = "verzekeraar onbekend";

    public const string NietDoorsturen = "niet doorsturen";

    /// <summary>The insurer may not get such a line: why, as the checks say.</summary>
    public const string NietVoorVerzekeraar = "niet voor een verzekeraar";
}
