using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>The way of a message over the wire, as the API descriptions say.</summary>
public sealed class BerichtverkeerTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_goes_out_a_retour_comes_back_and_the_statuses_follow()
    {
        var (praktijk, verzekeraar) = (server.AlsPraktijk, server.AlsVerzekeraar);
        var claim = server.Claim() with { Verwerkingscontext = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["1", "2"] } };

        (await Proefserver.PushAsync(praktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Status(praktijk, claim.TraceerId, 3)).ShouldBe("WordtAangeboden");
        (await Status(praktijk, claim.TraceerId, 2)).ShouldBe("Aangeboden");
        (await Status(verzekeraar, claim.TraceerId, 3)).ShouldBe("WordtAangeboden");

        var metadata = (await Zoek(verzekeraar, claim.ConversatieId))[0];
        var download = metadata.GetProperty("basisgegevens").GetProperty("payload");
        download.GetProperty("grootte").GetInt64().ShouldBe(claim.Payload.Length);
        download.GetProperty("checksum").GetProperty("algoritme").GetString().ShouldBe("SHA256");
        download
            .GetProperty("checksum")
            .GetProperty("waarde")
            .GetString()
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(claim.Payload.Span)));
        metadata.GetProperty("verwerkingscontext")[0].GetProperty("waarde")[1].GetString().ShouldBe("2");
        metadata.GetProperty("referentiegegevens").TryGetProperty("alsAntwoordOp", out _).ShouldBeFalse();
        metadata.GetProperty("routeringgegevens").GetProperty("geadresseerden")[0].GetProperty("code").GetString().ShouldBe("9901");
        var url = download.GetProperty("url").GetString()!;
        url.ShouldBe(new Uri(server.Server.Adres, $"{Berichtpaden.Pull}/{claim.TraceerId}/payload").AbsoluteUri);
        (await verzekeraar.GetByteArrayAsync(url, Annuleer)).ShouldBe(claim.Payload.ToArray());

        (await verzekeraar.DeleteAsync($"{Berichtpaden.Pull}/{claim.TraceerId}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await verzekeraar.DeleteAsync($"{Berichtpaden.Pull}/{claim.TraceerId}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Status(praktijk, claim.TraceerId, 3)).ShouldBe("Bezorgd");
        (await verzekeraar.GetAsync(url, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Zoek(verzekeraar, claim.ConversatieId)).ShouldBeEmpty();

        var retour = Proefbericht.Retour(1, claim) with { TraceerId = server.NieuwId() };
        (await Proefserver.PushAsync(verzekeraar, retour)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Zoek(praktijk, claim.ConversatieId)).ShouldHaveSingleItem();
        var opClaim = await Statussen(praktijk, $"traceerId={claim.TraceerId}", 3);
        opClaim.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_rejected_claim_has_its_retourcodes_as_meldingen_and_the_insurer_sees_nothing()
    {
        var claim = server.Claim(tekst => tekst.Replace("999901345", "999901346", StringComparison.Ordinal));

        (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var status = (await Statussen(server.AlsPraktijk, $"traceerId={claim.TraceerId}", 3))
            .EnumerateArray()
            .Single(s => s.GetProperty("berichtstatus").GetString() == "AfgekeurdDoorDienst");
        status.GetProperty("meldingen")[0].GetProperty("code").GetString().ShouldBe("0435");
        status.GetRawText().ShouldNotContain("999901346");
        (await Statussen(server.AlsVerzekeraar, $"conversatieId={claim.ConversatieId}", 3)).GetArrayLength().ShouldBe(0);
        (await Zoek(server.AlsPraktijk, claim.ConversatieId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_retour_that_does_not_fit_its_claim_is_refused_to_the_insurer()
    {
        var claim = server.Claim();
        await Proefserver.PushAsync(server.AlsPraktijk, claim);
        var ander = Proefbericht.Claim(1, "F2");
        var retour = Proefbericht.Retour(1, ander) with
        {
            TraceerId = server.NieuwId(),
            ConversatieId = claim.ConversatieId,
            AlsAntwoordOp = claim.TraceerId,
        };

        var antwoord = await Proefserver.PushAsync(server.AlsVerzekeraar, retour);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Proefserver.JsonAsync(antwoord))
            .GetProperty("detail")
            .GetString()
            .ShouldNotBeNull()
            .ShouldContain("past niet bij de declaratie");
        (await Zoek(server.AlsPraktijk, claim.ConversatieId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_addressee_a_claim_goes_to_the_insurer_whose_uzovi_it_has()
    {
        var claim = server.Claim();
        var metadata = Proefserver.Metadata(claim);
        var zonder = metadata.Replace("""[{"rol":"Zorgverzekeraar","code":"9901"}]""", "[]", StringComparison.Ordinal);
        zonder.ShouldNotBe(metadata);

        (await Push(server.AlsPraktijk, zonder, claim.Payload.ToArray())).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Zoek(server.AlsVerzekeraar, claim.ConversatieId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_push_again_is_answered_the_same_and_other_content_under_its_id_is_refused()
    {
        var claim = server.Claim();
        (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Proefserver.PushAsync(server.AlsPraktijk, claim with { ReferentieId = "x" })).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        await server.AlsVerzekeraar.DeleteAsync($"{Berichtpaden.Pull}/{claim.TraceerId}", Annuleer);
        (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Zoek(server.AlsVerzekeraar, claim.ConversatieId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Equal_twins_at_the_same_moment_are_one_message_and_different_ones_leave_one()
    {
        var client = server.AlsPraktijk;
        for (var ronde = 0; ronde < 5; ronde++)
        {
            var claim = server.Claim();
            var gelijk = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Proefserver.PushAsync(client, claim)));
            gelijk.ShouldAllBe(a => a.StatusCode == HttpStatusCode.NoContent);
            (await Zoek(server.AlsVerzekeraar, claim.ConversatieId)).ShouldHaveSingleItem();

            var ander = server.Claim();
            var verschillend = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(i => Proefserver.PushAsync(client, ander with { ReferentieId = $"F{i % 2}" }))
            );
            verschillend.Count(a => a.StatusCode == HttpStatusCode.NoContent).ShouldBe(3);
            verschillend.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(3);
            (await Zoek(server.AlsVerzekeraar, ander.ConversatieId)).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task A_list_is_oldest_first_and_as_long_as_its_limit()
    {
        var eigen = new Partij(Partijrol.Zorgverzekeraar, "9903");
        var verzekeraar = server.Client(server.GeefUit(eigen));
        var claims = Enumerable
            .Range(0, 5)
            .Select(_ => server.Claim() with { Geadresseerde = new Relatie("Zorgverzekeraar", "9903") })
            .ToList();
        foreach (var claim in claims)
        {
            (await Proefserver.PushAsync(server.AlsPraktijk, claim)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await Ids(verzekeraar, "")).ShouldBe(claims.Select(c => c.TraceerId));
        (await Ids(verzekeraar, "?limit=2")).ShouldBe(claims.Take(2).Select(c => c.TraceerId));
        (await Ids(verzekeraar, "?limit=250")).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("251")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("veel")]
    [InlineData("")]
    [InlineData("1&limit=2")]
    [InlineData("99999999999")]
    public async Task A_limit_that_is_none_is_400_with_the_field_named(string limiet)
    {
        var antwoord = await server.AlsPraktijk.GetAsync($"{Berichtpaden.Pull}?limit={limiet}", Annuleer);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var json = await Proefserver.JsonAsync(antwoord);
        json.GetProperty("status").GetInt32().ShouldBe(400);
        json.GetProperty("errors").GetProperty("limit").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Every_search_path_finds_what_it_names_and_nothing_else()
    {
        var verzekeraar = server.Client(server.GeefUit(new Partij(Partijrol.Zorgverzekeraar, "9904")));
        var claim = server.Claim() with { Geadresseerde = new Relatie("Zorgverzekeraar", "9904") };
        await Proefserver.PushAsync(server.AlsPraktijk, claim);

        foreach (
            var (pad, aantal) in new[]
            {
                ("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"OS301"}""", 1),
                (
                    """{"berichttype":"OS301","berichtversie":1,"berichtsubversie":0,"actie":"Indienen","geadresseerdeRol":"Zorgverzekeraar","geadresseerdeCode":"9904","zoekpadType":"ZoekpadOpBerichtstroom"}""",
                    1
                ),
                ("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"HA304"}""", 0),
                ("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"OS301","berichtversie":2}""", 0),
                ("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"OS301","berichtsubtype":"csv"}""", 0),
                ("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"OS301","geadresseerdeCode":"9901"}""", 0),
                ($$"""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"{{claim.ConversatieId}}"}""", 1),
                (
                    $$"""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"{{claim.ConversatieId.ToString().ToUpperInvariant()}}"}""",
                    1
                ),
                ($$"""{"zoekpadType":"ZoekpadOpAlsAntwoordOp","alsAntwoordOp":"{{claim.TraceerId}}"}""", 0),
            }
        )
        {
            var antwoord = await ZoekRuw(verzekeraar, pad);
            antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, pad);
            (await Proefserver.JsonAsync(antwoord)).GetArrayLength().ShouldBe(aantal, pad);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"zoekpadType":"ZoekpadOpIets"}""")]
    [InlineData("""{"zoekpadType":1}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpBerichtstroom"}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":""}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"OS301","berichtversie":1000}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"OS301","iets":1}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"x"}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"\ud800"}""")]
    [InlineData("""{"zoekpadType":"ZoekpadOpConversatieId","zoekpadType":"ZoekpadOpConversatieId"}""")]
    public async Task A_search_that_is_none_is_400(string pad) =>
        (await ZoekRuw(server.AlsPraktijk, pad)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("")]
    [InlineData("traceerId=x")]
    [InlineData("traceerId=")]
    [InlineData("conversatieId=00000000-0000-0000-0000-00000000000")]
    [InlineData("traceerId=00000000-0000-0000-0000-000000000001&conversatieId=00000000-0000-0000-0000-000000000001")]
    public async Task A_status_is_asked_by_one_id(string vraag)
    {
        foreach (var pad in (string[])[Berichtpaden.StatusV2, Berichtpaden.StatusV3])
        {
            (await server.AlsPraktijk.GetAsync($"{pad}?{vraag}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task An_unknown_message_is_404_and_an_unknown_status_an_empty_list()
    {
        var client = server.AlsPraktijk;
        foreach (var id in (string[])[server.NieuwId().ToString(), "x", "..%2f"])
        {
            (await client.GetAsync($"{Berichtpaden.Pull}/{id}/payload", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.DeleteAsync($"{Berichtpaden.Pull}/{id}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await Statussen(client, $"traceerId={server.NieuwId()}", 2)).GetArrayLength().ShouldBe(0);
        (await client.GetAsync("/iets/anders", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Moments_have_the_offset_of_Amsterdam()
    {
        var claim = server.Claim();
        await Proefserver.PushAsync(server.AlsPraktijk, claim);

        var tekst = (await Statussen(server.AlsPraktijk, $"traceerId={claim.TraceerId}", 3))[0]
            .GetProperty("berichtOntvangenOp")
            .GetString()!;

        var moment = DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);
        (moment.Offset == TimeSpan.FromHours(1) || moment.Offset == TimeSpan.FromHours(2)).ShouldBeTrue(tekst);
        (TimeProvider.System.GetUtcNow() - moment).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    private static Task<HttpResponseMessage> Push(HttpClient client, string metadata, byte[] payload)
    {
        var delen = Proefserver.Delen(metadata, new ByteArrayContent(payload));
        return client.PostAsync(Berichtpaden.Push, delen, Annuleer);
    }

    private static Task<HttpResponseMessage> ZoekRuw(HttpClient client, string pad)
    {
        var vraag = new StringContent(pad, new MediaTypeHeaderValue("application/json", "utf-8"));
        return client.PostAsync(Berichtpaden.Pull + "/zoeken", vraag, Annuleer);
    }

    private static async Task<List<JsonElement>> Zoek(HttpClient client, Guid conversatie)
    {
        var antwoord = await ZoekRuw(client, $$"""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"{{conversatie}}"}""");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await Proefserver.JsonAsync(antwoord)).EnumerateArray()];
    }

    private static async Task<List<Guid>> Ids(HttpClient client, string vraag)
    {
        var antwoord = await client.GetAsync(Berichtpaden.Pull + vraag, Annuleer);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return
        [
            .. (await Proefserver.JsonAsync(antwoord))
                .EnumerateArray()
                .Select(m => m.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid()),
        ];
    }

    private static async Task<string?> Status(HttpClient client, Guid traceerId, int versie) =>
        (await Statussen(client, $"traceerId={traceerId}", versie))[0].GetProperty("berichtstatus").GetString();

    private static async Task<JsonElement> Statussen(HttpClient client, string vraag, int versie)
    {
        var antwoord = await client.GetAsync($"{(versie == 2 ? Berichtpaden.StatusV2 : Berichtpaden.StatusV3)}?{vraag}", Annuleer);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Proefserver.JsonAsync(antwoord);
    }
}
