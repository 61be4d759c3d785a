using System.Globalization;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.App.Uitvoer;

/// <summary>Message standards for a person.</summary>
internal static class StandaardverslagTekst
{
    public static void Lijst(Omgeving omgeving, IEnumerable<Standaard> standaarden)
    {
        omgeving.Uit.WriteLine(
            $"{"naam", -7}{"versie", -8}{"code", -13}{"lengte", 6}  {"soort", -11}{"ligging", -11}{"condities", -11}omschrijving"
        );
        foreach (var s in standaarden)
        {
            var eigen = Standaarden.Ingebouwd.Contains(s) ? "" : " (zelf ingevoerd)";
            omgeving.Uit.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{s.Naam, -7}{s.Versie, -8}{string.Join(' ', s.EiCodes), -13}{s.RecordLengte, 6}  {Soort(s), -11}{Zeker(s.Herkomst), -11}{Zeker(s.HerkomstCondities), -11}{s.Omschrijving}{eigen}"
                )
            );
        }
    }

    public static void Geheel(Omgeving omgeving, Standaard s)
    {
        omgeving.Uit.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{s.VolledigeNaam}: {s.Omschrijving} ({Soort(s)}, EI-code {string.Join(", ", s.EiCodes)}, records van {s.RecordLengte} posities)"
            )
        );
        omgeving.Uit.WriteLine($"Tegenhanger: {(s.Tegenhanger.Length > 0 ? s.Tegenhanger : "geen die wij kennen")}");
        omgeving.Uit.WriteLine(
            $"Ligging en lengte: {Tekst.Zekerheid(s.Herkomst)}. Verplichting en condities: {Tekst.Zekerheid(s.HerkomstCondities)}."
        );
        omgeving.Uit.WriteLine($"Bron: {s.Bron}");
        foreach (var record in s.Records)
        {
            var plaats = record.Ouder.Length > 0 ? $", onder {record.Ouder}{(record.MinstensEen ? " (minstens één)" : "")}" : "";
            omgeving.Uit.WriteLine();
            omgeving.Uit.WriteLine($"Record {record.Kenmerk} {record.Naam}{plaats}");
            foreach (var e in record.Elementen)
            {
                Element(omgeving, e);
            }
        }
    }

    public static void Verschillen(Omgeving omgeving, Standaardverschillen verschillen)
    {
        if (verschillen.IsGelijk)
        {
            omgeving.Uit.WriteLine("  geen verschillen");
            return;
        }

        foreach (var kop in verschillen.Kop)
        {
            omgeving.Uit.WriteLine($"  {kop.Wat}: {Waarde(kop.Eerst)} -> {Waarde(kop.Nu)}");
        }

        foreach (var v in verschillen.Elementen)
        {
            var e = (v.Nu ?? v.Eerst)!;
            var wat = v.Soort switch
            {
                Verschilsoort.Erbij => "erbij     ",
                Verschilsoort.Weg => "weg       ",
                Verschilsoort.Verplaatst => "verplaatst",
                _ => "gewijzigd ",
            };
            var hoe = string.Join("; ", v.Eigenschappen.Select(p => $"{p.Wat} {Waarde(p.Eerst)} -> {Waarde(p.Nu)}"));
            var waar = v.Eigenschappen.Count > 0 ? hoe : Ligging(e);
            omgeving.Uit.WriteLine($"  {wat}  {e.Id} {e.Naam}: {waar}");
        }
    }

    private static void Element(Omgeving omgeving, Element e)
    {
        var vorm = e.Vorm == Vorm.Vrij ? "" : $", {e.Vorm.ToString().ToLowerInvariant()}";
        var lijst = e.Lijst.Length > 0 ? $", lijst {e.Lijst}" : "";
        var waarden = e.Waarden.Count > 0 ? $", alleen {string.Join(' ', e.Waarden)}" : "";
        var kopie = e.Overgenomen ? ", uit de declaratie" : "";
        omgeving.Uit.WriteLine(
            $"  {e.Id}  {Ligging(e), -22}{e.Verplichting}  {e.Code, -7} {e.Naam}{vorm}{lijst}{waarden}{kopie}; retourcode {e.Retourcode}{Afgeleid(e.HerkomstRetourcode)}"
        );
        foreach (var v in e.Voorwaarden)
        {
            omgeving.Uit.WriteLine($"          {v.Niveau}, retourcode {v.Retourcode}{Afgeleid(v.Herkomst)}: {v.Tekst}");
        }
    }

    private static string Ligging(Element e) =>
        string.Create(CultureInfo.InvariantCulture, $"{e.Start}-{e.Start + e.Lengte - 1} {e.Type} {e.Lengte}");

    private static string Afgeleid(Herkomst herkomst) => herkomst == Herkomst.Inferred ? " (onze afleiding)" : "";

    private static string Waarde(string tekst) => tekst.Length > 0 ? $"'{tekst}'" : "niets";

    private static string Soort(Standaard s) => s.IsRetour ? "retour" : "declaratie";

    private static string Zeker(Herkomst herkomst) =>
        herkomst switch
        {
            Herkomst.Official => "officieel",
            Herkomst.Public => "openbaar",
            _ => "afgeleid",
        };
}
