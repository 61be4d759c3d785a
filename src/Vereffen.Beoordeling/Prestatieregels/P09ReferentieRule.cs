namespace Vereffen.Beoordeling;

/// <summary>P09: the payee uses a referentienummer once in five years, in this file and in history, whatever became of the earlier line. Retourcode 8021.</summary>
internal sealed class P09ReferentieRule : PrestatieRule
{
    public override string Id => "P09";

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        var referentie = p.Prestatie.Referentie;
        if (referentie.Length == 0)
        {
            p.Afwijzen(Codes.ReferentieNietUniek, "het referentienummer ontbreekt");
            return;
        }

        if (!p.Bestand.Verloop.VoegReferentie(referentie))
        {
            p.Afwijzen(Codes.ReferentieNietUniek, "het referentienummer staat al eerder in dit bestand");
            return;
        }

        if (p.Bestand.Betaalde is not { } betaalde)
        {
            return;
        }

        foreach (var regel in p.Bestand.Registers.Historie.MetReferentie(betaalde, referentie))
        {
            if (p.Bestand.IsNogUniek(regel))
            {
                p.Afwijzen(Codes.ReferentieNietUniek, $"het referentienummer is al gebruikt op factuur {regel.Factuurnummer}");
                return;
            }
        }
    }
}
