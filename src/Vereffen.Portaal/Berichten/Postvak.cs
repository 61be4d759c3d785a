using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Portaal;

/// <summary>The mailboxes: what waits for whom, oldest first, until it is confirmed.</summary>
internal static class Postvak
{
    /// <summary>Puts a stored message in the mailbox of its addressee.</summary>
    public static void BiedAan(this SqliteTransactie transactie, Bericht bericht, bool test, DateTimeOffset nu)
    {
        transactie.Voer(
            """
            INSERT INTO postvak (traceer_id, geadresseerde, aangeboden_op, test, volgorde)
            VALUES (@id, @wie, @nu, @test, (SELECT volgorde FROM bericht WHERE traceer_id = @id))
            """,
            new
            {
                id = bericht.TraceerId.ToString(),
                wie = bericht.Geadresseerde.ToString(),
                nu = Moment(nu),
                test = test ? 1 : 0,
            }
        );
        transactie.Meld(bericht.TraceerId, Berichtstatus.WordtAangeboden, nu);
    }

    private const string Voorwaarden = """
          AND (@type IS NULL OR json_extract(envelop, '$.Stroom.Berichttype') = @type)
          AND (@subtype IS NULL OR json_extract(envelop, '$.Stroom.Subtype') = @subtype)
          AND (@versie IS NULL OR json_extract(envelop, '$.Stroom.Versie') = @versie)
          AND (@subversie IS NULL OR json_extract(envelop, '$.Stroom.Subversie') = @subversie)
          AND (@actie IS NULL OR json_extract(envelop, '$.Stroom.Actie') = @actie)
          AND (@rol IS NULL OR json_extract(envelop, '$.Geadresseerde.Rol') = @rol)
          AND (@code IS NULL OR json_extract(envelop, '$.Geadresseerde.Code') = @code)
          AND (@conversatie IS NULL OR json_extract(envelop, '$.ConversatieId') = @conversatie)
          AND (@antwoordOp IS NULL OR json_extract(envelop, '$.AlsAntwoordOp') = @antwoordOp)
        """;

    /// <summary>What waits for one of these, oldest first.</summary>
    public static List<Wachtend> Wachtend(this SqliteTransactie transactie, IEnumerable<string> wie, bool test, Zoekpad zoek, int limiet) =>
        [
            .. transactie
                .Vraag<Rij>(
                    zoek == Zoekpad.Alles ? Lijst("") : Lijst(Voorwaarden),
                    new
                    {
                        wie,
                        test = test ? 1 : 0,
                        type = zoek.Berichttype,
                        subtype = zoek.Berichtsubtype,
                        versie = zoek.Berichtversie,
                        subversie = zoek.Berichtsubversie,
                        actie = zoek.Actie,
                        rol = zoek.GeadresseerdeRol,
                        code = zoek.GeadresseerdeCode,
                        conversatie = zoek.ConversatieId?.ToString(),
                        antwoordOp = zoek.AlsAntwoordOp?.ToString(),
                        limiet = Math.Max(0, limiet),
                    }
                )
                .Select(rij => Bericht(transactie, rij)),
        ];

    /// <summary>True when the message waits, or waited, for one of these.</summary>
    public static bool IsVoor(this SqliteTransactie transactie, Guid traceerId, IEnumerable<string> wie, bool test) =>
        transactie.VraagEen<int>(
            "SELECT count(*) FROM postvak WHERE traceer_id = @id AND geadresseerde IN @wie AND test = @test",
            new
            {
                id = traceerId.ToString(),
                wie,
                test = test ? 1 : 0,
            }
        ) > 0;

    public static bool IsBevestigd(this SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<string>("SELECT bevestigd_op FROM postvak WHERE traceer_id = @id", new { id = traceerId.ToString() })
            is not null;

    /// <summary>Takes it out of the mailbox; twice is the same as once.</summary>
    public static void Bevestig(this SqliteTransactie transactie, Guid traceerId, DateTimeOffset nu)
    {
        var bevestigd = transactie.Voer(
            "UPDATE postvak SET bevestigd_op = @nu WHERE traceer_id = @id AND bevestigd_op IS NULL AND mislukt_op IS NULL",
            new { nu = Moment(nu), id = traceerId.ToString() }
        );
        if (bevestigd > 0)
        {
            transactie.Meld(traceerId, Berichtstatus.Bezorgd, nu);
        }
    }

    /// <summary>It can't be delivered any more: it waits no longer, and its sender sees why.</summary>
    public static void Mislukt(this SqliteTransactie transactie, Guid traceerId, Melding waarom, DateTimeOffset nu)
    {
        transactie.Voer(
            "UPDATE postvak SET mislukt_op = @nu WHERE traceer_id = @id AND bevestigd_op IS NULL",
            new { nu = Moment(nu), id = traceerId.ToString() }
        );
        transactie.Meld(traceerId, Berichtstatus.AanbiedenMislukt, nu);
        transactie.BewaarMeldingen(traceerId, [waarom]);
    }

    /// <summary>SHA-256 of a payload that is there.</summary>
    public static string Checksum(this SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<string>("SELECT sha256 FROM berichtinhoud WHERE traceer_id = @id", new { id = traceerId.ToString() })
        ?? Sha256(transactie, traceerId);

    private static Wachtend Bericht(SqliteTransactie transactie, Rij rij)
    {
        var envelop = JsonSerializer.Deserialize<Bericht>(rij.Envelop)!;
        return new Wachtend(
            envelop,
            DateTimeOffset.ParseExact(rij.OntvangenOp, "O", CultureInfo.InvariantCulture),
            rij.Grootte,
            rij.Sha256 ?? Sha256(transactie, envelop.TraceerId)
        );
    }

    /// <summary>Of a message from before checksums were kept.</summary>
    private static string Sha256(SqliteTransactie transactie, Guid traceerId)
    {
        using var inhoud = transactie.OpenInhoud(traceerId);
        return Convert.ToHexStringLower(SHA256.HashData(inhoud!));
    }

    /// <summary>Ids first, from the index alone when nothing is searched for: sorting envelopes would cost more the more there waits.</summary>
    private static string Lijst(string voorwaarden) =>
        $"""
            SELECT envelop AS Envelop, ontvangen_op AS OntvangenOp, grootte AS Grootte, sha256 AS Sha256
            FROM (
                SELECT postvak.traceer_id, postvak.volgorde
                FROM postvak {(voorwaarden.Length > 0 ? "JOIN bericht ON bericht.traceer_id = postvak.traceer_id" : "")}
                WHERE postvak.geadresseerde IN @wie AND postvak.test = @test AND bevestigd_op IS NULL AND mislukt_op IS NULL
                  AND EXISTS (SELECT 1 FROM berichtsleutel WHERE berichtsleutel.traceer_id = postvak.traceer_id)
                  {voorwaarden}
                ORDER BY postvak.volgorde LIMIT @limiet
            ) AS wachtend
            JOIN bericht ON bericht.traceer_id = wachtend.traceer_id
            LEFT JOIN berichtinhoud ON berichtinhoud.traceer_id = wachtend.traceer_id
            ORDER BY wachtend.volgorde
            """;

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public string Envelop { get; init; } = "";

        public string OntvangenOp { get; init; } = "";

        public long Grootte { get; init; }

        public string? Sha256 { get; init; }
    }
}
