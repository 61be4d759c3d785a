using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>B04: the zorgverlener in 01 works for the praktijk in 01 on some day of the period. Retourcode 8066. Silent when B03 knows one of them not.</summary>
internal sealed class B04RelatieRule : BestandRule
{
    public override string Id => "B04";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        if (
            b.Declaratie is { Zorgverlener: { } zorgverlener, Praktijk: { } praktijk }
            && zorgverlener != praktijk
            && b.IsGeregistreerd(zorgverlener, AgbSoort.Zorgverlener)
            && b.IsGeregistreerd(praktijk, AgbSoort.Praktijk)
            && !b.Registers.WerktVoor(zorgverlener, praktijk, b.Declaratie.Declaratieperiode)
        )
        {
            meld.Voeg(
                Codes.ZorgverlenerNietVerbonden,
                $"zorgverlener {zorgverlener} werkt in {b.Declaratie.Declaratieperiode} niet voor praktijk {praktijk}"
            );
        }
    }
}
