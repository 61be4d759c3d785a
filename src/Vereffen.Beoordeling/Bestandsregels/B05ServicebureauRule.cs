using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>B05: the servicebureau is registered as one (0013) and may act for the declarant (8023), on some day of the period.</summary>
internal sealed class B05ServicebureauRule : BestandRule
{
    public override string Id => "B05";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        if (b.Declaratie.Servicebureau is not { } bureau)
        {
            return;
        }

        var periode = b.Declaratie.Declaratieperiode;
        if (!b.IsGeregistreerd(bureau, AgbSoort.Servicebureau))
        {
            meld.Voeg(Codes.Servicebureau, $"AGB-code {bureau} staat in {periode} niet als servicebureau in het AGB-register");
        }
        else if (b.Declarant is { } declarant && !MagVoor(b, bureau, declarant, periode))
        {
            meld.Voeg(Codes.BureauNietVerbonden, $"servicebureau {bureau} mag in {periode} niet declareren voor {declarant}");
        }
    }

    private static bool MagVoor(BestandContext b, AgbCode bureau, AgbCode declarant, Periode periode)
    {
        foreach (ref readonly var mandaat in b.Registers.Servicebureaus.Zoek(bureau))
        {
            if (mandaat.Agb == declarant && mandaat.Geldig.Overlapt(periode))
            {
                return true;
            }
        }

        return false;
    }
}
