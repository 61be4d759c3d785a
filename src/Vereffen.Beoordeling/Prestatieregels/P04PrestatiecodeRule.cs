namespace Vereffen.Beoordeling;

/// <summary>P04: the prestatiecode exists and is valid on the begin date. Retourcode 0582. Silent when its list is unknown (P03).</summary>
internal sealed class P04PrestatiecodeRule : PrestatieRule
{
    public override string Id => "P04";

    public override void Judge(PrestatieContext p)
    {
        if (p.Beschrijving is { } beschrijving)
        {
            if (p.MetSpoor)
            {
                p.Noteer($"prestatie {beschrijving.Sleutel} geldig {beschrijving.Geldig}");
            }
        }
        else if (p.Dossier.LijstBestaat)
        {
            p.Afwijzen(
                Codes.Prestatiecode,
                p.Dossier.Bestaat
                    ? $"prestatiecode {p.Prestatie.Code} van lijst {p.Prestatie.Lijst} is niet geldig op {Tekst.Dag(p.Begin)}"
                    : $"prestatiecode {p.Prestatie.Code} komt niet voor in lijst {p.Prestatie.Lijst}"
            );
        }
    }
}
