using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A bank statement as CSV, of whatever bank: a column with the date, one with the amount, one with the description, found by their names.</summary>
internal static class Afschriftcsv
{
    private const int MeesteRegels = 100_000;
    private static readonly string[] Datums = ["yyyyMMdd", "yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy"];

    public static Bestanduitleg Lees(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var tekst = Encoding.UTF8.GetString(inhoud.Span).TrimStart('\uFEFF');
        var einde = tekst.AsSpan().IndexOfAny('\r', '\n');
        var kop = einde < 0 ? tekst : tekst[..einde];
        using var csv = new CsvReader(
            new StringReader(tekst),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = kop.Count(c => c == ';') > kop.Count(c => c == ',') ? ";" : ",",
                MissingFieldFound = null,
                BadDataFound = null,
            }
        );
        if (!csv.Read() || !csv.ReadHeader())
        {
            return new OnbekendBestand(naam, "Dit bestand is leeg.");
        }

        var datum = Kolom(csv, "datum", "date");
        var bedrag = Kolom(csv, "bedrag", "amount");
        var afbij = Kolom(csv, "af bij", "af/bij", "debet/credit", "code");
        string?[] omschrijvingen = [.. csv.HeaderRecord!.Where(IsOmschrijving)];
        if (datum is null || bedrag is null || omschrijvingen.Length == 0)
        {
            return new OnbekendBestand(
                naam,
                "Dit is geen bankafschrift (camt.053 of csv met datum, bedrag en omschrijving) dat we kunnen lezen."
            );
        }

        var (boekingen, andere) = (new List<Zorgboeking>(), 0);
        while (csv.Read())
        {
            if (boekingen.Count + andere == MeesteRegels)
            {
                return new OnbekendBestand(naam, $"Dit afschrift heeft meer dan {MeesteRegels} regels.");
            }

            if (
                !DateOnly.TryParseExact(csv.GetField(datum), Datums, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
                || Euros(csv.GetField(bedrag)) is not { } cents
            )
            {
                return new OnbekendBestand(
                    naam,
                    string.Create(CultureInfo.InvariantCulture, $"Regel {csv.Parser.Row} heeft een datum of bedrag dat niet te lezen is.")
                );
            }

            var af =
                afbij is not null && csv.GetField(afbij) is { } richting && richting.Trim().ToUpperInvariant() is "AF" or "D" or "DEBET";
            var omschrijving = string.Join(' ', omschrijvingen.Select(o => csv.GetField(o!)));
            if (!af && cents > 0 && Afschriftlezer.Herken(omschrijving) is { } gevonden)
            {
                boekingen.Add(new Zorgboeking(dag, new Bedrag(cents), gevonden.Woord, gevonden.Kenmerk, "", null));
            }
            else
            {
                andere++;
            }
        }

        return new Afschriftuitleg(naam, boekingen, andere, []);
    }

    private static bool IsOmschrijving(string kolom) =>
        kolom.Contains("omschrijving", StringComparison.OrdinalIgnoreCase)
        || kolom.Contains("mededeling", StringComparison.OrdinalIgnoreCase)
        || kolom.Contains("description", StringComparison.OrdinalIgnoreCase);

    private static string? Kolom(CsvReader csv, params string[] woorden) =>
        woorden
            .Select(w => csv.HeaderRecord!.FirstOrDefault(h => h.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(h => h is not null);

    private static long? Euros(string? tekst)
    {
        var punt = (tekst ?? "").Trim().TrimStart('+');
        punt = punt.Contains(',', StringComparison.Ordinal) ? punt.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : punt;
        return
            decimal.TryParse(
                punt,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var euros
            )
            && Math.Abs(euros) < 10_000_000_000m
            && decimal.Truncate(euros * 100) == euros * 100
            ? (long)(euros * 100)
            : null;
    }
}
