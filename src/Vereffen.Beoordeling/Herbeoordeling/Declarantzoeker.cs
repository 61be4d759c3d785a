using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>Tells who claimed a line of history: history names the payee, and only where it was kept the declarant.</summary>
internal sealed class Declarantzoeker(RegisterSet registers, UzoviNummer uzovi)
{
    private const int Bureauzorgsoort = 98;

    /// <summary>True when the payee is a servicebureau: the AGB register says so, or without an entry the first two digits.</summary>
    public bool IsBureau(AgbCode betaalde)
    {
        var registraties = registers.Agb.Zoek(betaalde);
        foreach (var registratie in registraties)
        {
            if (registratie.Soort == AgbSoort.Servicebureau)
            {
                return true;
            }
        }

        return registraties.IsEmpty && betaalde.Zorgsoort == Bureauzorgsoort;
    }

    /// <summary>As kept; else the payee, or the one zorgaanbieder behind it that fits the treating provider. Null when that is nobody or several.</summary>
    public AgbCode? Zoek(Historieregel regel)
    {
        if (regel.Declarant is { } bewaard)
        {
            return bewaard;
        }

        if (regel.Begin is not { } begin || regel.Eind is not { } eind)
        {
            return null;
        }

        var periode = new Periode(begin, eind);
        if (IsBureau(regel.Agb))
        {
            return AchterBureau(regel, periode);
        }

        return HeeftOvereenkomst(regel.Agb) ? regel.Agb : Werkgever(regel.Agb, periode) ?? regel.Agb;
    }

    private AgbCode? AchterBureau(Historieregel regel, Periode periode)
    {
        AgbCode? gevonden = null;
        foreach (var mandaat in registers.Servicebureaus.Zoek(regel.Agb))
        {
            var past =
                mandaat.Geldig.Overlapt(periode)
                && regel.Behandelaar is { } behandelaar
                && (mandaat.Agb == behandelaar || registers.WerktVoor(behandelaar, mandaat.Agb, periode));
            if (past && gevonden != mandaat.Agb)
            {
                if (gevonden is not null)
                {
                    return null;
                }

                gevonden = mandaat.Agb;
            }
        }

        return gevonden;
    }

    /// <summary>The one praktijk or instelling with a contract that this person worked for: money may go to the person while the praktijk claims.</summary>
    private AgbCode? Werkgever(AgbCode zorgverlener, Periode periode)
    {
        AgbCode? gevonden = null;
        foreach (var relatie in registers.Organisaties.Zoek(zorgverlener))
        {
            if (relatie.Geldig.Overlapt(periode) && HeeftOvereenkomst(relatie.Organisatie) && gevonden != relatie.Organisatie)
            {
                if (gevonden is not null)
                {
                    return null;
                }

                gevonden = relatie.Organisatie;
            }
        }

        return gevonden;
    }

    private bool HeeftOvereenkomst(AgbCode agb)
    {
        foreach (var overeenkomst in registers.Overeenkomsten.Zoek(agb))
        {
            if (overeenkomst.IsMet(uzovi))
            {
                return true;
            }
        }

        return false;
    }
}
