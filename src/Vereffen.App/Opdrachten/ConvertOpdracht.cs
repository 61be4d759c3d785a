using System.CommandLine;
using Vereffen.App.Uitvoer;
using Vereffen.Ei;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen convert FILE --to json|csv|ei|gds -o OUT</c>: a message in another form.</summary>
internal static class ConvertOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE")
        {
            Description = "Een bericht, of de JSON die deze opdracht ervan maakte; - = standaardinvoer.",
        };
        var naar = new Option<string>("--to")
        {
            Description =
                "json: alles, byte voor byte terug te maken. ei: het bericht uit die JSON. csv: een rij per prestatie, voor een rekenblad (niet terug te maken). gds: XML, nog niet.",
            Required = true,
        };
        naar.AcceptOnlyFromAmong("json", "csv", "ei", "gds");
        var uit = new Option<string>("-o", "--output")
        {
            Description = "Het resultaat; - = standaarduitvoer. Alle waarden staan er voluit in, ook BSN en namen.",
            HelpName = "OUT",
            Required = true,
        };
        var excelNl = new Option<bool>("--excel-nl")
        {
            Description = "CSV zoals een Nederlands rekenblad haar leest: puntkomma's, 1234,56, dd-MM-jjjj.",
        };
        var opdracht = new Command(
            "convert",
            "Zet een bericht om. Het resultaat is een gegevensbestand: BSN, namen en andere persoonsgegevens staan er voluit in ('mask' maakt ze onherkenbaar)."
        )
        {
            bestand,
            naar,
            uit,
            excelNl,
            Opties.Data(),
        };
        opdracht.SetAction(invoer =>
            Voer(
                omgeving,
                invoer.GetRequiredValue(bestand),
                invoer.GetRequiredValue(naar),
                invoer.GetRequiredValue(uit),
                invoer.GetValue(excelNl)
            )
        );
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, string naar, string uit, bool excelNl)
    {
        if (naar == "gds")
        {
            throw OpdrachtFout.Gebruik("--to gds: omzetten naar de XML-berichten (GDS801/802) kan dit programma nog niet.");
        }

        using var stroom = Invoerbestand.OpenHerhaalbaar(omgeving, bestand);
        if (!IsJson(stroom))
        {
            Uitvoerbestand.Schrijf(omgeving, uit, doel => Bericht(stroom, bestand, naar, doel, excelNl));
        }
        else if (naar == "ei")
        {
            Uitvoerbestand.Schrijf(omgeving, uit, doel => UitJson(stroom, bestand, doel));
        }
        else
        {
            using var bericht = Tijdelijk.Maak();
            UitJson(stroom, bestand, bericht);
            bericht.Position = 0;
            Uitvoerbestand.Schrijf(omgeving, uit, doel => Bericht(bericht, bestand, naar, doel, excelNl));
        }

        return Afsluitcode.Goed;
    }

    private static void Bericht(Stream stroom, string bestand, string naar, Stream doel, bool excelNl)
    {
        if (naar == "ei" && RecordLezer.Open(stroom) is { } lezer)
        {
            lezer.Dispose();
            stroom.Position = 0;
            stroom.CopyTo(doel);
            return;
        }

        var gelukt = naar == "json" ? BerichtNaarJson.Schrijf(stroom, doel) : naar == "csv" && Prestatieblad.Schrijf(stroom, doel, excelNl);
        if (!gelukt)
        {
            throw OpdrachtFout.Inhoud(
                $"{bestand} is geen bericht dat wij kennen; 'vereffen check {bestand}' zegt waarom. Er is niets geschreven."
            );
        }
    }

    private static void UitJson(Stream stroom, string bestand, Stream doel)
    {
        if (JsonNaarBericht.Schrijf(stroom, doel) is { } reden)
        {
            throw OpdrachtFout.Inhoud($"{bestand}: {reden}. Er is niets geschreven.");
        }
    }

    /// <summary>A message starts with a digit; JSON with a brace, perhaps after a mark and white space.</summary>
    private static bool IsJson(Stream stroom)
    {
        Span<byte> begin = stackalloc byte[256];
        var gelezen = stroom.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        stroom.Position = 0;
        ReadOnlySpan<byte> tekst = begin[..gelezen];
        tekst = tekst.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? tekst[3..] : tekst;
        return tekst.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }
}
