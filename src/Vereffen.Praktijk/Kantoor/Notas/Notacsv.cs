using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A nota as CSV (RFC 4180, UTF-8), a line per treatment, for the administration of a Wlz-instelling. Amounts as <c>1234.56</c>; a cell that a spreadsheet would run as a formula gets an apostrophe.</summary>
public static class Notacsv
{
    private static readonly string[] Kop =
    [
        "nota",
        "datum",
        "agb_praktijk",
        "patient",
        "geboortedatum",
        "behandeldatum",
        "prestatiecode",
        "omschrijving",
        "agb_behandelaar",
        "aantal",
        "tarief",
        "bedrag",
    ];

    public static void Schrijf(TextWriter uit, Praktijkgegevens praktijk, Patientkaart patient, Nota nota, IReadOnlyList<Notaregel> regels)
    {
        ArgumentNullException.ThrowIfNull(praktijk);
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(nota);
        ArgumentNullException.ThrowIfNull(regels);
        using var csv = new CsvWriter(
            uit,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                InjectionOptions = InjectionOptions.Escape,
                InjectionEscapeCharacter = '\'',
            },
            leaveOpen: true
        );
        Rij(csv, Kop);
        foreach (var (b, bedrag) in regels)
        {
            Rij(
                csv,
                nota.Nummer,
                Kantoorbron.Dag(nota.Datum),
                praktijk.Agb.ToString(),
                patient.Weergavenaam,
                Kantoorbron.Dag(patient.Patient.Geboortedatum),
                Kantoorbron.Dag(b.Datum),
                b.Code,
                b.Omschrijving,
                b.Behandelaar.ToString(),
                b.Aantal.ToString(CultureInfo.InvariantCulture),
                Euros(b.Tarief),
                Euros(bedrag)
            );
        }
    }

    private static string Euros(Bedrag bedrag) => (bedrag.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static void Rij(CsvWriter csv, params IEnumerable<string> velden)
    {
        foreach (var veld in velden)
        {
            csv.WriteField(veld);
        }

        csv.NextRecord();
    }
}
