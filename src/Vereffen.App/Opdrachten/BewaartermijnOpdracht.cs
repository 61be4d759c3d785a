using System.CommandLine;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Portaal;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen bewaartermijn show|set|run|list</c>: how long the exchange keeps payloads, and what it removed.</summary>
internal static class BewaartermijnOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("bewaartermijn", "Hoe lang het portaal de inhoud van berichten bewaart, en wat er is gewist.")
        {
            Toon(omgeving),
            Stel(omgeving),
            Draai(omgeving),
            Lijst(omgeving),
        };

    private static Command Toon(Omgeving omgeving)
    {
        var map = Data();
        var opdracht = new Command("show", "Toont de bewaartermijnen.") { map };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            omgeving.Uit.WriteLine($"Inhoud van berichten: {portaal.Bewaring.InhoudDagen} dagen na ontvangst.");
            omgeving.Uit.WriteLine("Verrekenoverzichten: een jaar na ontvangst.");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Stel(Omgeving omgeving)
    {
        var map = Data();
        var dagen = Opties.Getal("--payload-days", "Dagen na ontvangst.", Bewaring.KortsteDagen, Bewaring.LangsteDagen);
        dagen.Required = true;
        var opdracht = new Command("set", "Stelt de bewaartermijn van de inhoud in; verrekenoverzichten blijven een jaar.") { map, dagen };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            portaal.Bewaring.Stel(invoer.GetRequiredValue(dagen)!.Value, Portaaltoegang.Beheerder);
            omgeving.Uit.WriteLine($"Inhoud van berichten: {portaal.Bewaring.InhoudDagen} dagen na ontvangst.");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Draai(Omgeving omgeving)
    {
        var map = Data();
        var opdracht = new Command("run", "Wist nu wat over zijn termijn is; een draaiend portaal doet dat elk uur.") { map };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            omgeving.Uit.WriteLine(Tekst.Aantal(portaal.Bewaring.RuimOp(), "bericht gewist", "berichten gewist"));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Lijst(Omgeving omgeving)
    {
        var map = Data();
        var opdracht = new Command("list", "Toont welke inhoud is gewist, wanneer en waarom.") { map };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            var alle = portaal.Bewaring.Verwijderingen();
            foreach (var v in alle)
            {
                omgeving.Uit.WriteLine($"{v.Op}  {v.TraceerId}  {Tekst.Veilig(v.Soort, 60)}  {v.Reden}");
            }

            omgeving.Uit.WriteLine(Tekst.Aantal(alle.Count, "bericht gewist", "berichten gewist"));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Option<string> Data() =>
        new("--data")
        {
            Description = "Gegevensmap van het portaal.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
}
