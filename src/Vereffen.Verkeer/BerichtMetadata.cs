using System.Text.Json;
using System.Text.Json.Serialization;
using Vereffen.Kern;

namespace Vereffen.Verkeer;

/// <summary>A message without its payload as it goes over the wire. Source: VSP-Koppeling, BerichtMetadata.</summary>
/// <param name="Basisgegevens">Only in a pull: when it came and where the payload is.</param>
/// <param name="Routeringgegevens">From whom, to whom, what kind.</param>
/// <param name="Referentiegegevens">Its identifiers.</param>
/// <param name="Verwerkingscontext">Further keys with values.</param>
public sealed record BerichtMetadata(
    Basisgegevens? Basisgegevens,
    Routeringgegevens Routeringgegevens,
    Referentiegegevens Referentiegegevens,
    IReadOnlyList<SleutelWaardePaar>? Verwerkingscontext
)
{
    /// <summary>camelCase, what is empty left out.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The envelope on the wire.</summary>
    /// <param name="bericht">The message.</param>
    /// <param name="basis">Only in a pull.</param>
    public static BerichtMetadata Van(Bericht bericht, Basisgegevens? basis = null)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        var stroom = bericht.Stroom;
        return new BerichtMetadata(
            basis,
            new Routeringgegevens(
                new RelatieVorm(bericht.Afzender.Rol, bericht.Afzender.Code),
                [new RelatieVorm(bericht.Geadresseerde.Rol, bericht.Geadresseerde.Code)],
                new BerichtstroomVorm(stroom.Berichttype, stroom.Subtype, stroom.Versie, stroom.Subversie, stroom.Actie)
            ),
            new Referentiegegevens(bericht.ConversatieId, bericht.TraceerId, bericht.AlsAntwoordOp, bericht.ReferentieId),
            bericht.Verwerkingscontext?.Select(p => new SleutelWaardePaar(p.Key, p.Value)).ToList()
        );
    }

    /// <summary>The message with this payload, for its only addressee.</summary>
    public Bericht NaarBericht(Relatie geadresseerde, ReadOnlyMemory<byte> payload)
    {
        var stroom = Routeringgegevens.Berichtstroom;
        var afzender = Routeringgegevens.Afzender;
        return new Bericht
        {
            TraceerId = Referentiegegevens.TraceerId,
            ConversatieId = Referentiegegevens.ConversatieId,
            AlsAntwoordOp = Referentiegegevens.AlsAntwoordOp,
            ReferentieId = Referentiegegevens.ReferentieId,
            Afzender = new Relatie(afzender.Rol, afzender.Code ?? ""),
            Geadresseerde = geadresseerde,
            Stroom = new Berichtstroom(
                stroom.Berichttype,
                stroom.Berichtsubtype,
                stroom.Berichtversie,
                stroom.Berichtsubversie,
                stroom.Actie
            ),
            Verwerkingscontext = Verwerkingscontext?.ToDictionary(p => p.Sleutel, p => p.Waarde, StringComparer.Ordinal),
            Payload = payload,
        };
    }
}

/// <summary>When a message came and where its payload is.</summary>
public sealed record Basisgegevens(DateTimeOffset OntvangenOp, HttpsDownload Payload);

/// <summary>Where a payload is, its size in bytes, and its checksum.</summary>
public sealed record HttpsDownload(Uri Url, long Grootte, Checksum Checksum);

/// <summary>Name of the algorithm (<c>SHA256</c>) and hexadecimal value.</summary>
public sealed record Checksum(string Algoritme, string Waarde)
{
    public const string Sha256 = "SHA256";
}

/// <summary>From whom, to whom, what kind.</summary>
public sealed record Routeringgegevens(RelatieVorm Afzender, IReadOnlyList<RelatieVorm> Geadresseerden, BerichtstroomVorm Berichtstroom);

/// <summary>A party in a role; the code may be left out.</summary>
public sealed record RelatieVorm(string Rol, string? Code);

/// <summary>What kind of message it is.</summary>
public sealed record BerichtstroomVorm(string Berichttype, string? Berichtsubtype, int Berichtversie, int Berichtsubversie, string Actie);

/// <summary>Identifiers of a message.</summary>
public sealed record Referentiegegevens(Guid ConversatieId, Guid TraceerId, Guid? AlsAntwoordOp, string? ReferentieId);

/// <summary>A key with its values.</summary>
public sealed record SleutelWaardePaar(string Sleutel, IReadOnlyList<string> Waarde);
