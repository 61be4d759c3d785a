using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen import registers DIR</c>: register files into a world; bad lines are reported with file, line and column.</summary>
internal static class ImportOpdracht
{
    private const int HoogstensGetoond = 200;

    public static Command Maak(Omgeving omgeving) =>
        new("import", "Neemt gegevens van buiten op in een gegevensmap.") { Registers(omgeving) };

    private static Command Registers(Omgeving omgeving)
    {
        var bron = new Argument<string>("DIR") { Description = "Map met registerbestanden (CSV)." };
        var slaOver = new Option<bool>("--skip-bad")
        {
            Description = "Neem van een bestand met fouten de goede regels, in plaats van niets.",
        };
        var map = Wereldmap.Optie();
        var json = Opties.Json();
        var opdracht = new Command(
            "registers",
            "Vervangt registers van een wereld; een bestand dat er niet bij is, blijft zoals het was. Geldt vanaf de volgende keer dat de wereld opengaat."
        )
        {
            bron,
            slaOver,
            map,
            json,
        };
        opdracht.SetAction(invoer =>
            Voer(omgeving, invoer.GetRequiredValue(bron), invoer.GetRequiredValue(map), invoer.GetValue(slaOver), invoer.GetValue(json))
        );
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bron, string naam, bool slaOver, bool json)
    {
        if (!Directory.Exists(bron))
        {
            throw OpdrachtFout.Bestand(
                File.Exists(bron) ? $"{bron} is een bestand, geen map met registers." : $"De map {bron} bestaat niet."
            );
        }

        using var map = Gegevensmap.Neem(naam, out var reden) ?? throw OpdrachtFout.Bestand(reden!);
        var verslag = Registerinvoer.Voer(map, bron, slaOver);
        if (json)
        {
            SchrijfJson(omgeving, verslag);
        }
        else
        {
            SchrijfTekst(omgeving, bron, naam, verslag);
        }

        return verslag.IsFoutloos ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
    }

    private static void SchrijfJson(Omgeving omgeving, Registerverslag verslag) =>
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                ingevoerd = verslag.IsIngevoerd,
                bezwaar = verslag.Bezwaar,
                bestanden = verslag.Bestanden.Select(b => new
                {
                    bestand = b.Naam,
                    ingevoerd = verslag.IsIngevoerd && b.Stand == Bestandstand.Geladen,
                    rijen = b.Rijen,
                    fouten = verslag.Fouten.Count(f => f.Bestand == b.Naam),
                }),
                fouten = verslag.Fouten.Select(f => new
                {
                    bestand = f.Bestand,
                    regel = f.Regel,
                    kolom = f.Kolom,
                    melding = f.Melding,
                }),
                onbekend = verslag.Onbekend,
            }
        );

    private static void SchrijfTekst(Omgeving omgeving, string bron, string naam, Registerverslag verslag)
    {
        var uit = omgeving.Uit;
        foreach (var fout in verslag.Fouten.Take(HoogstensGetoond))
        {
            uit.WriteLine(fout);
        }

        if (verslag.Fouten.Count > HoogstensGetoond)
        {
            uit.WriteLine($".. en nog {verslag.Fouten.Count - HoogstensGetoond}; --json noemt ze allemaal");
        }

        foreach (var bestand in verslag.Bestanden)
        {
            uit.WriteLine($"  {bestand.Naam}: {Gevolg(verslag, bestand)}");
        }

        foreach (var onbekend in verslag.Onbekend)
        {
            uit.WriteLine($"  {Tekst.Veilig(onbekend, 60)}: geen registerbestand, niet bekeken");
        }

        uit.WriteLine(
            verslag.Bezwaar is { } bezwaar ? $"Er is niets ingevoerd in {naam}: {bezwaar}."
            : verslag.Bestanden.Count == 0 ? $"In {bron} staan geen registerbestanden; er is niets ingevoerd."
            : verslag.IsIngevoerd ? $"De wereld in {naam} gebruikt deze registers vanaf de volgende keer dat zij opengaat."
            : $"Er is niets ingevoerd in {naam}."
        );
    }

    private static string Gevolg(Registerverslag verslag, Registerbestand bestand)
    {
        var fouten = verslag.Fouten.Count(f => f.Bestand == bestand.Naam);
        var wat = Tekst.Aantal(fouten, "foute regel", "foute regels");
        return bestand.Stand == Bestandstand.Geweigerd ? $"niet ingevoerd, {wat}"
            : !verslag.IsIngevoerd ? "niet ingevoerd"
            : $"{Tekst.Aantal(bestand.Rijen, "rij", "rijen")} ingevoerd{(fouten > 0 ? $", {wat} overgeslagen" : "")}";
    }
}
