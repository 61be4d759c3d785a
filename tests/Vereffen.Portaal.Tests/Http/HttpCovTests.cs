using System.Net;
using System.Net.Sockets;
using Vereffen.Kern;
using Vereffen.Verkeer;

namespace Vereffen.Portaal.Tests.Http;

/// <summary>COV from elsewhere over real TLS, on the sample registers: the same answers as in one process.</summary>
public sealed class HttpCovTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static readonly Relatie Wij = new("Praktijk", "90054321");
    private static readonly DateOnly Vandaag = DateOnly.FromDateTime(AmsterdamTijd.Van(TimeProvider.System.GetUtcNow()));

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(21)]
    [InlineData(501)]
    public async Task Every_number_of_questions_has_the_answers_of_the_exchange_itself(int aantal)
    {
        using var cov = Cov("90054321");
        var loket = new Covloket(server.Portaal, () => server.Server.Registers.Huidige, TimeProvider.System);
        Covvraag[] soorten =
        [
            Vraag("999901345", new DateOnly(1997, 11, 22)),
            Vraag("999901345", new DateOnly(1997, 11, 23)),
            Vraag("999999059", new DateOnly(1980, 1, 1)),
        ];
        var vragen = Enumerable.Range(0, aantal).Select(i => soorten[i % soorten.Length]).ToList();

        var ver = await cov.ControleerAsync(Wij, vragen, Annuleer);

        var nabij = await loket.ControleerAsync(Wij, vragen, Annuleer);
        ver.ShouldNotBeNull().ShouldBe(nabij!);
        ver[0].IsVerzekerd.ShouldBeTrue();
        ver[0].Uzovi.ShouldBe(UzoviNummer.Parse("9901"));
    }

    [Fact]
    public async Task Nothing_asked_is_nothing_answered_and_asks_nobody()
    {
        var voor = server.LaatsteAudit();
        using var cov = Cov("90054321");

        (await cov.ControleerAsync(Wij, [], Annuleer)).ShouldBe([]);
        server.AuditNa(voor).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task For_another_practice_the_exchange_refuses_and_the_sentence_names_nobody(int aantal)
    {
        using var cov = Cov("90054321");

        var fout = await Should.ThrowAsync<VerkeerException>(() =>
            cov.ControleerAsync(
                new Relatie("Praktijk", "01056789"),
                [.. Enumerable.Repeat(Vraag("999901345", new DateOnly(1997, 11, 22)), aantal)],
                Annuleer
            )
        );

        fout.Message.ShouldContain("weigert");
        fout.Message.ShouldNotContain("999901345");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_exchange_that_is_not_there_is_a_sentence(int aantal)
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        var poort = ((IPEndPoint)luisteraar.LocalEndpoint).Port;
        luisteraar.Stop();
        using var cov = Cov("90054321", new Uri($"https://127.0.0.1:{poort}"));

        var fout = await Should.ThrowAsync<VerkeerException>(() =>
            cov.ControleerAsync(Wij, [.. Enumerable.Repeat(Vraag("999901345", new DateOnly(1997, 11, 22)), aantal)], Annuleer)
        );
        fout.Message.ShouldContain("niet te bereiken");
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_refused_by_the_exchange()
    {
        using var map = new TijdelijkeMap();
        using var vreemd = Proefserver.Vreemd(map.Pad, Proefserver.Praktijk);
        using var cov = new HttpCov(
            new Verkeersinstellingen
            {
                Basis = server.Server.Adres,
                Certificaten = [("90054321", vreemd)],
                Wortel = server.Autoriteit.Wortel,
                Pogingen = 1,
            },
            TimeProvider.System
        );

        await Should.ThrowAsync<VerkeerException>(() =>
            cov.ControleerAsync(Wij, [Vraag("999901345", new DateOnly(1997, 11, 22))], Annuleer)
        );
    }

    [Fact]
    public async Task Every_question_is_in_the_log_of_the_exchange_without_a_bsn()
    {
        var voor = server.LaatsteAudit();
        using var cov = Cov("90054321");

        await cov.ControleerAsync(
            Wij,
            [Vraag("999901345", new DateOnly(1997, 11, 22)), Vraag("999901345", new DateOnly(1997, 11, 23))],
            Annuleer
        );

        var regels = server.AuditNa(voor).Where(r => r.Wat == "cov").ToList();
        regels.Count.ShouldBe(2);
        regels.ShouldAllBe(r => r.Namens == "90054321" && !r.Onderwerp.Contains("999901345", StringComparison.Ordinal));
    }

    private static Covvraag Vraag(string bsn, DateOnly geboren) => new(Bsn.TryParse(bsn, out var b) ? b : default, geboren, Vandaag);

    private HttpCov Cov(string code, Uri? adres = null) =>
        new(
            new Verkeersinstellingen
            {
                Basis = adres ?? server.Server.Adres,
                Certificaten = [(code, server.Certificaten[code])],
                Wortel = server.Autoriteit.Wortel,
                EersteWacht = TimeSpan.FromMilliseconds(1),
            },
            TimeProvider.System
        );
}
