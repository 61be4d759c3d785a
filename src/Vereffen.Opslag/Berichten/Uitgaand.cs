using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Opslag;

/// <summary>
/// The outbox of a role: a message is put in within the transaction of its cause and sent afterwards. After a crash it is sent again; the traceerId makes that harmless.
/// </summary>
public static class Uitgaand
{
    /// <summary>Stores a message of our own and marks it to be sent; nothing when it was put in before.</summary>
    public static void ZetUit(this SqliteTransactie transactie, Bericht bericht, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        if (transactie.Bewaar(bericht, nu))
        {
            transactie.Voer("INSERT INTO uitgaand (traceer_id) VALUES (@id)", new { id = bericht.TraceerId.ToString() });
        }
    }

    /// <summary>Sends all that waits, oldest first. What the exchange refuses for good is marked with its reason and answered.</summary>
    public static async Task<IReadOnlyList<(Bericht Bericht, string Reden)>> VerzendAsync(
        this SqliteDatabase database,
        IBerichtenverkeer verkeer,
        TimeProvider klok,
        CancellationToken annuleer
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(verkeer);
        ArgumentNullException.ThrowIfNull(klok);
        var geweigerd = new List<(Bericht, string)>();
        var wachtend = database.Doe(t =>
            t.Vraag<string>(
                    """
                    SELECT traceer_id FROM uitgaand JOIN bericht USING (traceer_id)
                    WHERE verzonden_op IS NULL AND geweigerd IS NULL ORDER BY volgorde
                    """
                )
                .ToList()
        );
        foreach (var id in wachtend)
        {
            var bericht = database.Doe(t => t.Lees(Guid.Parse(id, CultureInfo.InvariantCulture)))!;
            var resultaat = await verkeer.DienInAsync(bericht, annuleer);
            var op = klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            database.Doe(t =>
                t.Voer(
                    resultaat.Aangenomen
                        ? "UPDATE uitgaand SET verzonden_op = @op WHERE traceer_id = @id"
                        : "UPDATE uitgaand SET geweigerd = @reden WHERE traceer_id = @id",
                    new
                    {
                        op,
                        id,
                        reden = resultaat.Reden,
                    }
                )
            );
            if (!resultaat.Aangenomen)
            {
                geweigerd.Add((bericht, resultaat.Reden!));
            }
        }

        return geweigerd;
    }
}
