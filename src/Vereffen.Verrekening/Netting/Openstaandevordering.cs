using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>A vordering that is open now.</summary>
/// <param name="Nummer">Entry order over all accounts: tells it apart from every other one.</param>
/// <param name="Verrekenkring">Name of the kring in which it is netted.</param>
/// <param name="Crediteur">Whose account.</param>
/// <param name="Uzovi">The insurer whose vordering it is.</param>
/// <param name="Agb">The zorgaanbieder.</param>
/// <param name="Soort">With which event it began.</param>
/// <param name="Kenmerk">Factuurnummer; may be empty.</param>
/// <param name="OnsKenmerk">The insurer's own number; may be empty.</param>
/// <param name="Open">Cents, above zero.</param>
/// <param name="Vervaldatum">Due date.</param>
/// <param name="IsAfgesproken">An agreement keeps it out of netting.</param>
public sealed record Openstaandevordering(
    long Nummer,
    string Verrekenkring,
    AgbCode Crediteur,
    UzoviNummer Uzovi,
    AgbCode Agb,
    GebeurtenisSoort Soort,
    string Kenmerk,
    string OnsKenmerk,
    Bedrag Open,
    DateOnly Vervaldatum,
    bool IsAfgesproken
);
