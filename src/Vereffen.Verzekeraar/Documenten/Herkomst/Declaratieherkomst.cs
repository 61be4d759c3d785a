using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>One line of a claim message and what the retour said of it. Holds nothing of the patient.</summary>
/// <param name="Bericht">The message, as people name it: <c>OS301 van 3 maart 2026, bericht 1b4e..</c>.</param>
/// <param name="Detail">Identificatie detailrecord of the line.</param>
/// <param name="Referentie">The zorgaanbieder's number of the line.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Ingediend">Claimed; credit negative.</param>
/// <param name="Toegekend">Awarded.</param>
/// <param name="Retourcodes">What the retour gave it.</param>
/// <param name="Regels">Ids of the rules that gave these.</param>
public sealed record Declaratieherkomst(
    string Bericht,
    long Detail,
    string Referentie,
    string Code,
    Bedrag Ingediend,
    Bedrag Toegekend,
    IReadOnlyList<Retourcode> Retourcodes,
    IReadOnlyList<string> Regels
)
{
    /// <summary>Which rules gave the codes was not kept: <see cref="Regels"/> are all that can.</summary>
    public bool IsVermoeden { get; init; }
}
