namespace Vereffen.Beoordeling;

/// <summary>C05: a debit and its credit do not stand in one file. Retourcode 8062 on both lines.</summary>
internal sealed class C05NietInZelfdeBestandRule : PrestatieRule
{
    public override string Id => "C05";

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.HeeftTegenhangerInBestand)
        {
            p.Afwijzen(
                Codes.DebetEnCreditInBestand,
                p.Prestatie.IsCredit
                    ? "de debetregel staat in hetzelfde bestand"
                    : "een creditregel van deze regel staat in hetzelfde bestand"
            );
        }
    }
}
