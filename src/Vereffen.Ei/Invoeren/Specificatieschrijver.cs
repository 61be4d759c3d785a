using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>Writes the data file of a specification that has been checked.</summary>
internal sealed class Specificatieschrijver
{
    private static readonly string[] Retourvelden = ["NUM370", "BED165", "BED166", "COD954", "COD027", "NUM371"];
    private readonly Berichtspecificatie s;
    private readonly bool isRetour;
    private readonly Elementkennis kennis;
    private readonly Conditievertaler vertaler;

    internal Specificatieschrijver(Berichtspecificatie specificatie)
    {
        s = specificatie;
        isRetour = s.Regels.Any(r => r.Code is "DAT277" or "BED167");
        kennis = new Elementkennis(s.Naam, isRetour);
        vertaler = new Conditievertaler(s.Regels);
    }

    internal List<OngelezenConditie> Ongelezen { get; } = [];

    internal int Overgenomen { get; private set; }

    /// <summary>The text; with a standard of the same name and version also the conditions of that one that the specification's words did not give.</summary>
    internal string Tekst(Standaard? meegeleverd)
    {
        Ongelezen.Clear();
        var uit = new StringBuilder();
        Kop(uit);
        foreach (var record in s.Regels.GroupBy(r => r.Record, StringComparer.Ordinal))
        {
            uit.Append("\nrecord ")
                .Append(record.Key)
                .Append(' ')
                .Append(Enkel(record.First().Recordnaam, "RECORD"))
                .Append(Plaats(record.Key))
                .Append('\n');
            var eigen = false;
            foreach (var r in record)
            {
                eigen |= Retourvelden.Contains(r.Code);
                Element(uit, r, isRetour && !eigen && record.Key != "99" && r.Code is not ("COD002" or "NUM001" or "NUM309"), meegeleverd);
            }
        }

        return uit.ToString();
    }

    private void Kop(StringBuilder uit)
    {
        var cijfers = int.Parse(s.Naam.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
        var bekend = Standaarden.Ingebouwd.FirstOrDefault(k => k.Naam == s.Naam);
        var ander =
            bekend?.Tegenhanger.Split(' ')[0]
            ?? string.Create(CultureInfo.InvariantCulture, $"{s.Naam[..2]}{cijfers + (isRetour ? -1 : 1):D3}");
        var tegenhanger = bekend?.Versie == s.Versie ? bekend.Tegenhanger : $"{ander} {s.Versie}";
        uit.Append(CultureInfo.InvariantCulture, $"naam          {s.Naam}\nversie        {s.Versie}\n")
            .Append(CultureInfo.InvariantCulture, $"ei-code       {string.Join(' ', s.EiCodes)}\n")
            .Append(CultureInfo.InvariantCulture, $"lengte        {s.Regels.Max(r => r.Eind)}\n")
            .Append(CultureInfo.InvariantCulture, $"soort         {(isRetour ? "retour" : "declaratie")}\n")
            .Append(CultureInfo.InvariantCulture, $"omschrijving  {Enkel(s.Omschrijving, s.Naam)}\ntegenhanger   {tegenhanger}\n")
            .Append("herkomst      official\ncondities     official\nbron          berichtspecificatie, door de gebruiker ingevoerd\n");
    }

    private string Plaats(string record)
    {
        var ouder = record switch
        {
            "01" or "98" or "99" => "",
            "02" => "01",
            "03" or "04" => "02",
            _ => "04",
        };
        var minstens =
            !isRetour
            && (
                record is "02" or "04" || Standaarden.Ingebouwd.Any(k => k.Naam == s.Naam && k.ZoekRecord(record) is { MinstensEen: true })
            );
        return (ouder.Length > 0 ? $" | onder {ouder}" : "") + (minstens ? " | minstens 1" : "");
    }

    private void Element(StringBuilder uit, Specificatieregel r, bool kopie, Standaard? meegeleverd)
    {
        var bekend = kennis.Van(r.Record, r.Code);
        var vertaling = vertaler.Vertaal(r);
        if (!vertaling.IsGelezen)
        {
            Ongelezen.Add(new OngelezenConditie(r.Nummer, r.Naam, r.Conditie));
        }

        uit.Append(
            CultureInfo.InvariantCulture,
            $"  {r.Nummer} {r.Eind - r.Lengte + 1, 4} {r.Type, -2} {r.Lengte, 4} {r.Verplichting} {r.Code} {Enkel(r.Naam, r.Code)}"
        );
        var retourcode = bekend?.Element is { } b ? $"{b.Retourcode}{(b.HerkomstRetourcode == Herkomst.Inferred ? "?" : "")}" : "8072?";
        uit.Append(" | retourcode ").Append(retourcode).Append(kopie ? " | kopie" : "");
        var hetzelfde = meegeleverd?.ZoekElement(r.Nummer);
        var lijst = hetzelfde is { Lijst.Length: > 0 } && Codelijst.Zoek(r.Codelijst) is null ? hetzelfde.Lijst : r.Codelijst;
        if (lijst.Length > 0 && lijst.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            uit.Append(" | lijst ").Append(lijst);
        }

        var waarden = Waarden(r, vertaling, bekend?.Element);
        waarden = waarden.Length > 0 ? waarden : string.Join(' ', hetzelfde?.Waarden ?? []);
        uit.Append(waarden.Length > 0 ? $" | waarden {waarden}" : "");
        Eigenschappen(uit, r, vertaling, bekend);
        uit.Append('\n');
        Condities(uit, r, vertaling, retourcode, meegeleverd);
    }

    private void Condities(
        StringBuilder uit,
        Specificatieregel r,
        Conditievertaler.Vertaling vertaling,
        string retourcode,
        Standaard? meegeleverd
    )
    {
        if (vertaling.Eis.Length > 0)
        {
            uit.Append(CultureInfo.InvariantCulture, $"    regel {retourcode} N4 : {vertaling.Eis} : {vertaling.Melding}\n");
        }

        foreach (var v in meegeleverd?.ZoekElement(r.Nummer)?.Voorwaarden ?? [])
        {
            if (v.Tekst == vertaling.Eis)
            {
                continue;
            }

            Overgenomen++;
            uit.Append(
                CultureInfo.InvariantCulture,
                $"    regel {v.Retourcode}{(v.Herkomst == Herkomst.Inferred ? "?" : "")} {v.Niveau} : {v.Tekst} : {v.Melding.TrimEnd('.')}\n"
            );
        }
    }

    private string Waarden(Specificatieregel r, Conditievertaler.Vertaling vertaling, Element? bekend) =>
        r.Code switch
        {
            "COD001" => r.Record,
            "COD002" => string.Join(' ', s.EiCodes.Select(c => c.ToString("D3", CultureInfo.InvariantCulture))),
            "NUM001" => Versiedeel(0),
            "NUM309" => Versiedeel(1),
            "COD363" => string.Join(' ', bekend?.Waarden ?? []),
            _ => string.Join(' ', vertaling.Waarden),
        };

    private void Eigenschappen(
        StringBuilder uit,
        Specificatieregel r,
        Conditievertaler.Vertaling vertaling,
        (Standaard Standaard, Element Element)? bekend
    )
    {
        var e = bekend?.Element;
        var vorm =
            e is { Vorm: not Vorm.Vrij } && e.Lengte == r.Lengte ? e.Vorm
            : r is { Patroon: "EEJJMMDD", Lengte: 8 } ? Vorm.Datum
            : Vorm.Vrij;
        uit.Append(vorm != Vorm.Vrij ? $" | vorm {vorm.ToString().ToLowerInvariant()}" : "");
        if (e is null)
        {
            return;
        }

        uit.Append(e.Persoonlijk != Persoonlijk.Nee ? $" | persoon {e.Persoonlijk.ToString().ToLowerInvariant()}" : "");
        uit.Append(e.NulIsWaarde ? " | nul" : "");
        uit.Append(e.Uniek ? " | uniek" : "");
        uit.Append(e.Telt.Length > 0 && r.Record == "99" ? $" | telt {e.Telt}" : "");
        var gelijk = vertaling.GelijkAan.Length > 0 ? vertaling.GelijkAan : Hier(bekend!.Value.Standaard, e.GelijkAan);
        uit.Append(gelijk.Length > 0 ? $" | gelijk {gelijk}" : "");
        var totaal = Hier(bekend!.Value.Standaard, e.Totaal);
        uit.Append(totaal.Length > 0 ? $" | totaal {totaal}" : "");
        var teken = e.Teken.Length > 0 ? TekenNa(r) : "";
        uit.Append(teken.Length > 0 ? $" | teken {teken}" : "");
    }

    /// <summary>The element that another standard names, by its code, in this specification.</summary>
    private string Hier(Standaard standaard, string nummer) =>
        nummer.Length > 0 && standaard.ZoekElement(nummer) is { } e
            ? s.Regels.FirstOrDefault(r => r.Code == e.Code && r.Record == nummer[..2])?.Nummer ?? ""
            : "";

    /// <summary>The debet/credit of an amount is the next one behind it.</summary>
    private string TekenNa(Specificatieregel bedrag) =>
        s.Regels.SkipWhile(r => r != bedrag)
            .Skip(1)
            .Take(2)
            .FirstOrDefault(r => r.Record == bedrag.Record && r.Codelijst == "COD043-VEKT")
            ?.Nummer
        ?? "";

    private string Versiedeel(int deel) => s.Versie.Split('.') is { Length: 2 } delen ? delen[deel].PadLeft(2, '0') : "";

    /// <summary>One line without the signs that the data file uses; never empty.</summary>
    private static string Enkel(string tekst, string anders)
    {
        var schoon = string.Join(' ', tekst.Replace('|', '/').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return schoon.Length > 0 ? schoon[..Math.Min(schoon.Length, 200)] : anders;
    }
}
