using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Praktijk;

namespace Vereffen.App.Opdrachten;

/// <summary><c>vereffen audit</c>: the audit log of the exchange or of a practice as CSV, whole or of one person or message.</summary>
internal static class AuditOpdracht
{
    public static Command Maak(Omgeving omgeving)
    {
        var map = new Option<string>("--data")
        {
            Description = "Gegevensmap.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var rol = new Option<string>("--role")
        {
            Description = "Van welke rol: portaal of praktijk.",
            HelpName = "ROLE",
            DefaultValueFactory = _ => Serveeropties.Portaalrol,
        };
        rol.AcceptOnlyFromAmong(Serveeropties.Portaalrol, Serveeropties.Praktijkrol);
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
        var opdracht = new Command(
            "audit",
            "Het auditlog van het portaal of van de praktijk als CSV: wie deed wat, namens wie, wanneer, met welke uitkomst."
        )
        {
            map,
            rol,
            persoon,
            bericht,
            uit,
        };
        opdracht.SetAction(invoer =>
        {
            var (soort, onderwerp) = invoer.GetValue(persoon)
                ? ("persoon", LeesBsn(omgeving))
                : ("bericht", invoer.GetValue(bericht)?.ToString());
            using var log = Open(omgeving, invoer.GetRequiredValue(map), invoer.GetRequiredValue(rol));
            var regels = log.Audit.Lees(onderwerp is null ? null : soort, onderwerp);
            Uitvoerbestand.Schrijf(omgeving, invoer.GetRequiredValue(uit), stroom => Schrijf(stroom, regels));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    /// <summary>The log of a role, and what must be closed after it.</summary>
    private static Openlog Open(Omgeving omgeving, string map, string rol)
    {
        if (rol == Serveeropties.Portaalrol)
        {
            var portaal = Portaaltoegang.Open(omgeving, map);
            return new Openlog(portaal.Audit, portaal);
        }

        var bestand = Path.Combine(map, "praktijk.db");
        if (!File.Exists(bestand))
        {
            throw OpdrachtFout.Bestand($"In {map} staat geen praktijk: {bestand} bestaat niet.");
        }

        try
        {
            var praktijk = Praktijkadministratie.Open(bestand, new GeenVerkeer(), omgeving.Klok);
            return new Openlog(praktijk.Audit, praktijk);
        }
        catch (InvalidOperationException fout)
        {
            throw OpdrachtFout.Inhoud($"De praktijk in {map} kan niet worden geopend. {fout.Message}");
        }
        catch (Microsoft.Data.Sqlite.SqliteException fout)
        {
            throw OpdrachtFout.Bestand($"De praktijk in {map} kan niet worden geopend: {fout.Message}");
        }
    }

    private sealed record Openlog(Auditlog Audit, IDisposable Eigenaar) : IDisposable
    {
        public void Dispose() => Eigenaar.Dispose();
    }

    /// <summary>Reading a log sends nothing.</summary>
    private sealed class GeenVerkeer : IBerichtenverkeer
    {
        public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer) => throw new NotSupportedException();

        public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
            throw new NotSupportedException();

        public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) => throw new NotSupportedException();
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
