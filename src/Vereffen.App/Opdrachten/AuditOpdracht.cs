using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Portaal;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen audit</c>: the exchange's audit log as CSV, whole or of one person or message.</summary>
internal static class AuditOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var map = new Option<string>("--data")
        {
            Description = "Gegevensmap van het portaal.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var persoon = new Option<bool>("--person")
        {
            Description = "Alleen wat over één persoon gaat; het BSN komt van de standaardinvoer, zodat het nergens blijft staan.",
        };
        var bericht = new Option<Guid?>("--message") { Description = "Alleen wat over één bericht gaat.", HelpName = "TRACEERID" };
        var uit = new Option<string>("-o", "--output")
        {
            Description = "CSV-bestand; - = standaarduitvoer.",
            HelpName = "OUT",
            DefaultValueFactory = _ => "-",
        };
        var opdracht = new Command("audit", "Het auditlog van het portaal als CSV: wie deed wat, namens wie, wanneer, met welke uitkomst.")
        {
            map,
            persoon,
            bericht,
            uit,
        };
        opdracht.SetAction(invoer =>
        {
            var (soort, onderwerp) = invoer.GetValue(persoon)
                ? ("persoon", LeesBsn(omgeving))
                : ("bericht", invoer.GetValue(bericht)?.ToString());
            using var portaal = Portaaltoegang.Open(omgeving, invoer.GetRequiredValue(map));
            var regels = portaal.Audit.Lees(onderwerp is null ? null : soort, onderwerp);
            Uitvoerbestand.Schrijf(omgeving, invoer.GetRequiredValue(uit), stroom => Schrijf(stroom, regels));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static string LeesBsn(Omgeving omgeving)
    {
        using var lezer = new StreamReader(omgeving.Invoer());
        var tekst = lezer.ReadLine()?.Trim() ?? "";
        return Bsn.TryParse(tekst, out var bsn) ? bsn.Volledig() : throw OpdrachtFout.Gebruik("Op de standaardinvoer staat geen BSN.");
    }

    private static void Schrijf(Stream stroom, IReadOnlyList<Auditgebeurtenis> regels)
    {
        using var schrijver = new StreamWriter(stroom, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(schrijver, CultureInfo.InvariantCulture);
        foreach (var kop in (string[])["nummer", "op", "wie", "namens", "wat", "soort", "onderwerp", "sleutel", "resultaat", "hash"])
        {
            csv.WriteField(kop);
        }

        csv.NextRecord();
        foreach (var r in regels)
        {
            csv.WriteField(r.Nummer);
            csv.WriteField(r.Op);
            csv.WriteField(r.Wie);
            csv.WriteField(r.Namens);
            csv.WriteField(r.Wat);
            csv.WriteField(r.Soort);
            csv.WriteField(r.Onderwerp);
            csv.WriteField(r.Sleutel);
            csv.WriteField(r.Resultaat);
            csv.WriteField(r.Hash);
            csv.NextRecord();
        }
    }
}
