using System.Globalization;

namespace Vereffen.Verrekening;

/// <summary>The files of <c>settle</c>. Amounts in cents, but for the overzichten.</summary>
public static class Uitvoer
{
    public static IReadOnlyList<Uitvoerbestand> Bestanden(Verrekenaar verrekenaar, bool excelNl)
    {
        var namen = new Bestandsnamen();
        var uit = new List<Uitvoerbestand>(verrekenaar.Overzichten.Count + 4);
        foreach (var overzicht in verrekenaar.Overzichten)
        {
            uit.Add(new Uitvoerbestand($"overzichten/{namen.Geef(overzicht)}", stream => OverzichtCsv.Schrijf(overzicht, stream, excelNl)));
        }

        uit.Add(new Uitvoerbestand("betalingen.csv", stream => Betalingen(verrekenaar, stream)));
        uit.Add(new Uitvoerbestand("saldi.csv", stream => Saldi(verrekenaar, stream)));
        uit.Add(new Uitvoerbestand("journaal.csv", stream => Journaal(verrekenaar, stream)));
        uit.Add(new Uitvoerbestand("brieven.csv", stream => Brieven(verrekenaar, stream)));
        return uit;
    }

    private static void Betalingen(Verrekenaar verrekenaar, Stream stream)
    {
        using var csv = Csv.VoorProgrammas(stream);
        Csv.Regel(csv, "datum", "uzovi", "agb", "bedrag", "omschrijving", "begunstigde");
        foreach (var b in verrekenaar.Betalingen)
        {
            Csv.Regel(
                csv,
                Csv.Datum(b.Datum),
                b.Uzovi.ToString(),
                b.Agb.ToString(),
                Csv.Cents(b.Bedrag),
                Csv.Veilig(b.Omschrijving),
                b.Begunstigde.ToString()
            );
        }
    }

    private static void Saldi(Verrekenaar verrekenaar, Stream stream)
    {
        using var csv = Csv.VoorProgrammas(stream);
        Csv.Regel(csv, "verrekenkring", "agb", "openstaand", "aangehouden");
        foreach (var s in verrekenaar.Saldi())
        {
            Csv.Regel(csv, Csv.Veilig(s.Verrekenkring), s.Agb.ToString(), Csv.Cents(s.Openstaand), Csv.Cents(s.Aangehouden));
        }
    }

    private static void Journaal(Verrekenaar verrekenaar, Stream stream)
    {
        using var csv = Csv.VoorProgrammas(stream);
        Csv.Regel(csv, "nr", "datum", "rekening", "bedrag", "oorzaak");
        foreach (var r in verrekenaar.Journaal.Vanaf(0))
        {
            Csv.Regel(
                csv,
                r.Nr.ToString(CultureInfo.InvariantCulture),
                Csv.Datum(r.Datum),
                r.Rekening,
                Csv.Cents(r.Bedrag),
                Csv.Veilig(r.Oorzaak)
            );
        }
    }

    private static void Brieven(Verrekenaar verrekenaar, Stream stream)
    {
        using var csv = Csv.VoorProgrammas(stream);
        Csv.Regel(csv, "datum", "uzovi", "agb", "soort", "kenmerk", "bedrag");
        foreach (var b in verrekenaar.Brieven)
        {
            Csv.Regel(
                csv,
                Csv.Datum(b.Datum),
                b.Uzovi.ToString(),
                b.Agb.ToString(),
                Naam(b.Soort),
                Csv.Veilig(b.Kenmerk),
                Csv.Cents(b.Bedrag)
            );
        }
    }

    private static string Naam(Briefsoort soort) =>
        soort switch
        {
            Briefsoort.Terugstortverzoek => "terugstortverzoek",
            Briefsoort.Aanmaning => "aanmaning",
            Briefsoort.Incasso => "incasso",
            _ => "verrekenoverzicht",
        };
}
