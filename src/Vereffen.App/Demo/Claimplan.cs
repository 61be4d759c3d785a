using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Demo;

/// <summary>One claim that a party of the sample world sends in a month.</summary>
/// <param name="Declarant">Who claims.</param>
/// <param name="Uzovi">Where it goes.</param>
/// <param name="Factuurnummer">At most 12 characters.</param>
/// <param name="Behandelingen">What is claimed, in order of the file.</param>
/// <param name="Tikfout">A BSN is mistyped at first; the portaal sends the file back and it is sent again the next working day.</param>
internal sealed record Claimplan(
    Declarant Declarant,
    UzoviNummer Uzovi,
    string Factuurnummer,
    IReadOnlyList<Behandeling> Behandelingen,
    bool Tikfout = false
);
