using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A row of an overzicht.</summary>
/// <param name="Onderwerp">Declaratie, Correctie, ..</param>
/// <param name="UwKenmerk">Factuurnummer.</param>
/// <param name="OnsKenmerk">The insurer's number.</param>
/// <param name="Ontvangt">U ontvangt.</param>
/// <param name="Betaalt">U betaalt.</param>
/// <param name="NuVerrekend">What was set off now.</param>
/// <param name="Openstaand">What is left of this vordering.</param>
/// <param name="Toelichting">As the insurer wrote it.</param>
/// <param name="Uitleg">What the row says, in plain Dutch.</param>
public sealed record Overzichtrij(
    string Onderwerp,
    string UwKenmerk,
    string OnsKenmerk,
    Bedrag Ontvangt,
    Bedrag Betaalt,
    Bedrag NuVerrekend,
    Bedrag Openstaand,
    string Toelichting,
    string Uitleg
);
