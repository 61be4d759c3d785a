using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Vereffen.Portaal.Tests.Http;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Sandboxen;

/// <summary>A sandbox on a port of its own, beside an exchange that is none.</summary>
public sealed class SandboxTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outside_a_sandbox_there_is_none_of_it()
    {
        using var client = server.AlsPraktijk;

        foreach (var pad in (string[])["klok", "antwoorden"])
        {
            (await client.GetAsync($"/sandbox/v1/{pad}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.PostAsJsonAsync($"/sandbox/v1/{pad}", new { dagen = 1 }, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_clock_can_be_moved_forward_by_days_hours_or_to_a_moment_and_no_other_way()
    {
        await using var proef = await StartAsync();
        using var client = proef.Client(server.Certificaten["90054321"]);
        var begin = Moment(await Json(client, "klok"));

        Moment(await Zet(client, "klok", """{"dagen":30}""")).ShouldBe(begin.AddDays(30), TimeSpan.FromMinutes(5));
        Moment(await Zet(client, "klok", """{"uren":5}""")).ShouldBe(begin.AddDays(30).AddHours(5), TimeSpan.FromMinutes(5));
        Moment(await Zet(client, "klok", """{"naar":"2090-01-01T09:30"}"""))
            .ShouldBe(new DateTime(2090, 1, 1, 9, 30, 0), TimeSpan.FromMinutes(5));
        foreach (
            var slecht in (string[])
                [
                    "{}",
                    "[]",
                    "geen json",
                    """{"dagen":-1}""",
                    """{"dagen":99999999999}""",
                    """{"dagen":1,"uren":1}""",
                    """{"naar":"2026-01-01T00:00"}""",
                    """{"naar":"gisteren"}""",
                    """{"anders":1}""",
                    $$"""{"naar":"{{new string('x', 10_000)}}"}""",
                ]
        )
        {
            (await Stuur(client, "klok", slecht)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, slecht[..Math.Min(40, slecht.Length)]);
        }
    }

    [Fact]
    public async Task Scripted_answers_come_in_order_and_only_for_who_asked_for_them()
    {
        await using var proef = await StartAsync();
        using var praktijk = proef.Client(server.Certificaten["90054321"]);
        using var ander = proef.Client(server.Certificaten["01056789"]);
        await Zet(praktijk, "antwoorden", """{"doe":"storing","status":500,"aantal":2}""");
        (await Zet(praktijk, "antwoorden", """{"doe":"weiger","reden":"omdat het kan"}""")).GetArrayLength().ShouldBe(2);
        var claim = server.Claim();

        (await Json(ander, "antwoorden")).GetArrayLength().ShouldBe(0);
        (await Proefserver.PushAsync(praktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await Proefserver.PushAsync(praktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var geweigerd = await Proefserver.PushAsync(praktijk, claim);
        geweigerd.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Proefserver.JsonAsync(geweigerd)).GetProperty("detail").GetString().ShouldBe("omdat het kan");
        (await Proefserver.PushAsync(praktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_chosen_retourcode_comes_back_in_the_name_of_the_insurer_who_sees_nothing()
    {
        await using var proef = await StartAsync();
        using var praktijk = proef.Client(server.Certificaten["90054321"]);
        await Zet(praktijk, "antwoorden", """{"doe":"retour","retourcode":"0611"}""");
        var claim = server.Claim();

        (await Proefserver.PushAsync(praktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await server.Portaal.HaalOpAsync(Proefbericht.Verzekeraar, 250, Annuleer)).ShouldNotContain(b => b.TraceerId == claim.TraceerId);
        var retour = (await server.Portaal.HaalOpAsync(Proefbericht.Praktijk, 250, Annuleer)).Single(b =>
            b.AlsAntwoordOp == claim.TraceerId
        );
        retour.Afzender.ShouldBe(Proefbericht.Verzekeraar);
        var records = Proefbericht.Records(retour);
        records.Count(r => r.StartsWith("04", StringComparison.Ordinal) && r.Contains("0611", StringComparison.Ordinal)).ShouldBe(2);
        // Sound as a retour: the exchange would take it from an insurer too.
        using var status = JsonDocument.Parse(
            await praktijk.GetStringAsync($"{Berichtpaden.StatusV3}?traceerId={claim.TraceerId}", Annuleer)
        );
        status
            .RootElement.EnumerateArray()
            .Select(s => s.GetProperty("berichtstatus").GetString())
            .ShouldBe(["VerwerkingVoltooid", "WordtAangeboden"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_answer_may_come_late()
    {
        await using var proef = await StartAsync();
        using var praktijk = proef.Client(server.Certificaten["90054321"]);
        await Zet(praktijk, "antwoorden", """{"doe":"vertraag","seconden":1}""");
        var begin = TimeProvider.System.GetTimestamp();

        (await Proefserver.PushAsync(praktijk, server.Claim())).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        TimeProvider.System.GetElapsedTime(begin).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task What_is_left_can_be_dropped_and_a_wrong_request_is_refused()
    {
        await using var proef = await StartAsync();
        using var praktijk = proef.Client(server.Certificaten["90054321"]);
        await Zet(praktijk, "antwoorden", """{"doe":"weiger","aantal":1000}""");

        (await praktijk.DeleteAsync("/sandbox/v1/antwoorden", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Json(praktijk, "antwoorden")).GetArrayLength().ShouldBe(0);
        foreach (
            var slecht in (string[])
                [
                    "{}",
                    """{"doe":"ontplof"}""",
                    """{"doe":"7"}""",
                    """{"doe":"storing","status":404}""",
                    """{"doe":"retour"}""",
                    """{"doe":"retour","retourcode":"9999"}""",
                    """{"doe":"retour","retourcode":"0x11"}""",
                    """{"doe":"vertraag","seconden":121}""",
                    """{"doe":"weiger","aantal":1001}""",
                ]
        )
        {
            (await Stuur(praktijk, "antwoorden", slecht)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, slecht);
        }
    }

    private static DateTime Moment(JsonElement klok) =>
        DateTime.ParseExact(
            klok.GetProperty("nu").GetString()!,
            "yyyy-MM-dd'T'HH:mm:ss",
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static async Task<JsonElement> Json(HttpClient client, string wat) =>
        await Proefserver.JsonAsync(await client.GetAsync($"/sandbox/v1/{wat}", Annuleer));

    private static async Task<JsonElement> Zet(HttpClient client, string wat, string json)
    {
        var antwoord = await Stuur(client, wat, json);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Proefserver.JsonAsync(antwoord);
    }

    private static Task<HttpResponseMessage> Stuur(HttpClient client, string wat, string json) =>
        client.PostAsync($"/sandbox/v1/{wat}", new StringContent(json, Encoding.UTF8, "application/json"), Annuleer);

    private Task<Proefsandbox> StartAsync() => Proefsandbox.StartAsync(server);

    private sealed class Proefsandbox : IAsyncDisposable
    {
        private readonly TijdelijkeMap map = new();
        private readonly Proefserver server;
        private Portaalserver zandbak = null!;

        private Proefsandbox(Proefserver server) => this.server = server;

        public static async Task<Proefsandbox> StartAsync(Proefserver server)
        {
            var proef = new Proefsandbox(server);
            proef.zandbak = await Portaalserver.StartAsync(
                server.Portaal,
                server.Autoriteit,
                Registers.RegisterSet.Leeg,
                TimeProvider.System,
                0,
                Annuleer,
                new Sandbox(new Sandboxklok(TimeProvider.System, proef.map.Bestand("sandbox.klok"), null))
            );
            return proef;
        }

        public HttpClient Client(System.Security.Cryptography.X509Certificates.X509Certificate2 certificaat)
        {
            var client = server.Client(certificaat);
            client.BaseAddress = zandbak.Adres;
            return client;
        }

        public async ValueTask DisposeAsync()
        {
            await zandbak.StopAsync(CancellationToken.None);
            await zandbak.DisposeAsync();
            map.Dispose();
        }
    }
}
