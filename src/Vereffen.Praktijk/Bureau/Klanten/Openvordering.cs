using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What an insurer still has to get from a client, as far as the bureau can know.</summary>
/// <param name="Klant">AGB-code.</param>
/// <param name="Verzekeraar">The label on the overzicht, or the UZOVI-nummer of the retour.</param>
/// <param name="Onderwerp">Credit Declaratie, Correctie, Voorschot, ..</param>
/// <param name="UwKenmerk">Factuurnummer.</param>
/// <param name="OnsKenmerk">The insurer's number.</param>
/// <param name="Vervaldatum">As the overzicht has it; empty = not told.</param>
/// <param name="Openstaand">Above zero.</param>
/// <param name="Gezien">When what says so came in.</param>
/// <param name="Bron">What says so.</param>
public sealed record Openvordering(
    AgbCode Klant,
    string Verzekeraar,
    string Onderwerp,
    string UwKenmerk,
    string OnsKenmerk,
    string Vervaldatum,
    Bedrag Openstaand,
    DateTimeOffset Gezien,
    string Bron
);
