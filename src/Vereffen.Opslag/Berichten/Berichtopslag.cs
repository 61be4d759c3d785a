using System.Globalization;
using System.Security.Cryptography;
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
        var hash = Hash(bericht);
        if (transactie.HashVan(bericht.TraceerId) is { } eerdere)
        {
            return eerdere == hash
                ? false
                : throw new InvalidOperationException("Deze traceerId is al gebruikt voor een bericht met andere inhoud.");
        }

        var sleutel = Versleuteling.NieuweSleutel();
        var id = bericht.TraceerId.ToString();
        transactie.Voer(
            """
            INSERT INTO bericht (traceer_id, volgorde, envelop, geadresseerde, hash, grootte, ontvangen_op, payload)
            VALUES (@id, (SELECT coalesce(max(volgorde), 0) + 1 FROM bericht), @envelop, @geadresseerde, @hash, @grootte, @op, @payload)
            """,
            new
            {
                id,
                envelop = JsonSerializer.Serialize(bericht with { Payload = ReadOnlyMemory<byte>.Empty }),
                geadresseerde = bericht.Geadresseerde.ToString(),
                hash,
                grootte = bericht.Payload.Length,
                op = ontvangenOp.ToString("O", CultureInfo.InvariantCulture),
                payload = Versleuteling.Versleutel(bericht.Payload.Span, sleutel, bericht.TraceerId),
            }
        );
        transactie.Voer("INSERT INTO berichtsleutel VALUES (@id, @sleutel)", new { id, sleutel });
        return true;
    }

    /// <summary>Content hash of a stored message; null when it isn't there.</summary>
    public static string? HashVan(this SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<string>("SELECT hash FROM bericht WHERE traceer_id = @id", new { id = traceerId.ToString() });

    /// <summary>The message as it came, with the moment at which it was stored; null when it isn't there, or its key was destroyed.</summary>
    public static Bericht? Lees(this SqliteTransactie transactie, Guid traceerId)
    {
        var rij = transactie.VraagEen<Rij>(
            "SELECT envelop, payload, sleutel, ontvangen_op AS Op FROM bericht JOIN berichtsleutel USING (traceer_id) WHERE traceer_id = @id",
            new { id = traceerId.ToString() }
        );
        return rij is null
            ? null
            : JsonSerializer.Deserialize<Bericht>(rij.Envelop)! with
            {
                Payload = Versleuteling.Ontsleutel(rij.Payload, rij.Sleutel, traceerId),
                Ontvangen = DateTimeOffset.ParseExact(rij.Op, "O", CultureInfo.InvariantCulture),
            };
    }

    /// <summary>The message without its payload, also when its key was destroyed; null when it isn't there.</summary>
    public static Bericht? LeesEnvelop(this SqliteTransactie transactie, Guid traceerId) =>
        transactie.VraagEen<string>("SELECT envelop FROM bericht WHERE traceer_id = @id", new { id = traceerId.ToString() }) is { } envelop
            ? JsonSerializer.Deserialize<Bericht>(envelop)
            : null;

    /// <summary>SHA-256 over envelope and payload: what the idempotency of a traceerId is judged by.</summary>
    public static string Hash(Bericht bericht)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(bericht with { Payload = ReadOnlyMemory<byte>.Empty }));
        hash.AppendData(bericht.Payload.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Rij(string Envelop, byte[] Payload, byte[] Sleutel, string Op);
}
