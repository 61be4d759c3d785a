namespace Vereffen.App.Uitvoer;

/// <summary>Opens what a user names as input, or says in a sentence why not.</summary>
internal static class Invoerbestand
{
    /// <param name="omgeving">Where standard input comes from.</param>
    /// <param name="naam">A path, or <c>-</c> for standard input.</param>
    public static Stream Open(Omgeving omgeving, string naam)
    {
        if (naam == "-")
        {
            return omgeving.Invoer();
        }

        if (Directory.Exists(naam))
        {
            throw OpdrachtFout.Bestand($"{naam} is een map, geen bestand.");
        }

        try
        {
            return new FileStream(naam, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception fout) when (fout is FileNotFoundException or DirectoryNotFoundException)
        {
            throw OpdrachtFout.Bestand($"{naam} bestaat niet.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw OpdrachtFout.Bestand($"{naam} kan niet worden geopend: {fout.Message}");
        }
    }

    /// <summary>As <see cref="Open"/>, but one that can be read twice: standard input is kept in a temporary file that goes when it is closed.</summary>
    public static Stream OpenHerhaalbaar(Omgeving omgeving, string naam)
    {
        var stroom = Open(omgeving, naam);
        if (stroom.CanSeek)
        {
            return stroom;
        }

        using (stroom)
        {
            var tijdelijk = Tijdelijk.Maak();
            stroom.CopyTo(tijdelijk);
            tijdelijk.Position = 0;
            return tijdelijk;
        }
    }
}
