using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// P05: every day of the line lies inside contracts or betaalovereenkomsten of the declarant with this insurer; and where the prestatie asks for it, the prestatie
/// itself was agreed: a row of contracttarieven is that addendum. Retourcode 8060.
/// </summary>
internal sealed class P05OvereenkomstRule : PrestatieRule
{
    public override string Id => "P05";

    public override void Judge(PrestatieContext p)
    {
        if (p.MetSpoor && p.Bestand.OvereenkomstOp(p.Begin) is { } overeenkomst)
        {
            p.Noteer(
                $"{(overeenkomst.Soort == Registers.OvereenkomstSoort.Contract ? "contract" : "betaalovereenkomst")} geldig {overeenkomst.Geldig}"
            );
        }

        if (!IsGedekt(p.Bestand, p.Periode))
        {
            p.Afwijzen(Codes.BuitenContract, $"{p.Periode} valt niet geheel binnen een overeenkomst met {p.Bestand.Uzovi}");
        }

        // A zorggroep without a tarief of its own waits for a person (P17).
        if (p.Beschrijving is { VraagtOvereenkomst: true } && !Tariefkeuze.IsNietPreferent(p) && Tariefkeuze.Afgesproken(p) is null)
        {
            p.Afwijzen(
                Codes.BuitenContract,
                $"prestatie {p.Dossier.Sleutel} is op {Tekst.Dag(p.Begin)} niet afgesproken in overeenkomst of addendum"
            );
        }
    }

    // One contract may follow on another.
    private static bool IsGedekt(BestandContext bestand, Periode periode)
    {
        var dag = periode.Begin;
        while (true)
        {
            if (bestand.OvereenkomstOp(dag) is not { } overeenkomst)
            {
                return false;
            }

            if (overeenkomst.Geldig.LaatsteDag >= periode.LaatsteDag)
            {
                return true;
            }

            dag = overeenkomst.Geldig.LaatsteDag.AddDays(1);
        }
    }
}
