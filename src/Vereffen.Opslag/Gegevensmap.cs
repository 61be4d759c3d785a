namespace Vereffen.Opslag;

/// <summary>A data folder that one process at a time may use: an open, locked file in it says so.</summary>
public sealed class Gegevensmap : IDisposable
{
    private const string Slotnaam = ".vereffen.slot";
    private const string Nieuw = ".nieuw";
    private const string Oud = ".oud";
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
        FileStream? slot = null;
        try
        {
            var pad = Directory.CreateDirectory(map).FullName;
            slot = new FileStream(System.IO.Path.Combine(pad, Slotnaam), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            reden = null;
            var genomen = new Gegevensmap(pad, slot);
            genomen.MaakVervangingenAf();
            return genomen;
        }
        catch (IOException) when (slot is null && File.Exists(System.IO.Path.Combine(map, Slotnaam)))
        {
            reden = $"De gegevensmap {map} is in gebruik door een ander vereffen-proces.";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            slot?.Dispose();
            reden = $"De gegevensmap {map} kan niet worden gebruikt: {fout.Message}";
        }

        return null;
    }

    public string Bestand(params string[] delen) => System.IO.Path.Combine([Pad, .. delen]);

    /// <summary>
    /// Replaces a folder inside this one as a whole: after a crash it is either the old one or the new one, whoever opens the data folder next.
    /// </summary>
    /// <param name="naam">Name of the folder; it need not be there.</param>
    /// <param name="vul">Fills the new one, whose path it gets. When it throws, or answers false, nothing changes.</param>
    public bool VervangMap(string naam, Func<string, bool> vul)
    {
        ArgumentNullException.ThrowIfNull(vul);
        var voorlopig = Bestand(naam + ".deel");
        Verwijder(voorlopig);
        Directory.CreateDirectory(voorlopig);
        try
        {
            if (!vul(voorlopig))
            {
                return false;
            }

            // From here on the new one holds: what a crash leaves undone is done by whoever takes the folder next.
            Directory.Move(voorlopig, Bestand(naam + Nieuw));
        }
        finally
        {
            Verwijder(voorlopig);
        }

        MaakVervangingenAf();
        return true;
    }

    public void Dispose() => slot.Dispose();

    private void MaakVervangingenAf()
    {
        foreach (var nieuw in Directory.GetDirectories(Pad, "*" + Nieuw))
        {
            var huidig = nieuw[..^Nieuw.Length];
            if (Directory.Exists(huidig))
            {
                Verwijder(huidig + Oud);
                Directory.Move(huidig, huidig + Oud);
            }

            Directory.Move(nieuw, huidig);
        }

        foreach (var oud in Directory.GetDirectories(Pad, "*" + Oud))
        {
            Verwijder(oud);
        }
    }

    private static void Verwijder(string map)
    {
        if (Directory.Exists(map))
        {
            Directory.Delete(map, recursive: true);
        }
    }
}
