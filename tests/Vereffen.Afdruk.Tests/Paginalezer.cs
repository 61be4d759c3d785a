using System.Xml.Linq;

namespace Vereffen.Afdruk.Tests;

/// <summary>Reads our pages, which are well-formed XML too, and says what an accessible page lacks.</summary>
internal static class Paginalezer
{
    internal static XDocument Lees(string html) =>
        XDocument.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);

    internal static string Tekst(this XElement element) =>
        string.Join(
            ' ',
            element.Value.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>All text of the page but its style sheet, on one line; blocks and cells apart by a space.</summary>
    internal static string Tekst(string html) =>
        Lees(html.Replace("</dt>", " </dt>", StringComparison.Ordinal).Replace("<br />", " ", StringComparison.Ordinal))
            .Root!.Element("body")!
            .Tekst();

    /// <summary>WCAG 2.2: 3.1.1 language, 2.4.2 title, 1.3.1 structure and tables, 2.1.1 scrolling by keyboard, 4.1.2 names.</summary>
    internal static List<string> Gebreken(string html)
    {
        var pagina = Lees(html);
        var alles = pagina.Descendants().ToList();
        var gebreken = new List<string>();
        Eis(pagina.Root!.Attribute("lang")?.Value == "nl", "lang");
        Eis(pagina.Root.Element("head")!.Element("title")!.Value.Trim().Length > 10, "title");
        Eis(alles.Count(e => e.Name == "main") == 1, "one main");
        Eis(alles.Count(e => e.Name == "h1") == 1, "one h1");
        var niveaus = alles.Where(e => e.Name.LocalName is "h1" or "h2" or "h3" or "h4").Select(e => e.Name.LocalName[1] - '0').ToList();
        Eis(niveaus[0] == 1 && niveaus.Zip(niveaus.Skip(1)).All(p => p.Second <= p.First + 1), "heading levels");
        var ids = alles.Attributes("id").Select(a => a.Value).ToList();
        Eis(ids.Count == ids.Distinct(StringComparer.Ordinal).Count(), "unique ids");
        Eis(alles.Attributes("aria-labelledby").All(a => ids.Contains(a.Value)), "labels exist");
        Eis(
            alles.TrueForAll(e => e.Name != "script")
                && alles.Attributes().All(a => !a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)),
            "no script"
        );
        Eis(alles.TrueForAll(e => e.Attribute("src") is null && e.Name != "link"), "nothing to load");
        foreach (var tabel in alles.Where(e => e.Name == "table"))
        {
            Eis(tabel.Elements().First().Name == "caption", "caption first");
            Eis(tabel.Element("thead")!.Descendants("th").All(th => th.Attribute("scope")?.Value == "col"), "scope=col");
            Eis(
                tabel.Elements("tbody").Concat(tabel.Elements("tfoot")).Descendants("th").All(th => th.Attribute("scope") is not null),
                "scope of row heads"
            );
            Eis(
                tabel.Parent!.Attribute("tabindex")?.Value == "0" && tabel.Parent.Attribute("role")?.Value == "region",
                "scrolls by keyboard"
            );
            Eis(tabel.Descendants("tr").All(tr => Breedte(tr) == Breedte(tabel.Descendants("tr").First())), "rows equally wide");
        }

        return gebreken;

        void Eis(bool goed, string wat)
        {
            if (!goed)
            {
                gebreken.Add(wat);
            }
        }
    }

    // The second row of a group lies beside the row head that spans both.
    private static int Breedte(XElement tr) =>
        tr.Elements().Sum(c => (int?)c.Attribute("colspan") ?? 1)
        + (tr.ElementsBeforeSelf("tr").Any(v => v.Elements().Any(c => (int?)c.Attribute("rowspan") == 2)) ? 1 : 0);
}
