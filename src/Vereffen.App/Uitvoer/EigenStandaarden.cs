using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>The standards that a user imported: one <c>.ei</c> file each in a folder. A file that is no standard is named and left out.</summary>
internal static class EigenStandaarden
{
    private const long Grootste = 4 << 20;

    /// <param name="omgeving">Gets a sentence for each file that can't be used.</param>
    /// <param name="map">The folder; null or absent = none.</param>
    public static IReadOnlyList<Standaard> Lees(Omgeving omgeving, string? map)
    {
        if (map is null || !Directory.Exists(map))
        {
            return [];
        }

        var gelezen = new List<Standaard>();
        foreach (var bestand in Directory.EnumerateFiles(map, "*.ei").Order(StringComparer.Ordinal))
        {
            if (LeesEen(omgeving, bestand) is { } standaard)
            {
                gelezen.RemoveAll(s => s.VolledigeNaam == standaard.VolledigeNaam);
                gelezen.Add(standaard);
            }
        }

        return gelezen;
    }

    private static Standaard? LeesEen(Omgeving omgeving, string bestand)
    {
        try
        {
            if (new FileInfo(bestand).Length > Grootste)
            {
                omgeving.Fout.WriteLine($"{bestand} is te groot voor een standaard en is niet gebruikt.");
                return null;
            }

            var standaard = Standaarden.Lees(File.ReadAllText(bestand), out var fouten);
            if (standaard is null)
            {
                omgeving.Fout.WriteLine(
                    $"{bestand} is geen standaard en is niet gebruikt: {Tekst.Veilig(fouten.Count > 0 ? fouten[0] : "", 200)}"
                );
            }

            return standaard;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            omgeving.Fout.WriteLine($"{bestand} is niet te lezen en is niet gebruikt: {fout.Message}");
            return null;
        }
    }
}
