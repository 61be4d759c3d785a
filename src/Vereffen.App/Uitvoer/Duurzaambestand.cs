namespace Vereffen.App.Uitvoer;

/// <summary>A file that is either not there or whole, also after a power cut: written beside its place, flushed to disk, then moved.</summary>
internal static class Duurzaambestand
{
    public static void Schrijf(string pad, ReadOnlySpan<byte> inhoud)
    {
        var tijdelijk = pad + ".deel";
        using (var stroom = new FileStream(tijdelijk, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stroom.Write(inhoud);
            stroom.Flush(flushToDisk: true);
        }

        File.Move(tijdelijk, pad, overwrite: true);
    }
}
