using System.Globalization;
using CsvHelper;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Writes a verrekenoverzicht as CSV: fifteen columns, UTF-8 with BOM, CRLF.</summary>
public static class OverzichtCsv
{
    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Kolommen { get; } =
    [
        "Onderwerp",
        "AGBnr",
        "Uw kenmerk",
        "Ons kenmerk",
        "Zorgverzekeraar",
        "Vervaldatum",
        "U ontvangt",
        "U betaalt",
        "Toelichting",
        "Volledig verrekend",
        "Openstaand",
        "Datum vorige verrekening",
        "Volgnummer vorige verrekening",
        "Volgnummer",
        "Nu verrekend",
    ];

    /// <param name="overzicht">What to write.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="excelNl">As a Dutch spreadsheet reads it: <c>;</c>, <c>1234,56</c> and <c>dd-MM-yyyy</c>.</param>
    public static void Schrijf(Verrekenoverzicht overzicht, Stream stream, bool excelNl = false)
    {
        using var csv = Csv.VoorMensen(stream, excelNl);
        foreach (var kolom in Kolommen)
        {
            csv.WriteField(kolom);
        }

        csv.NextRecord();
        foreach (var regel in overzicht.Regels)
        {
            Schrijf(csv, regel, overzicht.Volgnummer, excelNl);
        }
    }

    private static void Schrijf(CsvWriter csv, OverzichtRegel r, int volgnummer, bool excelNl) =>
        Csv.Regel(
            csv,
            Csv.Veilig(r.Onderwerp),
            r.Agb.ToString(),
            Csv.Veilig(r.UwKenmerk),
            Csv.Veilig(r.OnsKenmerk),
            Csv.Veilig(r.Verzekeraar),
            Datum(r.Vervaldatum, excelNl),
            Euros(r.UOntvangt, excelNl),
            Euros(r.UBetaalt, excelNl),
            r.Toelichting,
            r.VolledigVerrekend switch
            {
                true => "ja",
                false => "nee",
                null => "",
            },
            Euros(r.Openstaand, excelNl),
            Datum(r.DatumVorige, excelNl),
            r.VolgnummerVorige?.ToString(CultureInfo.InvariantCulture) ?? "",
            volgnummer.ToString(CultureInfo.InvariantCulture),
            Euros(r.NuVerrekend, excelNl)
        );

    private static string Datum(DateOnly? dag, bool excelNl) =>
        dag?.ToString(excelNl ? "dd-MM-yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Euros(Bedrag? bedrag, bool excelNl) =>
        bedrag is not { } b ? ""
        : excelNl ? b.Komma()
        : b.Punt();
}
