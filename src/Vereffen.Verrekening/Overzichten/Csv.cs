using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>How our CSV files are written (RFC 4180).</summary>
internal static class Csv
{
    // One overzicht is a few hundred bytes and there may be hundreds of thousands of them; the other files are few and long.
    private const int KleineBuffer = 1024;
    private const int GroteBuffer = 64 * 1024;

    private static readonly UTF8Encoding MetBom = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding ZonderBom = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly CsvConfiguration Komma = Instellingen(",", "\r\n");
    private static readonly CsvConfiguration Puntkomma = Instellingen(";", "\r\n");
    private static readonly CsvConfiguration Programmas = Instellingen(",", "\n");

    /// <summary>For people and their spreadsheets: BOM and CRLF.</summary>
    internal static CsvWriter VoorMensen(Stream stream, bool excelNl) =>
        new(new StreamWriter(stream, MetBom, KleineBuffer, leaveOpen: true), excelNl ? Puntkomma : Komma);

    /// <summary>For programs: no BOM, LF, comma.</summary>
    internal static CsvWriter VoorProgrammas(Stream stream) =>
        new(new StreamWriter(stream, ZonderBom, GroteBuffer, leaveOpen: true), Programmas);

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

    // With a line end of our own CsvHelper would leave a lone CR or LF inside a cell unquoted.
    private static CsvConfiguration Instellingen(string scheiding, string regeleinde)
    {
        var bijzonder = SearchValues.Create(['"', '\r', '\n', scheiding[0]]);
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = scheiding,
            NewLine = regeleinde,
            BufferSize = KleineBuffer,
            ShouldQuote = args =>
                args.Field is { Length: > 0 } veld && (veld[0] == ' ' || veld[^1] == ' ' || veld.AsSpan().ContainsAny(bijzonder)),
        };
    }
}
