using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen standard list|show|diff|import</c>: the message standards as data.</summary>
internal static class StandaardOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("standard", "Berichtstandaarden: welke er zijn, wat erin staat, wat er verschilt, en eigen invoer.")
        {
            List(omgeving),
            Show(omgeving),
            Diff(omgeving),
        };

    private static Command List(Omgeving omgeving)
    {
        var json = Opties.Json();
        var opdracht = new Command("list", "Alle standaarden: naam, versie, EI-code, recordlengte, declaratie of retour, zekerheid.")
        {
            json,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
        {
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(new { schema = 1, standards = Standaarden.Alle.Select(StandaardverslagJson.Kop) });
            }
            else
            {
                StandaardverslagTekst.Lijst(omgeving, Standaarden.Alle);
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Show(Omgeving omgeving)
    {
        var naam = Naam("NAME");
        var json = Opties.Json();
        var opdracht = new Command("show", "Een standaard: records en elementen met positie, type, verplichting, codelijst en condities.")
        {
            naam,
            json,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
        {
            var standaard = Standaardkeuze.Van(invoer.GetRequiredValue(naam));
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(StandaardverslagJson.Geheel(standaard));
            }
            else
            {
                StandaardverslagTekst.Geheel(omgeving, standaard);
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Diff(Omgeving omgeving)
    {
        var eerst = Naam("A");
        var nu = Naam("B");
        var json = Opties.Json();
        var opdracht = new Command("diff", "Wat er verschilt van standaard A naar B: elementen erbij, weg, verplaatst, gewijzigd.")
        {
            eerst,
            nu,
            json,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
        {
            var a = Standaardkeuze.Van(invoer.GetRequiredValue(eerst));
            var b = Standaardkeuze.Van(invoer.GetRequiredValue(nu));
            var verschillen = StandaardVergelijking.Vergelijk(a, b);
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(StandaardverslagJson.Verschillen(a, b, verschillen));
            }
            else
            {
                omgeving.Uit.WriteLine($"Van {a.VolledigeNaam} naar {b.VolledigeNaam}:");
                StandaardverslagTekst.Verschillen(omgeving, verschillen);
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Argument<string> Naam(string naam) =>
        new(naam) { Description = "Een standaard: OS301, of met versie 'OS301 1.0' of OS301-1.0." };
}
