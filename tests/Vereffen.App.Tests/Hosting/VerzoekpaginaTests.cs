using System.Globalization;
using System.Net;
using Vereffen.Kern;

namespace Vereffen.App.Tests.Hosting;

/// <summary>A practice asks, two people at the insurer judge, and the practice reads the answer: over the exchange, on pages.</summary>
[Collection(Serverproeven.Naam)]
public sealed class VerzoekpaginaTests(Proefserver server)
{
    private const string Nieuw = "/praktijk/verzoeken/nieuw/";
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");

    [Fact]
    public async Task Another_account_is_asked_with_proof_judged_by_two_and_answered()
    {
        using var linde = await server.Bezoek("Lin", Rol.Praktijk, "90054321");
        using var brink = await server.Bezoek("Bo", Rol.Praktijk, "01056789");
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var bram = await server.Bezoek("Bram", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");

        var zonder = await linde.Stuur(Nieuw + "rekening", null, ("formulier", "k1"), ("iban", "NL00"), ("tenaamstelling", "<b>X</b>"));
        zonder.Code.ShouldBe(HttpStatusCode.OK);
        zonder.Html.ShouldContain("id=\"iban-fout\"");
        zonder.Html.ShouldContain("id=\"bewijs-fout\"");
        zonder.Html.ShouldNotContain("<b>X");
        zonder.Veld("formulier").ShouldBe("k1");
        var antwoord = await linde.StuurMet(
            Nieuw + "rekening",
            "bewijs",
            "%PDF-1.7 bewijs"u8.ToArray(),
            ("formulier", "k1"),
            ("uzovi", "9901"),
            ("iban", "NL46 VERE 0090 0543 24"),
            ("tenaamstelling", "De Linde"),
            ("vanaf", Vandaag)
        );
        antwoord.Code.ShouldBe(HttpStatusCode.Redirect, antwoord.Tekst);
        var pad = antwoord.Naar!;
        (await linde.Haal(pad)).Tekst.ShouldContain("wacht op verzending");
        (await brink.Haal(pad)).Code.ShouldBe(HttpStatusCode.NotFound);
        await Wissel();

        var zaak = server.Wereld.Verzekeraar.Verzoeken.Alle(Uzovi).First(z => z.Soort == Verzoeksoort.Rekening);
        var zaakpad = $"/verzekeraar/verzoeken/{zaak.Nummer}";
        (await anna.Haal("/verzekeraar/verzoeken")).Html.ShouldContain($"href=\"{zaakpad}\"");
        var bewijs = await anna.Haal(zaakpad + "?handler=Bewijs");
        bewijs.Html.ShouldBe("%PDF-1.7 bewijs");
        bewijs.Koppen["Content-Disposition"].ShouldContain("attachment");
        (await noor.Haal(zaakpad)).Code.ShouldBe(HttpStatusCode.NotFound);
        (await noor.Haal(zaakpad + "?handler=Bewijs")).Code.ShouldBe(HttpStatusCode.NotFound);
        (await anna.Stuur(zaakpad, null, ("keuze", ""), ("reden", ""))).Html.ShouldContain("besluit-keuze-fout");
        (await anna.StuurEnVolg(zaakpad, null, ("keuze", "Toegekend"), ("reden", "gezien"))).Tekst.ShouldContain(
            "Een ander verifieert haar"
        );
        (await anna.Stuur(zaakpad, null, ("keuze", "Toegekend"), ("reden", "zelf"))).Tekst.ShouldContain("niet zelf verifiëren");
        (await bram.StuurEnVolg(zaakpad, null, ("keuze", "Toegekend"), ("reden", "nagebeld"))).Tekst.ShouldContain("gaat als antwoord");
        await Wissel();

        var na = await linde.Haal(pad);
        na.Tekst.ShouldContain("toegekend");
        na.Tekst.ShouldContain("nagebeld");
        (await linde.Haal("/praktijk/verzoeken")).Tekst.ShouldContain("Andere bankrekening");
    }

    [Fact]
    public async Task A_request_is_sent_once_and_taken_back()
    {
        using var linde = await server.Bezoek("Lin", Rol.Praktijk, "90054321");
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        (string, string)[] velden =
        [
            ("formulier", "k2"),
            ("uzovi", "9901"),
            ("vanaf", Vandaag),
            ("toelichting", "<script>alert(1)</script>"),
        ];

        var pad = (await linde.Stuur(Nieuw + "betaalovereenkomst", null, velden)).Naar!;
        (await linde.Stuur(Nieuw + "betaalovereenkomst", null, velden)).Naar.ShouldBe(pad);
        await Wissel();
        var zaken = server.Wereld.Verzekeraar.Verzoeken.Alle(Uzovi).Where(z => z.Soort == Verzoeksoort.Betaalovereenkomst).ToList();
        var zaak = zaken.ShouldHaveSingleItem();
        (await anna.Haal($"/verzekeraar/verzoeken/{zaak.Nummer}")).Html.ShouldNotContain("<script>alert");
        (await anna.Stuur($"/verzekeraar/verzoeken/{zaak.Nummer}", null, ("keuze", "Toegekend"), ("reden", "x"))).Tekst.ShouldContain(
            "al een overeenkomst"
        );

        (await linde.StuurEnVolg(pad, "Intrekken")).Tekst.ShouldContain("De intrekking gaat nu");
        await Wissel();

        (await linde.Haal(pad)).Tekst.ShouldContain("Stand ingetrokken");
        var token = (await anna.Haal("/account/werkplekken")).Token;
        (
            await anna.Verzend(
                $"/verzekeraar/verzoeken/{zaak.Nummer}",
                ("__RequestVerificationToken", token),
                ("keuze", "Afgewezen"),
                ("reden", "x")
            )
        ).Tekst.ShouldContain("ingetrokken");
    }

    [Theory]
    [InlineData("betaalovereenkomst", "uzovi", "vanaf")]
    [InlineData("betalingsregeling", "controlekenmerk", "termijn")]
    public async Task An_empty_form_is_refused_at_each_field(string soort, string een, string twee)
    {
        using var linde = await server.Bezoek("Lin", Rol.Praktijk, "90054321");

        var antwoord = await linde.Stuur(Nieuw + soort, null, ("formulier", "k3"));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Html.ShouldContain($"id=\"{een}-fout\"");
        antwoord.Html.ShouldContain($"id=\"{twee}-fout\"");
        (await linde.Haal(Nieuw + "hypotheek")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Vandaag => server.Wereld.Klok.Dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task Wissel()
    {
        var annuleer = TestContext.Current.CancellationToken;
        await server.Wereld.Praktijk.VerzendAsync(annuleer);
        await server.Wereld.Verzekeraar.VerwerkPostvakAsync(annuleer);
        foreach (var wie in server.Wereld.Praktijk.Afzenders())
        {
            await server.Wereld.Praktijk.HaalOpAsync(wie, annuleer);
        }
    }
}
