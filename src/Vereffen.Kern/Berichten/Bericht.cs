using System.Text.Json.Serialization;

namespace Vereffen.Kern;

/// <summary>One message on the exchange: envelope and payload. The payload is never changed; <see cref="TraceerId"/> is the idempotency key for good.</summary>
public sealed record Bericht
{
    public required Guid TraceerId { get; init; }

    /// <summary>The same for a claim and all that answers it.</summary>
    public required Guid ConversatieId { get; init; }

    /// <summary>TraceerId of the message that this one answers.</summary>
    public Guid? AlsAntwoordOp { get; init; }

    /// <summary>The sender's own name for it, at most 150 characters: the factuurnummer.</summary>
    public string? ReferentieId { get; init; }

    public required Relatie Afzender { get; init; }

    public required Relatie Geadresseerde { get; init; }

    public required Berichtstroom Stroom { get; init; }

    /// <summary>Further keys with values that a sender gives along; null when there are none. Left out of the stored envelope then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Verwerkingscontext { get; init; }

    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>
    /// When the exchange took it in, for whoever gets it from there; null = not told. Set by the exchange, never by the sender, and no part of the message:
    /// its hash and its stored envelope don't hold it.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? Ontvangen { get; init; }
}
