using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>
/// P12: a prestatie that asks a machtiging names one (0551) that is known, of this person and provider (0550), for this prestatie (0554), on all its days (0553).
/// </summary>
internal sealed class P12MachtigingRule : PrestatieRule
{
    public override string Id => "P12";

    public override void Judge(PrestatieContext p)
    {
        if (p.Beschrijving is not { VraagtMachtiging: true })
        {
            return;
        }

        if (p.Prestatie.Machtiging.Length == 0)
        {
            p.Afwijzen(Codes.GeenMachtiging, $"prestatie {p.Dossier.Sleutel} vraagt een machtiging, en er is geen nummer ingevuld");
            return;
        }

        var verst = 0;
        foreach (var machtiging in p.Bestand.Registers.Machtigingen.Zoek(p.Prestatie.Machtiging))
        {
            verst = Math.Max(verst, HoeVer(p, machtiging));
        }

        switch (verst)
        {
            case 0:
                p.Afwijzen(Codes.MachtigingOnjuist, "de machtiging is niet bekend, of van een ander");
                break;
            case 1:
                p.Afwijzen(Codes.AnderePrestatieDanMachtiging, $"de machtiging is niet voor prestatie {p.Dossier.Sleutel}");
                break;
            case 2:
                p.Afwijzen(Codes.BuitenMachtiging, $"{p.Periode} valt niet geheel binnen de gemachtigde periode");
                break;
        }
    }

    /// <summary>0 = another person or provider, 1 = another prestatie, 2 = other days, 3 = fits. Of several rows the one that comes furthest counts.</summary>
    private static int HoeVer(PrestatieContext p, Machtiging machtiging)
    {
        if (machtiging.Bsn != p.Persoon.Persoon.Bsn || (machtiging.Agb is { } agb && !p.IsBetrokken(agb)))
        {
            return 0;
        }

        var past =
            (machtiging.Lijst.Length == 0 || machtiging.Lijst == p.Prestatie.Lijst)
            && (machtiging.Code.Length == 0 || machtiging.Code == p.Prestatie.Code);
        if (!past)
        {
            return 1;
        }

        if (p.MetSpoor)
        {
            p.Noteer($"machtiging geldig {machtiging.Geldig}");
        }

        return machtiging.Geldig.Bevat(p.Periode) ? 3 : 2;
    }
}
