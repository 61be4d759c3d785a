namespace Vereffen.Beoordeling;

/// <summary>V06: no day of the prestatie (or its peildatum) lies after the day of death. Retourcode 0328.</summary>
internal sealed class V06OverledenRule : PrestatieRule
{
    public override string Id => "V06";

    public override void Judge(PrestatieContext p)
    {
        if (p.Persoon.Persoon.OverledenOp is not { } overleden)
        {
            return;
        }

        if (p.MetSpoor)
        {
            p.Noteer("er is een datum van overlijden geregistreerd");
        }

        if (p.Toetsperiode.LaatsteDag > overleden)
        {
            p.Afwijzen(Codes.Overleden, $"{Tekst.Dag(p.Toetsperiode.LaatsteDag)} ligt na de geregistreerde datum van overlijden");
        }
    }
}
