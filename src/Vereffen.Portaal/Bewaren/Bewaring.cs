using System.Globalization;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>
/// Keeps payloads as long as they should be, and then destroys their keys: what is left can't be read by anybody, while envelopes, hashes, statuses and audit log stay.
/// Overzichten are kept one year; other payloads as many days as is set. Source: domain, sections 4 and 9.
/// </summary>
public sealed class Bewaring
{
    /// <summary>Shortest and longest term for payloads, days.</summary>
    public const int KortsteDagen = 7;

    /// <inheritdoc cref="KortsteDagen"/>
    public const int LangsteDagen = 3653;
    private const string Overzicht = "Verrekenoverzicht";
    private const string Wie = "bewaartermijn";

    /// <summary>Few enough that nobody who waits for the database notices.</summary>
    private const int PerKeer = 200;
    private readonly SqliteDatabase database;
    private readonly Auditlog audit;
    private readonly TimeProvider klok;

    internal Bewaring(SqliteDatabase database, Auditlog audit, TimeProvider klok)
    {
        this.database = database;
        this.audit = audit;
        this.klok = klok;
    }

    /// <summary>Days that a payload is kept after it came in.</summary>
    public int InhoudDagen => database.Doe(Dagen);

    /// <summary>Changes the term; what is past it then goes with the next round.</summary>
    /// <param name="dagen">From <see cref="KortsteDagen"/> to <see cref="LangsteDagen"/>.</param>
    /// <param name="door">Who changes it, for the audit log.</param>
    public void Stel(int dagen, string door)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dagen, KortsteDagen);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dagen, LangsteDagen);
        database.Doe(t =>
        {
            t.Voer("UPDATE bewaartermijn SET inhoud_dagen = @dagen", new { dagen });
            audit.Noteer(t, new Auditregel(door, "", $"bewaartermijn op {dagen} dagen", "", "", Auditregel.Goed));
        });
    }

    /// <summary>Removes every payload whose term has passed. Answers how many; twice is the same as once.</summary>
    public int RuimOp()
    {
        var (totaal, plek) = (0, 0L);
        for (var klaar = false; !klaar; )
        {
            (var verlopen, plek, klaar) = database.Doe(t => RuimOp(t, plek));
            totaal += verlopen.Count;
            // The key is gone: what a crash leaves of the file can't be read, and goes when the exchange is opened again.
            verlopen.ForEach(rij => database.Inhoud.Verwijder(rij.Bestand));
        }

        // Each time: another process may have been reading when something was removed before.
        database.RuimLogOp();
        return totaal;
    }

    /// <summary>What was removed, in order.</summary>
    public IReadOnlyList<Verwijdering> Verwijderingen() =>
        database.Doe(t =>
            t.Vraag<Verwijdering>("SELECT nummer, traceer_id AS TraceerId, op, soort, reden FROM verwijdering ORDER BY nummer").ToList()
        );

    /// <summary>Looks at the oldest payloads from a place on. Answers those that were past their term, how far it looked, and whether what follows is too young.</summary>
    private (List<Rij> Verlopen, long Plek, bool IsKlaar) RuimOp(SqliteTransactie transactie, long vanaf)
    {
        var nu = klok.GetUtcNow();
        var dagen = Dagen(transactie);
        var (jaar, inhoud) = (nu.AddYears(-1), nu.AddDays(-dagen));
        // Keys are in order of arrival.
        var rijen = transactie
            .Vraag<Rij>(
                $"""
                SELECT berichtsleutel.rowid AS Plek, bericht.traceer_id AS TraceerId, bestand AS Bestand, ontvangen_op AS Ontvangen,
                       json_extract(envelop, '$.Stroom.Berichttype') AS Soort,
                       EXISTS (SELECT 1 FROM postvak WHERE postvak.traceer_id = bericht.traceer_id AND bevestigd_op IS NULL) AS Wacht
                FROM berichtsleutel CROSS JOIN bericht ON bericht.traceer_id = berichtsleutel.traceer_id
                LEFT JOIN berichtinhoud ON berichtinhoud.traceer_id = berichtsleutel.traceer_id
                WHERE berichtsleutel.rowid > @vanaf ORDER BY berichtsleutel.rowid LIMIT {PerKeer}
                """,
                new { vanaf }
            )
            .ToList();
        var verlopen = rijen.FindAll(rij => rij.Moment < (rij.IsOverzicht ? jaar : inhoud));
        foreach (var rij in verlopen)
        {
            Wis(transactie, rij, rij.IsOverzicht ? "een jaar bewaard" : $"{dagen} dagen bewaard", nu);
        }

        var jong = jaar > inhoud ? jaar : inhoud;
        return (verlopen, rijen.Count > 0 ? rijen[^1].Plek : vanaf, rijen.Count < PerKeer || rijen.TrueForAll(rij => rij.Moment >= jong));
    }

    private void Wis(SqliteTransactie transactie, Rij rij, string reden, DateTimeOffset nu)
    {
        transactie.Voer("DELETE FROM berichtsleutel WHERE traceer_id = @TraceerId", new { rij.TraceerId });
        transactie.Voer(
            "INSERT INTO verwijdering (traceer_id, op, soort, reden) VALUES (@TraceerId, @op, @Soort, @reden)",
            new
            {
                rij.TraceerId,
                op = nu.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
                rij.Soort,
                reden,
            }
        );
        if (rij.Wacht != 0)
        {
            transactie.Mislukt(
                Guid.Parse(rij.TraceerId, CultureInfo.InvariantCulture),
                new Melding(Wie, "Het bericht is niet opgehaald binnen de bewaartermijn.", $"De inhoud is gewist: {reden}."),
                nu
            );
        }

        audit.Noteer(transactie, new Auditregel(Wie, "", "inhoud wissen", "bericht", rij.TraceerId, Auditregel.Goed));
    }

    private static int Dagen(SqliteTransactie transactie) => transactie.VraagEen<int>("SELECT inhoud_dagen FROM bewaartermijn");

    private sealed class Rij
    {
        public long Plek { get; init; }

        public string TraceerId { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Ontvangen { get; init; } = "";

        public string? Bestand { get; init; }

        public long Wacht { get; init; }

        public bool IsOverzicht => Soort == Overzicht;

        public DateTimeOffset Moment => DateTimeOffset.ParseExact(Ontvangen, "O", CultureInfo.InvariantCulture);
    }
}
