namespace Vereffen.Verzekeraar.Tests;

/// <summary>A folder of the test's own, gone afterwards.</summary>
public sealed class TijdelijkeMap : IDisposable
{
    public string Pad { get; } = Directory.CreateTempSubdirectory("vereffen-").FullName;

    public string Bestand(string naam) => Path.Combine(Pad, naam);

    public void Dispose() => Directory.Delete(Pad, recursive: true);
}
