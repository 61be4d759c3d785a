using System.CommandLine;
using System.Text;
using Vereffen.App.Uitvoer;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen settle EVENTS.csv --registers DIR -o DIR</c>: verrekening without a server.</summary>
internal static class SettleOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var gebeurtenissen = new Argument<string>("EVENTS.csv")
        {
            Description = "Gebeurtenissen op volgorde van datum; - = standaardinvoer.",
        };
        var registers = Opties.Registers();
        var uit = new Option<string>("-o", "--output")
        {
            Description = "Map voor overzichten, betalingen.csv, saldi.csv, journaal.csv en brieven.csv.",
            HelpName = "DIR",
            Required = true,
        };
        var excelNl = new Option<bool>("--excel-nl")
        {
            Description = "Overzichten zoals een Nederlands rekenblad ze leest (; en komma's).",
        };
        var opdracht = new Command("settle", "Verrekent gebeurtenissen: overzichten, betalingen, saldi, journaal en brieven.")
        {
            gebeurtenissen,
            registers,
            uit,
            excelNl,
        };
        opdracht.SetAction(invoer =>
            Voer(
                omgeving,
                invoer.GetRequiredValue(gebeurtenissen),
                invoer.GetRequiredValue(registers),
                invoer.GetRequiredValue(uit),
                invoer.GetValue(excelNl)
            )
        );
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, string registermap, string uitmap, bool excelNl)
    {
        var registers = Registermap.Laad(registermap, ["verzekeraars.csv", "crediteuren.csv"]);
        using var stroom = Invoerbestand.Open(omgeving, bestand);
        using var lezer = new StreamReader(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var resultaat = Afwikkeling.Settle(
            lezer,
            Verrekenregister.Verzekeraars(registers),
            Verrekenregister.Crediteuren(registers),
            excelNl
        );
        if (!resultaat.IsGelukt)
        {
            throw OpdrachtFout.Inhoud($"{bestand}: {resultaat.Fout}. Er is niets geschreven.");
        }

        Schrijf(uitmap, resultaat.Bestanden);
        var verrekenaar = resultaat.Verrekenaar;
        omgeving.Uit.WriteLine(
            $"{Tekst.Aantal(verrekenaar.Overzichten.Count, "verrekenoverzicht", "verrekenoverzichten")}, "
                + $"{Tekst.Aantal(verrekenaar.Betalingen.Count, "betaling", "betalingen")}, "
                + $"{Tekst.Aantal(verrekenaar.Brieven.Count, "brief", "brieven")} en "
                + $"{Tekst.Aantal(verrekenaar.Journaal.LaatsteNr, "boeking", "boekingen")} in {uitmap}"
        );
        return Afsluitcode.Goed;
    }

    private static void Schrijf(string map, IReadOnlyList<Verrekening.Uitvoerbestand> bestanden)
    {
        var tijdelijk = map.TrimEnd('/', '\\') + ".deel";
        try
        {
            if (File.Exists(map))
            {
                throw OpdrachtFout.Bestand($"{map} is een bestand, geen map.");
            }

            if (Directory.Exists(tijdelijk))
            {
                Directory.Delete(tijdelijk, recursive: true);
            }

            foreach (var bestand in bestanden)
            {
                using var stroom = Maak(Path.Combine(tijdelijk, bestand.Pad));
                bestand.Schrijf(stroom);
            }

            // Everything is written beside its place first: a full disk leaves the output folder as it was.
            foreach (var bestand in bestanden)
            {
                var doel = Path.Combine(map, bestand.Pad);
                Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
                File.Move(Path.Combine(tijdelijk, bestand.Pad), doel, overwrite: true);
            }
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw OpdrachtFout.Bestand($"In {map} kan niet worden geschreven: {fout.Message}");
        }
        finally
        {
            if (Directory.Exists(tijdelijk))
            {
                Directory.Delete(tijdelijk, recursive: true);
            }
        }
    }

    private static FileStream Maak(string pad)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        return new FileStream(pad, FileMode.Create, FileAccess.Write, FileShare.None);
    }
}
