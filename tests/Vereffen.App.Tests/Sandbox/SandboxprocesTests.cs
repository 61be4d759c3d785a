using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Vereffen.App.Tests.Hosting;
using Vereffen.Verkeer;

namespace Vereffen.App.Tests.Sandbox;

/// <summary>What <c>docs/sandbox.md</c> says, done by a client that knows nothing else.</summary>
public sealed class SandboxprocesTests : IDisposable
{
    private readonly Werkmap map = new();

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task An_example_is_pushed_judged_and_fetched_and_thirty_days_later_it_is_thirty_days_later()
    {
        using (var sandbox = await StartAsync())
        {
            using var client = Client(sandbox);
            (await PushAsync(client, "bsn-999910085-8983")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

            var retour = "";
            await Serverproces.WachtTot(() => (retour = Retour(client)).Length > 0, () => sandbox.Uitvoer);
            retour.ShouldContain("8983");

            var voor = await KlokAsync(client);
            using var stap = new StringContent("""{"dagen":30}""", Encoding.UTF8, "application/json");
            (await client.PostAsync("/sandbox/v1/klok", stap, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await KlokAsync(client)).ShouldBe(voor.AddDays(30), TimeSpan.FromMinutes(10));
            (await sandbox.StopAsync()).ShouldBe(0, sandbox.Uitvoer);
        }

        // It goes on where it was.
        using var opnieuw = await StartAsync();
        using var weer = Client(opnieuw);
        (await KlokAsync(weer)).ShouldBe(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30), TimeSpan.FromHours(3));
        (await PushAsync(weer, "bsn-999910085-8983")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_folder_that_is_no_sandbox_is_left_alone()
    {
        (await Werkmap.VoerNu("cert", "init", "--data", map.Bestand("P"))).Code.ShouldBe(0);

        var uitkomst = await Werkmap.VoerNu("serve", "--sandbox", "--data", map.Bestand("P"), "--port", "0", "--mtls-port", "0");

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("geen sandbox");
        Directory.Exists(map.Bestand("P", "registers")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sandbox_is_no_client_of_another_exchange() =>
        (await Werkmap.VoerNu("serve", "--sandbox", "--data", map.Bestand("P"), "--exchange", "https://localhost:1")).Code.ShouldBe(2);

    private Task<Serverproces> StartAsync() =>
        Serverproces.StartAsync("--sandbox", "--data", map.Bestand("S"), "--port", "0", "--mtls-port", "0");

    private HttpClient Client(Serverproces sandbox)
    {
        var verbinding = new SocketsHttpHandler();
        verbinding.SslOptions.ClientCertificates =
        [
            X509CertificateLoader.LoadPkcs12FromFile(map.Bestand("S", "toegang", "90054321.pfx"), ""),
        ];
        verbinding.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        verbinding.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(
            X509CertificateLoader.LoadCertificateFromFile(map.Bestand("S", "toegang", "ca.crt"))
        );
        return new HttpClient(verbinding) { BaseAddress = sandbox.Mtls };
    }

    private async Task<HttpResponseMessage> PushAsync(HttpClient client, string geval)
    {
        var naam = map.Bestand("S", "voorbeelden", geval);
        using var metadata = new StringContent(await File.ReadAllTextAsync(naam + ".json", Annuleer), Encoding.UTF8, "application/json");
        using var payload = new ByteArrayContent(await File.ReadAllBytesAsync(naam + ".asc", Annuleer));
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var delen = new MultipartFormDataContent { { metadata, "berichtMetadata" }, { payload, "payload", "payload" } };
        return await client.PostAsync(Berichtpaden.Push, delen, Annuleer);
    }

    /// <summary>Empty until it is there.</summary>
    private static string Retour(HttpClient client)
    {
        using var lijst = JsonDocument.Parse(client.GetStringAsync(Berichtpaden.Pull, Annuleer).GetAwaiter().GetResult());
        return
            lijst
                .RootElement.EnumerateArray()
                .Select(b => b.GetProperty("referentiegegevens").GetProperty("traceerId").GetString())
                .FirstOrDefault()
                is { } id
            ? client.GetStringAsync($"{Berichtpaden.Pull}/{id}/payload", Annuleer).GetAwaiter().GetResult()
            : "";
    }

    private static async Task<DateTime> KlokAsync(HttpClient client)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync("/sandbox/v1/klok", Annuleer));
        return DateTime.ParseExact(
            json.RootElement.GetProperty("nu").GetString()!,
            "yyyy-MM-dd'T'HH:mm:ss",
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
