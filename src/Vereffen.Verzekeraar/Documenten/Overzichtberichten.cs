using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Which message carried which overzicht, as csv and as pdf, in the insurer's database. Rows are only added.</summary>
internal static class Overzichtberichten
{
    /// <summary>Puts the message of an overzicht in the outbox and remembers that it carries it.</summary>
    public static void ZetUit(SqliteTransactie transactie, Verrekenoverzicht overzicht, Bericht bericht, DateTimeOffset nu)
    {
        transactie.ZetUit(bericht, nu);
        transactie.Leg(
            "INSERT INTO overzichtbericht VALUES (@overzicht, @Subtype, @id)",
            new
            {
                overzicht = NieuweBrief.Naamvan(overzicht),
                bericht.Stroom.Subtype,
                id = bericht.TraceerId.ToString(),
            }
        );
    }

    /// <summary>traceerId of the message that carried this overzicht as CSV; null when none did.</summary>
    public static string? Csv(SqliteTransactie transactie, Verrekenoverzicht overzicht) =>
        transactie.VraagEen<string>(
            "SELECT traceer_id FROM overzichtbericht WHERE overzicht = @naam AND vorm = 'csv'",
            new { naam = NieuweBrief.Naamvan(overzicht) }
        );

    /// <summary>Names of those that went out as CSV, and not as PDF.</summary>
    public static HashSet<string> AlleenCsv(SqliteTransactie transactie) =>
        transactie
            .Vraag<string>(
                "SELECT overzicht FROM overzichtbericht GROUP BY overzicht HAVING sum(vorm = 'csv') = 1 AND sum(vorm = 'pdf') = 0"
            )
            .ToHashSet(StringComparer.Ordinal);
}
