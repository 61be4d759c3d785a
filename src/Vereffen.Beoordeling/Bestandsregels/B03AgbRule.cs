using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>B03: the AGB-codes in 01 are registered as what they are used for, on some day of the period. Retourcodes 0014, 0016, 0017.</summary>
internal sealed class B03AgbRule : BestandRule
{
    public override string Id => "B03";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        Toets(b, b.Declaratie.Zorgverlener, AgbSoort.Zorgverlener, Codes.ZorgverlenerVoorloop, "zorgverlener", meld);
        Toets(b, b.Declaratie.Praktijk, AgbSoort.Praktijk, Codes.PraktijkVoorloop, "praktijk", meld);
        Toets(b, b.Declaratie.Instelling, AgbSoort.Instelling, Codes.InstellingVoorloop, "instelling", meld);
    }

    private static void Toets(BestandContext b, AgbCode? code, AgbSoort soort, Retourcode retourcode, string naam, Meldpunt meld)
    {
        if (code is { } agb && !b.IsGeregistreerd(agb, soort))
        {
            meld.Voeg(retourcode, $"AGB-code {agb} staat in {b.Declaratie.Declaratieperiode} niet als {naam} in het AGB-register");
        }
    }
}
