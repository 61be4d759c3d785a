using System.Globalization;
using System.Text;
using CsvHelper;
using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests;

/// <summary>
/// Runs event lines through <c>settle</c> in the small world of the tests and reads back what it would write. Insurers: 3311 (ZZK, kring ZK, limits 0 and 5,00),
/// 3313 (ZIP, kring ZK, limits 5,00 and 25,00), 7095 (VGZ, alone, limits 5,00 and 5,00). AGB 01000001 is joined to 01056789.
/// </summary>
internal sealed class Proef
{
    internal const string Kop = "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving,betaal_aan";

    internal static readonly Zorgverzekeraar[] Verzekeraars =
    [
        new(UzoviNummer.Parse("3311"), "ZZK", "ZK", new Bedrag(0), new Bedrag(500)),
        new(UzoviNummer.Parse("3313"), "ZIP", "ZK", new Bedrag(500), new Bedrag(2500)),
        new(UzoviNummer.Parse("7095"), "VGZ", "", new Bedrag(500), new Bedrag(500)),
    ];

    internal static readonly Crediteurkoppeling[] Crediteuren = [new(AgbCode.Parse("01000001"), AgbCode.Parse("01056789"))];

    private readonly Dictionary<string, byte[]> bestanden;

    private Proef(Verrekenaar verrekenaar, Dictionary<string, byte[]> bestanden)
    {
        Verrekenaar = verrekenaar;
        this.bestanden = bestanden;
    }

    internal Verrekenaar Verrekenaar { get; }

    internal IEnumerable<string> Paden => bestanden.Keys;

    internal IEnumerable<string> Overzichten => bestanden.Keys.Where(p => p.StartsWith("overzichten/", StringComparison.Ordinal));

    /// <summary>datum|bedrag|omschrijving|begunstigde of every payment.</summary>
    internal string[] Betalingen =>
        [.. Lees("betalingen.csv").Select(r => $"{r["datum"]}|{r["bedrag"]}|{r["omschrijving"]}|{r["begunstigde"]}")];

    /// <summary>datum|soort|kenmerk|bedrag of every letter.</summary>
    internal string[] Brieven => [.. Lees("brieven.csv").Select(r => $"{r["datum"]}|{r["soort"]}|{r["kenmerk"]}|{r["bedrag"]}")];

    /// <summary>agb|openstaand|aangehouden of every account.</summary>
    internal string[] Saldi => [.. Lees("saldi.csv").Select(r => $"{r["agb"]}|{r["openstaand"]}|{r["aangehouden"]}")];

    internal static Proef Speel(params string[] regels) => Speel(false, regels);

    internal static Proef Speel(bool excelNl, params string[] regels)
    {
        var resultaat = Settle(string.Join('\n', [Kop, .. regels]), excelNl);
        resultaat.Fout?.ToString().ShouldBeNull();
        var inhoud = resultaat.Bestanden.ToDictionary(b => b.Pad, Inhoud, StringComparer.Ordinal);
        var proef = new Proef(resultaat.Verrekenaar!, inhoud);
        Wetten.Controleer(proef.Verrekenaar);
        return proef;
    }

    internal static Invoerfout Fout(params string[] regels)
    {
        var resultaat = Settle(string.Join('\n', [Kop, .. regels]));
        resultaat.Bestanden.ShouldBeEmpty();
        return resultaat.Fout.ShouldNotBeNull();
    }

    internal static Verrekenresultaat Settle(string tekst, bool excelNl = false) =>
        Afwikkeling.Settle(new StringReader(tekst), Verzekeraars, Crediteuren, excelNl);

    internal byte[] Bytes(string pad) => bestanden[pad];

    internal List<Dictionary<string, string>> Lees(string pad)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bestanden[pad]), Encoding.UTF8), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rijen = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rijen.Add(csv.HeaderRecord!.ToDictionary(k => k, k => csv.GetField(k)!, StringComparer.Ordinal));
        }

        return rijen;
    }

    /// <summary>The rows of an overzicht as text: the columns that have a value, but for agb and label.</summary>
    internal string[] Rijen(string pad) =>
        [
            .. Lees("overzichten/" + pad)
                .Select(rij =>
                    string.Join(
                        "; ",
                        rij.Where(k => k.Value.Length > 0 && k.Key is not ("AGBnr" or "Zorgverzekeraar")).Select(k => $"{k.Key}={k.Value}")
                    )
                ),
        ];

    internal string Cel(string pad, int rij, string kolom) => Lees("overzichten/" + pad)[rij][kolom];

    private static byte[] Inhoud(Uitvoerbestand bestand)
    {
        using var stream = new MemoryStream();
        bestand.Schrijf(stream);
        return stream.ToArray();
    }
}
