namespace Vereffen.Architecture.Tests;

/// <summary>The repository that these tests were built from: the folder of <c>Vereffen.slnx</c>, found upwards from the test program.</summary>
internal static class Bronboom
{
    private static readonly string[] Overslaan =
    [
        "bin",
        "obj",
        "node_modules",
        "wwwroot",
        "artifacts",
        "TestResults",
        "StrykerOutput",
        "data",
    ];

    public static string Map { get; } = Zoek(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Every file below a folder of the repository with one of these extensions, without what a build makes or fetches.</summary>
    public static IEnumerable<Bronbestand> Bestanden(string map, params string[] extensies) =>
        from pad in Loop(Path.Combine(Map, map))
        where extensies.Contains(Path.GetExtension(pad), StringComparer.Ordinal)
        select new Bronbestand(Path.GetRelativePath(Map, pad).Replace('\\', '/'), File.ReadAllText(pad));

    private static IEnumerable<string> Loop(string map) =>
        !Directory.Exists(map)
            ? []
            : Directory
                .EnumerateDirectories(map)
                .Where(m => !Overslaan.Contains(Path.GetFileName(m), StringComparer.Ordinal) && !Path.GetFileName(m).StartsWith('.'))
                .SelectMany(Loop)
                .Concat(Directory.EnumerateFiles(map))
                .Order(StringComparer.Ordinal);

    private static string Zoek(DirectoryInfo? map) =>
        map is null ? throw new InvalidOperationException("De tests draaien buiten de bronmap: Vereffen.slnx is niet gevonden.")
        : File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")) ? map.FullName
        : Zoek(map.Parent);
}

/// <summary>A text file of the repository; <paramref name="Pad"/> is relative, with forward slashes.</summary>
internal sealed record Bronbestand(string Pad, string Tekst)
{
    /// <summary>The project that the file belongs to: the folder below src or tests.</summary>
    public string Project => Pad.Split('/') is [_, var project, _, ..] ? project : "";
}
