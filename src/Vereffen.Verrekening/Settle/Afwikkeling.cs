namespace Vereffen.Verrekening;

/// <summary>Settlement of an events file as a whole: the library side of <c>settle</c>.</summary>
public static class Afwikkeling
{
    /// <summary>
    /// Runs all events and lists every file to write; nothing is written here, so a wrong line leaves nothing behind.
    /// The calendar runs up to and including the last event's day.
    /// </summary>
    /// <param name="gebeurtenissen">Events file, see <see cref="GebeurtenisReader"/>; left open.</param>
    /// <param name="verzekeraars">Rows of <c>verzekeraars.csv</c>.</param>
    /// <param name="crediteuren">Rows of <c>crediteuren.csv</c>.</param>
    /// <param name="excelNl">Overzichten as a Dutch spreadsheet reads them.</param>
    public static Verrekenresultaat Settle(
        TextReader gebeurtenissen,
        IEnumerable<Zorgverzekeraar> verzekeraars,
        IEnumerable<Crediteurkoppeling> crediteuren,
        bool excelNl = false
    )
    {
        if (!Verrekenregels.TryMaak(verzekeraars, crediteuren, out var regels, out var melding))
        {
            return Verrekenresultaat.Mislukt(new Invoerfout(0, melding));
        }

        var verrekenaar = new Verrekenaar(regels);
        using var reader = new GebeurtenisReader(gebeurtenissen);
        DateOnly? laatste = null;
        while (reader.Lees(out var gebeurtenis))
        {
            if (verrekenaar.Verwerk(gebeurtenis) is { } weigering)
            {
                return Verrekenresultaat.Mislukt(new Invoerfout(reader.Regel, weigering));
            }

            laatste = gebeurtenis.Datum;
        }

        if (reader.Fout is { } fout)
        {
            return Verrekenresultaat.Mislukt(fout);
        }

        if (laatste is { } dag)
        {
            verrekenaar.SluitDag(dag);
        }

        return Verrekenresultaat.Gelukt(verrekenaar, Uitvoer.Bestanden(verrekenaar, excelNl));
    }
}
