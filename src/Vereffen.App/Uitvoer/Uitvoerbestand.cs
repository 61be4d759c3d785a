namespace Vereffen.App.Uitvoer;

/// <summary>Writes a result file whole or not at all: beside its place first, then moved over it.</summary>
internal static class Uitvoerbestand
{
    /// <param name="omgeving">Where standard output goes.</param>
    /// <param name="naam">A path, or <c>-</c> for standard output.</param>
    /// <param name="schrijf">Fills the file.</param>
    public static void Schrijf(Omgeving omgeving, string naam, Action<Stream> schrijf)
    {
        if (naam == "-")
        {
            omgeving.Uit.Flush();
            using var uit = omgeving.Uitvoer();
            schrijf(uit);
            return;
        }

        Schrijf(naam, schrijf);
    }

    /// <inheritdoc cref="Schrijf(Omgeving, string, Action{Stream})"/>
    public static void Schrijf(string naam, Action<Stream> schrijf)
    {
        if (Directory.Exists(naam))
        {
            throw OpdrachtFout.Bestand($"{naam} is een map, geen bestand.");
        }

        var tijdelijk = naam + ".deel";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(naam)) is { } map)
            {
                Directory.CreateDirectory(map);
            }

            using (var stroom = new FileStream(tijdelijk, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                schrijf(stroom);
            }

            File.Move(tijdelijk, naam, overwrite: true);
        }
        catch (OpdrachtFout)
        {
            File.Delete(tijdelijk);
            throw;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            File.Delete(tijdelijk);
            throw OpdrachtFout.Bestand($"{naam} kan niet worden geschreven: {fout.Message}");
        }
    }
}
