namespace Vereffen.Beoordeling;

/// <summary>
/// P14: the dates are real and begin is not after end (8007), and none is after the dagtekening: begin 8177, end 8178; in standards with a single date 8176.
/// </summary>
internal sealed class P14DatumRule : PrestatieRule
{
    public override string Id => "P14";

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (!p.HeeftDatums)
        {
            p.Afwijzen(Codes.Prestatiedatum, "een datum van de prestatie bestaat niet, of begin ligt na eind");
            return;
        }

        var dagtekening = p.Bestand.Declaratie.Dagtekening;
        if (p.Prestatie.HeeftEnkeleDatum)
        {
            if (p.Begin > dagtekening)
            {
                p.Afwijzen(Codes.DatumNaDagtekening, Uitleg("datum", p.Begin, dagtekening));
            }

            return;
        }

        if (p.Begin > dagtekening)
        {
            p.Afwijzen(Codes.BeginNaDagtekening, Uitleg("begindatum", p.Begin, dagtekening));
        }

        if (p.Eind > dagtekening)
        {
            p.Afwijzen(Codes.EindNaDagtekening, Uitleg("einddatum", p.Eind, dagtekening));
        }
    }

    private static string Uitleg(string naam, DateOnly dag, DateOnly dagtekening) =>
        $"{naam} {Tekst.Dag(dag)} ligt na de dagtekening {Tekst.Dag(dagtekening)}";
}
