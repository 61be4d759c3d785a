using System.Net;
using System.Xml.Linq;
using Vereffen.Verrekening;

namespace Vereffen.App.Tests.Hosting.Backoffice;

/// <summary>Betaalruns by two people, and the file for the bank.</summary>
[Collection(Serverproeven.Naam)]
public sealed class BetalenpaginaTests(Proefserver server)
{
    private const string Pad = "/verzekeraar/betalen";

    [Fact]
    public async Task One_proposes_the_same_may_not_approve_another_does_and_fetches_the_file()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var bram = await server.Bezoek("Bram", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        server.VolgendeBetaaldag();
        await BoekVoorschot(anna, "VS-1", "750,00");

        (await anna.StuurEnVolg(Pad, "Voorstel")).Tekst.ShouldContain("Een ander moet het goedkeuren.");
        var nummer = $"{Laatste().Nummer}";
        (await anna.Stuur(Pad, "Voorstel")).Tekst.ShouldContain("wacht nog op een besluit");
        var zelf = await anna.Stuur(Pad, "Goed", ("nummer", nummer));
        zelf.Code.ShouldBe(HttpStatusCode.OK);
        zelf.Tekst.ShouldContain("Wie het voorstel deed, kan het niet zelf goedkeuren.");
        zelf.Html.ShouldContain("role=\"alert\"");
        Laatste().Lijst.Status.ShouldBe(Voorstelstatus.Voorgesteld);
        (await anna.Stuur(Pad, "Goed", ("nummer", nummer), ("door", "Bram"), ("naam", "Bram"))).Tekst.ShouldContain("niet zelf goedkeuren");

        var goed = await bram.StuurEnVolg(Pad, "Goed", ("nummer", nummer));
        goed.Tekst.ShouldContain("is goedgekeurd en geboekt");
        goed.Tekst.ShouldContain("niet als PDF. Er kan geen PDF worden gemaakt: Chromium is niet gevonden op /bestaat/niet");
        Laatste().Lijst.Status.ShouldBe(Voorstelstatus.Verzonden);
        (await bram.Stuur(Pad, "Voorstel")).Tekst.ShouldContain("al een betaalrun geweest");
        var betalingen = server.Wereld.Verzekeraar.Betalingen.Count;
        var token = (await bram.Haal("/account/werkplekken")).Token;
        (await bram.Verzend(Pad + "?handler=Goed", ("__RequestVerificationToken", token), ("nummer", nummer))).Tekst.ShouldContain(
            "al verzonden"
        );
        server.Wereld.Verzekeraar.Betalingen.Count.ShouldBe(betalingen);

        var bestand = server.Wereld.Verzekeraar.Inzage.Betaalbestanden(Vereffen.Kern.UzoviNummer.Parse("9901"))[0];
        var ophalen = $"{Pad}?handler=Bestand&kenmerk={bestand.Kenmerk}";
        var xml = await anna.Haal(ophalen);
        xml.Koppen["Content-Disposition"].ShouldContain("attachment");
        XDocument.Parse(xml.Html).Descendants().Where(e => e.Name.LocalName == "InstdAmt").Select(e => e.Value).ShouldContain("750.00");
        (await noor.Haal(ophalen)).Code.ShouldBe(HttpStatusCode.NotFound);
        (await anna.Haal($"{Pad}?handler=Bestand&kenmerk=../../verzekeraar.db")).Code.ShouldBe(HttpStatusCode.NotFound);
        (await anna.Haal($"{Pad}?handler=Bestand")).Code.ShouldBe(HttpStatusCode.NotFound);
        File.Exists(Path.Combine(server.Pad, "betalingen", bestand.Kenmerk + ".xml")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_proposal_is_refused_with_a_reason_and_only_then()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        server.VolgendeBetaaldag();
        await BoekVoorschot(anna, "VS-2", "1.250,00");
        await anna.StuurEnVolg(Pad, "Voorstel");
        var nummer = $"{Laatste().Nummer}";

        (await anna.Stuur(Pad, "Af", ("nummer", nummer), ("reden", " "))).Tekst.ShouldContain("Vul de reden in.");
        var lang = await anna.Stuur(Pad, "Af", ("nummer", nummer), ("reden", "<script>alert(1)</script>" + new string('x', 600)));
        lang.Tekst.ShouldContain("Hoogstens 500 tekens");
        lang.Html.ShouldNotContain("<script>alert");
        Laatste().Lijst.Status.ShouldBe(Voorstelstatus.Voorgesteld);

        var na = await anna.StuurEnVolg(Pad, "Af", ("nummer", nummer), ("reden", "<i>bedrag klopt niet</i>"));
        na.Tekst.ShouldContain("is afgewezen; er wordt niets van betaald");
        na.Html.ShouldNotContain("<i>bedrag");
        Laatste().Lijst.Status.ShouldBe(Voorstelstatus.Afgewezen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999")]
    [InlineData("99999999999999999999999")]
    public async Task A_number_that_is_no_proposal_is_a_sentence(string nummer)
    {
        using var bram = await server.Bezoek("Bram", Rol.Verzekeraar, "9901");
        var token = (await bram.Haal("/account/werkplekken")).Token;

        var antwoord = await bram.Verzend(Pad + "?handler=Goed", ("__RequestVerificationToken", token), ("nummer", nummer));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain("Er is geen voorstel");
    }

    [Fact]
    public async Task A_pay_out_of_another_insurer_cannot_be_released()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var vreemd = server.Wereld.Verzekeraar.Betalen.Uitbetalingen().First(b => b.Uzovi.ToString() == "9902");
        var token = (await anna.Haal("/account/werkplekken")).Token;

        var antwoord = await anna.Verzend(Pad + "?handler=Vrij", ("__RequestVerificationToken", token), ("kenmerk", vreemd.EindId));

        antwoord.Tekst.ShouldContain("Er is geen uitbetaling met dit kenmerk.");
    }

    private Vereffen.Verzekeraar.Voorstelstand Laatste() => server.Wereld.Verzekeraar.Betalen.Voorstellen()[^1];

    private static async Task BoekVoorschot(Bezoeker wie, string kenmerk, string bedrag)
    {
        const string Boeken = "/verzekeraar/vorderingen/boeken/Voorschot";
        var sleutel = (await wie.Haal(Boeken)).Veld("eenmalig");
        (
            await wie.StuurEnVolg(Boeken, null, ("eenmalig", sleutel), ("agb", "01056789"), ("kenmerk", kenmerk), ("bedrag", bedrag))
        ).Tekst.ShouldContain("Geboekt: Voorschot");
    }
}
