using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>A line of a file of proposals as a person gave it back.</summary>
/// <param name="Bestandsregel">Line in the file, from 1.</param>
/// <param name="Kenmerk">Name of the row of history.</param>
/// <param name="Oud">Amount that stood awarded when it was proposed.</param>
/// <param name="Nieuw">Amount that must stand; a person may have changed it.</param>
/// <param name="IsAkkoord">False: declined, or not decided.</param>
public sealed record Voorstelbesluit(int Bestandsregel, string Kenmerk, Bedrag Oud, Bedrag Nieuw, bool IsAkkoord)
{
    /// <summary>Whose account; null = not filled.</summary>
    public AgbCode? Crediteur { get; init; }

    /// <summary>Ids of the rules, separated by bars.</summary>
    public string Regels { get; init; } = "";

    /// <summary>Four digits each, separated by bars.</summary>
    public string Retourcodes { get; init; } = "";

    public string Uitleg { get; init; } = "";
}
