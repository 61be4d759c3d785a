using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Totals row of an overzicht. What a betaalstop holds is not counted: it is part of what was awarded.</summary>
/// <param name="UOntvangt">Debet and kept rest.</param>
/// <param name="UBetaalt">What was open of the vorderingen listed.</param>
/// <param name="NuVerrekend">What was set off.</param>
/// <param name="Openstaand">What is left of the vorderingen listed.</param>
internal readonly record struct Overzichttotaal(Bedrag UOntvangt, Bedrag UBetaalt, Bedrag NuVerrekend, Bedrag Openstaand)
{
    internal static Overzichttotaal Van(IEnumerable<OverzichtRegel> regels)
    {
        var totaal = default(Overzichttotaal);
        foreach (var r in regels)
        {
            if (r.Soort != Regelsoort.Betaalstop)
            {
                totaal = new Overzichttotaal(
                    totaal.UOntvangt + r.UOntvangt.GetValueOrDefault(),
                    totaal.UBetaalt + r.UBetaalt.GetValueOrDefault(),
                    totaal.NuVerrekend + r.NuVerrekend.GetValueOrDefault(),
                    totaal.Openstaand + r.Openstaand.GetValueOrDefault()
                );
            }
        }

        return totaal;
    }
}
