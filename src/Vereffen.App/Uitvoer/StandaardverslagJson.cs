using System.Text.Json;
using System.Text.Json.Nodes;
using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Message standards as JSON.</summary>
internal static class StandaardverslagJson
{
    /// <summary>What <c>standard list</c> says of each.</summary>
    public static object Kop(Standaard s) =>
        new
        {
            name = s.Naam,
            version = s.Versie,
            code = s.EiCode,
            codes = s.EiCodes,
            length = s.RecordLengte,
            kind = Soort(s),
            counterpart = s.Tegenhanger,
            trust = Tekst.Trust(s.Herkomst),
            conditionTrust = Tekst.Trust(s.HerkomstCondities),
            imported = !Standaarden.Ingebouwd.Contains(s),
            description = s.Omschrijving,
        };

    /// <summary>A standard with all its elements.</summary>
    public static JsonObject Geheel(Standaard s)
    {
        var geheel = new JsonObject { ["schema"] = 1 };
        Voeg(geheel, Kop(s));
        Voeg(
            geheel,
            new
            {
                source = s.Bron,
                records = s.Records.Select(r => new
                {
                    record = r.Kenmerk,
                    name = r.Naam,
                    parent = r.Ouder,
                    atLeastOne = r.MinstensEen,
                    elements = r.Elementen.Select(Element),
                }),
            }
        );
        return geheel;
    }

    public static object Verschillen(Standaard a, Standaard b, Standaardverschillen v) =>
        new
        {
            schema = 1,
            a = a.VolledigeNaam,
            b = b.VolledigeNaam,
            equal = v.IsGelijk,
            header = v.Kop.Select(Eigenschap),
            added = Van(v, Verschilsoort.Erbij).Select(d => Kort(d.Nu!)),
            gone = Van(v, Verschilsoort.Weg).Select(d => Kort(d.Eerst!)),
            moved = Van(v, Verschilsoort.Verplaatst).Select(Anders),
            changed = Van(v, Verschilsoort.Gewijzigd).Select(Anders),
        };

    private static string Soort(Standaard s) => s.IsRetour ? "retour" : "claim";

    private static IEnumerable<Standaardverschil> Van(Standaardverschillen v, Verschilsoort soort) =>
        v.Elementen.Where(d => d.Soort == soort);

    private static object Kort(Element e) =>
        new
        {
            element = e.Id,
            name = e.Naam,
            code = e.Code,
            type = e.Type.ToString(),
            start = e.Start,
            length = e.Lengte,
            obligation = e.Verplichting.ToString(),
        };

    private static object Anders(Standaardverschil d) =>
        new
        {
            element = d.Eerst!.Id,
            elementNow = d.Nu!.Id,
            name = d.Nu.Naam,
            changes = d.Eigenschappen.Select(Eigenschap),
        };

    private static object Eigenschap(Eigenschapverschil e) =>
        new
        {
            what = e.Wat,
            from = e.Eerst,
            to = e.Nu,
        };

    private static object Element(Element e) =>
        new
        {
            element = e.Id,
            name = e.Naam,
            code = e.Code,
            type = e.Type.ToString(),
            start = e.Start,
            end = e.Start + e.Lengte - 1,
            length = e.Lengte,
            obligation = e.Verplichting.ToString(),
            form = e.Vorm == Vorm.Vrij ? "" : e.Vorm.ToString().ToLowerInvariant(),
            codelist = e.Lijst,
            values = e.Waarden,
            copied = e.Overgenomen,
            retourcode = e.Retourcode.ToString(),
            trust = Tekst.Trust(e.HerkomstLigging),
            conditionTrust = Tekst.Trust(e.HerkomstConditie),
            retourcodeTrust = Tekst.Trust(e.HerkomstRetourcode),
            conditions = e.Voorwaarden.Select(v => new
            {
                level = v.Niveau.ToString(),
                retourcode = v.Retourcode.ToString(),
                expression = v.Tekst,
                message = v.Melding,
                trust = Tekst.Trust(v.Herkomst),
            }),
        };

    private static void Voeg(JsonObject bij, object deel)
    {
        foreach (var (naam, waarde) in JsonSerializer.SerializeToNode(deel, Json.Opties)!.AsObject())
        {
            bij[naam] = waarde?.DeepClone();
        }
    }
}
