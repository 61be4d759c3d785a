using System.Diagnostics;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>Who may not, does not; and each refusal leaves an audit row.</summary>
public sealed class ToegangTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_certificate_the_connection_is_refused() => await Geweigerd(null, "geen certificaat");

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused()
    {
        using var elders = new TijdelijkeMap();
        await Geweigerd(Proefserver.Vreemd(elders.Pad, Proefserver.Praktijk), "niet van deze certificaatautoriteit");
    }

    [Fact]
    public async Task A_certificate_that_expired_is_refused() => await Geweigerd(server.Verlopen(Proefserver.Praktijk), "verlopen");

    [Fact]
    public async Task A_server_certificate_of_our_own_authority_is_no_client_certificate()
    {
        using var certificaat = server.Autoriteit.Server();
        await Geweigerd(certificaat, "niet bedoeld om zich mee te legitimeren");
    }

    [Fact]
    public async Task A_certificate_that_our_key_signed_but_that_is_not_in_the_register_is_refused()
    {
        using var uitgifte = server.Autoriteit.GeefUit(new Certificaataanvraag(Proefserver.Praktijk, Certificaatsoort.System, false, 30));
        await Geweigerd(X509CertificateLoader.LoadPkcs12(uitgifte.Pfx(), ""), "niet door dit portaal uitgegeven");
    }

    [Fact]
    public async Task A_revoked_certificate_is_refused_within_ten_seconds_also_on_a_connection_that_was_open()
    {
        var certificaat = server.GeefUit(Proefserver.Praktijk);
        var open = server.Client(certificaat);
        (await open.GetAsync(Berichtpaden.Pull, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var klok = Stopwatch.StartNew();

        server.Portaal.Certificaten.TrekIn(certificaat.SerialNumber).ShouldBe(true);

        while (await Lukt(open))
        {
            klok.Elapsed.TotalSeconds.ShouldBeLessThan(10);
        }

        await Geweigerd(certificaat, "ingetrokken");
    }

    [Fact]
    public async Task A_plain_connection_gets_nothing()
    {
        using var client = new HttpClient();
        await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetAsync(new UriBuilder(server.Server.Adres) { Scheme = "http" }.Uri, Annuleer)
        );
    }

    [Theory]
    [InlineData("Praktijk", "01056789")]
    [InlineData("Zorgverzekeraar", "90054321")]
    [InlineData("Servicebureau", "90054321")]
    [InlineData("praktijk", "90054321")]
    [InlineData("Onbekend", "90054321")]
    public async Task A_sender_that_the_certificate_does_not_allow_gets_422_and_the_traceerId_stays_free(string rol, string code)
    {
        var bericht = server.Claim();
        var audit = server.LaatsteAudit();

        var antwoord = await Proefserver.PushAsync(server.AlsPraktijk, bericht with { Afzender = new Kern.Relatie(rol, code) });

        antwoord.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        server.AuditNa(audit).ShouldHaveSingleItem().Resultaat.ShouldContain("namens deze afzender");
        (await Proefserver.PushAsync(server.AlsPraktijk, bericht)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("Zorgverlener")]
    [InlineData("Praktijk")]
    [InlineData("Instelling")]
    public async Task A_zorgaanbieder_may_speak_in_three_roles_for_its_own_code(string rol)
    {
        var bericht = server.Claim() with { Afzender = new Kern.Relatie(rol, "90054321") };

        (await Proefserver.PushAsync(server.AlsPraktijk, bericht)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_personal_certificate_may_fetch_but_not_push()
    {
        var persoon = server.Client(server.GeefUit(Proefserver.Praktijk, Certificaatsoort.Personal));

        (await Proefserver.PushAsync(persoon, server.Claim())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await persoon.GetAsync(Berichtpaden.Pull, Annuleer)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bureau_acts_for_a_practice_as_long_as_the_mandate_lasts_and_only_in_that_service()
    {
        var bureau = server.Client(server.Certificaten["98001234"]);
        (await Proefserver.PushAsync(bureau, server.Claim())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var mandaat = server.Portaal.Mandaten.Voegtoe(
            "90054321",
            "98001234",
            Dienst.Indienen,
            vandaag.AddDays(-1),
            vandaag.AddYears(1),
            "test",
            out var reden
        );
        reden.ShouldBeNull();

        (await Proefserver.PushAsync(bureau, server.Claim())).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var afgekeurd = server.Claim(tekst => tekst.Replace("999901345", "999901346", StringComparison.Ordinal));
        (await Proefserver.PushAsync(bureau, afgekeurd)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Postvak(bureau, afgekeurd.ConversatieId)).ShouldBe(0);
        (await Postvak(server.AlsPraktijk, afgekeurd.ConversatieId)).ShouldBe(1);

        server.Portaal.Mandaten.Voegtoe("90054321", "98001234", Dienst.Ophalen, vandaag, vandaag, "test", out _).ShouldNotBeNull();
        (await Postvak(bureau, afgekeurd.ConversatieId)).ShouldBe(1);

        server.Portaal.Mandaten.Beeindig(mandaat!.Nummer, "test").ShouldBe(true);
        var audit = server.LaatsteAudit();
        (await Proefserver.PushAsync(bureau, server.Claim())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        server.AuditNa(audit).ShouldHaveSingleItem().Resultaat.ShouldStartWith("geweigerd");
    }

    [Fact]
    public async Task What_is_for_another_party_is_404_or_not_there_and_stays_where_it_was()
    {
        var bericht = server.Claim();
        (await Proefserver.PushAsync(server.AlsPraktijk, bericht)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var vreemde = server.Client(server.Certificaten["01056789"]);
        var audit = server.LaatsteAudit();

        (await vreemde.GetAsync($"{Berichtpaden.Pull}/{bericht.TraceerId}/payload", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await vreemde.DeleteAsync($"{Berichtpaden.Pull}/{bericht.TraceerId}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Postvak(vreemde, bericht.ConversatieId)).ShouldBe(0);
        (await vreemde.GetStringAsync($"{Berichtpaden.StatusV3}?traceerId={bericht.TraceerId}", Annuleer)).ShouldBe("[]");
        // Nor may the sender take it out of the insurer's mailbox.
        (await server.AlsPraktijk.DeleteAsync($"{Berichtpaden.Pull}/{bericht.TraceerId}", Annuleer)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

        server.AuditNa(audit).Count(r => r.Resultaat.StartsWith("geweigerd", StringComparison.Ordinal)).ShouldBe(5);
        (await Postvak(server.AlsVerzekeraar, bericht.ConversatieId)).ShouldBe(1);
    }

    [Fact]
    public async Task A_header_that_claims_a_certificate_is_ignored()
    {
        var verzekeraar = Convert.ToBase64String(server.Certificaten["9901"].RawData);
        var client = server.Client(server.Certificaten["01056789"]);
        foreach (
            var naam in (string[])
                ["X-ARR-ClientCert", "X-Client-Cert", "X-SSL-Client-Cert", "X-Forwarded-Client-Cert", "ssl-client-cert", "Client-Cert"]
        )
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(naam, verzekeraar);
        }

        var bericht = server.Claim();
        await Proefserver.PushAsync(server.AlsPraktijk, bericht);

        (await Postvak(client, bericht.ConversatieId)).ShouldBe(0);
        (await client.DeleteAsync($"{Berichtpaden.Pull}/{bericht.TraceerId}", Annuleer)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var zonder = server.Client(null);
        zonder.DefaultRequestHeaders.TryAddWithoutValidation("X-ARR-ClientCert", verzekeraar);
        (await Lukt(zonder)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_test_certificate_reaches_the_test_environment_and_nothing_else()
    {
        var test = server.Client(server.GeefUit(Proefserver.Praktijk, test: true));
        var naarProductie = server.Claim();
        var audit = server.LaatsteAudit();

        (await Proefserver.PushAsync(test, naarProductie)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        server.AuditNa(audit).ShouldHaveSingleItem().Resultaat.ShouldContain("8028");
        (await Postvak(server.AlsVerzekeraar, naarProductie.ConversatieId)).ShouldBe(0);

        var verzekeraar = new Partij(Partijrol.Zorgverzekeraar, "9902");
        var testverzekeraar = server.Client(server.GeefUit(verzekeraar, test: true));
        var bericht = server.Claim() with { Geadresseerde = new Kern.Relatie("Zorgverzekeraar", "9902") };
        (await Proefserver.PushAsync(test, bericht)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Postvak(testverzekeraar, bericht.ConversatieId)).ShouldBe(1);
        (await Postvak(server.Client(server.GeefUit(verzekeraar)), bericht.ConversatieId)).ShouldBe(0);
    }

    [Fact]
    public async Task A_test_message_in_production_comes_back_with_8028_and_never_reaches_the_insurer()
    {
        var bericht = server.Claim(tekst => tekst[..9] + "T" + tekst[10..]);

        (await Proefserver.PushAsync(server.AlsPraktijk, bericht)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Postvak(server.AlsVerzekeraar, bericht.ConversatieId)).ShouldBe(0);
        var status = await server.AlsPraktijk.GetStringAsync($"{Berichtpaden.StatusV3}?traceerId={bericht.TraceerId}", Annuleer);
        status.ShouldContain("AfgekeurdDoorDienst");
        status.ShouldContain("\"code\":\"8028\"");
    }

    private async Task<int> Postvak(HttpClient client, Guid conversatie)
    {
        using var vraag = new StringContent(
            $$"""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"{{conversatie}}"}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        var antwoord = await client.PostAsync(Berichtpaden.Pull + "/zoeken", vraag, Annuleer);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await Proefserver.JsonAsync(antwoord)).GetArrayLength();
    }

    private async Task Geweigerd(X509Certificate2? certificaat, string reden)
    {
        var audit = server.LaatsteAudit();

        (await Lukt(server.Client(certificaat))).ShouldBeFalse();

        server.AuditNa(audit).ShouldContain(r => r.Wat == "verbinding" && r.Resultaat.Contains(reden, StringComparison.Ordinal));
    }

    private static async Task<bool> Lukt(HttpClient client)
    {
        try
        {
            using var antwoord = await client.GetAsync(Berichtpaden.Pull, Annuleer);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
