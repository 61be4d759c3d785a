using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A verrekenoverzicht that a practice got.</summary>
/// <param name="Bericht">traceerId.</param>
/// <param name="Uzovi">Of whom.</param>
/// <param name="Factuurnummer">The claim that it stands beside.</param>
/// <param name="Volgnummer">On the account.</param>
/// <param name="Op">Day of receipt.</param>
/// <param name="Ontvangt">What the insurer owed.</param>
/// <param name="Verrekend">What was set off.</param>
/// <param name="Openstaand">What the practice still owes on what it lists.</param>
/// <param name="Verwacht">What the bank statement should show as <c>afrekening F</c>.</param>
public sealed record Overzichtkaart(
    string Bericht,
    UzoviNummer Uzovi,
    string Factuurnummer,
    string Volgnummer,
    DateOnly Op,
    Bedrag Ontvangt,
    Bedrag Verrekend,
    Bedrag Openstaand,
    Bedrag Verwacht
);
