using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar;

/// <summary>
/// The job that takes away stored overzichten and letters after their year, and leaves a record of each removal: what, when, by whom, and the hashes with which
/// a copy that someone kept can still be recognised. A letter that is ready or held is not touched: it is still to go out. An overzicht that is ready went out
/// through the exchange already: it is removed.
/// </summary>
public static class Overzichtbewaring
{
    /// <summary>Removes what is past its last day. Answers how many; running it again the same day removes nothing.</summary>
    /// <exception cref="ArgumentException">It isn't said who does it.</exception>
    public static int RuimOp(this SqliteTransactie transactie, string door, DateTimeOffset op)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        ArgumentException.ThrowIfNullOrWhiteSpace(door);
        var parameters = new
        {
            vandaag = Brievenlog.Datum(DateOnly.FromDateTime(AmsterdamTijd.Van(op))),
            op = Brievenlog.Moment(op),
            door,
        };
        // The freed pages are overwritten with zeros, so that the file doesn't keep what was taken away.
        transactie.Voer("PRAGMA secure_delete = ON");
        var aantal = transactie.Voer(
            """
            INSERT INTO briefverwijdering (brief, wat, op, door, html_hash, pdf_hash)
            SELECT nummer, soort || ' ' || kenmerk, @op, @door, html_hash, pdf_hash
            FROM brief JOIN briefinhoud ON briefinhoud.brief = nummer
            WHERE bewaren_tot < @vandaag
                AND (SELECT stand FROM briefstap WHERE briefstap.brief = nummer ORDER BY volgnummer DESC LIMIT 1)
                    IN ('Verzonden', 'Ingetrokken', CASE soort WHEN 'Verrekenoverzicht' THEN 'Klaar' ELSE 'Verzonden' END)
            ORDER BY nummer
            """,
            parameters
        );
        transactie.Voer("DELETE FROM briefinhoud WHERE brief IN (SELECT brief FROM briefverwijdering)");
        Administratieketen.Verzegel(transactie, aantal);
        return aantal;
    }

    /// <summary>Every removal, in order of the letter's number.</summary>
    public static IReadOnlyList<Verwijdering> Verwijderingen(this SqliteTransactie transactie)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        return
        [
            .. transactie
                .Vraag<Rij>("SELECT brief, wat, op, door, html_hash AS HtmlHash, pdf_hash AS PdfHash FROM briefverwijdering ORDER BY brief")
                .Select(r => new Verwijdering(
                    r.Brief,
                    r.Wat,
                    DateTimeOffset.ParseExact(r.Op, "O", System.Globalization.CultureInfo.InvariantCulture),
                    r.Door,
                    r.HtmlHash,
                    r.PdfHash
                )),
        ];
    }

    private sealed record Rij(long Brief, string Wat, string Op, string Door, string HtmlHash, string? PdfHash);
}
