using System.Globalization;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>Statements in print, beside the CSV that holds their amounts. Nothing is booked for them.</summary>
internal static class Overzichtpdfs
{
    /// <summary>Key in the context of the message: traceerId of the message with the CSV.</summary>
    private const string Sleutel = "verrekenoverzicht";

    /// <summary>Keeps one for the practice whose claim or statement it is about; what is no PDF, or of nobody here, stays a message and nothing else.</summary>
    public static void Bewaar(SqliteTransactie t, Bericht bericht, string nu)
    {
        if (bericht.Stroom.Subtype != "pdf" || !bericht.Payload.Span.StartsWith("%PDF-"u8))
        {
            return;
        }

        var overzicht =
            bericht.Verwerkingscontext?.GetValueOrDefault(Sleutel) is [var genoemd] && Guid.TryParse(genoemd, out var id)
                ? id.ToString()
                : null;
        if (Gegevens(t, bericht, overzicht) is not ({ } praktijk, { } factuurnummer))
        {
            return;
        }

        t.Voer(
            "INSERT OR IGNORE INTO overzicht_pdf VALUES (@bericht, @praktijk, @uzovi, @factuurnummer, @overzicht, @nu)",
            new
            {
                bericht = bericht.TraceerId.ToString(),
                praktijk,
                uzovi = bericht.Afzender.Code,
                factuurnummer,
                overzicht,
                nu,
            }
        );
    }

    /// <summary>
    /// The print of a statement; null when there is none. One that names no statement is that of its factuur when the factuur has only one: else nothing says which.
    /// </summary>
    public static ReadOnlyMemory<byte>? Zoek(SqliteTransactie t, string praktijk, string overzicht) =>
        t.VraagEen<string>(
            """
            SELECT p.bericht FROM overzicht o JOIN overzicht_pdf p ON p.praktijk = o.praktijk AND p.uzovi = o.uzovi
            WHERE o.praktijk = @praktijk AND o.bericht = @overzicht AND (p.overzicht = o.bericht OR p.overzicht IS NULL AND p.factuurnummer = o.factuurnummer
              AND (SELECT count(*) FROM overzicht x WHERE x.praktijk = o.praktijk AND x.uzovi = o.uzovi AND x.factuurnummer = o.factuurnummer) = 1)
            ORDER BY p.overzicht IS NULL, p.rowid DESC LIMIT 1
            """,
            new { praktijk, overzicht }
        )
            is { } bericht
            ? t.Lees(Guid.Parse(bericht, CultureInfo.InvariantCulture))?.Payload
            : null;

    private static (string? Praktijk, string? Factuurnummer) Gegevens(SqliteTransactie t, Bericht bericht, string? overzicht) =>
        t.Vraag<(string Praktijk, string Factuurnummer, long Plaats)>(
                """
                SELECT praktijk, factuurnummer, 1 AS plaats FROM overzicht WHERE bericht = @overzicht AND uzovi = @uzovi
                UNION ALL
                SELECT i.praktijk, d.factuurnummer, 2 FROM indiening i JOIN declaratie d ON d.traceer_id = i.claim
                WHERE d.uzovi = @uzovi AND (i.claim = @op OR (@op IS NULL AND d.factuurnummer = @factuur AND i.praktijk = @aan))
                ORDER BY plaats LIMIT 1
                """,
                new
                {
                    overzicht,
                    uzovi = bericht.Afzender.Code,
                    op = bericht.AlsAntwoordOp?.ToString(),
                    factuur = bericht.ReferentieId,
                    aan = bericht.Geadresseerde.Code,
                }
            )
            .Select(r => (r.Praktijk, r.Factuurnummer))
            .FirstOrDefault();
}
