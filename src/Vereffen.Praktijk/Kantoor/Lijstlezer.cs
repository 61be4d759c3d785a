using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Vereffen.Praktijk;

/// <summary>
/// Reads a list that somebody made in another program (CSV): the first line names the columns, in any order and in capitals or not; fields are divided by comma, semicolon or
/// tab, whichever that line has most of.
/// </summary>
internal sealed class Lijstlezer : IDisposable
{
    private readonly CsvReader csv;

    public Lijstlezer(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var schoon = tekst.TrimStart('\uFEFF');
        var kop = schoon.AsSpan(0, schoon.AsSpan().IndexOfAny('\r', '\n') is var einde && einde >= 0 ? einde : schoon.Length);
        csv = new CsvReader(
            new StringReader(schoon),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = Scheiding(kop).ToString(),
                MissingFieldFound = null,
                BadDataFound = null,
            }
        );
        Kolommen = csv.Read() && csv.ReadHeader() ? [.. csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant())] : null;
    }

    /// <summary>Names in small letters; null when there is nothing in the file.</summary>
    public IReadOnlyList<string>? Kolommen { get; }

    /// <summary>Line in the file, from 1, on which the row begins: one with line ends between quotes has more of them.</summary>
    public int Regel => csv.Parser.RawRow - csv.Parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');

    /// <summary>Fields of the row, whatever the first line has.</summary>
    public int Velden => csv.Parser.Count;

    public bool Volgende() => csv.Read();

    /// <summary>Null when there is no such column, or the row ends before it.</summary>
    public string? Veld(string kolom)
    {
        for (var plek = 0; plek < Kolommen!.Count; plek++)
        {
            if (Kolommen[plek] == kolom)
            {
                return csv.GetField(plek);
            }
        }

        return null;
    }

    public void Dispose() => csv.Dispose();

    private static char Scheiding(ReadOnlySpan<char> kop)
    {
        var (komma, punt, tab) = (kop.Count(','), kop.Count(';'), kop.Count('\t'));
        return punt > komma && punt >= tab ? ';'
            : tab > komma ? '\t'
            : ',';
    }
}
