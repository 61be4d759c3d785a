using System.Globalization;
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
        using var lijst = new Lijstlezer(tekst);
        if (lijst.Kolommen is not { } namen)
        {
            return ([], ["Dit bestand is leeg."]);
        }

        if (Nodig.FirstOrDefault(k => !namen.Contains(k, StringComparer.Ordinal)) is { } mist)
        {
            return ([], [$"De kolom '{mist}' ontbreekt."]);
        }

        var (tarieven, fouten) = (new List<Tarief>(), new List<string>());
        while (lijst.Volgende())
        {
            if (tarieven.Count == MeesteRegels)
            {
                return ([], [$"Dit bestand heeft meer dan {MeesteRegels} regels."]);
            }

            var (tarief, bezwaar) = Regel(lijst);
            if (tarief is null)
            {
                fouten.Add(string.Create(CultureInfo.InvariantCulture, $"Regel {lijst.Regel}: {bezwaar}"));
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

    private static (Tarief? Tarief, string Bezwaar) Regel(Lijstlezer rij)
    {
        var lijst = (rij.Veld("lijst") ?? "").Trim();
        var code = (rij.Veld("code") ?? "").Trim();
        var omschrijving = (rij.Veld("omschrijving") ?? "").Trim();
        var fouten = new List<Veldfout>();
        var begin = Patientinvoer.Datum(rij.Veld("begin"), "begin", fouten);
        var eind = Patientinvoer.Datum(rij.Veld("eind"), "eind", fouten);
        var tarief = Behandelinvoer.Euros(rij.Veld("tarief"), "tarief", fouten);
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
