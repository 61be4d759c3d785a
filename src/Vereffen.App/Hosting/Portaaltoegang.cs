using Vereffen.Portaal;

namespace Vereffen.App.Hosting;

/// <summary>Opens the exchange's register and authority in a data folder, also while a server uses it: SQLite keeps the two apart.</summary>
internal static class Portaaltoegang
{
    public const string Databasebestand = "portaal.db";

    /// <summary>Who acts, in the audit log, when an operator gives a command.</summary>
    public const string Beheerder = "beheerder (opdrachtregel)";

    public static Berichtenportaal Open(Omgeving omgeving, string map, bool maakMap = false)
    {
        if (!Directory.Exists(map))
        {
            if (!maakMap)
            {
                throw OpdrachtFout.Bestand(
                    File.Exists(map) ? $"{map} is een bestand, geen gegevensmap." : $"De gegevensmap {map} bestaat niet."
                );
            }

            Directory.CreateDirectory(map);
        }

        return Open(map, omgeving.Klok);
    }

    /// <summary>For a server with a clock of its own.</summary>
    public static Berichtenportaal Open(string map, TimeProvider klok)
    {
        try
        {
            return Berichtenportaal.Open(Path.Combine(map, Databasebestand), klok, id => Afgeleid.Van(id, "portaal"));
        }
        catch (InvalidOperationException fout)
        {
            throw OpdrachtFout.Inhoud($"Het portaal in {map} kan niet worden geopend. {fout.Message}");
        }
        catch (Microsoft.Data.Sqlite.SqliteException fout)
        {
            throw OpdrachtFout.Bestand($"Het portaal in {map} kan niet worden geopend: {fout.Message}");
        }
    }

    public static Certificaatautoriteit OpenAutoriteit(Omgeving omgeving, string map) =>
        Probeer(() => Certificaatautoriteit.Open(map, Wachtwoord(omgeving), omgeving.Klok, () => Serienummer(omgeving)));

    public static Certificaatautoriteit MaakAutoriteit(Omgeving omgeving, string map) =>
        Probeer(() => Certificaatautoriteit.Maak(map, Wachtwoord(omgeving), omgeving.Klok, () => Serienummer(omgeving)));

    /// <summary>What the authority can't do is a sentence for the user.</summary>
    public static T Probeer<T>(Func<T> werk)
    {
        try
        {
            return werk();
        }
        catch (InvalidOperationException fout)
        {
            throw OpdrachtFout.Bestand(fout.Message);
        }
        catch (System.Security.Cryptography.CryptographicException fout)
        {
            throw OpdrachtFout.Bestand($"Een bestand van de certificaatautoriteit is beschadigd: {fout.Message}");
        }
    }

    private static string? Wachtwoord(Omgeving omgeving) =>
        omgeving.Variabele("VEREFFEN_CA_PASS") is { Length: > 0 } wachtwoord ? wachtwoord : null;

    /// <summary>Sixteen bytes, positive and without a leading zero.</summary>
    private static byte[] Serienummer(Omgeving omgeving)
    {
        var nummer = omgeving.Willekeur(16);
        nummer[0] = (byte)((nummer[0] & 0x7F) | 0x40);
        return nummer;
    }
}
