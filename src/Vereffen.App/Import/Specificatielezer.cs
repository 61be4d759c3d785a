using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Vereffen.Ei;

namespace Vereffen.App.Import;

/// <summary>
/// Reads an official berichtspecificatie spreadsheet (.xls or .xlsx): a sheet with the message data and one with the elements. The file is foreign: it is
/// bounded in size before a library unpacks it, and whatever is wrong with it is a sentence.
/// </summary>
internal static class Specificatielezer
{
    private const long GrootsteBestand = 20 << 20;
    private const long GrootsteUitgepakt = 100 << 20;
    private const int MeesteRijen = 20_000;
    private const int MeesteKolommen = 256;

    private static readonly string[] Kopvelden = ["Standaardcode", "Code EI-bericht", "Versie"];

    private static readonly string[] Nodig =
    [
        "Recordcode",
        "Volgnummer",
        "Naam gegevenselement",
        "Type",
        "Lengte",
        "Eindpositie",
        "Verplichting",
        "Code gegeven",
    ];

    /// <summary>The specification, or a Dutch sentence (after the file's name) that says why there is none.</summary>
    public static (Berichtspecificatie? Specificatie, string? Reden) Lees(Stream stroom)
    {
        if (Bezwaar(stroom) is { } bezwaar)
        {
            return (null, bezwaar);
        }

        stroom.Position = 0;
        try
        {
            // Old .xls files name their code page.
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var lezer = ExcelReaderFactory.CreateReader(stroom, new ExcelReaderConfiguration { LeaveOpen = true });
            return Bladen(lezer);
        }
        catch (FormatException fout)
        {
            return (null, fout.Message);
        }
#pragma warning disable CA1031 // A library that takes a damaged or hostile file apart throws what it likes; for the user it is one sentence.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (null, "is beschadigd of geen rekenblad dat wij kunnen lezen");
        }
    }

    private static string? Bezwaar(Stream stroom)
    {
        if (stroom.Length == 0)
        {
            return "is leeg";
        }

        if (stroom.Length > GrootsteBestand)
        {
            return "is te groot voor een berichtspecificatie (meer dan 20 MB)";
        }

        Span<byte> begin = stackalloc byte[8];
        stroom.Position = 0;
        var gelezen = stroom.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        if (begin[..gelezen].StartsWith("PK"u8))
        {
            return Uitgepakt(stroom);
        }

        return begin[..gelezen].StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
            ? null
            : "is geen rekenblad (.xls of .xlsx); alleen officiële berichtspecificaties in die vorm worden ingevoerd";
    }

    /// <summary>Unpacks to nowhere, counting: what a zip says of its own size proves nothing.</summary>
    private static string? Uitgepakt(Stream stroom)
    {
        try
        {
            stroom.Position = 0;
            using var zip = new ZipArchive(stroom, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > 1000)
            {
                return "is geen rekenblad: het pakt uit tot meer dan duizend bestanden";
            }

            var buffer = new byte[1 << 16];
            long totaal = 0;
            foreach (var deel in zip.Entries)
            {
                using var inhoud = deel.Open();
                for (int n; (n = inhoud.Read(buffer)) > 0; )
                {
                    totaal += n;
                    if (totaal > GrootsteUitgepakt)
                    {
                        return "pakt uit tot meer dan 100 MB; zo groot is geen berichtspecificatie";
                    }
                }
            }

            return null;
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return "is beschadigd of geen rekenblad dat wij kunnen lezen";
        }
    }

    private static (Berichtspecificatie? Specificatie, string? Reden) Bladen(IExcelDataReader lezer)
    {
        var kop = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var regels = new List<Specificatieregel>();
        Dictionary<string, int>? kolommen = null;
        var rijen = 0;
        do
        {
            Dictionary<string, int>? hier = null;
            while (regels.Count < MeesteRijen && lezer.Read())
            {
                if (++rijen > MeesteRijen)
                {
                    return (null, "heeft veel meer rijen dan een berichtspecificatie");
                }

                if (hier is not null)
                {
                    Element(lezer, hier, regels);
                }
                else if (kolommen is null && Kolommen(lezer) is { } gevonden)
                {
                    hier = kolommen = gevonden;
                }
                else if (Cel(lezer, 0).Length > 0)
                {
                    kop.TryAdd(Cel(lezer, 0), Eerste(lezer));
                }
            }
        } while (lezer.NextResult());

        if (kolommen is null)
        {
            return (null, $"is geen berichtspecificatie: geen blad heeft de kolommen {string.Join(", ", Nodig)}");
        }

        var ontbreekt = Kopvelden.Where(k => !kop.ContainsKey(k) || kop[k].Length == 0).ToList();
        return ontbreekt.Count > 0
            ? (null, $"is geen berichtspecificatie: {string.Join(", ", ontbreekt)} ontbreekt in het blad met berichtgegevens")
            : (Specificatie(kop, regels), null);
    }

    private static Berichtspecificatie Specificatie(Dictionary<string, string> kop, List<Specificatieregel> regels)
    {
        var codes = kop["Code EI-bericht"]
            .Split([',', ';', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0)
            .ToList();
        var versie = kop["Versie"];
        return new Berichtspecificatie(
            kop["Standaardcode"].ToUpperInvariant(),
            versie.Contains('.') ? versie : versie + ".0",
            codes,
            kop.GetValueOrDefault("Standaardnaam/-bericht", ""),
            regels
        );
    }

    private static Dictionary<string, int>? Kolommen(IExcelDataReader lezer)
    {
        var kolommen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Math.Min(lezer.FieldCount, MeesteKolommen); i++)
        {
            if (Cel(lezer, i) is { Length: > 0 } naam)
            {
                kolommen.TryAdd(naam, i);
            }
        }

        return Nodig.All(kolommen.ContainsKey) ? kolommen : null;
    }

    private static void Element(IExcelDataReader lezer, Dictionary<string, int> kolommen, List<Specificatieregel> regels)
    {
        string Veld(string naam) => kolommen.TryGetValue(naam, out var plek) ? Cel(lezer, plek) : "";
        if (Veld("Recordcode").Length == 0 || Veld("Naam gegevenselement").Length == 0)
        {
            return;
        }

        regels.Add(
            new Specificatieregel(
                Veld("Recordcode").PadLeft(2, '0'),
                Veld("Recordnaam"),
                Veld("Volgnummer").PadLeft(4, '0'),
                Veld("Naam gegevenselement"),
                Veld("Type").ToUpperInvariant(),
                Getal(Veld("Lengte"), Veld("Volgnummer")),
                Getal(Veld("Eindpositie"), Veld("Volgnummer")),
                Veld("Verplichting").ToUpperInvariant(),
                Veld("Code gegeven"),
                Veld("Code codelijst"),
                Veld("Patroon"),
                Veld("Constraints/condities")
            )
        );
    }

    private static int Getal(string tekst, string nummer) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is > 0 and < 10_000
            ? getal
            : throw new FormatException(
                $"is geen goede berichtspecificatie: lengte of eindpositie van element {Uitvoer.Tekst.Veilig(nummer, 10)} is geen getal"
            );

    /// <summary>The first filled cell behind the label.</summary>
    private static string Eerste(IExcelDataReader lezer)
    {
        for (var i = 1; i < Math.Min(lezer.FieldCount, MeesteKolommen); i++)
        {
            if (Cel(lezer, i) is { Length: > 0 } waarde)
            {
                return waarde;
            }
        }

        return "";
    }

    private static string Cel(IExcelDataReader lezer, int plek) =>
        plek >= lezer.FieldCount
            ? ""
            : lezer.GetValue(plek) switch
            {
                null => "",
                string tekst => tekst.Trim(),
                // Numbers of a sheet are floating point; here they are whole, or a version such as 1.2.
                IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
                var anders => anders.ToString() ?? "",
            };
}
