using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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

    /// <summary>A connection costs a handshake: what is asked at the same moment shares these.</summary>
    private const int MeesteVerbindingen = 16;
    private static readonly TimeSpan LangsteWacht = TimeSpan.FromMinutes(1);
    private readonly Verkeersinstellingen instellingen;
    private readonly TimeProvider klok;
    private readonly string basis;
    private readonly Dictionary<string, HttpClient> clients = new(StringComparer.Ordinal);

    public HttpBerichtenverkeer(Verkeersinstellingen instellingen, TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        ArgumentNullException.ThrowIfNull(klok);
        if (instellingen.Certificaten.Count == 0)
        {
            throw new ArgumentException("Zonder certificaat is er geen verbinding met een portaal.", nameof(instellingen));
        }

        this.instellingen = instellingen;
        this.klok = klok;
        basis = instellingen.Basis.AbsoluteUri.TrimEnd('/');
        foreach (var (code, certificaat) in instellingen.Certificaten)
        {
            clients.TryAdd(code, Client(certificaat, instellingen.Wortel));
        }
    }

    public async Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        using var antwoord = await ProbeerAsync(
            () =>
            {
                var delen = new MultipartFormDataContent();
                delen.Add(Json(bericht), Berichtpaden.Metadata);
                var payload = new ReadOnlyMemoryContent(bericht.Payload);
                payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                payload.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bericht.Payload.Span))}:");
                delen.Add(payload, Berichtpaden.Payload, "payload");
                return new HttpRequestMessage(HttpMethod.Post, basis + Berichtpaden.Push) { Content = delen };
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
            _ => throw Onverwacht(antwoord),
        };
    }

    public async Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(geadresseerde);
        if (limiet < 1)
        {
            return [];
        }

        var gekozen = await KiesAsync(geadresseerde, limiet, annuleer);
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
        using var antwoord = await ProbeerAsync(
            () => new HttpRequestMessage(HttpMethod.Delete, $"{basis}{Berichtpaden.Pull}/{traceerId}"),
            geadresseerde,
            annuleer
        );
        if (!antwoord.IsSuccessStatusCode && antwoord.StatusCode != HttpStatusCode.NotFound)
        {
            throw Onverwacht(antwoord);
        }
    }

    public void Dispose()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

    /// <summary>What waits for this party, as far as it fits in memory together. A certificate may fetch for several parties: those of others must not hide ours.</summary>
    private async Task<List<BerichtMetadata>> KiesAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer)
    {
        var aantal = Math.Min(limiet, Berichtpaden.MeesteBerichten);
        var lijst = await LijstAsync(geadresseerde, aantal, annuleer);
        var eigen = lijst.FindAll(IsEigen);
        if (lijst.Count == aantal && eigen.Count < aantal)
        {
            eigen = (await LijstAsync(geadresseerde, Berichtpaden.MeesteBerichten, annuleer)).FindAll(IsEigen);
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

    private async Task<List<BerichtMetadata>> LijstAsync(Relatie geadresseerde, int aantal, CancellationToken annuleer)
    {
        using var antwoord = await ProbeerAsync(
            () =>
                new HttpRequestMessage(
                    HttpMethod.Get,
                    string.Create(CultureInfo.InvariantCulture, $"{basis}{Berichtpaden.Pull}?limit={aantal}")
                ),
            geadresseerde,
            annuleer
        );
        if (antwoord.StatusCode != HttpStatusCode.OK)
        {
            throw Onverwacht(antwoord);
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

    /// <summary>Null when it is no longer there.</summary>
    private async Task<byte[]?> PayloadAsync(Relatie wie, BerichtMetadata metadata, CancellationToken annuleer)
    {
        var verwacht = metadata.Basisgegevens?.Payload;
        for (var poging = 1; ; poging++)
        {
            // The path that we know, not the one that the list names: nobody can send our certificate elsewhere.
            using var antwoord = await ProbeerAsync(
                () => new HttpRequestMessage(HttpMethod.Get, $"{basis}{Berichtpaden.Pull}/{metadata.Referentiegegevens.TraceerId}/payload"),
                wie,
                annuleer
            );
            if (antwoord.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            if (antwoord.StatusCode != HttpStatusCode.OK)
            {
                throw Onverwacht(antwoord);
            }

            var bytes = await LeesAsync(antwoord, annuleer);
            if (bytes is not null && (verwacht is null || Klopt(bytes, verwacht)))
            {
                return bytes;
            }

            if (poging >= instellingen.Pogingen)
            {
                throw new VerkeerException($"De inhoud van bericht {metadata.Referentiegegevens.TraceerId} past niet bij de checksum.");
            }

            await WachtAsync(poging, annuleer);
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

    private async Task<HttpResponseMessage> ProbeerAsync(Func<HttpRequestMessage> vraag, Relatie wie, CancellationToken annuleer)
    {
        var client = clients.GetValueOrDefault(wie.Code) ?? clients[instellingen.Certificaten[0].Code];
        for (var poging = 1; ; poging++)
        {
            try
            {
                using var aanvraag = vraag();
                var antwoord = await client.SendAsync(aanvraag, HttpCompletionOption.ResponseHeadersRead, annuleer);
                if (
                    (int)antwoord.StatusCode < 500
                    && antwoord.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
                )
                {
                    return antwoord;
                }

                if (poging >= instellingen.Pogingen)
                {
                    using (antwoord)
                    {
                        throw Onverwacht(antwoord);
                    }
                }

                antwoord.Dispose();
            }
            catch (Exception fout)
                when (fout is HttpRequestException or IOException or (TaskCanceledException and { InnerException: TimeoutException }))
            {
                if (poging >= instellingen.Pogingen)
                {
                    throw new VerkeerException($"Het portaal op {basis} is niet te bereiken: {fout.Message}", fout);
                }
            }

            await WachtAsync(poging, annuleer);
        }
    }

    private Task WachtAsync(int poging, CancellationToken annuleer)
    {
        var wacht = instellingen.EersteWacht * (1L << Math.Min(poging - 1, 20));
        return Task.Delay(wacht < LangsteWacht ? wacht : LangsteWacht, klok, annuleer);
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

    private VerkeerException Onverwacht(HttpResponseMessage antwoord) =>
        new($"Het portaal op {basis} antwoordt {(int)antwoord.StatusCode}.");

    private static HttpClient Client(X509Certificate2 certificaat, X509Certificate2? wortel)
    {
        var tls = new SslClientAuthenticationOptions { ClientCertificates = [certificaat] };
        if (wortel is not null)
        {
            tls.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
            };
            tls.CertificateChainPolicy.CustomTrustStore.Add(wortel);
        }

        var verbinding = new SocketsHttpHandler
        {
            SslOptions = tls,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxConnectionsPerServer = MeesteVerbindingen,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            AutomaticDecompression = DecompressionMethods.None,
            AllowAutoRedirect = false,
        };
        return new HttpClient(verbinding) { Timeout = TimeSpan.FromMinutes(15) };
    }
}
