using System.CommandLine;
using System.Globalization;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Portaal;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen mandate add|list|end</c>: toestemmingsverklaringen.</summary>
internal static class MandateOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("mandate", "Toestemmingsverklaringen: welke partij voor een andere mag handelen, per dienst en hoogstens twee jaar.")
        {
            Toevoegen(omgeving),
            Lijst(omgeving),
            Beeindigen(omgeving),
        };

    private static Command Toevoegen(Omgeving omgeving)
    {
        var map = Data();
        var gever = Code("--for", "Code van de partij namens wie wordt gehandeld.");
        var gemachtigde = Code("--to", "Code van de partij die mag handelen.");
        var diensten = Enum.GetNames<Dienst>().Select(n => n.ToLowerInvariant()).ToList();
        var dienst = new Option<Dienst>("--service")
        {
            Description = "Waarvoor.",
            HelpName = string.Join('|', diensten),
            Required = true,
            CustomParser = uitkomst =>
            {
                var plek = diensten.IndexOf(uitkomst.Tokens[0].Value);
                if (plek < 0)
                {
                    uitkomst.AddError(
                        $"--service: '{Tekst.Veilig(uitkomst.Tokens[0].Value, 30)}' is geen van {string.Join(", ", diensten)}."
                    );
                    return default;
                }

                return (Dienst)plek;
            },
        };
        var van = Opties.Datum("--from", "Eerste dag, standaard vandaag.");
        var tot = Opties.Datum("--until", "Laatste dag, hoogstens twee jaar na de eerste.");
        tot.Required = true;
        var opdracht = new Command("add", "Legt een toestemming vast.") { map, gever, gemachtigde, dienst, van, tot };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            var mandaat = portaal.Mandaten.Voegtoe(
                invoer.GetRequiredValue(gever),
                invoer.GetRequiredValue(gemachtigde),
                invoer.GetRequiredValue(dienst),
                invoer.GetValue(van) ?? omgeving.Vandaag,
                invoer.GetRequiredValue(tot)!.Value,
                Portaaltoegang.Beheerder,
                out var reden
            );
            omgeving.Uit.WriteLine(mandaat is null ? throw OpdrachtFout.Inhoud(Tekst.Veilig(reden!, 200)) : Zin(mandaat, omgeving.Vandaag));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Lijst(Omgeving omgeving)
    {
        var map = Data();
        var json = Opties.Json();
        var opdracht = new Command("list", "Toont de toestemmingen, ook die zijn geëindigd.") { map, json };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(new { Schema = 1, Mandates = portaal.Mandaten.Alle().Select(m => Rij(m, omgeving.Vandaag)) });
                return Afsluitcode.Goed;
            }

            foreach (var mandaat in portaal.Mandaten.Alle())
            {
                omgeving.Uit.WriteLine(Zin(mandaat, omgeving.Vandaag));
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Beeindigen(Omgeving omgeving)
    {
        var map = Data();
        var nummer = new Argument<int>("NUMMER") { Description = "Nummer van de toestemming, zie 'mandate list'." };
        var opdracht = new Command("end", "Beëindigt een toestemming per direct.") { map, nummer };
        opdracht.SetAction(invoer =>
        {
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            omgeving.Uit.WriteLine(
                portaal.Mandaten.Beeindig(invoer.GetRequiredValue(nummer), Portaaltoegang.Beheerder) switch
                {
                    true => "Beëindigd.",
                    false => "Deze toestemming was al beëindigd.",
                    null => throw OpdrachtFout.Inhoud("Er is geen toestemming met dit nummer."),
                }
            );
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static object Rij(Mandaat m, DateOnly vandaag) =>
        new
        {
            Number = m.Nummer,
            For = m.Gever,
            To = m.Gemachtigde,
            Service = m.Dienst.ToString().ToLowerInvariant(),
            From = m.Begin,
            Until = m.Eind,
            Ended = m.BeeindigdOp,
            Active = m.Geldt(vandaag),
        };

    private static string Zin(Mandaat m, DateOnly vandaag) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{m.Nummer}  {m.Gemachtigde} voor {m.Gever}  {m.Dienst.ToString().ToLowerInvariant()}  {m.Begin:yyyy-MM-dd} tot en met {m.Eind:yyyy-MM-dd}  {(m.Geldt(vandaag) ? "geldt" : m.BeeindigdOp is { } op ? $"beëindigd op {op:yyyy-MM-dd}" : "geldt niet")}"
        );

    private static Option<string> Data() =>
        new("--data")
        {
            Description = "Gegevensmap van het portaal.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };

    private static Option<string> Code(string naam, string uitleg) =>
        new(naam)
        {
            Description = uitleg,
            HelpName = "CODE",
            Required = true,
        };
}
