using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Vereffen.Praktijk;

/// <summary>Reads a list of patients: first to look at, with what is wrong per line, then to add those that are right.</summary>
public static class Patientimport
{
    public const int MeesteRegels = 20_000;

    /// <summary>Columns by name, in any order; those with a star must be there: bsn*, naam*, geboortedatum*, postcode*, huisnummer*, voorvoegsel, voorletters, geslacht, verzekerdennummer.</summary>
    public static readonly IReadOnlyList<string> Kolommen =
    [
        "bsn",
        "naam",
        "geboortedatum",
        "postcode",
        "huisnummer",
        "voorvoegsel",
        "voorletters",
        "geslacht",
        "verzekerdennummer",
    ];

    /// <summary>Lines with their number in the file and what is wrong; or one sentence when the file can't be read.</summary>
    public static (IReadOnlyList<(int Regel, Patientinvoer Invoer, IReadOnlyList<Veldfout> Fouten)> Regels, string? Bezwaar) Lees(
        string tekst,
        DateOnly vandaag
    )
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = tekst.TrimStart('\uFEFF');
        var kop = schoon.AsSpan(0, schoon.AsSpan().IndexOfAny('\r', '\n') is var einde && einde >= 0 ? einde : schoon.Length);
        using var csv = new CsvReader(
            new StringReader(schoon),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = kop.Count(';') > kop.Count(',') ? ";" : ",",
                MissingFieldFound = null,
                BadDataFound = null,
                PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
            }
        );
        if (!csv.Read() || !csv.ReadHeader())
        {
            return ([], "Dit bestand is leeg.");
        }

        var namen = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (Kolommen.Take(5).FirstOrDefault(k => !namen.Contains(k)) is { } mist)
        {
            return ([], $"De eerste regel noemt de kolommen; '{mist}' ontbreekt daarin.");
        }

        var regels = new List<(int, Patientinvoer, IReadOnlyList<Veldfout>)>();
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (regels.Count == MeesteRegels)
            {
                return ([], $"Dit bestand heeft meer dan {MeesteRegels} regels; deel het op.");
            }

            var invoer = new Patientinvoer
            {
                Bsn = csv.GetField("bsn"),
                Naam = csv.GetField("naam"),
                Geboortedatum = csv.GetField("geboortedatum"),
                Voorvoegsel = Veld(csv, namen, "voorvoegsel"),
                Voorletters = Veld(csv, namen, "voorletters"),
                Geslacht = Veld(csv, namen, "geslacht"),
                Postcode = Veld(csv, namen, "postcode"),
                Huisnummer = Veld(csv, namen, "huisnummer"),
                Verzekerdennummer = Veld(csv, namen, "verzekerdennummer"),
                BsnReden = "uit import",
            };
            var (kaart, fouten) = invoer.Lees(vandaag);
            if (kaart is { Patient.Bsn.IsOnbekend: false } && !gezien.Add(kaart.Patient.Bsn.Volledig()))
            {
                fouten = [new("bsn", "Dit bsn staat al eerder in het bestand.")];
            }

            regels.Add((csv.Parser.Row, invoer, fouten));
        }

        return (regels, regels.Count == 0 ? "Na de kolomnamen komt niets meer." : null);
    }

    private static string? Veld(CsvReader csv, List<string> namen, string naam) => namen.Contains(naam) ? csv.GetField(naam) : null;
}
