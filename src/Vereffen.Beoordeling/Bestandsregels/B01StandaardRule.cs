using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>B01: the insurer takes claims in this standard and version. Retourcode 8061.</summary>
internal sealed class B01StandaardRule : BestandRule
{
    public override string Id => "B01";

    public override void Judge(BestandContext b, Meldpunt meld)
    {
        var declaratie = b.Declaratie;
        if (b.Verzekeraar is not { } verzekeraar)
        {
            meld.Voeg(Codes.Standaard, $"zorgverzekeraar {b.Uzovi} staat niet in het register van verzekeraars");
        }
        else if (!verzekeraar.Standaarden.Any(s => Noemt(s, declaratie)))
        {
            meld.Voeg(
                Codes.Standaard,
                $"{declaratie.Standaard} {declaratie.Versie} hoort niet bij de standaarden die zorgverzekeraar {b.Uzovi} ontvangt"
            );
        }
    }

    /// <summary><c>OS301</c> means every version, <c>OS301 1.0</c> only that one.</summary>
    private static bool Noemt(string standaard, Declaratie declaratie)
    {
        var delen = standaard.Split([' ', '-', '_', '/'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return delen.Length > 0
            && string.Equals(delen[0], declaratie.Standaard, StringComparison.OrdinalIgnoreCase)
            && (delen.Length == 1 || delen[1].TrimStart('v', 'V') == declaratie.Versie);
    }
}
