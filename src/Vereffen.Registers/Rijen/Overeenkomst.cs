using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A row of <c>overeenkomsten.csv</c>: what was agreed between a zorgaanbieder and one or more insurers.</summary>
/// <param name="BetaalMaximum">A line above the maximum tarief is awarded at that maximum.</param>
/// <param name="IsZorggroep">The zorgaanbieder is contracted as zorggroep and may claim keten-dbc's.</param>
/// <param name="IsPreferent">False: this insurer is not the zorggroep's own; the tarief agreed with the preferred one counts.</param>
public sealed record Overeenkomst(
    AgbCode Agb,
    IReadOnlyList<UzoviNummer> Uzovis,
    OvereenkomstSoort Soort,
    Periode Geldig,
    bool BetaalMaximum,
    bool IsZorggroep,
    bool IsPreferent
)
{
    public bool IsMet(UzoviNummer uzovi)
    {
        for (var i = 0; i < Uzovis.Count; i++)
        {
            if (Uzovis[i] == uzovi)
            {
                return true;
            }
        }

        return false;
    }
}
