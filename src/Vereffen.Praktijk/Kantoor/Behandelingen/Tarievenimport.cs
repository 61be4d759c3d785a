using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Reads the yearly list of codes and tariffs.</summary>
public static class Tarievenimport
{
    private const int MeesteRegels = 50_000;
    private static readonly string[] Nodig = ["lijst", "code", "omschrijving", "begin", "tarief"];

    /// <summary>The list, or a sentence per line that is wrong.</summary>
    public static (IReadOnlyList<Tarief> Tarieven, IReadOnlyList<string> Fouten) Lees(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = tekst.TrimStart('\uFEFF');
        using var csv = new CsvReader(
            new StringReader(schoon),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = schoon.Split('\n')[0].Contains(';', StringComparison.Ordinal) ? ";" : ",",
                MissingFieldFound = null,
                BadDataFound = null,
                PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
            }
        );
        if (!csv.Read() || !csv.ReadHeader())
        {
            return ([], ["Dit bestand is leeg."]);
        }

        var namen = csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (Nodig.FirstOrDefault(k => !namen.Contains(k)) is { } mist)
        {
            return ([], [$"De kolom '{mist}' ontbreekt."]);
        }

        var (tarieven, fouten) = (new List<Tarief>(), new List<string>());
        while (csv.Read())
        {
            if (tarieven.Count == MeesteRegels)
            {
                return ([], [$"Dit bestand heeft meer dan {MeesteRegels} regels."]);
            }

            var (tarief, bezwaar) = Regel(csv, namen.Contains("eind"));
            if (tarief is null)
            {
                fouten.Add(string.Create(CultureInfo.InvariantCulture, $"Regel {csv.Parser.Row}: {bezwaar}"));
            }
            else
            {
                tarieven.Add(tarief);
            }
        }

        fouten.AddRange(Dubbel(tarieven));
        return fouten.Count > 0 ? ([], fouten)
            : tarieven.Count == 0 ? ([], ["Na de kolomnamen komt niets meer."])
            : (Aansluitend(tarieven), []);
    }

    /// <summary>A row without an end, followed by a later one of its code, ends where that begins.</summary>
    private static List<Tarief> Aansluitend(List<Tarief> tarieven)
    {
        var begin = tarieven.ToLookup(t => (t.Lijst, t.Code), t => t.Geldig.Begin);
        return tarieven.ConvertAll(t =>
            t.Geldig.Eind is null
            && begin[(t.Lijst, t.Code)].Where(b => b > t.Geldig.Begin).Order().Cast<DateOnly?>().FirstOrDefault() is { } volgende
                ? t with
                {
                    Geldig = new Periode(t.Geldig.Begin, volgende.AddDays(-1)),
                }
                : t
        );
    }

    /// <summary>A code has one tariff on a day.</summary>
    private static IEnumerable<string> Dubbel(List<Tarief> tarieven) =>
        tarieven
            .GroupBy(t => (t.Lijst, t.Code))
            .Where(g =>
                g.OrderBy(t => t.Geldig.Begin)
                    .Zip(g.OrderBy(t => t.Geldig.Begin).Skip(1))
                    .Any(p =>
                        p.First.Geldig.Bevat(p.Second.Geldig.Begin)
                        && (p.First.Geldig.Eind is not null || p.First.Geldig.Begin == p.Second.Geldig.Begin)
                    )
            )
            .Take(20)
            .Select(g => $"Code {g.Key.Code} van lijst {g.Key.Lijst} heeft op dezelfde dag twee tarieven.");

    private static (Tarief? Tarief, string Bezwaar) Regel(CsvReader csv, bool metEind)
    {
        var lijst = (csv.GetField("lijst") ?? "").Trim();
        var code = (csv.GetField("code") ?? "").Trim();
        var omschrijving = (csv.GetField("omschrijving") ?? "").Trim();
        var fouten = new List<Veldfout>();
        var begin = Patientinvoer.Datum(csv.GetField("begin"), "begin", fouten);
        var eind = metEind ? Patientinvoer.Datum(csv.GetField("eind"), "eind", fouten) : null;
        var tarief = Behandelinvoer.Euros(csv.GetField("tarief"), "tarief", fouten);
        var bezwaar =
            lijst.Length != 3 || !lijst.All(char.IsAsciiDigit) ? "de lijst heeft drie cijfers"
            : code.Length is 0 or > 6 || !code.All(char.IsAsciiLetterOrDigit) ? "de code heeft een tot zes letters en cijfers"
            : omschrijving.Length is 0 or > 200 || omschrijving.Any(char.IsControl) ? "de omschrijving heeft 1 tot 200 tekens"
            : begin is null ? "het begin is geen datum"
            : eind < begin ? "het eind ligt voor het begin"
            : fouten.Count > 0 ? fouten[0].Zin
            : null;
        return bezwaar is null ? (new Tarief(lijst, code, omschrijving, new Periode(begin!.Value, eind), tarief), "") : (null, bezwaar);
    }
}
