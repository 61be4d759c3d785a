using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen pay</c>: betaalruns of a running world, proposed by one person and approved by another.</summary>
internal static class PayOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var opdracht = new Command(
            "pay",
            "Betaalruns in twee stappen: de een stelt voor, een ander keurt goed; dan pas wordt geboekt en betaald."
        );
        opdracht.Add(StelVoor(omgeving));
        opdracht.Add(KeurGoed(omgeving));
        opdracht.Add(WijsAf(omgeving));
        opdracht.Add(GeefVrij(omgeving));
        opdracht.Add(Toon(omgeving));
        return opdracht;
    }

    private static Command StelVoor(Omgeving omgeving)
    {
        var (data, door, json) = (Geldopties.Data(), Geldopties.Door(), Opties.Json());
        var opdracht = new Command("propose", "Stelt de betaalrun van vandaag voor; er wordt nog niets geboekt.") { data, door, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var voorstel = map.Rol.Betalen.StelVoor(invoer.GetRequiredValue(door));
            Geldopties.Eis(voorstel.Bezwaar);
            Betaalverslag.Schrijf(omgeving, voorstel.Waarde!, invoer.GetValue(json), bestanden: []);
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command KeurGoed(Omgeving omgeving)
    {
        var (nummer, data, door, json) = (
            Geldopties.Nummer("Nummer van het voorstel."),
            Geldopties.Data(),
            Geldopties.Door(),
            Opties.Json()
        );
        var zonderPdf = new Option<bool>("--no-pdf")
        {
            Description = "Verstuur de overzichten alleen als CSV; als PDF gaan ze een volgende keer.",
        };
        var opdracht = new Command(
            "approve",
            "Keurt een voorstel goed: boekt de run, maakt het bestand voor de bank en verstuurt de overzichten."
        )
        {
            nummer,
            data,
            door,
            json,
            zonderPdf,
        };
        opdracht.SetAction(
            async (invoer, annuleer) =>
            {
                using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
                var voorstel = await map.Rol.KeurBetaalrunGoedAsync(
                    invoer.GetRequiredValue(nummer),
                    invoer.GetRequiredValue(door),
                    annuleer
                );
                // Also when it is refused: a file of before that could not be written is written now.
                var bestanden = map.Lever(omgeving);
                Geldopties.Eis(voorstel.Bezwaar);
                map.SchrijfVerrekening(omgeving);
                Betaalverslag.Schrijf(omgeving, voorstel.Waarde!, invoer.GetValue(json), bestanden);
                if (!invoer.GetValue(zonderPdf))
                {
                    await StuurPdfsAsync(omgeving, map, invoer.GetRequiredValue(door), annuleer);
                }

                return Afsluitcode.Goed;
            }
        );
        return opdracht;
    }

    /// <summary>After all else: thousands of overzichten take minutes to print. What was broken off goes with the next approval.</summary>
    private static async Task StuurPdfsAsync(Omgeving omgeving, Verzekeraarsmap map, string door, CancellationToken annuleer)
    {
        using var afdruk = Geldopties.Afdruk();
        var pdf = await map.Rol.StuurOverzichtenAlsPdfAsync(afdruk, door, annuleer);
        if (pdf.ZonderPdf is { } waarom)
        {
            omgeving.Fout.WriteLine($"De overzichten zijn als CSV verstuurd, niet als PDF. {waarom}");
        }
    }

    private static Command WijsAf(Omgeving omgeving)
    {
        var (nummer, data, door, reden) = (
            Geldopties.Nummer("Nummer van het voorstel."),
            Geldopties.Data(),
            Geldopties.Door(),
            Geldopties.Reden()
        );
        var opdracht = new Command("reject", "Wijst een voorstel af, of trekt het in.") { nummer, data, door, reden };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var voorstel = map.Rol.Betalen.WijsAf(
                invoer.GetRequiredValue(nummer),
                invoer.GetRequiredValue(door),
                invoer.GetRequiredValue(reden)
            );
            Geldopties.Eis(voorstel.Bezwaar);
            omgeving.Uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Voorstel {voorstel.Waarde!.Nummer} is afgewezen."));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command GeefVrij(Omgeving omgeving)
    {
        var id = new Argument<string>("KENMERK") { Description = "Kenmerk van de betaling die terugkwam." };
        var (data, door) = (Geldopties.Data(), Geldopties.Door());
        var opdracht = new Command(
            "release",
            "Laat een betaling die terugkwam bij de volgende run opnieuw uitgaan, naar de rekening die nu geldt."
        )
        {
            id,
            data,
            door,
        };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            var kenmerk = invoer.GetRequiredValue(id);
            Geldopties.Eis(map.Rol.Betalen.GeefVrij(kenmerk, invoer.GetRequiredValue(door)));
            omgeving.Uit.WriteLine($"Betaling {Tekst.Veilig(kenmerk, 40)} gaat bij de volgende run opnieuw uit.");
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static Command Toon(Omgeving omgeving)
    {
        var (data, json) = (Geldopties.Data(), Opties.Json());
        var opdracht = new Command("list", "Toont de voorstellen en wat er van elke betaling is geworden.") { data, json };
        opdracht.SetAction(invoer =>
        {
            using var map = Verzekeraarsmap.Open(omgeving, invoer.GetRequiredValue(data));
            Betaalverslag.Schrijf(omgeving, map.Rol.Betalen.Voorstellen(), map.Rol.Betalen.Uitbetalingen(), invoer.GetValue(json));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }
}
