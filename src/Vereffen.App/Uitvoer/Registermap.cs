using Vereffen.Registers;

namespace Vereffen.App.Uitvoer;

/// <summary>Loads the registers that a user names, or says per bad line what is wrong with it.</summary>
internal static class Registermap
{
    private const int HoogstensGetoond = 50;

    /// <param name="map">The folder.</param>
    /// <param name="bestanden">Only errors in these files count; null = all.</param>
    public static RegisterSet Laad(string map, IReadOnlyCollection<string>? bestanden = null)
    {
        if (!Directory.Exists(map))
        {
            throw OpdrachtFout.Bestand(File.Exists(map) ? $"{map} is een bestand, geen map met registers." : $"De map {map} bestaat niet.");
        }

        var resultaat = RegisterSet.Laad(map);
        var fouten = resultaat.Fouten.Where(f => bestanden is null || bestanden.Contains(f.Bestand, StringComparer.Ordinal)).ToList();
        if (fouten.Count == 0)
        {
            return resultaat.Registers;
        }

        throw OpdrachtFout.Inhoud($"De registers in {map} kunnen niet worden gebruikt:\n{Opsomming(fouten)}");
    }

    /// <summary>A history file by itself.</summary>
    public static Historie LaadHistorie(string pad)
    {
        if (Directory.Exists(pad))
        {
            throw OpdrachtFout.Bestand($"{pad} is een map, geen bestand.");
        }

        if (!File.Exists(pad))
        {
            throw OpdrachtFout.Bestand($"{pad} bestaat niet.");
        }

        var (historie, fouten) = HistorieBestand.Laad(pad);
        return fouten.Count == 0 ? historie : throw OpdrachtFout.Inhoud($"{pad} kan niet worden gebruikt:\n{Opsomming(fouten)}");
    }

    private static string Opsomming(IReadOnlyList<RegisterFout> fouten)
    {
        var meer = fouten.Count > HoogstensGetoond ? $"\n.. en nog {fouten.Count - HoogstensGetoond}" : "";
        return $"{string.Join('\n', fouten.Take(HoogstensGetoond))}{meer}";
    }
}
