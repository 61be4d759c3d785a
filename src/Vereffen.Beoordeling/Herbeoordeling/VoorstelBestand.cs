using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>
/// A file of proposals for a person to decide on: CSV, comma, LF, amounts in cents, dates <c>yyyy-MM-dd</c>, one line per proposal. The column <c>akkoord</c> is left
/// empty for the person, who fills 1 or 0. <see cref="Lees"/> takes it back, also as a Dutch spreadsheet saves it. Holds whole BSNs.
/// </summary>
public static class VoorstelBestand
{
    private const int Kenmerk = 0;
    private const int Crediteur = 4;
    private const int Oud = 15;
    private const int Nieuw = 16;
    private const int Verschil = 17;
    private const int Regels = 18;
    private const int Retourcodes = 19;
    private const int Uitleg = 20;
    private const int Akkoord = 21;

    private static readonly string[] Kolommen =
    [
        "kenmerk",
        "datum",
        "uzovi",
        "agb",
        "crediteur",
        "factuurnummer",
        "referentie",
        "bsn",
        "verzekerdennummer",
        "lijst",
        "code",
        "begin",
        "eind",
        "behandelaar",
        "aantal",
        "oud_bedrag",
        "nieuw_bedrag",
        "verschil",
        "regels",
        "retourcodes",
        "uitleg",
        "akkoord",
    ];

    /// <summary>What a decision can't be read without.</summary>
    private static readonly int[] Nodig = [Kenmerk, Oud, Nieuw, Verschil, Akkoord];

    public static void Schrijf(TextWriter writer, Herbeoordeling herbeoordeling)
    {
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        Correctietekst.Regel(csv, Kolommen);
        foreach (var voorstel in herbeoordeling.Voorstellen)
        {
            var regel = voorstel.Regel;
            Correctietekst.Regel(
                csv,
                voorstel.Kenmerk,
                Tekst.Dag(herbeoordeling.Op),
                regel.Uzovi.ToString(),
                regel.Agb.ToString(),
                voorstel.Crediteur?.ToString() ?? "",
                Correctietekst.Veilig(regel.Factuurnummer),
                Correctietekst.Veilig(regel.Referentie),
                regel.Bsn?.Volledig() ?? "",
                Correctietekst.Veilig(regel.Verzekerdennummer),
                regel.Lijst,
                Correctietekst.Veilig(regel.Code),
                Correctietekst.Dag(regel.Begin),
                Correctietekst.Dag(regel.Eind),
                regel.Behandelaar?.ToString() ?? "",
                Tekst.Getal(regel.Aantal),
                Tekst.Getal(voorstel.Oud.Cents),
                Tekst.Getal(voorstel.Nieuw.Cents),
                Tekst.Getal(voorstel.Verschil.Cents),
                Correctietekst.Regels(voorstel.Bevindingen),
                Correctietekst.Codes(voorstel.Bevindingen),
                Correctietekst.Veilig(Correctietekst.Uitleg(voorstel.Bevindingen)),
                ""
            );
        }
    }

    /// <summary>
    /// Reads the decisions: one per line. Columns by name in any order, comma or semicolon, with or without BOM; of the columns only those that decide are looked at,
    /// so that what a spreadsheet does to numbers and dates does no harm. The errors name line and column, never a value.
    /// </summary>
    public static (IReadOnlyList<Voorstelbesluit> Besluiten, IReadOnlyList<string> Fouten) Lees(TextReader reader)
    {
        var tekst = reader.ReadToEnd().TrimStart('\uFEFF');
        var kop = tekst.AsSpan(0, tekst.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var eind ? eind : tekst.Length);
        var besluiten = new List<Voorstelbesluit>();
        var fouten = new List<string>();
        using var csv = new CsvParser(
            new StringReader(tekst),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = kop.Count(';') > kop.Count(',') ? ";" : ",",
                TrimOptions = TrimOptions.Trim,
                BadDataFound = null,
            }
        );
        if (!csv.Read() || LeesKop(csv, fouten) is not { } plaats)
        {
            return ([], fouten.Count > 0 ? fouten : ["de kopregel ontbreekt"]);
        }

        while (csv.Read())
        {
            if (csv.Count != plaats.Velden)
            {
                fouten.Add($"regel {csv.RawRow}: {csv.Count} velden waar de kopregel er {plaats.Velden} heeft");
            }
            else if (LeesRegel(csv, plaats.Kolommen, fouten) is { } besluit)
            {
                besluiten.Add(besluit);
            }
        }

        return (besluiten, fouten);
    }

    private static (int[] Kolommen, int Velden)? LeesKop(CsvParser csv, List<string> fouten)
    {
        var plaats = Kolommen.Select(_ => -1).ToArray();
        for (var i = 0; i < csv.Count; i++)
        {
            var kolom = Array.IndexOf(Kolommen, csv[i]);
            if (kolom >= 0 && plaats[kolom] < 0)
            {
                plaats[kolom] = i;
            }
        }

        fouten.AddRange(Nodig.Where(k => plaats[k] < 0).Select(k => $"de kolom {Kolommen[k]} ontbreekt in de kopregel"));
        return fouten.Count == 0 ? (plaats, csv.Count) : null;
    }

    private static Voorstelbesluit? LeesRegel(CsvParser csv, int[] plaats, List<string> fouten)
    {
        string Veld(int kolom) => plaats[kolom] < 0 ? "" : csv[plaats[kolom]];
        string? Fout(int kolom, string wat)
        {
            fouten.Add($"regel {csv.RawRow}, kolom {Kolommen[kolom]}: {wat}");
            return null;
        }

        Bedrag Cents(int kolom)
        {
            if (long.TryParse(Veld(kolom), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cents))
            {
                return new Bedrag(cents);
            }

            Fout(kolom, "is geen bedrag in hele centen");
            return Bedrag.Nul;
        }

        var fout = fouten.Count;
        var oud = Cents(Oud);
        var nieuw = Cents(Nieuw);
        var verschil = Cents(Verschil);
        if (fout == fouten.Count && nieuw - oud != verschil)
        {
            Fout(Verschil, "is niet nieuw_bedrag min oud_bedrag");
        }

        var akkoord = Veld(Akkoord);
        if (akkoord is not ("" or "0" or "1"))
        {
            Fout(Akkoord, "is geen 1 of 0");
        }

        AgbCode? crediteur = null;
        if (Veld(Crediteur).Length > 0)
        {
            if (AgbCode.TryParse(Veld(Crediteur).PadLeft(8, '0'), out var agb))
            {
                crediteur = agb;
            }
            else
            {
                Fout(Crediteur, "is geen AGB-code");
            }
        }

        return fout < fouten.Count
            ? null
            : new Voorstelbesluit(csv.RawRow, Veld(Kenmerk), oud, nieuw, akkoord == "1")
            {
                Crediteur = crediteur,
                Regels = Veld(Regels),
                Retourcodes = string.Join('|', Veld(Retourcodes).Split('|').Select(c => c.Length > 0 ? c.PadLeft(4, '0') : c)),
                Uitleg = Veld(Uitleg),
            };
    }
}
