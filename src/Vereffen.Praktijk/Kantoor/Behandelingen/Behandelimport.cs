using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Vereffen.Praktijk;

/// <summary>Reads a list of treatments out of another program: columns by name, in any order. What the lines mean is for <see cref="Behandelinlezing"/>.</summary>
public static class Behandelimport
{
    public const int MeesteRegels = 50_000;

    /// <summary>
    /// datum and prestatiecode must be there, and bsn or patient (its number here). tarief is per unit and bedrag for the whole line, both in euros; with neither the tariff list gives it.
    /// </summary>
    public static readonly IReadOnlyList<string> Kolommen =
    [
        "datum",
        "bsn",
        "patient",
        "prestatiecode",
        "lijst",
        "aantal",
        "tarief",
        "bedrag",
        "behandelaar",
    ];

    private static readonly string[] Nodig = ["datum", "prestatiecode"];

    /// <summary>Lines with their place in the file; or one sentence when the file can't be read.</summary>
    public static Behandellijst Lees(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = tekst.TrimStart('\uFEFF');
        var kop = schoon.AsSpan(0, schoon.AsSpan().IndexOfAny('\r', '\n') is var einde && einde >= 0 ? einde : schoon.Length);
        using var csv = new CsvReader(
            new StringReader(schoon),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter =
                    kop.Count(';') > kop.Count(',') ? ";"
                    : kop.Count('\t') > kop.Count(',') ? "\t"
                    : ",",
                MissingFieldFound = null,
                BadDataFound = null,
            }
        );
        if (!csv.Read() || !csv.ReadHeader())
        {
            return Behandellijst.Onleesbaar("Dit bestand is leeg.");
        }

        var namen = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (Kopfout(namen) is { } bezwaar)
        {
            return Behandellijst.Onleesbaar(bezwaar);
        }

        var regels = new List<(int, Behandelinvoer, bool)>();
        while (csv.Read())
        {
            if (regels.Count == MeesteRegels)
            {
                return Behandellijst.Onleesbaar($"Dit bestand heeft meer dan {MeesteRegels} regels; deel het op.");
            }

            regels.Add((Regelnummer(csv), Invoer(csv, namen), csv.Parser.Count == namen.Count));
        }

        return regels.Count == 0
            ? Behandellijst.Onleesbaar("Na de kolomnamen komt niets meer.")
            : new Behandellijst(regels, [.. namen.Where(n => n.Length > 0 && !Kolommen.Contains(n, StringComparer.Ordinal))], null);
    }

    private static string? Kopfout(List<string> namen)
    {
        if (Nodig.FirstOrDefault(k => !namen.Contains(k)) is { } mist)
        {
            return $"De eerste regel noemt de kolommen; '{mist}' ontbreekt daarin.";
        }

        if (!namen.Contains("bsn") && !namen.Contains("patient"))
        {
            return "De eerste regel noemt de kolommen; 'bsn' of 'patient' (het patiëntnummer) is nodig.";
        }

        return Kolommen.FirstOrDefault(k => namen.Count(n => n == k) > 1) is { } dubbel
            ? $"De kolom '{dubbel}' staat er twee keer in."
            : null;
    }

    private static Behandelinvoer Invoer(CsvReader csv, List<string> namen) =>
        new()
        {
            Datum = Veld(csv, namen, "datum"),
            Bsn = Veld(csv, namen, "bsn"),
            Patientnummer = Veld(csv, namen, "patient"),
            Code = Veld(csv, namen, "prestatiecode"),
            Lijst = Veld(csv, namen, "lijst"),
            Aantal = Veld(csv, namen, "aantal"),
            Tarief = Veld(csv, namen, "tarief"),
            Bedrag = Veld(csv, namen, "bedrag"),
            Behandelaar = Veld(csv, namen, "behandelaar"),
        };

    private static string? Veld(CsvReader csv, List<string> namen, string naam) =>
        namen.IndexOf(naam) is var plek && plek >= 0 ? csv.GetField(plek) : null;

    /// <summary>The first line of a record: one with line ends between quotes has more of them.</summary>
    private static int Regelnummer(CsvReader csv) => csv.Parser.RawRow - csv.Parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
}
