namespace Vereffen.App.Uitvoer;

/// <summary>A temporary file that goes when it is closed, for what must be read twice.</summary>
internal static class Tijdelijk
{
    public static FileStream Maak() =>
        new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
