namespace Vereffen.Beoordeling;

/// <summary>C03: the debit was not credited before, in history or earlier in this file. Retourcode 8084. Silent when C02 found no debit.</summary>
internal sealed class C03NietEerderGecrediteerdRule : PrestatieRule
{
    public override string Id => "C03";

    public override bool VoorDebet => false;

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.Debet is { } debet && p.Bestand.Verloop.IsGecrediteerd(debet))
        {
            p.Afwijzen(Codes.AlGecrediteerd, "de debetregel is al eerder gecrediteerd");
        }
    }
}
