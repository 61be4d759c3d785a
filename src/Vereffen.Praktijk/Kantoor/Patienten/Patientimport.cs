namespace Vereffen.Praktijk;

/// <summary>Reads a list of patients: first to look at, with what is wrong per line, then to add those that are right.</summary>
public static class Patientimport
{
    public const int MeesteRegels = 20_000;

    /// <summary>Columns by name, in any order; those with a star must be there: bsn*, naam*, geboortedatum*, postcode*, huisnummer*, voorvoegsel, voorletters, geslacht, verzekerdennummer.</summary>
    public static readonly IReadOnlyList<string> Kolommen =
    [
        "bsn",
        "naam",
        "geboortedatum",
        "postcode",
        "huisnummer",
        "voorvoegsel",
        "voorletters",
        "geslacht",
        "verzekerdennummer",
    ];

    /// <summary>Lines with their number in the file and what is wrong; or one sentence when the file can't be read.</summary>
    public static (IReadOnlyList<(int Regel, Patientinvoer Invoer, IReadOnlyList<Veldfout> Fouten)> Regels, string? Bezwaar) Lees(
        string tekst,
        DateOnly vandaag
    )
    {
        using var lijst = new Lijstlezer(tekst);
        if (lijst.Kolommen is not { } namen)
        {
            return ([], "Dit bestand is leeg.");
        }

        if (Kolommen.Take(5).FirstOrDefault(k => !namen.Contains(k, StringComparer.Ordinal)) is { } mist)
        {
            return ([], $"De eerste regel noemt de kolommen; '{mist}' ontbreekt daarin.");
        }

        var regels = new List<(int, Patientinvoer, IReadOnlyList<Veldfout>)>();
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        while (lijst.Volgende())
        {
            if (regels.Count == MeesteRegels)
            {
                return ([], $"Dit bestand heeft meer dan {MeesteRegels} regels; deel het op.");
            }

            var invoer = new Patientinvoer
            {
                Bsn = lijst.Veld("bsn"),
                Naam = lijst.Veld("naam"),
                Geboortedatum = lijst.Veld("geboortedatum"),
                Voorvoegsel = lijst.Veld("voorvoegsel"),
                Voorletters = lijst.Veld("voorletters"),
                Geslacht = lijst.Veld("geslacht"),
                Postcode = lijst.Veld("postcode"),
                Huisnummer = lijst.Veld("huisnummer"),
                Verzekerdennummer = lijst.Veld("verzekerdennummer"),
                BsnReden = "uit import",
            };
            var (kaart, fouten) = invoer.Lees(vandaag);
            if (kaart is { Patient.Bsn.IsOnbekend: false } && !gezien.Add(kaart.Patient.Bsn.Volledig()))
            {
                fouten = [new("bsn", "Dit bsn staat al eerder in het bestand.")];
            }

            regels.Add((lijst.Regel, invoer, fouten));
        }

        return (regels, regels.Count == 0 ? "Na de kolomnamen komt niets meer." : null);
    }
}
