namespace Vereffen.Opslag;

/// <summary>Writes a file whole or not at all, readable by its owner only from the first byte on when it is secret.</summary>
public static class Eigenaarsbestand
{
    public static void SchrijfGeheim(string pad, ReadOnlySpan<byte> inhoud) =>
        Schrijf(pad, inhoud, UnixFileMode.UserRead | UnixFileMode.UserWrite);

    public static void Schrijf(string pad, ReadOnlySpan<byte> inhoud) =>
        Schrijf(pad, inhoud, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    private static void Schrijf(string pad, ReadOnlySpan<byte> inhoud, UnixFileMode rechten)
    {
        var tijdelijk = pad + ".deel";
        File.Delete(tijdelijk);
        var opties = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = rechten;
        }

        using (var stroom = new FileStream(tijdelijk, opties))
        {
            stroom.Write(inhoud);
            stroom.Flush(flushToDisk: true);
        }

        File.Move(tijdelijk, pad, overwrite: true);
    }
}
