using System.IO.Compression;

namespace Vereffen.Praktijk;

/// <summary>Takes the files out of zips, within bounds: a zip may hold a hundred times what it weighs.</summary>
internal static class Uitpakker
{
    private const int MeesteBestanden = 30;
    private const long MeesteBytes = 100_000_000;

    /// <summary>Every file that is not a zip as it is; of a zip its files, or why it can't be unpacked. A zip in a zip stays one.</summary>
    internal static IEnumerable<(AangebodenBestand? Bestand, OnbekendBestand? Onbekend)> PakUit(AangebodenBestand bestand)
    {
        if (!IsZip(bestand.Inhoud.Span))
        {
            return [(bestand, null)];
        }

        try
        {
            return [.. Inhoud(bestand)];
        }
        catch (Exception fout) when (fout is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return [(null, new OnbekendBestand(bestand.Naam, "Deze zip is beschadigd of met een wachtwoord beveiligd."))];
        }
    }

    private static List<(AangebodenBestand?, OnbekendBestand?)> Inhoud(AangebodenBestand bestand)
    {
        using var zip = new ZipArchive(new MemoryStream(bestand.Inhoud.ToArray()), ZipArchiveMode.Read);
        var delen = zip.Entries.Where(e => e.Name.Length > 0).ToList();
        if (delen.Count > MeesteBestanden)
        {
            return [(null, new OnbekendBestand(bestand.Naam, $"Deze zip bevat meer dan {MeesteBestanden} bestanden."))];
        }

        var gelezen = new List<(AangebodenBestand?, OnbekendBestand?)>();
        var ruimte = MeesteBytes;
        foreach (var deel in delen)
        {
            // What the zip says of its size is no promise: count what really comes out.
            using var stroom = deel.Open();
            var bytes = new MemoryStream();
            var stuk = new byte[81920];
            for (int n; (n = stroom.Read(stuk)) > 0; )
            {
                ruimte -= n;
                if (ruimte < 0)
                {
                    return [(null, new OnbekendBestand(bestand.Naam, "Uitgepakt is deze zip groter dan 100 MB."))];
                }

                bytes.Write(stuk, 0, n);
            }

            gelezen.Add((new AangebodenBestand($"{bestand.Naam}: {deel.Name}", bytes.ToArray()), null));
        }

        return gelezen.Count > 0 ? gelezen : [(null, new OnbekendBestand(bestand.Naam, "Deze zip is leeg."))];
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);
}
