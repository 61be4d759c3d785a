using System.Net;
using System.Text;
using System.Text.Json;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>COV, Wlz check and AGB look-up over the wire, on the sample registers.</summary>
public sealed class CovTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Jansen = """
        "bsn":"999901345","geboortedatum":"1997-11-22"
        """;

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"volgnummer":1,"bsn":"999901345","geboortedatum":"1997-11-22"}""", "Gevonden")]
    [InlineData(
        """{"volgnummer":1,"bsn":"999901345","geboortedatum":"1997-11-22","peildatum":"2190-01-01"}""",
        "GevondenPeildatumInToekomst"
    )]
    [InlineData("""{"volgnummer":1,"bsn":"999901345","geboortedatum":"1997-11-22","peildatum":"2020-01-01"}""", "Peildatum2JaarOfOuder")]
    [InlineData("""{"volgnummer":1,"bsn":"999901345","geboortedatum":"1997-11-23"}""", "CombinatieBsnGeboortedatumOnbekend")]
    [InlineData("""{"volgnummer":1,"bsn":"999901346","geboortedatum":"1997-11-22"}""", "BsnVoldoetNietAanElfProef")]
    [InlineData("""{"volgnummer":1,"bsn":"99990134","geboortedatum":"1997-11-22"}""", "BsnVoldoetNietAanElfProef")]
    [InlineData("""{"volgnummer":1,"bsn":"999999999","geboortedatum":"1997-11-22"}""", "BsnVoldoetNietAanElfProef")]
    [InlineData("""{"volgnummer":1,"bsn":"999999059","geboortedatum":"1997-11-22"}""", "BsnOnbekend")]
    [InlineData("""{"volgnummer":1,"verzekerdenummer":"700000","geboortedatum":"1997-11-22"}""", "Gevonden")]
    [InlineData("""{"volgnummer":1,"verzekerdenummer":"700000","geboortedatum":"1997-11-21"}""", "NietGevonden")]
    [InlineData("""{"volgnummer":1,"postcode":"3512 cn","huisnummer":"127","geboortedatum":"1997-11-22"}""", "Gevonden")]
    [InlineData("""{"volgnummer":1,"postcode":"3512CN","geboortedatum":"1997-11-22"}""", "GeenGeldigZoekpad")]
    [InlineData("""{"volgnummer":1,"postcode":"3512CN","huisnummer":"1","geboortedatum":"1997-11-22"}""", "NietGevonden")]
    [InlineData("""{"volgnummer":1,"bsn":"999901345","verzekerdenummer":"1","geboortedatum":"1997-11-22"}""", "MeerdereZoekpadenOpgegeven")]
    [InlineData("""{"volgnummer":1,"geboortedatum":"1997-11-22"}""", "GeenGeldigZoekpad")]
    [InlineData("""{"volgnummer":1,"bsn":"999901345"}""", "GeenGeldigZoekpad")]
    [InlineData("""{"volgnummer":1,"bsn":"999901345","geboortedatum":"22-11-1997"}""", "GeenGeldigZoekpad")]
    public async Task Every_search_has_its_answer(string zoekopdracht, string resultaat)
    {
        var json = await Cov($$"""{"zoekopdrachten":[{{zoekopdracht}}]}""");

        json.GetProperty("resultaat").GetString().ShouldBe("VerzoekAkkoord");
        var gevonden = json.GetProperty("zoekresultaten")[0];
        gevonden.GetProperty("resultaat").GetString().ShouldBe(resultaat);
        gevonden.TryGetProperty("verzekerde", out var verzekerde).ShouldBe(resultaat.StartsWith("Gevonden", StringComparison.Ordinal));
        if (verzekerde.ValueKind == JsonValueKind.Object)
        {
            verzekerde.GetProperty("resultaat").GetString().ShouldBe("ActieveVerzekeringen");
            verzekerde.GetProperty("verzekeringen")[0].GetProperty("uzovi").GetString().ShouldBe("9901");
            verzekerde.GetProperty("geslacht").GetString().ShouldBe("Man");
        }
    }

    [Theory]
    [InlineData(0, "GeenZoekopdrachten")]
    [InlineData(1, "VerzoekAkkoord")]
    [InlineData(20, "VerzoekAkkoord")]
    [InlineData(21, "MeerDan20Zoekopdrachten")]
    public async Task One_to_twenty_searches_at_a_time(int aantal, string resultaat)
    {
        var zoekopdrachten = string.Join(',', Enumerable.Range(1, aantal).Select(i => $$"""{"volgnummer":{{i}},{{Jansen}}}"""));

        var json = await Cov($$"""{"zoekopdrachten":[{{zoekopdrachten}}]}""");

        json.GetProperty("resultaat").GetString().ShouldBe(resultaat);
        json.GetProperty("zoekresultaten").GetArrayLength().ShouldBe(resultaat == "VerzoekAkkoord" ? aantal : 0);
    }

    [Fact]
    public async Task Every_look_up_is_in_the_log_of_that_person_without_the_number()
    {
        var audit = server.LaatsteAudit();

        await Cov($$"""{"zoekopdrachten":[{"volgnummer":1,{{Jansen}}}]}""");

        server.AuditNa(audit).ShouldHaveSingleItem().Wat.ShouldBe("cov");
        server.Portaal.Audit.Lees("persoon", "999901345").ShouldContain(r => r.Nummer > audit && r.Namens == "90054321");
        server.Portaal.Audit.Lees("persoon", "999902374").ShouldAllBe(r => r.Nummer <= audit);
        server.Portaal.Audit.Lees().ShouldAllBe(r => !r.ToString().Contains("999901345", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_insurer_may_not_look_up_nor_may_a_practice_for_another()
    {
        (await Post(server.AlsVerzekeraar, "/cov/v1/controleer", """{"zoekopdrachten":[]}""")).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var voorAnder = """{"zorgaanbieder":{"zorgverlenersoort":"01","nummer":"056789"},"zoekopdrachten":[]}""";
        (await Post(server.AlsPraktijk, "/cov/v1/controleer", voorAnder)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(server.AlsPraktijk, "/cov/v1/controleer", "{")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post(server.AlsPraktijk, "/cov/v1/controleer", "null")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("999901345", "1997-11-22", "", "GeenWlz")]
    [InlineData("99990134", "1997-11-22", "", "BsnVoldoetNietAanElfProef")]
    [InlineData("", "1997-11-22", "", "GeenGeldigZoekpad")]
    [InlineData("999901345", "1997-11-22", "2015-01-01", "Peildatum3JaarOfOuder")]
    [InlineData("999901345", "1997-11-22", "morgen", "GeenGeldigZoekpad")]
    public async Task The_wlz_check_never_says_no_to_a_number_that_is_none(string bsn, string geboren, string peildatum, string resultaat)
    {
        var antwoord = await Post(
            server.AlsPraktijk,
            "/cov/v1/wlz",
            $$"""{"bsn":"{{bsn}}","geboortedatum":"{{geboren}}","peildatum":"{{peildatum}}"}"""
        );

        (await Proefserver.JsonAsync(antwoord)).GetProperty("resultaat").GetString().ShouldBe(resultaat);
    }

    [Fact]
    public async Task A_whole_list_is_answered_line_by_line_and_can_be_taken_up_again()
    {
        var regels = new StringBuilder("volgnummer,bsn,geboortedatum,peildatum\r\n");
        for (var i = 1; i <= 1200; i++)
        {
            regels.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{i},{(i % 2 == 0 ? "999901345" : "999902374")},1997-11-22,\r\n"
            );
        }

        var alles = await Bestand(server.AlsPraktijk, regels.ToString(), "");
        var rest = await Bestand(server.AlsPraktijk, regels.ToString(), "?vanaf=1000");

        alles.Length.ShouldBe(1201);
        alles[0].ShouldBe("volgnummer,bsn,geboortedatum,peildatum,resultaat,uzovi,verzekerdennummer,pakket,wlz,overleden");
        alles[2].ShouldBe("2,999901345,1997-11-22,,Gevonden,9901,700000,,GeenWlz,0");
        alles[1].ShouldBe("1,999902374,1997-11-22,,CombinatieBsnGeboortedatumOnbekend,,,,,");
        rest.Skip(1).ShouldBe(alles.Skip(1001));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bsn\r\n1")]
    public async Task A_list_without_its_header_is_400(string inhoud)
    {
        using var csv = new StringContent(inhoud, Encoding.UTF8, "text/csv");

        (await server.AlsPraktijk.PostAsync("/cov/v1/bestand", csv, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Guessing_ends_in_429_and_leaves_the_others_alone()
    {
        var gokker = server.Client(server.GeefUit(new Partij(Partijrol.Zorgaanbieder, "94000001")));
        var regels =
            "volgnummer,bsn,geboortedatum,peildatum\r\n"
            + string.Concat(Enumerable.Range(1, 1500).Select(i => $"{i},999999059,1990-01-01,\r\n"));

        (await Bestand(gokker, regels, "")).Length.ShouldBe(1001);

        var antwoord = await Post(gokker, "/cov/v1/controleer", $$"""{"zoekopdrachten":[{"volgnummer":1,{{Jansen}}}]}""");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        antwoord.Headers.RetryAfter.ShouldNotBeNull();
        await Cov($$"""{"zoekopdrachten":[{"volgnummer":1,{{Jansen}}}]}""");
    }

    [Theory]
    [InlineData("zorgverleners/90012345", HttpStatusCode.OK)]
    [InlineData("vestigingen/90054321", HttpStatusCode.OK)]
    [InlineData("vestigingen/90054321/2020-01-01", HttpStatusCode.OK)]
    [InlineData("vestigingen/90054321/2000-01-01", HttpStatusCode.NotFound)]
    [InlineData("vestigingen/90054321/gisteren", HttpStatusCode.BadRequest)]
    [InlineData("zorgverleners/90054321", HttpStatusCode.NotFound)]
    [InlineData("zorgverleners/9005432", HttpStatusCode.NotFound)]
    [InlineData("vestigingen/mutaties/2010-01-01", HttpStatusCode.OK)]
    [InlineData("vestigingen/mutaties/90/2010-01-01", HttpStatusCode.OK)]
    [InlineData("zorgsoorten/zorgverlener", HttpStatusCode.OK)]
    public async Task The_agb_register_answers_on_the_paths_of_its_api(string pad, HttpStatusCode status) =>
        (await server.AlsPraktijk.GetAsync("/agb/v2/" + pad, Annuleer)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task A_practice_names_who_works_there_and_the_other_way_round()
    {
        var vestiging = await Proefserver.JsonAsync(await server.AlsPraktijk.GetAsync("/agb/v2/vestigingen/90054321/relaties", Annuleer));
        vestiging.EnumerateArray().Select(r => r.GetProperty("agbCode").GetString()).ShouldContain("90012345");
        var zorgverlener = await Proefserver.JsonAsync(
            await server.AlsPraktijk.GetAsync("/agb/v2/zorgverleners/90012345/relaties", Annuleer)
        );
        zorgverlener[0].GetProperty("agbCode").GetString().ShouldBe("90054321");
        zorgverlener[0].GetProperty("aanvang").GetString().ShouldBe("2012-01-01T00:00:00");
    }

    private async Task<JsonElement> Cov(string verzoek)
    {
        var antwoord = await Post(server.AlsPraktijk, "/cov/v1/controleer", verzoek);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Proefserver.JsonAsync(antwoord);
    }

    private static async Task<string[]> Bestand(HttpClient client, string regels, string vraag)
    {
        using var csv = new StringContent(regels, Encoding.UTF8, "text/csv");
        using var antwoord = await client.PostAsync("/cov/v1/bestand" + vraag, csv, Annuleer);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await antwoord.Content.ReadAsStringAsync(Annuleer)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string pad, string json) =>
        client.PostAsync(pad, new StringContent(json, Encoding.UTF8, "application/json"), Annuleer);
}
