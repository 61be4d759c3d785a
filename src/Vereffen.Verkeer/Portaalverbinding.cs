using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Vereffen.Kern;

namespace Vereffen.Verkeer;

/// <summary>Connections to one exchange, one kind per certificate, and the patience to try a call again.</summary>
internal sealed class Portaalverbinding : IDisposable
{
    /// <summary>A connection costs a handshake: what is asked at the same moment shares these.</summary>
    private const int MeesteVerbindingen = 16;
    private static readonly TimeSpan LangsteWacht = TimeSpan.FromMinutes(1);
    private readonly Verkeersinstellingen instellingen;
    private readonly TimeProvider klok;
    private readonly Dictionary<string, HttpClient> clients = new(StringComparer.Ordinal);

    public Portaalverbinding(Verkeersinstellingen instellingen, TimeProvider klok)
    {
        if (instellingen.Certificaten.Count == 0)
        {
            throw new ArgumentException("Zonder certificaat is er geen verbinding met een portaal.", nameof(instellingen));
        }

        this.instellingen = instellingen;
        this.klok = klok;
        Basis = instellingen.Basis.AbsoluteUri.TrimEnd('/');
        foreach (var (code, certificaat) in instellingen.Certificaten)
        {
            clients.TryAdd(code, Client(certificaat, instellingen.Wortel));
        }
    }

    /// <summary>Address without a slash at its end.</summary>
    public string Basis { get; }

    public int Pogingen => instellingen.Pogingen;

    /// <summary>Asks until there is an answer that trying again would not better.</summary>
    /// <param name="vraag">Makes the request anew for each try.</param>
    /// <param name="wie">In whose name.</param>
    /// <param name="annuleer">Gives up.</param>
    /// <param name="wachtBijDrukte">Try again when the exchange wants no more for now; else that is an answer.</param>
    /// <exception cref="VerkeerException">The exchange can't be reached.</exception>
    public async Task<HttpResponseMessage> ProbeerAsync(
        Func<HttpRequestMessage> vraag,
        Relatie wie,
        CancellationToken annuleer,
        bool wachtBijDrukte = true
    )
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
                    && antwoord.StatusCode is not HttpStatusCode.RequestTimeout
                    && (antwoord.StatusCode is not HttpStatusCode.TooManyRequests || !wachtBijDrukte)
                )
                {
                    return antwoord;
                }

                if (poging >= Pogingen)
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
                if (poging >= Pogingen)
                {
                    throw new VerkeerException($"Het portaal op {Basis} is niet te bereiken: {fout.Message}", fout);
                }
            }

            await WachtAsync(poging, annuleer);
        }
    }

    public Task WachtAsync(int poging, CancellationToken annuleer)
    {
        var wacht = instellingen.EersteWacht * (1L << Math.Min(poging - 1, 20));
        return Task.Delay(wacht < LangsteWacht ? wacht : LangsteWacht, klok, annuleer);
    }

    public VerkeerException Onverwacht(HttpResponseMessage antwoord) =>
        new($"Het portaal op {Basis} antwoordt {(int)antwoord.StatusCode}.");

    public void Dispose()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

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
