namespace Vereffen.Opslag;

/// <summary>A data folder that one process at a time may use: an open, locked file in it says so.</summary>
public sealed class Gegevensmap : IDisposable
{
    private const string Slotnaam = ".vereffen.slot";
    private readonly FileStream slot;

    private Gegevensmap(string pad, FileStream slot)
    {
        Pad = pad;
        this.slot = slot;
    }

    /// <summary>Full path of the folder.</summary>
    public string Pad { get; }

    /// <summary>Makes the folder when it isn't there and takes it; null and a Dutch sentence when another process has it or it can't be written.</summary>
    public static Gegevensmap? Neem(string map, out string? reden)
    {
        try
        {
            var pad = Directory.CreateDirectory(map).FullName;
            var slot = new FileStream(System.IO.Path.Combine(pad, Slotnaam), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            reden = null;
            return new Gegevensmap(pad, slot);
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(map, Slotnaam)))
        {
            reden = $"De gegevensmap {map} is in gebruik door een ander vereffen-proces.";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            reden = $"De gegevensmap {map} kan niet worden gebruikt: {fout.Message}";
        }

        return null;
    }

    public string Bestand(params string[] delen) => System.IO.Path.Combine([Pad, .. delen]);

    public void Dispose() => slot.Dispose();
}
