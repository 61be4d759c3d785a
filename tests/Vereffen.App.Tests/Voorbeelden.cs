namespace Vereffen.App.Tests;

/// <summary>The files in <c>samples/</c> of the repository.</summary>
public static class Voorbeelden
{
    public static string Map { get; } = Zoek();

    public static string Bestand(string naam) => Path.Combine(Map, naam);

    private static string Zoek()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent;
        }

        return Path.Combine(map!.FullName, "samples");
    }
}
