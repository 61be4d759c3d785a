using System.Globalization;
using System.Text;

namespace Vereffen.App.Meten;

/// <summary>The table of the bench, as Markdown for a page or a person.</summary>
internal static class Meetverslag
{
    internal static string Markdown(IReadOnlyList<Meting> metingen, long bytes, long records)
    {
        var kernen = metingen.Max(m => m.Kernen);
        var uit = new StringBuilder();
        uit.Append("| scope | MB/s | ns per record | bytes allocated per record |");
        uit.Append(CultureInfo.InvariantCulture, $"{(kernen > 1 ? $" MB/s, {kernen} cores |" : "")}\n");
        uit.Append("|---|---|---|---|").Append(kernen > 1 ? "---|\n" : "\n");
        foreach (var een in metingen.Where(m => m.Kernen == 1))
        {
            uit.Append(
                CultureInfo.InvariantCulture,
                $"| {een.Naam} | {een.MegabytesPerSeconde(bytes):F0} | {een.NanosecondenPerRecord(records):F1} | {een.BytesPerRecord:F0} |"
            );
            if (metingen.FirstOrDefault(m => m.Naam == een.Naam && m.Kernen > 1) is { } alle)
            {
                uit.Append(CultureInfo.InvariantCulture, $" {alle.MegabytesPerSeconde(bytes):F0} |");
            }

            uit.Append('\n');
        }

        return uit.ToString();
    }
}
