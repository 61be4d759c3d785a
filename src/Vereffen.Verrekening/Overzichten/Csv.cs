using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>How our CSV files are written (RFC 4180).</summary>
internal static class Csv
{
    private static readonly UTF8Encoding MetBom = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding ZonderBom = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>For people and their spreadsheets: BOM and CRLF.</summary>
    internal static CsvWriter VoorMensen(Stream stream, string scheiding) => Maak(stream, MetBom, scheiding, "\r\n");

    /// <summary>For programs: no BOM, LF, comma.</summary>
    internal static CsvWriter VoorProgrammas(Stream stream) => Maak(stream, ZonderBom, ",", "\n");

    internal static string Datum(DateOnly dag) => Tekst.Datum(dag);

    internal static string Cents(Bedrag bedrag) => bedrag.Cents.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    internal static string Veilig(string tekst) =>
        tekst.Length > 0 && tekst[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'
            ? "'" + tekst
            : tekst;

    internal static void Regel(CsvWriter csv, params ReadOnlySpan<string> velden)
    {
        foreach (var veld in velden)
        {
            csv.WriteField(veld);
        }

        csv.NextRecord();
    }

    private static CsvWriter Maak(Stream stream, Encoding codering, string scheiding, string regeleinde) =>
        new(
            new StreamWriter(stream, codering, 64 * 1024, leaveOpen: true),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = scheiding, NewLine = regeleinde }
        );
}
