using CsvHelper;

namespace Vereffen.Beoordeling;

/// <summary>How the files about correcties write things.</summary>
internal static class Correctietekst
{
    private const string ZonderBevinding = "wat deze regel eerder verminderde, geldt niet meer";

    public static string Dag(DateOnly? dag) => dag is { } d ? Tekst.Dag(d) : "";

    public static string Regels(IEnumerable<Regelbevinding> bevindingen) =>
        string.Join('|', bevindingen.Select(b => b.RegelId).Distinct(StringComparer.Ordinal));

    public static string Codes(IEnumerable<Regelbevinding> bevindingen) =>
        string.Join('|', bevindingen.Select(b => b.Code).Where(c => c != default).Distinct());

    public static string Uitleg(IReadOnlyList<Regelbevinding> bevindingen) =>
        bevindingen.Count == 0 ? ZonderBevinding : string.Join("; ", bevindingen.Select(b => b.Uitleg));

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Veilig(string tekst) =>
        tekst.Length > 0 && tekst[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + tekst : tekst;

    public static void Regel(CsvWriter csv, params ReadOnlySpan<string> velden)
    {
        foreach (var veld in velden)
        {
            csv.WriteField(veld);
        }

        csv.NextRecord();
    }
}
