namespace Vereffen.Beoordeling;

/// <summary>C01: a credit names the reference of the debit that it takes back. Retourcode 0651.</summary>
internal sealed class C01VorigeReferentieRule : PrestatieRule
{
    public override string Id => "C01";

    public override bool VoorDebet => false;

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.Prestatie.VorigeReferentie.Length == 0)
        {
            p.Afwijzen(Codes.VorigeReferentie, "de creditregel noemt niet het referentienummer van de debetregel");
        }
    }
}
