using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A patient as typed or read from a file; nothing is trusted yet.</summary>
public sealed record Patientinvoer
{
    public string? Bsn { get; init; }

    /// <summary>Why there is none, when <see cref="Bsn"/> is 999999999.</summary>
    public string? BsnReden { get; init; }

    public string? Naam { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Voorletters { get; init; }

    /// <summary><c>yyyy-MM-dd</c> or <c>dd-MM-yyyy</c>.</summary>
    public string? Geboortedatum { get; init; }

    /// <summary>m, v, 1, 2, 0 or 9.</summary>
    public string? Geslacht { get; init; }

    public string? Postcode { get; init; }

    public string? Huisnummer { get; init; }

    public string? Verzekerdennummer { get; init; }

    public string? Identiteit { get; init; }

    public string? IdentiteitOp { get; init; }

    /// <summary>The kinds of document by which identity may be established.</summary>
    public static readonly IReadOnlyList<string> Documenten = ["paspoort", "identiteitskaart", "rijbewijs", "vreemdelingendocument"];

    /// <summary>The patient, or what is wrong; all of it at once.</summary>
    internal (Patientkaart? Kaart, IReadOnlyList<Veldfout> Fouten) Lees(DateOnly vandaag)
    {
        var fouten = new List<Veldfout>();
        var naam = Tekst(Naam, "naam", 25, fouten);
        if (naam.Length == 0)
        {
            fouten.Add(new("naam", "Vul de achternaam in."));
        }

        var bsn = LeesBsn(fouten);
        var geboren = Datum(Geboortedatum, "geboortedatum", fouten);
        if (geboren is null)
        {
            fouten.Add(new("geboortedatum", "Vul de geboortedatum in als dag-maand-jaar."));
        }
        else if (geboren > vandaag || geboren < vandaag.AddYears(-130))
        {
            fouten.Add(new("geboortedatum", "Deze geboortedatum kan niet kloppen."));
        }

        var postcode = Tekst(Postcode, "postcode", 7, fouten).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!(postcode.Length == 6 && postcode[..4].All(char.IsAsciiDigit) && postcode[4..].All(char.IsAsciiLetter)))
        {
            fouten.Add(new("postcode", "Vul de postcode in: vier cijfers en twee letters. De declaratie vraagt haar."));
        }

        var huisnummer = 0;
        if (
            !int.TryParse((Huisnummer ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out huisnummer)
            || huisnummer is < 1 or > 99_999
        )
        {
            fouten.Add(new("huisnummer", "Vul het huisnummer in: alleen het nummer, zonder toevoeging."));
        }

        var identiteit = (Identiteit ?? "").Trim();
        if (identiteit.Length > 0 && !Documenten.Contains(identiteit, StringComparer.Ordinal))
        {
            fouten.Add(new("identiteit", "Kies een van de documenten."));
        }

        var identiteitOp = Datum(IdentiteitOp, "identiteitOp", fouten);
        if (identiteit.Length > 0 && (identiteitOp is null || identiteitOp > vandaag))
        {
            fouten.Add(new("identiteitOp", "Vul in op welke dag u het document zag."));
        }

        var geslacht = LeesGeslacht(fouten);
        var (voorvoegsel, voorletters, nummer) = (
            Tekst(Voorvoegsel, "voorvoegsel", 10, fouten),
            Tekst(Voorletters, "voorletters", 6, fouten).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant(),
            Tekst(Verzekerdennummer, "verzekerdennummer", 15, fouten)
        );
        if (fouten.Count > 0)
        {
            return (null, fouten);
        }

        return (
            new Patientkaart
            {
                Id = 0,
                Patient = new Patient
                {
                    Bsn = bsn,
                    Naam = naam,
                    Voorvoegsel = voorvoegsel,
                    Voorletters = voorletters,
                    Geboortedatum = geboren!.Value,
                    Geslacht = geslacht,
                    Postcode = postcode,
                    Huisnummer = huisnummer,
                    Verzekerdennummer = nummer,
                },
                BsnReden = bsn.IsOnbekend ? BsnReden!.Trim() : "",
                Identiteit = identiteit,
                IdentiteitOp = identiteit.Length > 0 ? identiteitOp : null,
            },
            []
        );
    }

    /// <summary>A date as Dutch people write it, or as a machine does; null with a field error when it is neither.</summary>
    internal static DateOnly? Datum(string? tekst, string veld, List<Veldfout> fouten)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                tekst.Trim(),
                ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var dag
            )
        )
        {
            return dag;
        }

        fouten.Add(new(veld, "Dit is geen datum; schrijf dag-maand-jaar, zoals 31-12-2026."));
        return null;
    }

    private static string Tekst(string? waarde, string veld, int meest, List<Veldfout> fouten)
    {
        var tekst = (waarde ?? "").Trim();
        if (tekst.Length > meest)
        {
            fouten.Add(new(veld, $"Dit mag hoogstens {meest} tekens zijn."));
        }
        else if (tekst.Any(teken => char.IsControl(teken) || teken is '<' or '>'))
        {
            fouten.Add(new(veld, "Hierin staan tekens die niet in een bericht mogen."));
        }

        return tekst;
    }

    private Bsn LeesBsn(List<Veldfout> fouten)
    {
        var cijfers = (Bsn ?? "").Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (cijfers.Length == 8 && cijfers.All(char.IsAsciiDigit))
        {
            cijfers = "0" + cijfers;
        }

        if (!Kern.Bsn.TryParse(cijfers, out var bsn))
        {
            fouten.Add(new("bsn", cijfers.Length == 0 ? "Vul het bsn in." : "Dit is geen geldig bsn: het doorstaat de elfproef niet."));
        }
        else if (bsn.IsOnbekend && (string.IsNullOrWhiteSpace(BsnReden) || BsnReden.Length > 100))
        {
            fouten.Add(new("bsnReden", "Schrijf op waarom er geen bsn is (hoogstens 100 tekens)."));
        }

        return bsn;
    }

    private int LeesGeslacht(List<Veldfout> fouten)
    {
        switch ((Geslacht ?? "").Trim().ToLowerInvariant())
        {
            case "m" or "1" or "man":
                return 1;
            case "v" or "2" or "vrouw":
                return 2;
            case "" or "0" or "onbekend":
                return 0;
            case "9" or "x" or "niet gespecificeerd":
                return 9;
            default:
                fouten.Add(new("geslacht", "Kies man, vrouw, onbekend of niet gespecificeerd."));
                return 0;
        }
    }
}
