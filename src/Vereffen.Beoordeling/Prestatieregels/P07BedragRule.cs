namespace Vereffen.Beoordeling;

/// <summary>
/// P07: berekend bedrag = tarief x aantal (8032), and the declaratiebedrag is not above it (8063). Whether amounts are well formed (8033) is a check;
/// a debit below zero can't come out of one, and gets that code here.
/// </summary>
internal sealed class P07BedragRule : PrestatieRule
{
    public override string Id => "P07";

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        var prestatie = p.Prestatie;
        var verwacht = prestatie.Tarief * prestatie.Aantal;
        if (prestatie.Berekend.Absoluut() != verwacht)
        {
            p.Afwijzen(
                Codes.BerekendBedrag,
                $"berekend bedrag {prestatie.Berekend.Komma()} is niet tarief {prestatie.Tarief.Komma()} x {Tekst.Getal(prestatie.Aantal)} = {verwacht.Komma()}"
            );
        }

        if (prestatie.Declaratiebedrag.IsNegatief)
        {
            p.Afwijzen(Codes.Declaratiebedrag, "het declaratiebedrag van een debetregel is negatief");
        }
        else if (prestatie.Declaratiebedrag > prestatie.Berekend.Absoluut())
        {
            p.Afwijzen(
                Codes.BerekendLagerDanGedeclareerd,
                $"declaratiebedrag {prestatie.Declaratiebedrag.Komma()} is hoger dan het berekend bedrag {prestatie.Berekend.Absoluut().Komma()}"
            );
        }
    }
}
