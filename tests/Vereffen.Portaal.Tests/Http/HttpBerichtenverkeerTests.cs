using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>The client side: against the real exchange, and against one that fails.</summary>
public sealed class HttpBerichtenverkeerTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_and_comes_as_it_does_inside_the_process()
    {
        using var praktijk = server.Verkeer("90054321");
        using var verzekeraar = server.Verkeer("9901");
        var claim = server.Claim() with { Verwerkingscontext = new Dictionary<string, IReadOnlyList<string>> { ["k"] = ["v"] } };

        (await praktijk.DienInAsync(claim, Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        (await praktijk.DienInAsync(claim, Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        (await praktijk.DienInAsync(claim with { ReferentieId = "x" }, Annuleer)).Reden.ShouldNotBeNull().ShouldContain("andere inhoud");

        var gekomen = (await verzekeraar.HaalOpAsync(claim.Geadresseerde, 50, Annuleer)).Single(b => b.TraceerId == claim.TraceerId);
        gekomen.Payload.ToArray().ShouldBe(claim.Payload.ToArray());
        (gekomen with { Payload = claim.Payload, Verwerkingscontext = claim.Verwerkingscontext }).ShouldBe(claim);
        gekomen.Verwerkingscontext!["k"].ShouldBe(["v"]);

        await verzekeraar.BevestigAsync(claim.Geadresseerde, claim.TraceerId, Annuleer);
        await verzekeraar.BevestigAsync(claim.Geadresseerde, claim.TraceerId, Annuleer);
        await verzekeraar.BevestigAsync(claim.Geadresseerde, server.NieuwId(), Annuleer);
        (await verzekeraar.HaalOpAsync(claim.Geadresseerde, 50, Annuleer)).ShouldNotContain(b => b.TraceerId == claim.TraceerId);
    }

    [Fact]
    public async Task A_request_and_its_answer_go_the_same_way()
    {
        using var praktijk = server.Verkeer("90054321");
        using var verzekeraar = server.Verkeer("9901");
        var vraag = server.Claim() with
        {
            Stroom = Verzoek.Stroom,
            Payload = Verzoekvorm.Schrijf(
                new Verzoek(Verzoeksoort.Betaalovereenkomst, AgbCode.Parse("90054321")) { Vanaf = new DateOnly(2026, 7, 1) }
            ),
        };
        (await praktijk.DienInAsync(vraag, Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        (await verzekeraar.HaalOpAsync(vraag.Geadresseerde, 50, Annuleer)).ShouldContain(b => b.TraceerId == vraag.TraceerId);
        var antwoord = new Verzoekantwoord(vraag.TraceerId, Verzoekbesluit.Afgewezen, new DateOnly(2026, 3, 2), "nee");
        (
            await verzekeraar.DienInAsync(
                new Bericht
                {
                    TraceerId = server.NieuwId(),
                    ConversatieId = vraag.ConversatieId,
                    AlsAntwoordOp = vraag.TraceerId,
                    Afzender = vraag.Geadresseerde,
                    Geadresseerde = vraag.Afzender,
                    Stroom = Verzoek.Antwoordstroom,
                    Payload = Verzoekvorm.Schrijf(antwoord),
                },
                Annuleer
            )
        ).ShouldBe(Indienresultaat.Akkoord);
        var gekomen = (await praktijk.HaalOpAsync(vraag.Afzender, 50, Annuleer)).Single(b => b.AlsAntwoordOp == vraag.TraceerId);
        Verzoekvorm.LeesAntwoord(gekomen.Payload, out _).ShouldBe(antwoord);
    }

    [Fact]
    public async Task A_push_that_fails_is_tried_again_and_a_refusal_never()
    {
        var antwoorden = new Queue<int>([503, 500, 204, 422]);
        await using var nep = await Nep(http =>
        {
            http.Response.StatusCode = antwoorden.Dequeue();
            return Task.CompletedTask;
        });
        using var verkeer = Verkeer(nep, pogingen: 3);

        (await verkeer.DienInAsync(server.Claim(), Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        antwoorden.Count.ShouldBe(1);
        (await verkeer.DienInAsync(server.Claim(), Annuleer)).Aangenomen.ShouldBeFalse();
        antwoorden.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_exchange_that_stays_away_is_said_and_nothing_counts_as_refused()
    {
        var keren = 0;
        await using var nep = await Nep(http =>
        {
            keren++;
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        using var verkeer = Verkeer(nep, pogingen: 3);

        await Should.ThrowAsync<VerkeerException>(() => verkeer.DienInAsync(server.Claim(), Annuleer));
        keren.ShouldBe(3);
    }

    [Fact]
    public async Task A_payload_that_is_cut_off_or_does_not_fit_its_checksum_is_fetched_again()
    {
        var claim = server.Claim();
        var keren = 0;
        await using var nep = await Nep(async http =>
        {
            if (!http.Request.Path.Value!.EndsWith("/payload", StringComparison.Ordinal))
            {
                var basis = new Basisgegevens(
                    DateTimeOffset.UnixEpoch,
                    new HttpsDownload(
                        new Uri("https://elders.example/x"),
                        claim.Payload.Length,
                        new Checksum("SHA256", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(claim.Payload.Span)))
                    )
                );
                await http.Response.WriteAsJsonAsync(new[] { BerichtMetadata.Van(claim, basis) }, BerichtMetadata.Json);
                return;
            }

            keren++;
            http.Response.ContentLength = claim.Payload.Length;
            var bytes = claim.Payload.ToArray();
            if (keren == 1)
            {
                await http.Response.Body.WriteAsync(bytes.AsMemory(0, 100));
                http.Abort();
                return;
            }

            bytes[0] = keren == 2 ? (byte)'X' : bytes[0];
            await http.Response.Body.WriteAsync(bytes);
        });
        using var verkeer = Verkeer(nep, pogingen: 4);

        var gekomen = (await verkeer.HaalOpAsync(claim.Geadresseerde, 10, Annuleer)).ShouldHaveSingleItem();

        gekomen.Payload.ToArray().ShouldBe(claim.Payload.ToArray());
        keren.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_of_another_authority_is_not_trusted()
    {
        using var elders = new TijdelijkeMap();
        using var vreemd = Proefserver.Vreemd(elders.Pad, Proefserver.Praktijk);
        using var verkeer = new HttpBerichtenverkeer(
            new Verkeersinstellingen
            {
                Basis = server.Server.Adres,
                Certificaten = [("90054321", server.Certificaten["90054321"])],
                Wortel = vreemd,
                Pogingen = 1,
            },
            TimeProvider.System
        );

        await Should.ThrowAsync<VerkeerException>(() => verkeer.DienInAsync(server.Claim(), Annuleer));
    }

    private HttpBerichtenverkeer Verkeer(WebApplication nep, int pogingen) =>
        new(
            new Verkeersinstellingen
            {
                Basis = new Uri(nep.Urls.Single()),
                Certificaten = [("90054321", server.Certificaten["90054321"])],
                Pogingen = pogingen,
                EersteWacht = TimeSpan.FromMilliseconds(1),
            },
            TimeProvider.System
        );

    private static async Task<WebApplication> Nep(RequestDelegate antwoord)
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var web = bouwer.Build();
        web.Run(antwoord);
        await web.StartAsync(Annuleer);
        return web;
    }
}
