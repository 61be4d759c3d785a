using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Vereffen.Kern;

namespace Vereffen.Verkeer;

/// <summary>
/// An exchange over HTTP with a client certificate. A call that fails is tried again with growing waits; what the exchange refuses for good (422) never is. A push that was sent
/// again is the same as once, because of its traceerId; a payload that does not fit its checksum is fetched again and never confirmed.
/// </summary>
public sealed class HttpBerichtenverkeer : IBerichtenverkeer, IDisposable
{
    /// <summary>Payload that one fetch holds in memory at most, but for a single larger message.</summary>
    private const long PerKeer = 64L << 20;
    private readonly Portaalverbinding portaal;
    private readonly Certificaatgids gids;

    public HttpBerichtenverkeer(Verkeersinstellingen instellingen, TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        ArgumentNullException.ThrowIfNull(klok);
        portaal = new Portaalverbinding(instellingen, klok);
        gids = new Certificaatgids(portaal, instellingen.Wortel, klok);
    }

    /// <summary>The certificate of another party, to encrypt to; null and a Dutch sentence when the exchange has none, or one that is not to be trusted.</summary>
    /// <param name="wie">Who asks.</param>
    /// <param name="code">Of the party.</param>
    /// <param name="annuleer">Gives up.</param>
    /// <exception cref="VerkeerException">The exchange can't be reached.</exception>
    public Task<(Partijcertificaat? Certificaat, string? Reden)> ZoekCertificaatAsync(
        Relatie wie,
        string code,
        CancellationToken annuleer
    ) => gids.ZoekAsync(wie, code, annuleer);

    public async Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        using var antwoord = await portaal.ProbeerAsync(
            () =>
            {
                var delen = new MultipartFormDataContent();
                delen.Add(Json(bericht), Berichtpaden.Metadata);
                var payload = new ReadOnlyMemoryContent(bericht.Payload);
                payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                payload.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bericht.Payload.Span))}:");
                delen.Add(payload, Berichtpaden.Payload, "payload");
                return new HttpRequestMessage(HttpMethod.Post, portaal.Basis + Berichtpaden.Push) { Content = delen };
            },
            bericht.Afzender,
            annuleer
        );
        return antwoord.StatusCode switch
        {
            HttpStatusCode.NoContent or HttpStatusCode.OK => Indienresultaat.Akkoord,
            HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest => Indienresultaat.Geweigerd(
                await RedenAsync(antwoord, annuleer)
            ),
            _ => throw portaal.Onverwacht(antwoord),
        };
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        HaalOpAsync(geadresseerde, null, limiet, annuleer);

    /// <summary>The same, of one kind only.</summary>
    /// <param name="geadresseerde">For whom.</param>
    /// <param name="berichttype">Kind; null = any.</param>
    /// <param name="limiet">At most so many.</param>
    /// <param name="annuleer">Gives up.</param>
    public async Task<IReadOnlyList<Bericht>> HaalOpAsync(
        Relatie geadresseerde,
        string? berichttype,
        int limiet,
        CancellationToken annuleer
    )
    {
        ArgumentNullException.ThrowIfNull(geadresseerde);
        if (limiet < 1)
        {
            return [];
        }

        var gekozen = await KiesAsync(geadresseerde, berichttype, limiet, annuleer);
        var payloads = await Task.WhenAll(gekozen.Select(metadata => PayloadAsync(geadresseerde, metadata, annuleer)));
        return
        [
            .. gekozen
                .Zip(payloads)
                // Fetched or confirmed by another process of this party meanwhile.
                .Where(paar => paar.Second is not null)
                .Select(paar => paar.First.NaarBericht(geadresseerde, paar.Second)),
        ];
    }

    public async Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        using var antwoord = await portaal.ProbeerAsync(
            () => new HttpRequestMessage(HttpMethod.Delete, $"{portaal.Basis}{Berichtpaden.Pull}/{traceerId}"),
            geadresseerde,
            annuleer
        );
        if (!antwoord.IsSuccessStatusCode && antwoord.StatusCode != HttpStatusCode.NotFound)
        {
            throw portaal.Onverwacht(antwoord);
        }
    }

    public void Dispose() => portaal.Dispose();

    /// <summary>What waits for this party, as far as it fits in memory together. A certificate may fetch for several parties: those of others must not hide ours.</summary>
    private async Task<List<BerichtMetadata>> KiesAsync(Relatie geadresseerde, string? berichttype, int limiet, CancellationToken annuleer)
    {
        var aantal = Math.Min(limiet, Berichtpaden.MeesteBerichten);
        var lijst = await LijstAsync(geadresseerde, berichttype, aantal, annuleer);
        var eigen = lijst.FindAll(IsEigen);
        if (lijst.Count == aantal && eigen.Count < aantal)
        {
            eigen = (await LijstAsync(geadresseerde, berichttype, Berichtpaden.MeesteBerichten, annuleer)).FindAll(IsEigen);
        }

        var grootte = 0L;
        return
        [
            .. eigen
                .Take(aantal)
                .TakeWhile(
                    (metadata, plek) =>
                    {
                        grootte += metadata.Basisgegevens?.Payload.Grootte ?? 0;
                        return plek == 0 || grootte <= PerKeer;
                    }
                ),
        ];

        bool IsEigen(BerichtMetadata metadata) =>
            metadata.Routeringgegevens.Geadresseerden.Any(g =>
                g.Rol == geadresseerde.Rol && (g.Code ?? geadresseerde.Code) == geadresseerde.Code
            );
    }

    private async Task<List<BerichtMetadata>> LijstAsync(Relatie geadresseerde, string? berichttype, int aantal, CancellationToken annuleer)
    {
        using var antwoord = await portaal.ProbeerAsync(
            () =>
                berichttype is null
                    ? new HttpRequestMessage(HttpMethod.Get, Adres("", aantal))
                    : new HttpRequestMessage(HttpMethod.Post, Adres("/zoeken", aantal))
                    {
                        Content = JsonContent.Create(new { zoekpadType = "ZoekpadOpBerichtstroom", berichttype }),
                    },
            geadresseerde,
            annuleer
        );
        if (antwoord.StatusCode != HttpStatusCode.OK)
        {
            throw portaal.Onverwacht(antwoord);
        }

        try
        {
            return await antwoord.Content.ReadFromJsonAsync<List<BerichtMetadata>>(BerichtMetadata.Json, annuleer) ?? [];
        }
        catch (JsonException fout)
        {
            throw new VerkeerException("Het portaal gaf een lijst die niet te lezen is.", fout);
        }
    }

    private string Adres(string wat, int aantal) =>
        string.Create(CultureInfo.InvariantCulture, $"{portaal.Basis}{Berichtpaden.Pull}{wat}?limit={aantal}");

    /// <summary>Null when it is no longer there.</summary>
    private async Task<byte[]?> PayloadAsync(Relatie wie, BerichtMetadata metadata, CancellationToken annuleer)
    {
        var verwacht = metadata.Basisgegevens?.Payload;
        for (var poging = 1; ; poging++)
        {
            // The path that we know, not the one that the list names: nobody can send our certificate elsewhere.
            using var antwoord = await portaal.ProbeerAsync(
                () =>
                    new HttpRequestMessage(
                        HttpMethod.Get,
                        $"{portaal.Basis}{Berichtpaden.Pull}/{metadata.Referentiegegevens.TraceerId}/payload"
                    ),
                wie,
                annuleer
            );
            if (antwoord.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            if (antwoord.StatusCode != HttpStatusCode.OK)
            {
                throw portaal.Onverwacht(antwoord);
            }

            var bytes = await LeesAsync(antwoord, annuleer);
            if (bytes is not null && (verwacht is null || Klopt(bytes, verwacht)))
            {
                return bytes;
            }

            if (poging >= portaal.Pogingen)
            {
                throw new VerkeerException($"De inhoud van bericht {metadata.Referentiegegevens.TraceerId} past niet bij de checksum.");
            }

            await portaal.WachtAsync(poging, annuleer);
        }
    }

    private static bool Klopt(byte[] bytes, HttpsDownload verwacht) =>
        bytes.LongLength == verwacht.Grootte
        && (
            !verwacht
                .Checksum.Algoritme.Replace("-", "", StringComparison.Ordinal)
                .Equals(Checksum.Sha256, StringComparison.OrdinalIgnoreCase)
            || Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(verwacht.Checksum.Waarde, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Null when it was cut off.</summary>
    private static async Task<byte[]?> LeesAsync(HttpResponseMessage antwoord, CancellationToken annuleer)
    {
        try
        {
            return await antwoord.Content.ReadAsByteArrayAsync(annuleer);
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static JsonContent Json(Bericht bericht) => JsonContent.Create(BerichtMetadata.Van(bericht), options: BerichtMetadata.Json);

    /// <summary>What the exchange says of a refusal: detail, title, or the first fault of a field.</summary>
    private static async Task<string> RedenAsync(HttpResponseMessage antwoord, CancellationToken annuleer)
    {
        try
        {
            using var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(annuleer));
            var wortel = json.RootElement;
            if (wortel.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 0 } tekst)
            {
                return tekst;
            }

            if (wortel.TryGetProperty("errors", out var fouten) && fouten.EnumerateObject().Any())
            {
                var eerste = fouten.EnumerateObject().First();
                return $"{eerste.Name}: {string.Join(", ", eerste.Value.EnumerateArray().Select(f => f.GetString()))}";
            }

            return wortel.TryGetProperty("title", out var titel) && titel.GetString() is { Length: > 0 } kop ? kop : Kaal(antwoord);
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException or HttpRequestException or IOException)
        {
            return Kaal(antwoord);
        }
    }

    private static string Kaal(HttpResponseMessage antwoord) => $"Het portaal weigert het bericht ({(int)antwoord.StatusCode}).";
}
