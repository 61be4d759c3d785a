using System.CommandLine;
using System.Globalization;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen show FILE</c>: records, field by field, with names and meanings of codes.</summary>
internal static class ShowOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Een bericht; - = standaardinvoer." };
        var record = Opties.Getal("--record", "Alleen het record op deze regel (vanaf 1).", 1, int.MaxValue);
        var json = Opties.Json();
        var geenMasker = Opties.GeenMasker();
        var opdracht = new Command("show", "Toont een bericht record voor record, veld voor veld.")
        {
            bestand,
            record,
            json,
            geenMasker,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
            Voer(omgeving, invoer.GetRequiredValue(bestand), invoer.GetValue(record), invoer.GetValue(json), !invoer.GetValue(geenMasker))
        );
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, int? alleen, bool alsJson, bool masker)
    {
        using var stroom = Invoerbestand.OpenHerhaalbaar(omgeving, bestand);
        using var lezer =
            RecordLezer.Open(stroom)
            ?? throw OpdrachtFout.Inhoud($"{bestand} is geen bericht dat wij kennen; 'vereffen check {bestand}' zegt waarom.");
        using IBerichtverslag verslag = alsJson
            ? new BerichtverslagJson(omgeving, bestand, lezer.Standaard, masker)
            : new BerichtverslagTekst(omgeving, lezer.Standaard, masker);
        var getoond = 0;
        foreach (var beeld in lezer.Records())
        {
            if (alleen is { } regel && beeld.Regel != regel)
            {
                continue;
            }

            verslag.Toon(beeld);
            getoond++;
            if (alleen is not null)
            {
                break;
            }
        }

        if (getoond == 0 && alleen is { } gevraagd)
        {
            omgeving.Fout.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bestand} heeft geen regel {gevraagd}."));
            return Afsluitcode.Bevindingen;
        }

        return Afsluitcode.Goed;
    }
}
