using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen trace</c>: explains a cent, from an overzicht or a pay-out back to postings, events, message lines, retourcodes and rules.</summary>
internal static class TraceOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("trace", "Vertelt waar een bedrag vandaan komt: boekingen, gebeurtenissen, regels van de declaratie, retourcodes en regels.")
        {
            Overzicht(omgeving),
            Betaling(omgeving),
        };

    private static Command Overzicht(Omgeving omgeving)
    {
        var agb = Geldopties.Agb();
        var nummer = Geldopties.Nummer("Volgnummer van het verrekenoverzicht.");
        var regel = Opties.Getal("--row", "Alleen deze regel van het overzicht, vanaf 1.", 1, int.MaxValue);
        var kring = new Option<string?>("--kring") { Description = "Verrekenkring, als er meer dan een is.", HelpName = "NAAM" };
        var (data, json) = (Geldopties.Data(), Opties.Json());
        var opdracht = new Command("overzicht", "De regels van een verrekenoverzicht.") { agb, nummer, regel, kring, data, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var volgnummer = invoer.GetRequiredValue(nummer) is var n and <= int.MaxValue ? (int)n : 0;
            return Schrijf(
                omgeving,
                map.Rol.Herkomst.Overzicht(invoer.GetRequiredValue(agb), volgnummer, invoer.GetValue(kring), invoer.GetValue(regel)),
                invoer.GetValue(json)
            );
        });
        return opdracht;
    }

    private static Command Betaling(Omgeving omgeving)
    {
        var id = new Argument<string>("KENMERK") { Description = "Kenmerk van de uitbetaling, zoals op het bankafschrift: BV000001-0001." };
        var (data, json) = (Geldopties.Data(), Opties.Json());
        var opdracht = new Command("payment", "Een uitbetaling.") { id, data, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            return Schrijf(omgeving, map.Rol.Herkomst.Betaling(invoer.GetRequiredValue(id)), invoer.GetValue(json));
        });
        return opdracht;
    }

    private static int Schrijf(Omgeving omgeving, Bankresultaat<IReadOnlyList<Herkomststap>> stappen, bool json)
    {
        Geldopties.Eis(stappen.Bezwaar);
        if (json)
        {
            omgeving.SchrijfJson(new { schema = 1, herkomst = stappen.Waarde!.Select(Json) });
            return Afsluitcode.Goed;
        }

        foreach (var regel in stappen.Waarde!.SelectMany(s => s.Regels()))
        {
            omgeving.Uit.WriteLine(Tekst.Veilig(regel, 500));
        }

        return Afsluitcode.Goed;
    }

    private static object Json(Herkomststap stap) => new { tekst = stap.Tekst, daaronder = stap.Daaronder.Select(Json) };
}
