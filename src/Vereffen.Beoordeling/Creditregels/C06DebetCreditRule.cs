namespace Vereffen.Beoordeling;

/// <summary>C06: berekend bedrag and declaratiebedrag are both debit or both credit. Retourcode 8064.</summary>
internal sealed class C06DebetCreditRule : PrestatieRule
{
    public override string Id => "C06";

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.Prestatie.BerekendIsCredit != p.Prestatie.IsCredit)
        {
            p.Afwijzen(Codes.DebetCreditVerschilt, "de ene indicatie debet/credit is D en de andere C");
        }
    }
}
