using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// C02: the debit is known to this insurer from an earlier file of the same payee, and was awarded, wholly or in part. Retourcode 8017.
/// Silent when C01 found no reference, or when the debit stands in the same file (C05).
/// </summary>
internal sealed class C02DebetBekendRule : PrestatieRule
{
    public override string Id => "C02";

    public override bool VoorDebet => false;

    public override bool VoorCredit => true;

    public override bool VraagtDatums => false;

    public override void Judge(PrestatieContext p)
    {
        if (p.HeeftTegenhangerInBestand || p.Prestatie.VorigeReferentie.Length == 0 || p.Bestand.Betaalde is not { } betaalde)
        {
            return;
        }

        var debet = Zoek(p.Bestand, betaalde, p.Prestatie.VorigeReferentie);
        if (debet is null)
        {
            p.Afwijzen(Codes.GeenDebetBekend, "de debetregel waarnaar de creditregel verwijst is niet bekend");
        }
        else if (!debet.IsToegekend)
        {
            p.Afwijzen(Codes.GeenDebetBekend, "de debetregel is afgewezen; er is niets te crediteren");
        }
        else
        {
            p.Debet = debet;
            if (p.MetSpoor)
            {
                p.Noteer($"debet van factuur {debet.Factuurnummer}, toegekend {debet.Toegekend.Komma()}");
            }
        }
    }

    // A number may have been used again after five years: the one that stands counts, else one credited before, else whatever there is; of equals the last.
    private static Historieregel? Zoek(BestandContext bestand, AgbCode betaalde, string referentie)
    {
        Historieregel? beste = null;
        var hoogste = -1;
        foreach (var regel in bestand.Registers.Historie.MetReferentie(betaalde, referentie))
        {
            if (regel.IsCredit || regel.Uzovi != bestand.Uzovi)
            {
                continue;
            }

            var rang =
                bestand.Verloop.Staat(regel) ? 2
                : regel.IsToegekend ? 1
                : 0;
            if (rang >= hoogste)
            {
                (beste, hoogste) = (regel, rang);
            }
        }

        return beste;
    }
}
