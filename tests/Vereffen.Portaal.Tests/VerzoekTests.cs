using System.Text;
using Vereffen.Kern;

namespace Vereffen.Portaal.Tests;

/// <summary>Requests of a provider to an insurer through the exchange, and their answers.</summary>
public sealed class VerzoekTests : IDisposable
{
    private static readonly AgbCode Linde = AgbCode.Parse("90054321");
    private readonly TijdelijkeMap map = new();
    private readonly Berichtenportaal portaal;

    public VerzoekTests()
    {
        portaal = Berichtenportaal.Open(map.Bestand("portaal.db"), new Proefklok(), _ => Proefbericht.Id(200));
        portaal.MeldAan(Proefbericht.Praktijk);
        portaal.MeldAan(Proefbericht.AnderePraktijk);
        portaal.MeldAan(Proefbericht.Verzekeraar);
    }

    public void Dispose()
    {
        portaal.Dispose();
        map.Dispose();
    }

    [Fact]
    public async Task A_request_goes_to_the_insurer_as_it_came_and_its_answer_back()
    {
        var vraag = Vraag(1);
        (await Dien(vraag)).ShouldBe(Indienresultaat.Akkoord);
        (await Dien(vraag)).ShouldBe(Indienresultaat.Akkoord);
        (await Haal(Proefbericht.Verzekeraar)).ShouldHaveSingleItem().Payload.ToArray().ShouldBe(vraag.Payload.ToArray());

        (await Dien(Antwoord(2, vraag))).ShouldBe(Indienresultaat.Akkoord);

        (await Haal(Proefbericht.Praktijk)).ShouldHaveSingleItem().AlsAntwoordOp.ShouldBe(vraag.TraceerId);
        (await Haal(Proefbericht.AnderePraktijk)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("geen json")]
    [InlineData("""{"schema":2}""")]
    public async Task What_is_no_json_of_our_schema_is_refused_for_good(string inhoud)
    {
        var fout = Vraag(1) with { Payload = Encoding.UTF8.GetBytes(inhoud) };

        (await Dien(fout)).Aangenomen.ShouldBeFalse();
        (await Dien(fout)).Aangenomen.ShouldBeFalse();
        (await Haal(Proefbericht.Verzekeraar)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_goes_from_a_provider_to_an_insurer_and_in_no_other_way()
    {
        var vraag = Vraag(1);
        (await Dien(vraag with { TraceerId = Proefbericht.Id(3), Geadresseerde = Proefbericht.AnderePraktijk })).Aangenomen.ShouldBeFalse();
        (
            await Dien(
                vraag with
                {
                    TraceerId = Proefbericht.Id(4),
                    Afzender = Proefbericht.Verzekeraar,
                    Geadresseerde = Proefbericht.Praktijk,
                }
            )
        ).Aangenomen.ShouldBeFalse();
        (
            await Dien(vraag with { TraceerId = Proefbericht.Id(5), Stroom = Verzoek.Stroom with { Actie = "Retour" } })
        ).Aangenomen.ShouldBeFalse();
        (await Dien(Antwoord(6, vraag) with { Stroom = Verzoek.Antwoordstroom with { Actie = "Indienen" } })).Aangenomen.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_answers_a_request_that_these_parties_exchanged_and_a_retour_a_claim()
    {
        var (vraag, claim) = (Vraag(1), Proefbericht.Claim(2));
        await Dien(vraag);
        await Dien(claim);

        (await Dien(Antwoord(3, vraag) with { AlsAntwoordOp = null })).Reden!.ShouldContain("op welk verzoek");
        (await Dien(Antwoord(4, vraag) with { AlsAntwoordOp = Proefbericht.Id(99) })).Aangenomen.ShouldBeFalse();
        (await Dien(Antwoord(5, claim))).Aangenomen.ShouldBeFalse();
        (await Dien(Antwoord(6, vraag) with { Geadresseerde = Proefbericht.AnderePraktijk })).Aangenomen.ShouldBeFalse();
        (await Dien(Proefbericht.Retour(7, claim) with { AlsAntwoordOp = vraag.TraceerId })).Aangenomen.ShouldBeFalse();

        (await Haal(Proefbericht.Praktijk)).ShouldBeEmpty();
    }

    private static Bericht Vraag(byte nummer) =>
        new()
        {
            TraceerId = Proefbericht.Id(nummer),
            ConversatieId = Proefbericht.Id(nummer),
            Afzender = Proefbericht.Praktijk,
            Geadresseerde = Proefbericht.Verzekeraar,
            Stroom = Verzoek.Stroom,
            Payload = Verzoekvorm.Schrijf(new Verzoek(Verzoeksoort.Betaalovereenkomst, Linde) { Vanaf = new DateOnly(2026, 7, 1) }),
        };

    private static Bericht Antwoord(byte nummer, Bericht vraag) =>
        new()
        {
            TraceerId = Proefbericht.Id(nummer),
            ConversatieId = vraag.ConversatieId,
            AlsAntwoordOp = vraag.TraceerId,
            Afzender = vraag.Geadresseerde,
            Geadresseerde = vraag.Afzender,
            Stroom = Verzoek.Antwoordstroom,
            Payload = Verzoekvorm.Schrijf(new Verzoekantwoord(vraag.TraceerId, Verzoekbesluit.Afgewezen, new DateOnly(2026, 3, 2), "nee")),
        };

    private Task<Indienresultaat> Dien(Bericht bericht) => portaal.DienInAsync(bericht, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Bericht>> Haal(Relatie wie) => portaal.HaalOpAsync(wie, 50, TestContext.Current.CancellationToken);
}
