using System.IO.Compression;
using Vereffen.Opslag;
using Vereffen.Registers;

namespace Vereffen.App.Hosting;

/// <summary>
/// Register files that somebody uploaded, in a folder of their own inside the data folder until they are taken in or thrown away. Only files with the name of a register are kept; what is in a zip
/// counts as if it were sent by itself.
/// </summary>
internal static class Registeruploads
{
    private const string Map = "registers.upload";
    private const string Zipnaam = "upload.zip";
    private const int MeesteUploads = 5;
    private const int MeesteDelen = 100;
    private const long MeesteBytes = 500_000_000;
    private const int Buffer = 81920;
    private const string TeGroot = "De bestanden zijn samen te groot.";

    /// <summary>Keeps files under a key; null, or a Dutch sentence why not.</summary>
    public static async Task<string?> BewaarAsync(
        Gegevensmap gegevens,
        string sleutel,
        IReadOnlyList<IFormFile> bestanden,
        CancellationToken annuleer
    )
    {
        var map = Pad(gegevens, sleutel)!;
        RuimOp(gegevens);
        Directory.CreateDirectory(map);
        var bezwaar = bestanden.Count == 0 ? "Kies eerst een of meer registerbestanden (csv), of een zip daarvan." : null;
        foreach (var bestand in bestanden)
        {
            bezwaar ??= await BewaarAsync(map, bestand, annuleer);
        }

        if (bezwaar is null && Directory.GetFiles(map).Length == 0)
        {
            bezwaar = "Hierin staat geen registerbestand: die heten verzekeraars.csv, prestaties.csv, overeenkomsten.csv, enzovoort.";
        }

        if (bezwaar is not null)
        {
            Directory.Delete(map, recursive: true);
        }

        return bezwaar;
    }

    /// <summary>The folder with what was kept under a key; null when there is none (any more).</summary>
    public static string? Zoek(Gegevensmap gegevens, string? sleutel) =>
        Pad(gegevens, sleutel) is { } map && Directory.Exists(map) ? map : null;

    public static void GooiWeg(Gegevensmap gegevens, string? sleutel)
    {
        if (Zoek(gegevens, sleutel) is { } map)
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static string? Pad(Gegevensmap gegevens, string? sleutel) =>
        sleutel is { Length: >= 16 and <= 64 } && sleutel.All(char.IsAsciiHexDigit) ? gegevens.Bestand(Path.Combine(Map, sleutel)) : null;

    private static async Task<string?> BewaarAsync(string map, IFormFile bestand, CancellationToken annuleer)
    {
        var naam = Path.GetFileName(bestand.FileName.Replace('\\', '/'));
        await using var stroom = bestand.OpenReadStream();
        if (!naam.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return await NeemAsync(map, naam, stroom, MeesteBytes, annuleer) < 0 ? TeGroot : null;
        }

        // In a file of its own first: a zip is read from its end, wherever that says its parts are.
        await using var kopie = new FileStream(
            Path.Combine(map, Zipnaam),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            Buffer,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await stroom.CopyToAsync(kopie, annuleer);
        kopie.Position = 0;
        try
        {
            using var zip = new ZipArchive(kopie, ZipArchiveMode.Read);
            if (zip.Entries.Count > MeesteDelen)
            {
                return "In de zip zitten te veel bestanden.";
            }

            var rest = MeesteBytes;
            foreach (var deel in zip.Entries.Where(d => d.Name.Length > 0))
            {
                await using var inhoud = await deel.OpenAsync(annuleer);
                var gelezen = await NeemAsync(map, deel.Name, inhoud, rest, annuleer);
                if (gelezen < 0)
                {
                    return TeGroot;
                }

                rest -= gelezen;
            }

            return null;
        }
        catch (InvalidDataException)
        {
            return "Dit is geen leesbaar zip-bestand.";
        }
    }

    /// <summary>Bytes that were kept; zero when it isn't the name of a register, below zero when it is too much (whatever a zip says of itself).</summary>
    private static async Task<long> NeemAsync(string map, string naam, Stream inhoud, long meeste, CancellationToken annuleer)
    {
        if (!Registerbestanden.Namen.Contains(naam, StringComparer.Ordinal))
        {
            return 0;
        }

        await using var doel = File.Create(Path.Combine(map, naam));
        var (buffer, som) = (new byte[Buffer], 0L);
        for (int gelezen; (gelezen = await inhoud.ReadAsync(buffer, annuleer)) > 0; som += gelezen)
        {
            if (som + gelezen > meeste)
            {
                return -1;
            }

            await doel.WriteAsync(buffer.AsMemory(0, gelezen), annuleer);
        }

        return som;
    }

    /// <summary>What was looked at and never taken: the oldest ones go.</summary>
    private static void RuimOp(Gegevensmap gegevens)
    {
        var map = gegevens.Bestand(Map);
        if (Directory.Exists(map))
        {
            foreach (var oud in new DirectoryInfo(map).GetDirectories().OrderByDescending(d => d.LastWriteTimeUtc).Skip(MeesteUploads - 1))
            {
                oud.Delete(recursive: true);
            }
        }
    }
}
