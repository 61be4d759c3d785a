using System.Globalization;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Portaal;

/// <summary>Looks up who is insured where on a day (COV), and whether the Wlz pays (Wlz check). Pure: registers and a day in, answers out.</summary>
internal sealed class Covzoeker
{
    private const int MeesteZoekopdrachten = 20;
    private const int CovJaren = 2;
    private const int WlzJaren = 3;
    private readonly RegisterSet registers;
    private readonly Lazy<ILookup<(string, string, DateOnly), Persoon>> opAdres;

    public Covzoeker(RegisterSet registers)
    {
        this.registers = registers;
        opAdres = new(() => registers.Verzekerden.Alle.ToArray().ToLookup(p => (Adres(p.Postcode), Adres(p.Huisnummer), p.Geboortedatum)));
    }

    /// <summary>VerzoekAkkoord, GeenZoekopdrachten or MeerDan20Zoekopdrachten.</summary>
    public static string Verzoek(IReadOnlyCollection<Zoekopdracht> zoekopdrachten) =>
        zoekopdrachten.Count == 0 ? "GeenZoekopdrachten"
        : zoekopdrachten.Count > MeesteZoekopdrachten ? "MeerDan20Zoekopdrachten"
        : "VerzoekAkkoord";

    /// <summary>The answer, and the person whom it is about: the one found, else the one asked for.</summary>
    public (Zoekresultaat Resultaat, Bsn? Persoon) Zoek(Zoekopdracht opdracht, DateOnly vandaag)
    {
        var (fout, persoon, gevraagd) = Vind(opdracht);
        if (fout is not null)
        {
            return (new Zoekresultaat(opdracht.Volgnummer, fout, null), gevraagd);
        }

        if (!Dag(opdracht.Peildatum, vandaag, out var peildatum))
        {
            return (new Zoekresultaat(opdracht.Volgnummer, "GeenGeldigZoekpad", null), gevraagd);
        }

        if (peildatum <= vandaag.AddYears(-CovJaren))
        {
            return (new Zoekresultaat(opdracht.Volgnummer, "Peildatum2JaarOfOuder", null), gevraagd);
        }

        var wat = peildatum > vandaag ? "GevondenPeildatumInToekomst" : "Gevonden";
        return (new Zoekresultaat(opdracht.Volgnummer, wat, Verzekerde(persoon!, peildatum)), persoon!.Bsn);
    }

    /// <summary>GeenWlz, Wlz or WlzMetVerblijfEnBehandeling; or why there is no answer. Never "no" to a number that is none.</summary>
    public (string Resultaat, Bsn? Persoon) Wlz(Zoekopdracht opdracht, DateOnly vandaag)
    {
        var (fout, persoon, gevraagd) = opdracht.Bsn is { Length: > 0 } ? Vind(opdracht) : ("GeenGeldigZoekpad", null, null);
        if (fout is not null)
        {
            return (fout, gevraagd);
        }

        if (!Dag(opdracht.Peildatum, vandaag, out var peildatum))
        {
            return ("GeenGeldigZoekpad", gevraagd);
        }

        return (peildatum < vandaag.AddYears(-WlzJaren) ? "Peildatum3JaarOfOuder" : Wlz(persoon!.Bsn, peildatum), persoon!.Bsn);
    }

    /// <summary>The same for a person who was found.</summary>
    public string Wlz(Bsn bsn, DateOnly peildatum)
    {
        var wlz = "GeenWlz";
        foreach (var indicatie in registers.Wlz.Zoek(bsn))
        {
            if (indicatie.Geldig.Bevat(peildatum))
            {
                if (indicatie.MetBehandeling)
                {
                    return "WlzMetVerblijfEnBehandeling";
                }

                wlz = "Wlz";
            }
        }

        return wlz;
    }

    public static bool Dag(string? tekst, DateOnly standaard, out DateOnly dag)
    {
        dag = standaard;
        return string.IsNullOrEmpty(tekst)
            || DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag);
    }

    private (string? Fout, Persoon? Persoon, Bsn? Gevraagd) Vind(Zoekopdracht opdracht)
    {
        var opBsn = !string.IsNullOrEmpty(opdracht.Bsn);
        var opNummer = !string.IsNullOrEmpty(opdracht.Verzekerdenummer);
        var opPlaats = !string.IsNullOrEmpty(opdracht.Postcode) || !string.IsNullOrEmpty(opdracht.Huisnummer);
        var paden = (opBsn ? 1 : 0) + (opNummer ? 1 : 0) + (opPlaats ? 1 : 0);
        if (paden > 1)
        {
            return ("MeerdereZoekpadenOpgegeven", null, null);
        }

        if (paden == 0 || string.IsNullOrEmpty(opdracht.Geboortedatum) || !Dag(opdracht.Geboortedatum, default, out var geboren))
        {
            return ("GeenGeldigZoekpad", null, null);
        }

        if (opBsn)
        {
            return OpBsn(opdracht.Bsn!, geboren);
        }

        if (opPlaats && (string.IsNullOrEmpty(opdracht.Postcode) || string.IsNullOrEmpty(opdracht.Huisnummer)))
        {
            return ("GeenGeldigZoekpad", null, null);
        }

        Persoon[] gevonden = opNummer
            ? [.. registers.VerzekerdenOpNummer.Zoek(opdracht.Verzekerdenummer!).ToArray().Where(p => p.Geboortedatum == geboren)]
            : [.. opAdres.Value[(Adres(opdracht.Postcode!), Adres(opdracht.Huisnummer! + opdracht.Toevoeging), geboren)]];
        return gevonden.Length switch
        {
            0 => ("NietGevonden", null, null),
            1 => (null, gevonden[0], gevonden[0].Bsn),
            _ => ("MeerderePersonenGevonden", null, null),
        };
    }

    private (string? Fout, Persoon? Persoon, Bsn? Gevraagd) OpBsn(string tekst, DateOnly geboren)
    {
        // 999999999 stands for "none known": it is nobody's number.
        if (!Bsn.TryParse(tekst, out var bsn) || bsn.IsOnbekend)
        {
            return ("BsnVoldoetNietAanElfProef", null, null);
        }

        if (registers.Verzekerden.Zoek(bsn) is not [var persoon, ..])
        {
            return ("BsnOnbekend", null, bsn);
        }

        return persoon.Geboortedatum == geboren ? (null, persoon, bsn) : ("CombinatieBsnGeboortedatumOnbekend", null, bsn);
    }

    private CovVerzekerde Verzekerde(Persoon persoon, DateOnly peildatum)
    {
        var polissen = registers.Polissen.Zoek(persoon.Bsn).ToArray();
        var actief = polissen.Where(p => p.Geldig.Bevat(peildatum)).ToList();
        // No more than is needed: what ran before only when nothing runs.
        var getoond = actief.Count > 0 ? actief : [.. polissen];
        return new CovVerzekerde(
            actief.Count == 0 ? "InactieveVerzekeringen"
                : actief.Select(p => p.Uzovi).Distinct().Count() > 1 ? "DubbeleActieveVerzekeringenGevonden"
                : "ActieveVerzekeringen",
            Datum(persoon.Geboortedatum),
            persoon.Geslacht switch
            {
                1 => "Man",
                2 => "Vrouw",
                9 => "NietGespecificeerd",
                _ => "Onbekend",
            },
            persoon.Geslacht,
            persoon.OverledenOp is { } overleden && overleden <= peildatum,
            persoon.Naam,
            Gevuld(persoon.Voorvoegsel),
            Gevuld(persoon.Voorletters),
            persoon.Bsn.IsOnbekend ? null : persoon.Bsn.Volledig(),
            [
                .. getoond.Select(p => new CovVerzekering(
                    p.Geldig.Bevat(peildatum) ? "Actief" : "Inactief",
                    p.Uzovi.ToString(),
                    persoon.Verzekerdennummer,
                    "Basis",
                    Gevuld(p.Pakket),
                    registers.Verzekeraar(p.Uzovi)?.Naam,
                    Datum(p.Geldig.Begin),
                    p.Geldig.Eind is { } eind ? Datum(eind) : null
                )),
            ]
        );
    }

    private static string? Gevuld(string tekst) => tekst.Length > 0 ? tekst : null;

    private static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Adres(string tekst) => tekst.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
