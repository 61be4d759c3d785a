using System.Globalization;
using System.Runtime.ExceptionServices;
using Vereffen.Kern;

namespace Vereffen.Opslag;

/// <summary>
/// The outbox of a role: a message is put in within the transaction of its cause and sent afterwards. After a crash it is sent again; the traceerId makes that harmless.
/// </summary>
public static class Uitgaand
{
    /// <summary>Answers under way at the same moment.</summary>
    private const int Tegelijk = 16;

    /// <summary>Payload that is held for them at most, but for a single larger message.</summary>
    private const long Samen = 16L << 20;

    /// <summary>Stores a message of our own and marks it to be sent; nothing when it was put in before.</summary>
    public static void ZetUit(this SqliteTransactie transactie, Bericht bericht, DateTimeOffset nu)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        if (transactie.Bewaar(bericht, nu))
        {
            transactie.Voer("INSERT INTO uitgaand (traceer_id) VALUES (@id)", new { id = bericht.TraceerId.ToString() });
        }
    }

    /// <summary>
    /// Sends all that waits, oldest first; answers do not wait for each other, a claim waits for the one before it (its credit may follow). What the exchange refuses for good
    /// is marked with its reason and answered.
    /// </summary>
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
        var wachtend = new Queue<string>(
            database.Doe(t =>
                t.Vraag<string>(
                        """
                        SELECT traceer_id FROM uitgaand JOIN bericht USING (traceer_id)
                        WHERE verzonden_op IS NULL AND geweigerd IS NULL ORDER BY volgorde
                        """
                    )
                    .ToList()
            )
        );
        while (wachtend.Count > 0)
        {
            var groep = database.Doe(t => Volgende(t, wachtend));
            var pogingen = groep.Select(bericht => ProbeerAsync(verkeer, bericht, annuleer)).ToList();
            var uitkomsten = await Task.WhenAll(pogingen);
            var op = klok.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            database.Doe(t =>
            {
                foreach (var (bericht, resultaat, _) in uitkomsten.Where(u => u.Resultaat is not null))
                {
                    Verwerk(t, bericht, resultaat!, op);
                }
            });
            geweigerd.AddRange(uitkomsten.Where(u => u.Resultaat is { Aangenomen: false }).Select(u => (u.Bericht, u.Resultaat!.Reden!)));
            // The others of this group are known to have gone.
            uitkomsten.FirstOrDefault(u => u.Fout is not null).Fout?.Throw();
        }

        return geweigerd;
    }

    /// <summary>The next message, with the answers that follow it when it is one.</summary>
    private static List<Bericht> Volgende(SqliteTransactie transactie, Queue<string> wachtend)
    {
        var groep = new List<Bericht>();
        var grootte = 0L;
        while (groep.Count < Tegelijk && grootte < Samen && wachtend.TryPeek(out var id))
        {
            var traceerId = Guid.Parse(id, CultureInfo.InvariantCulture);
            var isAntwoord = transactie.LeesEnvelop(traceerId)!.Stroom.Actie == "Retour";
            if (groep.Count > 0 && !isAntwoord)
            {
                break;
            }

            var bericht = transactie.Lees(traceerId)!;
            groep.Add(bericht);
            grootte += bericht.Payload.Length;
            wachtend.Dequeue();
            if (!isAntwoord)
            {
                break;
            }
        }

        return groep;
    }

    private static async Task<(Bericht Bericht, Indienresultaat? Resultaat, ExceptionDispatchInfo? Fout)> ProbeerAsync(
        IBerichtenverkeer verkeer,
        Bericht bericht,
        CancellationToken annuleer
    )
    {
        try
        {
            return (bericht, await verkeer.DienInAsync(bericht, annuleer), null);
        }
#pragma warning disable CA1031 // Thrown again once what went well is marked.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            return (bericht, null, ExceptionDispatchInfo.Capture(fout));
        }
    }

    private static void Verwerk(SqliteTransactie transactie, Bericht bericht, Indienresultaat resultaat, string op) =>
        transactie.Voer(
            resultaat.Aangenomen
                ? "UPDATE uitgaand SET verzonden_op = @op WHERE traceer_id = @id"
                : "UPDATE uitgaand SET geweigerd = @reden WHERE traceer_id = @id",
            new
            {
                op,
                id = bericht.TraceerId.ToString(),
                reden = resultaat.Reden,
            }
        );
}
