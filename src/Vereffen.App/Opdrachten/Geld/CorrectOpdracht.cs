using System.CommandLine;
using System.Globalization;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen correct</c>: correcties into the ledger of a running world, proposed by one person and approved by another.</summary>
internal static class CorrectOpdracht
{
    public static Command Maak(Omgeving omgeving) =>
        new("correct", "Correcties in een lopende wereld: de een stelt voor, een ander keurt goed; dan pas wordt geboekt.")
        {
            StelVoor(omgeving),
            KeurGoed(omgeving),
            WijsAf(omgeving),
            Toon(omgeving),
        };

    private static Command StelVoor(Omgeving omgeving)
    {
        var bestand = new Argument<string>("CORRECTIES.csv")
        {
            Description = "Gebeurtenissen zoals reassess ze schrijft; - = standaardinvoer.",
        };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("propose", "Stelt correcties voor; er wordt nog niets geboekt.") { bestand, data, door };
        opdracht.SetAction(invoer =>
        {
            using var stroom = Invoerbestand.Open(omgeving, invoer.GetRequiredValue(bestand));
            using var lezer = new StreamReader(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var voorstel = map.Rol.Correcties.StelVoor(lezer.ReadToEnd(), invoer.GetRequiredValue(door));
            Geldopties.Eis(voorstel.Bezwaar);
            omgeving.Uit.WriteLine(Zin(voorstel.Waarde!));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command KeurGoed(Omgeving omgeving)
    {
        var (nummer, data, door) = (Geldopties.Nummer("Nummer van het voorstel."), Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command("approve", "Keurt correcties goed en boekt ze, met de datum van vandaag.") { nummer, data, door };
        opdracht.SetAction(invoer =>
            Besluit(
                omgeving,
                invoer.GetRequiredValue(data),
                (c, n) => c.KeurGoed(n, invoer.GetRequiredValue(door)),
                invoer.GetRequiredValue(nummer)
            )
        );
        return opdracht;
    }

    private static Command WijsAf(Omgeving omgeving)
    {
        var (nummer, data, door, reden) = (
            Geldopties.Nummer("Nummer van het voorstel."),
            Geldopties.Data(),
            Geldopties.Door(),
            Geldopties.Reden()
        );
        var opdracht = new Command("reject", "Wijst correcties af, of trekt ze in.") { nummer, data, door, reden };
        opdracht.SetAction(invoer =>
            Besluit(
                omgeving,
                invoer.GetRequiredValue(data),
                (c, n) => c.WijsAf(n, invoer.GetRequiredValue(door), invoer.GetRequiredValue(reden)),
                invoer.GetRequiredValue(nummer)
            )
        );
        return opdracht;
    }

    private static Command Toon(Omgeving omgeving)
    {
        var (data, json) = (Geldopties.Data(), Opties.Json());
        var opdracht = new Command("list", "Toont de voorgestelde correcties en wat ervan is geworden.") { data, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var alle = map.Rol.Correcties.Alle();
            if (invoer.GetValue(json))
            {
                omgeving.SchrijfJson(
                    new
                    {
                        schema = 1,
                        voorstellen = alle.Select(c => new
                        {
                            nummer = c.Nummer,
                            aantal = c.Gebeurtenissen.Count,
                            bedrag = Som(c).Cents,
                            door = c.Door,
                            goedgekeurd = c.IsGoedgekeurd,
                            beslisser = c.Beslisser,
                            reden = c.Reden,
                        }),
                    }
                );
                return Afsluitcode.Goed;
            }

            foreach (var voorstel in alle)
            {
                omgeving.Uit.WriteLine(Zin(voorstel));
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static int Besluit(Omgeving omgeving, string data, Func<Correctieadministratie, long, string?> besluit, long nummer)
    {
        using var map = Verzekeraarsmap.Open(omgeving, data);
        Geldopties.Eis(besluit(map.Rol.Correcties, nummer));
        map.SchrijfVerrekening(omgeving);
        omgeving.Uit.WriteLine(Zin(map.Rol.Correcties.Alle().Single(c => c.Nummer == nummer)));
        return Afsluitcode.Goed;
    }

    private static string Zin(Correctiestand c)
    {
        var stand = c.IsGoedgekeurd switch
        {
            null => "wacht op goedkeuring door een ander",
            true => $"goedgekeurd door {Tekst.Veilig(c.Beslisser ?? "", 60)} en geboekt",
            false => $"afgewezen door {Tekst.Veilig(c.Beslisser ?? "", 60)}: {Tekst.Veilig(c.Reden ?? "", 200)}",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Correctievoorstel {c.Nummer} van {Tekst.Veilig(c.Door, 60)}: {Tekst.Aantal(c.Gebeurtenissen.Count, "correctie", "correcties")}, samen {Som(c)}; {stand}"
        );
    }

    // A vordering counts against the provider, whatever its sign in the file.
    private static Bedrag Som(Correctiestand c) =>
        c.Gebeurtenissen.Aggregate(
            Bedrag.Nul,
            (som, g) =>
                g.Soort == Verrekening.GebeurtenisSoort.HvVordering
                    ? som - g.Bedrag.GetValueOrDefault()
                    : som + g.Bedrag.GetValueOrDefault()
        );
}
