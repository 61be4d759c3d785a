using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A statement of what was set off.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Factuurnummer">Of the debet that it belongs to.</param>
/// <param name="Volgnummer">Its number on the account.</param>
/// <param name="Regels">Its rows.</param>
/// <param name="Ontvangt">What the insurer owes: all rows 'U ontvangt'.</param>
/// <param name="NuVerrekend">What was set off against it.</param>
/// <param name="Openstaand">What is still open on the vorderingen that it lists.</param>
/// <param name="Verwacht">What should be on the bank statement as <c>afrekening F</c>.</param>
public sealed record Overzichtuitleg(
    string Naam,
    string Factuurnummer,
    string Volgnummer,
    IReadOnlyList<Overzichtrij> Regels,
    Bedrag Ontvangt,
    Bedrag NuVerrekend,
    Bedrag Openstaand,
    Bedrag Verwacht
) : Bestanduitleg(Naam);
