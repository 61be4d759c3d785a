namespace Vereffen.Beoordeling;

/// <summary>P03: the aanduiding prestatiecodelijst occurs in the register of prestaties. Retourcode 0581.</summary>
internal sealed class P03PrestatielijstRule : PrestatieRule
{
    public override string Id => "P03";

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (!p.Dossier.LijstBestaat)
        {
            p.Afwijzen(Codes.Prestatielijst, $"prestatiecodelijst {p.Prestatie.Lijst} komt niet voor in het register van prestaties");
        }
    }
}
