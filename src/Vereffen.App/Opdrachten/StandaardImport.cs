using System.CommandLine;
using Vereffen.App.Import;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen standard import FILE</c>: an official berichtspecificatie for the user's own use.</summary>
internal static class StandaardImport
{
    public static Command Maak(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE")
        {
            Description = "Een berichtspecificatie van de uitgever van de standaard (.xls of .xlsx).",
        };
        var json = Opties.Json();
        var data = Opties.Data();
        var opdracht = new Command(
            "import",
            "Voert een officiële berichtspecificatie in voor eigen gebruik; check, show, convert en mask kennen de standaard daarna."
        )
        {
            bestand,
            data,
            json,
        };
        opdracht.SetAction(invoer => Voer(omgeving, invoer.GetRequiredValue(bestand), invoer.GetValue(data), invoer.GetValue(json)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, string? data, bool alsJson)
    {
        var map =
            (data is not null ? Path.Combine(data, "standaarden") : omgeving.Standaardmap)
            ?? throw OpdrachtFout.Gebruik("Geef met --data een map waarin de standaard bewaard wordt.");
        using var stroom = Invoerbestand.OpenHerhaalbaar(omgeving, bestand);
        var (specificatie, reden) = Specificatielezer.Lees(stroom);
        if (specificatie is null)
        {
            throw OpdrachtFout.Inhoud($"{bestand} {reden}. Er is niets ingevoerd.");
        }

        var resultaat = Specificatieinvoer.Maak(specificatie);
        if (resultaat.Standaard is not { } standaard)
        {
            foreach (var fout in resultaat.Fouten.Take(50))
            {
                omgeving.Fout.WriteLine(Tekst.Veilig(fout, 200));
            }

            throw OpdrachtFout.Inhoud(
                $"{bestand} klopt niet: {Tekst.Aantal(resultaat.Fouten.Count, "fout", "fouten")}. Er is niets ingevoerd."
            );
        }

        var doel = Path.Combine(map, $"{standaard.Naam}-{standaard.Versie}.ei");
        Uitvoerbestand.Schrijf(omgeving, doel, uit => uit.Write(System.Text.Encoding.UTF8.GetBytes(resultaat.Tekst)));
        if (alsJson)
        {
            ToonJson(omgeving, resultaat, standaard, doel);
        }
        else
        {
            Toon(omgeving, resultaat, standaard, doel);
        }

        return Afsluitcode.Goed;
    }

    private static void Toon(Omgeving omgeving, Importresultaat resultaat, Standaard standaard, string doel)
    {
        var elementen = standaard.Records.Sum(r => r.Elementen.Count);
        omgeving.Uit.WriteLine(
            $"{standaard.VolledigeNaam} ingevoerd: {Tekst.Aantal(standaard.Records.Count, "recordtype", "recordtypen")}, "
                + $"{Tekst.Aantal(elementen, "element", "elementen")}, {Tekst.Aantal(resultaat.Voorwaarden, "conditie", "condities")} gelezen, "
                + $"{resultaat.Ongelezen.Count} niet."
        );
        omgeving.Uit.WriteLine($"Bewaard in {doel}");
        if (resultaat.Overgenomen > 0)
        {
            omgeving.Uit.WriteLine(
                $"{Tekst.Aantal(resultaat.Overgenomen, "conditie", "condities")} uit de meegeleverde {standaard.VolledigeNaam} "
                    + "vulden aan wat in woorden staat."
            );
        }

        if (resultaat.Ongelezen.Count > 0)
        {
            omgeving.Uit.WriteLine();
            omgeving.Uit.WriteLine(
                "Niet als regel te lezen; deze condities worden niet gecontroleerd, tenzij de meegeleverde standaard dat al doet:"
            );
            foreach (var conditie in resultaat.Ongelezen)
            {
                omgeving.Uit.WriteLine($"  {conditie.Nummer} {conditie.Naam}: {Tekst.Veilig(conditie.Tekst, 200)}");
            }
        }

        if (resultaat.Verschillen is { } verschillen)
        {
            omgeving.Uit.WriteLine();
            omgeving.Uit.WriteLine($"verschillen: van de meegeleverde {standaard.VolledigeNaam} naar dit blad");
            StandaardverslagTekst.Verschillen(omgeving, verschillen);
        }
    }

    private static void ToonJson(Omgeving omgeving, Importresultaat resultaat, Standaard standaard, string doel) =>
        omgeving.SchrijfJson(
            new
            {
                schema = 1,
                name = standaard.Naam,
                version = standaard.Versie,
                file = doel,
                records = standaard.Records.Count,
                elements = standaard.Records.Sum(r => r.Elementen.Count),
                conditions = resultaat.Voorwaarden,
                taken = resultaat.Overgenomen,
                notRead = resultaat.Ongelezen.Select(c => new
                {
                    element = c.Nummer,
                    name = c.Naam,
                    text = c.Tekst,
                }),
                verschillen = resultaat.Verschillen is { } v
                    ? StandaardverslagJson.Verschillen(
                        Standaarden.Ingebouwd.First(s => s.VolledigeNaam == standaard.VolledigeNaam),
                        standaard,
                        v
                    )
                    : null,
            }
        );
}
