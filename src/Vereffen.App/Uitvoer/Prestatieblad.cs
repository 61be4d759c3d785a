using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>
/// The table of a message as CSV for a spreadsheet: UTF-8 with a mark, dates and amounts as people write them, empty fields empty, and nothing in it
/// that a spreadsheet would run as a formula.
/// </summary>
internal static class Prestatieblad
{
    /// <summary>False when the message type can't be told.</summary>
    public static bool Schrijf(Stream bericht, Stream uit, bool excelNl)
    {
        using var schrijver = new StreamWriter(uit, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(
            schrijver,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = excelNl ? ";" : ",", NewLine = "\r\n" },
            leaveOpen: true
        );
        return Prestatietabel.Lees(
            bericht,
            kolommen => Rij(csv, kolommen.Select(k => k.Kop)),
            (element, waarde) => Cel(element, waarde, excelNl),
            cellen => Rij(csv, cellen)
        );
    }

    private static void Rij(CsvWriter csv, IEnumerable<string> cellen)
    {
        foreach (var cel in cellen)
        {
            csv.WriteField(Veilig(cel));
        }

        csv.NextRecord();
    }

    private static string Cel(Element e, string waarde, bool excelNl)
    {
        var kaal = waarde.Trim(' ');
        var isGetal = kaal.Length == e.Lengte && kaal.All(char.IsAsciiDigit) && e.Type == ElementType.N;
        if (!isGetal)
        {
            return kaal;
        }

        if (e.Code.StartsWith("BED", StringComparison.Ordinal))
        {
            return e.Lengte > 2 ? $"{kaal[..^2].TrimStart('0').PadLeft(1, '0')}{(excelNl ? ',' : '.')}{kaal[^2..]}" : kaal;
        }

        if (!kaal.AsSpan().ContainsAnyExcept('0'))
        {
            return e.Verplichting == Verplichting.M ? kaal : "";
        }

        if (
            e.Vorm == Vorm.Datum
            && DateOnly.TryParseExact(kaal, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
        )
        {
            return dag.ToString(excelNl ? "dd-MM-yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return e.Code.StartsWith("ANT", StringComparison.Ordinal) || e.Code == "NUM040" ? kaal.TrimStart('0') : kaal;
    }

    private static string Veilig(string tekst) =>
        tekst.Length > 0 && tekst[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + tekst : tekst;
}
