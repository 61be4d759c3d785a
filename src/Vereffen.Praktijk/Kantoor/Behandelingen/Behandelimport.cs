namespace Vereffen.Praktijk;

/// <summary>Reads a list of treatments out of another program: columns by name, in any order. What the lines mean is for <see cref="Behandelinlezing"/>.</summary>
public static class Behandelimport
{
    public const int MeesteRegels = 50_000;

    /// <summary>
    /// datum and prestatiecode must be there, and bsn or patient (its number here). tarief is per unit and bedrag for the whole line, both in euros; with neither the tariff list gives it.
    /// </summary>
    public static readonly IReadOnlyList<string> Kolommen =
    [
        "datum",
        "bsn",
        "patient",
        "prestatiecode",
        "lijst",
        "aantal",
        "tarief",
        "bedrag",
        "behandelaar",
    ];

    private static readonly string[] Nodig = ["datum", "prestatiecode"];

    /// <summary>Lines with their place in the file; or one sentence when the file can't be read.</summary>
    public static Behandellijst Lees(string tekst)
    {
        using var lijst = new Lijstlezer(tekst);
        if (lijst.Kolommen is not { } namen)
        {
            return Behandellijst.Onleesbaar("Dit bestand is leeg.");
        }

        if (Kopfout(namen) is { } bezwaar)
        {
            return Behandellijst.Onleesbaar(bezwaar);
        }

        var regels = new List<(int, Behandelinvoer, bool)>();
        while (lijst.Volgende())
        {
            if (regels.Count == MeesteRegels)
            {
                return Behandellijst.Onleesbaar($"Dit bestand heeft meer dan {MeesteRegels} regels; deel het op.");
            }

            regels.Add((lijst.Regel, Invoer(lijst), lijst.Velden == namen.Count));
        }

        return regels.Count == 0
            ? Behandellijst.Onleesbaar("Na de kolomnamen komt niets meer.")
            : new Behandellijst(regels, [.. namen.Where(n => n.Length > 0 && !Kolommen.Contains(n, StringComparer.Ordinal))], null);
    }

    private static string? Kopfout(IReadOnlyList<string> namen)
    {
        if (Nodig.FirstOrDefault(k => !namen.Contains(k, StringComparer.Ordinal)) is { } mist)
        {
            return $"De eerste regel noemt de kolommen; '{mist}' ontbreekt daarin.";
        }

        if (!namen.Contains("bsn", StringComparer.Ordinal) && !namen.Contains("patient", StringComparer.Ordinal))
        {
            return "De eerste regel noemt de kolommen; 'bsn' of 'patient' (het patiëntnummer) is nodig.";
        }

        return Kolommen.FirstOrDefault(k => namen.Count(n => n == k) > 1) is { } dubbel
            ? $"De kolom '{dubbel}' staat er twee keer in."
            : null;
    }

    private static Behandelinvoer Invoer(Lijstlezer lijst) =>
        new()
        {
            Datum = lijst.Veld("datum"),
            Bsn = lijst.Veld("bsn"),
            Patientnummer = lijst.Veld("patient"),
            Code = lijst.Veld("prestatiecode"),
            Lijst = lijst.Veld("lijst"),
            Aantal = lijst.Veld("aantal"),
            Tarief = lijst.Veld("tarief"),
            Bedrag = lijst.Veld("bedrag"),
            Behandelaar = lijst.Veld("behandelaar"),
        };
}
