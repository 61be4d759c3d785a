using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Vereffen.Kern;

namespace Vereffen.Opslag;

/// <summary>
/// Messages of one role inside its own database: stored once under their traceerId with a SHA-256 of the content, never changed, the payload encrypted with a key of its own.
/// The role's first migration makes the tables <c>bericht</c> and <c>berichtsleutel</c>; no update or delete of a message is possible, erasing is destroying its key.
/// </summary>
public static class Berichtopslag
{
    /// <summary>Stores a message; false when the same traceerId is there already with the same content.</summary>
    /// <exception cref="InvalidOperationException">The traceerId is there with other content.</exception>
    public static bool Bewaar(this SqliteTransactie transactie, Bericht bericht, DateTimeOffset ontvangenOp)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        ArgumentNullException.ThrowIfNull(bericht);
        using var inhoud = transactie.Inhoud.Van(bericht.Payload);
        return transactie.Bewaar(bericht, inhoud, Hash(bericht), ontvangenOp);
    }

    /// <summary>Stores a message whose payload came as a stream; false when the same traceerId is there already with the same content.</summary>
    /// <param name="transactie">The transaction of which it is part.</param>
    /// <param name="bericht">The envelope; its own payload is not looked at.</param>
    /// <param name="inhoud">The payload; taken over when it is stored.</param>
    /// <param name="hash">Of envelope and payload (<see cref="Hash(Bericht, Berichtinhoud)"/>).</param>
    /// <param name="ontvangenOp">When it came.</param>
    /// <exception cref="InvalidOperationException">The traceerId is there with other content.</exception>
    public static bool Bewaar(
        this SqliteTransactie transactie,
        Bericht bericht,
        Berichtinhoud inhoud,
        string hash,
        DateTimeOffset ontvangenOp
    )
    {
        ArgumentNullException.ThrowIfNull(transactie);
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(inhoud);
        if (transactie.HashVan(bericht.TraceerId) is { } eerdere)
        {
            return eerdere == hash
                ? false
                : throw new InvalidOperationException("Deze traceerId is al gebruikt voor een bericht met andere inhoud.");
        }

        var id = bericht.TraceerId.ToString();
        transactie.Voer(
            """
            INSERT INTO bericht (traceer_id, volgorde, envelop, geadresseerde, hash, grootte, ontvangen_op, payload)
            VALUES (@id, (SELECT coalesce(max(volgorde), 0) + 1 FROM bericht), @envelop, @geadresseerde, @hash, @grootte, @op, @payload)
            """,
            new
            {
                id,
                envelop = Encoding.UTF8.GetString(Envelop(bericht)),
                geadresseerde = bericht.Geadresseerde.ToString(),
                hash,
                grootte = inhoud.Grootte,
                op = ontvangenOp.ToString("O", CultureInfo.InvariantCulture),
                payload = inhoud.Bestand is null ? Versleuteling.Versleutel(inhoud.Bytes, inhoud.Sleutel, bericht.TraceerId) : [],
            }
        );
        transactie.Voer("INSERT INTO berichtsleutel VALUES (@id, @sleutel)", new { id, sleutel = inhoud.Sleutel });
        transactie.Voer(
            "INSERT INTO berichtinhoud VALUES (@id, @sha256, @bestand)",
            new
            {
                id,
                sha256 = inhoud.Sha256,
                bestand = inhoud.Bestand,
            }
        );
        inhoud.NeemOver();
        return true;
    }

    /// <summary>Content hash of a stored message; null when it isn't there.</summary>
    public static string? HashVan(this SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<string>("SELECT hash FROM bericht WHERE traceer_id = @id", new { id = traceerId.ToString() });

    /// <summary>The message as it came, whole in memory, with the moment at which it was stored; null when it isn't there, or its key was destroyed.</summary>
    public static Bericht? Lees(this SqliteTransactie transactie, Guid traceerId)
    {
        using var inhoud = transactie.OpenInhoud(traceerId);
        if (inhoud is null)
        {
            return null;
        }

        var payload = new byte[inhoud.Length];
        inhoud.ReadExactly(payload);
        var op = transactie.VraagEen<string>("SELECT ontvangen_op FROM bericht WHERE traceer_id = @id", new { id = traceerId.ToString() })!;
        return transactie.LeesEnvelop(traceerId)! with
        {
            Payload = payload,
            Ontvangen = DateTimeOffset.ParseExact(op, "O", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// The payload of a stored message from its start, seekable and readable after the transaction; null when the message isn't there, or its key was destroyed.
    /// </summary>
    public static Stream? OpenInhoud(this SqliteTransactie transactie, Guid traceerId)
    {
        ArgumentNullException.ThrowIfNull(transactie);
        var rij = transactie.VraagEen<Rij>(
            """
            SELECT payload AS Payload, sleutel AS Sleutel, grootte AS Grootte, bestand AS Bestand
            FROM bericht JOIN berichtsleutel USING (traceer_id) LEFT JOIN berichtinhoud USING (traceer_id) WHERE traceer_id = @id
            """,
            new { id = traceerId.ToString() }
        );
        return rij is null ? null
            : rij.Bestand is { } bestand ? new Ontsleutelstroom(transactie.Inhoud.Bestand(bestand), bestand, rij.Sleutel, rij.Grootte)
            : new MemoryStream(Versleuteling.Ontsleutel(rij.Payload, rij.Sleutel, traceerId), writable: false);
    }

    /// <summary>The message without its payload, also when its key was destroyed; null when it isn't there.</summary>
    public static Bericht? LeesEnvelop(this SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<string>("SELECT envelop FROM bericht WHERE traceer_id = @id", new { id = traceerId.ToString() }) is { } envelop
            ? JsonSerializer.Deserialize<Bericht>(envelop)
            : null;

    /// <summary>SHA-256 over envelope and payload: what the idempotency of a traceerId is judged by.</summary>
    public static string Hash(Bericht bericht)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Envelop(bericht));
        hash.AppendData(bericht.Payload.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same of an envelope and a payload apart. Reads the payload back: what is on disk is what came, or it throws.</summary>
    /// <exception cref="CryptographicException">The payload on disk is not what came.</exception>
    public static string Hash(Bericht bericht, Berichtinhoud inhoud)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(inhoud);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Envelop(bericht));
        if (inhoud.Bestand is null)
        {
            hash.AppendData(inhoud.Bytes);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        using var stroom = inhoud.Open();
        var buffer = new byte[Blokversleuteling.Blok];
        for (int aantal; (aantal = stroom.Read(buffer)) > 0; )
        {
            hash.AppendData(buffer.AsSpan(0, aantal));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Envelop(Bericht bericht) =>
        JsonSerializer.SerializeToUtf8Bytes(bericht with { Payload = ReadOnlyMemory<byte>.Empty });

    private sealed class Rij
    {
        public byte[] Payload { get; init; } = [];

        public byte[] Sleutel { get; init; } = [];

        public long Grootte { get; init; }

        public string? Bestand { get; init; }
    }
}
