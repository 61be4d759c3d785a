using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>controles.csv</c>: what a control of the insurer leaves of one awarded line. Asked when paid lines are judged again.</summary>
/// <param name="Agb">The payee, as in history.</param>
/// <param name="Bedrag">Most that may stand awarded.</param>
/// <param name="Retourcode">The code that goes with it; null = none.</param>
/// <param name="Reden">Plain Dutch for the provider; no personal data. Empty = none.</param>
public sealed record Controleuitkomst(
    UzoviNummer Uzovi,
    AgbCode Agb,
    string Factuurnummer,
    string Referentie,
    Bedrag Bedrag,
    Retourcode? Retourcode,
    string Reden
);
