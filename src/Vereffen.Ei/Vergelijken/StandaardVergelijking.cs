using System.Globalization;
using System.Text.RegularExpressions;

namespace Vereffen.Ei;

/// <summary>
/// Compares two standards element by element. Elements are the same when record type and element code are (BED161 stays the declaratiebedrag wherever
/// it lies); numbers in conditions are compared by the element that they name, so that a renumbered condition is no change.
/// Shortest path: <c>StandaardVergelijking.Vergelijk(a, b)</c>.
/// </summary>
public static partial class StandaardVergelijking
{
    /// <summary>What differs in <paramref name="nu"/> from <paramref name="eerst"/>.</summary>
    public static Standaardverschillen Vergelijk(Standaard eerst, Standaard nu)
    {
        var elementen = new List<Standaardverschil>();
        foreach (
            var kenmerk in eerst
                .Records.Concat(nu.Records)
                .Select(r => r.Kenmerk)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            Record(eerst, nu, kenmerk, elementen);
        }

        return new Standaardverschillen([.. Kop(eerst, nu)], elementen);
    }

    private static IEnumerable<Eigenschapverschil> Kop(Standaard a, Standaard b)
    {
        var paren = new List<(string Wat, string Eerst, string Nu)>
        {
            ("EI-code", Lijst(a.EiCodes), Lijst(b.EiCodes)),
            ("recordlengte", Getal(a.RecordLengte), Getal(b.RecordLengte)),
            ("soort", a.IsRetour ? "retour" : "declaratie", b.IsRetour ? "retour" : "declaratie"),
        };
        foreach (var record in a.Records.Where(r => b.ZoekRecord(r.Kenmerk) is not null))
        {
            var ander = b.ZoekRecord(record.Kenmerk)!;
            paren.Add(($"record {record.Kenmerk} naam", record.Naam, ander.Naam));
            paren.Add(($"record {record.Kenmerk} staat onder", record.Ouder, ander.Ouder));
            paren.Add(($"record {record.Kenmerk} verplicht onder zijn ouder", JaNee(record.MinstensEen), JaNee(ander.MinstensEen)));
        }

        foreach (var record in a.Records.Where(r => b.ZoekRecord(r.Kenmerk) is null))
        {
            paren.Add(($"record {record.Kenmerk}", record.Naam, ""));
        }

        foreach (var record in b.Records.Where(r => a.ZoekRecord(r.Kenmerk) is null))
        {
            paren.Add(($"record {record.Kenmerk}", "", record.Naam));
        }

        return Anders(paren);
    }

    private static void Record(Standaard a, Standaard b, string kenmerk, List<Standaardverschil> uit)
    {
        var links = a.ZoekRecord(kenmerk)?.Elementen ?? [];
        var rechts = b.ZoekRecord(kenmerk)?.Elementen ?? [];
        var paren = Koppel(links, rechts);
        foreach (var (eerst, nu) in paren)
        {
            if (eerst is null || nu is null)
            {
                uit.Add(new Standaardverschil(eerst is null ? Verschilsoort.Erbij : Verschilsoort.Weg, kenmerk, eerst, nu, []));
                continue;
            }

            var ligging = Anders([("nummer", eerst.Id, nu.Id), ("positie", Getal(eerst.Start), Getal(nu.Start))]).ToList();
            if (ligging.Count > 0)
            {
                uit.Add(new Standaardverschil(Verschilsoort.Verplaatst, kenmerk, eerst, nu, ligging));
            }

            var inhoud = Anders(Inhoud(a, eerst, b, nu)).ToList();
            if (inhoud.Count > 0)
            {
                uit.Add(new Standaardverschil(Verschilsoort.Gewijzigd, kenmerk, eerst, nu, inhoud));
            }
        }
    }

    /// <summary>By code, the first with the first; what is left by name; in order of position in the second.</summary>
    private static List<(Element? Eerst, Element? Nu)> Koppel(IReadOnlyList<Element> links, IReadOnlyList<Element> rechts)
    {
        var over = links.ToList();
        var paren = new List<(Element? Eerst, Element? Nu)>();
        foreach (var nu in rechts)
        {
            var eerst =
                over.Find(e => e.Code == nu.Code && (e.Id == nu.Id || rechts.Count(r => r.Code == nu.Code) == 1))
                ?? over.Find(e => e.Code == nu.Code);
            if (eerst is not null)
            {
                over.Remove(eerst);
            }

            paren.Add((eerst, nu));
        }

        for (var i = 0; i < paren.Count; i++)
        {
            if (paren[i] is { Eerst: null, Nu: { } nu } && over.Find(e => e.Naam == nu.Naam) is { } zelfdeNaam)
            {
                over.Remove(zelfdeNaam);
                paren[i] = (zelfdeNaam, nu);
            }
        }

        foreach (var weg in over)
        {
            var plek = paren.FindIndex(p => (p.Nu ?? p.Eerst)!.Start > weg.Start);
            paren.Insert(plek < 0 ? paren.Count : plek, (weg, null));
        }

        return paren;
    }

    private static IEnumerable<(string Wat, string Eerst, string Nu)> Inhoud(Standaard a, Element e, Standaard b, Element n) =>
        [
            ("naam", e.Naam, n.Naam),
            ("code", e.Code, n.Code),
            ("type", e.Type.ToString(), n.Type.ToString()),
            ("lengte", Getal(e.Lengte), Getal(n.Lengte)),
            ("verplichting", e.Verplichting.ToString(), n.Verplichting.ToString()),
            ("vorm", Vormnaam(e), Vormnaam(n)),
            ("codelijst", e.Lijst, n.Lijst),
            ("waarden", Verzameling(e.Waarden), Verzameling(n.Waarden)),
            ("retourcode", e.Retourcode.ToString(), n.Retourcode.ToString()),
            ("overgenomen uit de declaratie", JaNee(e.Overgenomen), JaNee(n.Overgenomen)),
            ("gelijk aan", Genoemd(a, e.GelijkAan), Genoemd(b, n.GelijkAan)),
            ("uniek", JaNee(e.Uniek), JaNee(n.Uniek)),
            ("telt", e.Telt, n.Telt),
            ("totaal van", Genoemd(a, e.Totaal), Genoemd(b, n.Totaal)),
            ("debet/credit in", Genoemd(a, e.Teken), Genoemd(b, n.Teken)),
            ("condities", Condities(a, e), Condities(b, n)),
        ];

    private static IEnumerable<Eigenschapverschil> Anders(IEnumerable<(string Wat, string Eerst, string Nu)> paren) =>
        paren.Where(p => p.Eerst != p.Nu).Select(p => new Eigenschapverschil(p.Wat, p.Eerst, p.Nu));

    private static string Condities(Standaard standaard, Element e) =>
        string.Join(
            "; ",
            e.Voorwaarden.Select(v => Elementnummer().Replace(v.Tekst, m => Genoemd(standaard, m.Value))).Order(StringComparer.Ordinal)
        );

    /// <summary>An element by record and code, which outlive a renumbering.</summary>
    private static string Genoemd(Standaard standaard, string id) =>
        id.Length == 4 && standaard.ZoekElement(id) is { } e ? $"{id[..2]}:{e.Code}" : id;

    private static string Vormnaam(Element e) => e.Vorm == Vorm.Vrij ? "" : e.Vorm.ToString().ToLowerInvariant();

    private static string Verzameling(IEnumerable<string> waarden) => string.Join(' ', waarden.Order(StringComparer.Ordinal));

    private static string Lijst(IEnumerable<int> getallen) => string.Join(' ', getallen.Select(Getal));

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    private static string JaNee(bool waarde) => waarde ? "ja" : "nee";

    [GeneratedRegex(@"(?<![0-9'])[0-9]{4}(?![0-9'])", RegexOptions.CultureInvariant)]
    private static partial Regex Elementnummer();
}
