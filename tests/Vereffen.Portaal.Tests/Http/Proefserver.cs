using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>A real exchange on a free port with real TLS, and certificates to connect with.</summary>
public sealed class Proefserver : IAsyncLifetime, IDisposable
{
    public static readonly Partij Praktijk = new(Partijrol.Zorgaanbieder, "90054321");
    public static readonly Partij AnderePraktijk = new(Partijrol.Zorgaanbieder, "01056789");
    public static readonly Partij Bureau = new(Partijrol.Servicebureau, "98001234");
    public static readonly Partij Verzekeraar = new(Partijrol.Zorgverzekeraar, "9901");
    private readonly TijdelijkeMap map = new();
    private readonly List<IDisposable> rommel = [];
    private int volgende;

    public Berichtenportaal Portaal { get; private set; } = null!;

    public Certificaatautoriteit Autoriteit { get; private set; } = null!;

    public Portaalserver Server { get; private set; } = null!;

    public string Map => map.Pad;

    /// <summary>The practice, the other practice, the bureau and the insurer, each with a system certificate.</summary>
    public Dictionary<string, X509Certificate2> Certificaten { get; } = [];

    public HttpClient AlsPraktijk => Client(Certificaten["90054321"]);

    public HttpClient AlsVerzekeraar => Client(Certificaten["9901"]);

    public async ValueTask InitializeAsync()
    {
        Portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), TimeProvider.System, Afgeleid);
        Autoriteit = Certificaatautoriteit.Maak(map.Pad, null, TimeProvider.System, Serienummer);
        foreach (var partij in (Partij[])[Praktijk, AnderePraktijk, Bureau, Verzekeraar])
        {
            Certificaten[partij.Code] = GeefUit(partij);
        }

        Server = await Portaalserver.StartAsync(
            Portaal,
            Autoriteit,
            Registers.RegisterSet.Laad(Voorbeeldregisters()).Registers,
            TimeProvider.System,
            0,
            TestContext.Current.CancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Server.StopAsync(CancellationToken.None);
        await Server.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        rommel.ForEach(r => r.Dispose());
        Portaal.Dispose();
        Autoriteit.Dispose();
        map.Dispose();
    }

    public X509Certificate2 GeefUit(Partij partij, Certificaatsoort soort = Certificaatsoort.System, bool test = false)
    {
        var aanvraag = new Certificaataanvraag(partij, soort, test, 30);
        using var uitgifte = Autoriteit.GeefUit(aanvraag);
        Portaal.Certificaten.Neem(uitgifte.Blad, aanvraag);
        return Kopie(uitgifte);
    }

    /// <summary>Of another authority, that calls itself the same.</summary>
    public static X509Certificate2 Vreemd(string map, Partij partij)
    {
        using var ca = Certificaatautoriteit.Maak(map, null, TimeProvider.System, Serienummer);
        using var uitgifte = ca.GeefUit(new Certificaataanvraag(partij, Certificaatsoort.System, false, 30));
        return Kopie(uitgifte);
    }

    /// <summary>Issued and registered by our authority a year ago, for a day.</summary>
    public X509Certificate2 Verlopen(Partij partij)
    {
        using var ca = Certificaatautoriteit.Open(map.Pad, null, new Verschoven(TimeSpan.FromHours(-30)), Serienummer);
        var aanvraag = new Certificaataanvraag(partij, Certificaatsoort.System, false, 1);
        using var uitgifte = ca.GeefUit(aanvraag);
        Portaal.Certificaten.Neem(uitgifte.Blad, aanvraag);
        return Kopie(uitgifte);
    }

    public HttpClient Client(X509Certificate2? certificaat)
    {
        var verbinding = new SocketsHttpHandler();
        verbinding.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        verbinding.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(Autoriteit.Wortel);
        if (certificaat is not null)
        {
            verbinding.SslOptions.ClientCertificates = [certificaat];
        }

        var client = new HttpClient(verbinding) { BaseAddress = Server.Adres };
        rommel.Add(client);
        return client;
    }

    public HttpBerichtenverkeer Verkeer(string code) =>
        new(
            new Verkeersinstellingen
            {
                Basis = Server.Adres,
                Certificaten = [(code, Certificaten[code])],
                Wortel = Autoriteit.Wortel,
                EersteWacht = TimeSpan.FromMilliseconds(1),
            },
            TimeProvider.System
        );

    /// <summary>A traceerId that no other test uses.</summary>
    public Guid NieuwId() => new(Interlocked.Increment(ref volgende), 1, 2, new byte[8]);

    /// <summary>A claim of the practice with an id of its own.</summary>
    internal Bericht Claim(Func<string, string>? wijzig = null)
    {
        var id = NieuwId();
        return Proefbericht.Claim(1, "F1", wijzig) with { TraceerId = id, ConversatieId = id };
    }

    public static MultipartFormDataContent Delen(string metadata, HttpContent payload)
    {
        var tekst = new StringContent(metadata, Encoding.UTF8, "application/json");
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { tekst, "berichtMetadata" }, { payload, "payload", "payload" } };
    }

    public static string Metadata(Bericht bericht) => JsonSerializer.Serialize(BerichtMetadata.Van(bericht), BerichtMetadata.Json);

    public static async Task<HttpResponseMessage> PushAsync(HttpClient client, Bericht bericht)
    {
        using var delen = Delen(Metadata(bericht), new ByteArrayContent(bericht.Payload.ToArray()));
        return await client.PostAsync(Berichtpaden.Push, delen, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage antwoord) =>
        JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.Clone();

    /// <summary>Rows of the audit log since a moment in the test.</summary>
    public IReadOnlyList<Auditgebeurtenis> AuditNa(long nummer) => [.. Portaal.Audit.Lees().Where(r => r.Nummer > nummer)];

    public long LaatsteAudit() => Portaal.Audit.Lees().Select(r => r.Nummer).LastOrDefault();

    private static string Voorbeeldregisters()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent!;
        }

        return Path.Combine(map.FullName, "samples", "registers");
    }

    private static X509Certificate2 Kopie(Uitgifte uitgifte) => X509CertificateLoader.LoadPkcs12(uitgifte.Pfx(), "");

    private static byte[] Serienummer()
    {
        var nummer = RandomNumberGenerator.GetBytes(16);
        nummer[0] = (byte)((nummer[0] & 0x3F) | 0x40);
        return nummer;
    }

    private static Guid Afgeleid(Guid id) => new(SHA256.HashData(id.ToByteArray()).AsSpan(0, 16));

    private sealed class Verschoven(TimeSpan verschil) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + verschil;
    }
}
