using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>Reads a verrekenoverzicht, in the form for computers and in that of a Dutch spreadsheet.</summary>
internal static class Overzichtlezer
{
    private const int MeesteRegels = 10_000;

    private static readonly string[] Nodig = ["Onderwerp", "U ontvangt", "U betaalt", "Openstaand", "Nu verrekend"];

    internal static bool IsOverzicht(ReadOnlySpan<byte> bytes)
    {
        var begin = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 200)]).TrimStart('\uFEFF').TrimStart('"');
        return begin.StartsWith("Onderwerp", StringComparison.Ordinal);
    }

    internal static Bestanduitleg Lees(AangebodenBestand bestand)
    {
        var tekst = Encoding.UTF8.GetString(bestand.Inhoud.Span).TrimStart('\uFEFF');
        var kop = tekst.AsSpan(0, Math.Max(0, tekst.AsSpan().IndexOfAny('\r', '\n')));
        var excel = kop.Count(';') > kop.Count(',');
        using var csv = new CsvReader(
            new StringReader(tekst),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = excel ? ";" : ",",
                MissingFieldFound = null,
                BadDataFound = null,
            }
        );
        if (!csv.Read() || !csv.ReadHeader() || Nodig.FirstOrDefault(k => !csv.HeaderRecord!.Contains(k)) is { } mist && mist.Length > 0)
        {
            return new OnbekendBestand(bestand.Naam, "Dit lijkt een verrekenoverzicht, maar niet alle kolommen zijn er.");
        }

        var rijen = new List<Overzichtrij>();
        var volgnummer = "";
        while (csv.Read())
        {
            if (rijen.Count == MeesteRegels)
            {
                return new OnbekendBestand(bestand.Naam, $"Dit overzicht heeft meer dan {MeesteRegels} regels.");
            }

            if (Rij(csv, excel) is not { } rij)
            {
                return new OnbekendBestand(
                    bestand.Naam,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Regel {csv.Parser.Row} van dit overzicht heeft een bedrag dat niet te lezen is."
                    )
                );
            }

            rijen.Add(rij);
            volgnummer = volgnummer.Length > 0 ? volgnummer : csv.GetField("Volgnummer") ?? "";
        }

        if (rijen.Count == 0)
        {
            return new OnbekendBestand(bestand.Naam, "Dit verrekenoverzicht heeft geen regels.");
        }

        return Tel(bestand.Naam, volgnummer, rijen);
    }

    private static Overzichtuitleg Tel(string naam, string volgnummer, List<Overzichtrij> rijen)
    {
        var geteld = rijen.Where(r => r.Onderwerp != "Betaalstop").ToList();
        var ontvangt = Som(geteld, r => r.Ontvangt);
        var verrekend = Som(geteld, r => r.NuVerrekend);
        var gehouden = Som(rijen.Where(r => r.Onderwerp == "Betaalstop"), r => r.Betaalt);
        var rest = ontvangt - verrekend - gehouden;
        var aangehouden = rijen[0].Toelichting == "Restant bedrag te klein om uit te betalen";
        return new Overzichtuitleg(
            naam,
            rijen[0].UwKenmerk,
            volgnummer,
            rijen,
            ontvangt,
            verrekend,
            Som(geteld, r => r.Openstaand),
            aangehouden || rest.IsNegatief ? Bedrag.Nul : rest
        );
    }

    private static Bedrag Som(IEnumerable<Overzichtrij> rijen, Func<Overzichtrij, Bedrag> wat) =>
        rijen.Aggregate(Bedrag.Nul, (som, r) => som + wat(r));

    private static Overzichtrij? Rij(CsvReader csv, bool excel)
    {
        if (
            Euros(csv.GetField("U ontvangt"), excel) is not { } ontvangt
            || Euros(csv.GetField("U betaalt"), excel) is not { } betaalt
            || Euros(csv.GetField("Nu verrekend"), excel) is not { } verrekend
            || Euros(csv.GetField("Openstaand"), excel) is not { } openstaand
        )
        {
            return null;
        }

        var onderwerp = Kaal(csv.GetField("Onderwerp"));
        return new Overzichtrij(
            onderwerp,
            Kaal(csv.GetField("Uw kenmerk")),
            Kaal(csv.GetField("Ons kenmerk")),
            ontvangt,
            betaalt,
            verrekend,
            openstaand,
            Kaal(csv.GetField("Toelichting")),
            Uitleg(onderwerp, ontvangt, betaalt, verrekend, openstaand)
        );
    }

    private static string Uitleg(string onderwerp, Bedrag ontvangt, Bedrag betaalt, Bedrag verrekend, Bedrag openstaand) =>
        onderwerp switch
        {
            "Restant" => $"Van een vorige keer stond nog € {ontvangt.Komma()} voor u klaar.",
            "Betaalstop" => $"De verzekeraar houdt € {betaalt.Komma()} vast zolang de betaalstop loopt.",
            _ when !ontvangt.IsNul => $"Hiervoor is € {ontvangt.Komma()} toegekend.",
            _ when openstaand.IsNul => $"U was hiervan € {betaalt.Komma()} schuldig; dat is nu verrekend.",
            _ => $"Van € {betaalt.Komma()} is nu € {verrekend.Komma()} verrekend; € {openstaand.Komma()} komt nog.",
        };

    /// <summary>The apostrophe that keeps a spreadsheet from running a cell is no part of the text.</summary>
    private static string Kaal(string? cel) => cel is ['\'', ..] ? cel[1..] : cel ?? "";

    private static Bedrag? Euros(string? cel, bool excel)
    {
        if (string.IsNullOrWhiteSpace(cel))
        {
            return Bedrag.Nul;
        }

        var punt = excel ? cel.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : cel;
        return
            decimal.TryParse(
                punt,
                NumberStyles.AllowLeadingSign
                    | NumberStyles.AllowDecimalPoint
                    | NumberStyles.AllowLeadingWhite
                    | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var euros
            )
            && Math.Abs(euros) < 10_000_000_000m
            && decimal.Truncate(euros * 100) == euros * 100
            ? new Bedrag((long)(euros * 100))
            : null;
    }
}
