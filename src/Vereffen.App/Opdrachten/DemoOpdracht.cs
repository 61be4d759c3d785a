using System.CommandLine;
using Vereffen.App.Demo;
using Vereffen.App.Uitvoer;
using Vereffen.Opslag;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen demo</c>: the whole chain on a sample world, told as a short story, then a first page.</summary>
internal static class DemoOpdracht
{
    private const int StandaardPoort = 5080;

    public static Command Maak(Omgeving omgeving)
    {
        var map = new Option<string>("--data")
        {
            Description = "Gegevensmap van de voorbeeldwereld.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var poort = Opties.Getal("--port", "Poort van de webpagina op 127.0.0.1, standaard 5080; 0 = een vrije poort.", 0, 65535);
        var zonderWeb = new Option<bool>("--no-serve") { Description = "Stop na het verhaal, zonder webpagina." };
        var opdracht = new Command(
            "demo",
            "Speelt de hele keten in een voorbeeldwereld: declaraties, retouren, verrekening en betaling. Elke keer een ronde verder."
        )
        {
            map,
            poort,
            zonderWeb,
        };
        opdracht.SetAction(
            (invoer, annuleer) =>
                VoerAsync(
                    omgeving,
                    invoer.GetRequiredValue(map),
                    invoer.GetValue(zonderWeb) ? null : invoer.GetValue(poort) ?? StandaardPoort,
                    annuleer
                )
        );
        return opdracht;
    }

    private static Demowereld Open(Gegevensmap map)
    {
        try
        {
            return Demowereld.Open(map);
        }
        catch (InvalidOperationException fout)
        {
            throw OpdrachtFout.Inhoud($"De voorbeeldwereld in {map.Pad} kan niet verder. {fout.Message}");
        }
    }

    private static async Task<int> VoerAsync(Omgeving omgeving, string naam, int? poort, CancellationToken annuleer)
    {
        using var map = Gegevensmap.Neem(naam, out var reden) ?? throw OpdrachtFout.Bestand(reden!);
        using var wereld = Open(map);
        var verhaal = await Demoloop.SpeelAsync(wereld, annuleer);
        omgeving.Uit.WriteLine(
            $"Vereffen, ronde {verhaal.Ronde} van de voorbeeldwereld. Alle personen, praktijken en verzekeraars zijn verzonnen."
        );
        Verhaalschrijver.Schrijf(omgeving, verhaal);
        omgeving.Uit.WriteLine();
        omgeving.Uit.WriteLine($"De bestanden staan in {map.Pad}: declaraties/, retour/, verrekening/ en betalingen/ (voor de bank).");
        if (poort is { } gekozen)
        {
            await Demopagina.DraaiAsync(omgeving, wereld, verhaal, gekozen, annuleer);
        }
        else
        {
            omgeving.Uit.WriteLine("Draai de demo nog eens voor de volgende maand.");
        }

        return Afsluitcode.Goed;
    }
}
