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
        ["tarief", "berekend", "machtiging", "factuurdatum", "ontvangen", "afgewezen_op", "verzekerdennummer"]
    );

    /// <summary>
    /// Writes header and rows, lines ended by LF. The column <c>verzekerdennummer</c> (ours, beside the agreed ones) is there only when a person without BSN needs it.
    /// </summary>
    public static void Schrijf(TextWriter writer, Historie historie)
    {
        var metNummer = historie.Regels.Any(r => r.Verzekerdennummer.Length > 0);
        var kolommen = metNummer ? Kolommen.Aantal : Kolommen.Aantal - 1;
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        for (var i = 0; i < kolommen; i++)
        {
            csv.WriteField(Kolommen.Naam(i));
        }

        csv.NextRecord();
        foreach (var regel in historie.Regels)
        {
            SchrijfRegel(csv, regel, metNummer);
            csv.NextRecord();
        }
    }

    private static void SchrijfRegel(CsvWriter csv, Historieregel regel, bool metNummer)
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
            Verzekerdennummer = rij.Tekst(21),
        };
    }

    private static Bedrag Teken(Bedrag bedrag, bool credit) => credit ? -bedrag.Absoluut() : bedrag.Absoluut();

    private static string Datum(DateOnly? datum) => datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cents(Bedrag? bedrag) => bedrag?.Cents.ToString(CultureInfo.InvariantCulture) ?? "";
}
