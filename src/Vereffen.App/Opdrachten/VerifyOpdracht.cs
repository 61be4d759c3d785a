using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Vereffen.App.Hosting;
using Vereffen.App.Uitvoer;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Opdrachten;

/// <summary>
/// <c>vereffen verify</c>: recomputes the ledger of a world from zero, with what people approved and parties were told beside it, and compares every stored message with its hash. Looks at the files as they are: nothing is
/// repaired, nothing is written.
/// </summary>
internal static class VerifyOpdracht
{
    private const string Grootboekbestand = "verzekeraar.db";
    private const string Praktijkbestand = "praktijk.db";
    private static readonly string[] Bestanden = [Grootboekbestand, Portaaltoegang.Databasebestand, Praktijkbestand];

    public static Command Maak(Omgeving omgeving)
    {
        var map = new Option<string>("--data")
        {
            Description = "Gegevensmap die wordt nagerekend.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var json = Opties.Json();
        var opdracht = new Command(
            "verify",
            "Rekent het grootboek na vanaf nul (evenwicht, saldi, hashketens, gebeurtenissen), rekeningen, betaalvoorstellen, afschriften, brieven en de historie, en vergelijkt elk bericht met zijn hash."
        )
        {
            map,
            json,
        };
        opdracht.SetAction(invoer => Voer(omgeving, invoer.GetRequiredValue(map), invoer.GetValue(json)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string naam, bool json)
    {
        if (!Directory.Exists(naam))
        {
            throw OpdrachtFout.Bestand(File.Exists(naam) ? $"{naam} is een bestand, geen gegevensmap." : $"De map {naam} bestaat niet.");
        }

        if (!Array.Exists(Bestanden, bestand => File.Exists(Path.Combine(naam, bestand))))
        {
            throw OpdrachtFout.Bestand($"In {naam} staat geen wereld: er is geen {string.Join(", ", Bestanden[..^1])} of {Bestanden[^1]}.");
        }

        using var map = Gegevensmap.Neem(naam, out var reden) ?? throw OpdrachtFout.Bestand(reden!);
        var verslag = Controleer(map);
        if (json)
        {
            omgeving.SchrijfJson(verslag);
        }
        else
        {
            Schrijf(omgeving, naam, verslag);
        }

        return verslag.Breuk is null ? Afsluitcode.Goed : Afsluitcode.Bevindingen;
    }

    private static Verificatieverslag Controleer(Gegevensmap map)
    {
        var databases = new List<(string Bestand, SqliteDatabase Database)>();
        try
        {
            // All of them first: a file that isn't a database at all is no broken link.
            foreach (var bestand in Bestanden.Where(bestand => File.Exists(map.Bestand(bestand))))
            {
                var database = SqliteDatabase.OpenAlleenLezen(map.Bestand(bestand), out var reden);
                databases.Add((bestand, database ?? throw OpdrachtFout.Bestand(reden!)));
            }

            var verslag = new Verificatieverslag();
            foreach (var (bestand, database) in databases)
            {
                verslag = Controleer(map, bestand, database, verslag);
                if (verslag.Breuk is not null)
                {
                    break;
                }
            }

            return verslag;
        }
        finally
        {
            databases.ForEach(d => d.Database.Dispose());
        }
    }

    private static Verificatieverslag Controleer(Gegevensmap map, string bestand, SqliteDatabase database, Verificatieverslag verslag)
    {
        try
        {
            if (bestand == Grootboekbestand)
            {
                var grootboek = Grootboekcontrole.Controleer(database, Registers(map));
                verslag = verslag with
                {
                    Gebeurtenissen = grootboek.Gebeurtenissen,
                    Boekingen = grootboek.Boekingen,
                    Journaalregels = grootboek.Journaalregels,
                    Administratierijen = grootboek.Rijen,
                    Breuk = Breuk(bestand, grootboek.Breuk),
                };
                if (verslag.Breuk is not null)
                {
                    return verslag;
                }

                var historie = Historiecontrole.Controleer(database);
                verslag = verslag with { Historieregels = historie.Regels, Breuk = Breuk(bestand, historie.Breuk) };
                if (verslag.Breuk is not null)
                {
                    return verslag;
                }
            }

            if (bestand is Portaaltoegang.Databasebestand or Praktijkbestand)
            {
                var audit = Auditlog.Controleer(database);
                verslag = verslag with { Auditregels = verslag.Auditregels + audit.Regels, Breuk = Breuk(bestand, audit.Breuk) };
                if (verslag.Breuk is not null)
                {
                    return verslag;
                }
            }

            var berichten = Berichtcontrole.Controleer(database);
            return verslag with
            {
                Berichten = verslag.Berichten + berichten.Berichten,
                Gewist = verslag.Gewist + berichten.Gewist,
                Breuk = Breuk(bestand, berichten.Breuk ?? (database.Beschadiging() is { } schade ? Schade(schade) : null)),
            };
        }
        catch (SqliteException fout)
        {
            return verslag with { Breuk = Breuk(bestand, Schade(fout.Message)) };
        }
    }

    /// <summary>Limits, verrekenkringen and crediteuren are what the ledger was made under.</summary>
    private static RegisterSet Registers(Gegevensmap map) =>
        Directory.Exists(map.Bestand("registers"))
            ? Registermap.Laad(map.Bestand("registers"), ["verzekeraars.csv", "crediteuren.csv"])
            : RegisterSet.Leeg;

    private static Verificatiebreuk? Breuk(string bestand, string? melding) =>
        melding is null ? null : new Verificatiebreuk(bestand, melding);

    private static string Schade(string melding) =>
        $"het databasebestand is beschadigd of niet van vereffen ({Tekst.Veilig(melding, 200)})";

    private static void Schrijf(Omgeving omgeving, string naam, Verificatieverslag verslag)
    {
        if (verslag.Breuk is { } breuk)
        {
            omgeving.Uit.WriteLine($"{naam} klopt niet. {breuk.Bestand}: {breuk.Melding}.");
            return;
        }

        omgeving.Uit.WriteLine($"{naam} klopt.");
        omgeving.Uit.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Grootboek: {Tekst.Aantal(verslag.Boekingen, "boeking", "boekingen")} ({Tekst.Aantal(verslag.Journaalregels, "regel", "regels")}) volgen uit {Tekst.Aantal(verslag.Gebeurtenissen, "gebeurtenis", "gebeurtenissen")}, in evenwicht en met een gesloten keten."
            )
        );
        if (verslag.Administratierijen > 0)
        {
            omgeving.Uit.WriteLine(
                $"Administratie: {Tekst.Aantal(verslag.Administratierijen, "rij", "rijen")} over rekeningen, betaalvoorstellen, afschriften, brieven en correcties in een gesloten keten, en in overeenstemming met het grootboek."
            );
        }

        omgeving.Uit.WriteLine(
            $"Historie: {Tekst.Aantal(verslag.Historieregels, "beoordeelde regel", "beoordeelde regels")} zoals beoordeeld, met een gesloten keten."
        );
        omgeving.Uit.WriteLine(
            $"Berichten: {Tekst.Aantal(verslag.Berichten, "bericht", "berichten")} gelijk aan de vastgelegde hash"
                + (verslag.Gewist > 0 ? $"; van {verslag.Gewist} is de inhoud gewist en niet meer na te gaan." : ".")
        );
        if (verslag.Auditregels > 0)
        {
            omgeving.Uit.WriteLine($"Auditlog: {Tekst.Aantal(verslag.Auditregels, "regel", "regels")} in een gesloten keten.");
        }
    }
}
