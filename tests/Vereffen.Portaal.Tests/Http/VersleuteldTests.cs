using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>Encrypted messages from one party to another, and where the receiver's certificate comes from.</summary>
public sealed class VersleuteldTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static readonly byte[] Geheim = Encoding.UTF8.GetBytes("alleen voor de verzekeraar");

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_exchange_carries_what_only_the_receiver_can_read()
    {
        using var praktijk = server.Verkeer("90054321");
        using var verzekeraar = server.Verkeer("9901");
        var (ontvanger, _) = await praktijk.ZoekCertificaatAsync(Proefbericht.Praktijk, "9901", Annuleer);
        using var certificaat = ontvanger.ShouldNotBeNull();
        certificaat.Relaties.ShouldBe([Proefbericht.Verzekeraar]);
        var id = server.NieuwId();
        var bericht = server.Claim() with
        {
            TraceerId = id,
            Stroom = new Berichtstroom(Versleuteldeinhoud.Berichttype, null, 1, 0, "Indienen"),
            Payload = Versleuteldeinhoud.Maak(Geheim, certificaat.Certificaat).Cms,
        };

        (await praktijk.DienInAsync(bericht, Annuleer)).ShouldBe(Indienresultaat.Akkoord);
        (await praktijk.DienInAsync(server.Claim(), Annuleer)).ShouldBe(Indienresultaat.Akkoord);

        var gekomen = await verzekeraar.HaalOpAsync(Proefbericht.Verzekeraar, Versleuteldeinhoud.Berichttype, 10, Annuleer);
        var een = gekomen.ShouldHaveSingleItem();
        een.TraceerId.ShouldBe(id);
        Versleuteldeinhoud.Open(een.Payload, server.Certificaten["9901"]).Inhoud.ShouldBe(Geheim);
        Versleuteldeinhoud.Open(een.Payload, server.Certificaten["90054321"]).Inhoud.ShouldBeNull();
    }

    [Fact]
    public async Task The_newest_valid_certificate_is_given_and_none_that_was_revoked_is_personal_or_of_a_test()
    {
        var partij = new Partij(Partijrol.Softwarepartij, "sleutelproef");
        using var client = server.AlsPraktijk;
        (await Vraag(client, "sleutelproef")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var persoon = server.GeefUit(partij, Certificaatsoort.Personal);
        using var test = server.GeefUit(partij, test: true);
        (await Vraag(client, "sleutelproef")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var eerste = server.GeefUit(partij);
        (await Serienummer(client)).ShouldBe(eerste.SerialNumber);
        using var tweede = server.GeefUit(partij);
        (await Serienummer(client)).ShouldBe(tweede.SerialNumber);
        server.Portaal.Certificaten.TrekIn(tweede.SerialNumber).ShouldBe(true);
        (await Serienummer(client)).ShouldBe(eerste.SerialNumber);

        async Task<string?> Serienummer(HttpClient wie) =>
            (await Proefserver.JsonAsync(await Vraag(wie, "sleutelproef"))).GetProperty("serienummer").GetString();
    }

    [Fact]
    public async Task A_certificate_that_has_ended_is_not_believed_whatever_the_exchange_says()
    {
        using var wantrouwig = new HttpBerichtenverkeer(
            new Verkeersinstellingen
            {
                Basis = server.Server.Adres,
                Certificaten = [("90054321", server.Certificaten["90054321"])],
                Wortel = server.Autoriteit.Wortel,
                Pogingen = 1,
            },
            new Later()
        );

        // Years from now the certificate that the exchange gives has ended.
        var (certificaat, reden) = await wantrouwig.ZoekCertificaatAsync(Proefbericht.Praktijk, "9901", Annuleer);

        certificaat.ShouldBeNull();
        reden.ShouldNotBeNull().ShouldContain("niet te vertrouwen");
        (await wantrouwig.ZoekCertificaatAsync(Proefbericht.Praktijk, "onbekend", Annuleer)).Reden.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_party_sees_its_own_certificates_and_the_list_of_revoked_ones()
    {
        using var client = server.AlsVerzekeraar;

        var eigen = await Proefserver.JsonAsync(await client.GetAsync(Berichtpaden.Certificaten, Annuleer));
        eigen.EnumerateArray().ShouldAllBe(c => c.GetProperty("soort").GetString() == "system");
        eigen
            .EnumerateArray()
            .Select(c => c.GetProperty("serienummer").GetString())
            .ShouldContain(server.Certificaten["9901"].SerialNumber);
        var lijst = await client.GetByteArrayAsync("/portaal/v1/intrekkingslijst", Annuleer);
        _ = CertificateRevocationListBuilder.Load(lijst, out var nummer);
        nummer.IsZero.ShouldBeFalse();
    }

    [Fact]
    public async Task Looking_for_a_certificate_is_in_the_audit_log()
    {
        using var client = server.AlsPraktijk;
        var voor = server.LaatsteAudit();

        using var antwoord = await Vraag(client, "9901");
        using var niets = await Vraag(client, "0000");

        var regels = server.AuditNa(voor).Where(r => r.Wat == "certificaat zoeken").ToList();
        regels.Select(r => r.Resultaat).ShouldContain("goed");
        regels.ShouldContain(r => r.Resultaat.StartsWith("geweigerd", StringComparison.Ordinal));
        JsonSerializer.Serialize(regels).ShouldNotContain("\"9901\"");
    }

    private static Task<HttpResponseMessage> Vraag(HttpClient client, string code) =>
        client.GetAsync($"{Berichtpaden.Certificaten}/{code}", Annuleer);

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddYears(5);
    }
}
