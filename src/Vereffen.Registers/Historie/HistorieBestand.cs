using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>
/// <c>historie.csv</c>: read with the registers, written by <see cref="Schrijf"/>. Amounts are unsigned with D or C beside them, but for toegekend,
/// which is negative for a credit, so that the column can be added up; when read, the sign of an amount does not matter.
/// </summary>
public static class HistorieBestand
{
    private const int Verzekerdennummer = 21;
    private const int Declarant = 22;
    private const int Overig = 23;

    internal static readonly Kolommen Kolommen = new(
        "historie.csv",
        [
            "uzovi",
            "agb",
            "factuurnummer",
            "referentie",
            "bsn",
            "lijst",
            "code",
            "begin",
            "eind",
            "behandelaar",
            "aantal",
            "declaratiebedrag",
            "dc",
            "toegekend",
            "gecrediteerd",
        ],
        ["tarief", "berekend", "machtiging", "factuurdatum", "ontvangen", "afgewezen_op", "verzekerdennummer", "declarant", "overig"]
    );

    /// <summary>
    /// Writes header and rows, lines ended by LF. The columns <c>verzekerdennummer</c>, <c>declarant</c> and <c>overig</c> (ours, beside the agreed ones) are there
    /// only when a row needs them: for a person without BSN, where the declarant is not the payee, and where the standard has elements of its own.
    /// </summary>
    public static void Schrijf(TextWriter writer, Historie historie)
    {
        var metNummer = historie.Regels.Any(r => r.Verzekerdennummer.Length > 0);
        var metDeclarant = historie.Regels.Any(r => r.Declarant is not null);
        var metOverig = historie.Regels.Any(r => r.Overig.Length > 0);
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        for (var i = 0; i < Kolommen.Aantal; i++)
        {
            if ((i != Verzekerdennummer || metNummer) && (i != Declarant || metDeclarant) && (i != Overig || metOverig))
            {
                csv.WriteField(Kolommen.Naam(i));
            }
        }

        csv.NextRecord();
        foreach (var regel in historie.Regels)
        {
            SchrijfRegel(csv, regel, metNummer, metDeclarant);
            if (metOverig)
            {
                csv.WriteField(regel.Overig);
            }

            csv.NextRecord();
        }
    }

    /// <summary>Reads a history file wherever it stands. With errors (each with its line) nothing is loaded.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static (Historie Historie, IReadOnlyList<RegisterFout> Fouten) Laad(string pad)
    {
        var regels = new List<Historieregel>();
        var fouten = new List<RegisterFout>();
        var kolommen = Kolommen with { Bestand = Path.GetFileName(pad) };
        if (CsvBestand.LeesBestand(pad, kolommen, Lees, regels, fouten, slaFouteRegelsOver: false) == Bestandstand.Ontbreekt)
        {
            throw new FileNotFoundException($"Het bestand '{pad}' bestaat niet.");
        }

        return (new Historie(regels), fouten);
    }

    private static void SchrijfRegel(CsvWriter csv, Historieregel regel, bool metNummer, bool metDeclarant)
    {
        csv.WriteField(regel.Uzovi.ToString());
        csv.WriteField(regel.Agb.ToString());
        csv.WriteField(regel.Factuurnummer);
        csv.WriteField(regel.Referentie);
        csv.WriteField(regel.Bsn?.Volledig() ?? "");
        csv.WriteField(regel.Lijst);
        csv.WriteField(regel.Code);
        csv.WriteField(Datum(regel.Begin));
        csv.WriteField(Datum(regel.Eind));
        csv.WriteField(regel.Behandelaar?.ToString() ?? "");
        csv.WriteField(regel.Aantal.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(Cents(regel.Declaratiebedrag.Absoluut()));
        csv.WriteField(regel.IsCredit ? "C" : "D");
        csv.WriteField(Cents(regel.Toegekend));
        csv.WriteField(regel.IsGecrediteerd ? "1" : "0");
        csv.WriteField(Cents(regel.Tarief?.Absoluut()));
        csv.WriteField(Cents(regel.Berekend?.Absoluut()));
        csv.WriteField(regel.Machtiging);
        csv.WriteField(Datum(regel.Factuurdatum));
        csv.WriteField(Datum(regel.Ontvangen));
        csv.WriteField(Datum(regel.AfgewezenOp));
        if (metNummer)
        {
            csv.WriteField(regel.Verzekerdennummer);
        }

        if (metDeclarant)
        {
            csv.WriteField(regel.Declarant?.ToString() ?? "");
        }
    }

    internal static Historieregel Lees(Rij rij)
    {
        var credit = rij.Keuze(12, ("D", false), ("C", true));
        var toegekend = Teken(rij.Bedrag(13, magNegatief: true), credit);
        var begin = rij.DatumOfLeeg(7);
        var eind = rij.DatumOfLeeg(8) ?? begin;
        if (rij.IsGoed && toegekend.IsNul == false && (begin is null || rij.Tekst(4).Length == 0))
        {
            rij.FoutBij(begin is null ? 7 : 4, "is leeg, en dat mag alleen bij een afgewezen regel");
        }

        if (rij.IsGoed && begin > eind)
        {
            rij.FoutBij(8, "ligt voor begin");
        }

        return new()
        {
            Uzovi = rij.Uzovi(0),
            Agb = rij.Agb(1),
            Factuurnummer = rij.Gedeeld(2),
            Referentie = rij.Tekst(3),
            Bsn = rij.Tekst(4).Length == 0 ? null : rij.Bsn(4),
            Lijst = rij.Gedeeld(5),
            Code = rij.Gedeeld(6),
            Begin = begin,
            Eind = eind,
            Behandelaar = rij.AgbOfLeeg(9),
            Aantal = rij.GetalOfLeeg(10).GetValueOrDefault(),
            Declaratiebedrag = Teken(rij.Bedrag(11, magNegatief: true), credit),
            IsCredit = credit,
            Toegekend = toegekend,
            IsGecrediteerd = rij.JaNee(14, alsLeeg: false),
            Tarief = rij.BedragOfLeeg(15),
            Berekend = rij.BedragOfLeeg(16, magNegatief: true) is { } berekend ? Teken(berekend, credit) : null,
            Machtiging = rij.Tekst(17),
            Factuurdatum = rij.DatumOfLeeg(18),
            Ontvangen = rij.DatumOfLeeg(19),
            AfgewezenOp = rij.DatumOfLeeg(20),
            Verzekerdennummer = rij.Tekst(Verzekerdennummer),
            Declarant = rij.AgbOfLeeg(Declarant),
            Overig = rij.Gedeeld(Overig),
        };
    }

    private static Bedrag Teken(Bedrag bedrag, bool credit) => credit ? -bedrag.Absoluut() : bedrag.Absoluut();

    private static string Datum(DateOnly? datum) => datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cents(Bedrag? bedrag) => bedrag?.Cents.ToString(CultureInfo.InvariantCulture) ?? "";
}
