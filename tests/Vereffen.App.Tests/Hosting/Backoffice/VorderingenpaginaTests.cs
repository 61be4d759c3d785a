using System.Net;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.App.Tests.Hosting.Backoffice;

/// <summary>Booking by hand: what each kind asks, what is refused, and a form that comes twice.</summary>
[Collection(Serverproeven.Naam)]
public sealed class VorderingenpaginaTests(Proefserver server)
{
    private const string Hv = "/verzekeraar/vorderingen/boeken/HvVordering";
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");

    [Fact]
    public async Task A_form_that_comes_twice_is_booked_once()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var sleutel = (await anna.Haal(Hv)).Veld("eenmalig");
        (string, string)[] velden =
        [
            ("eenmalig", sleutel),
            ("agb", "96034567"),
            ("onskenmerk", "HV-DUBBEL"),
            ("bedrag", "812,50"),
            ("omschrijving", "<b>Controle</b>"),
        ];

        (await anna.StuurEnVolg(Hv, null, velden)).Tekst.ShouldContain("Geboekt: Vordering uit een controle");
        (await anna.StuurEnVolg(Hv, null, velden)).Tekst.ShouldContain("was al geboekt; er is niets dubbel gebeurd");

        var open = Open("HV-DUBBEL");
        open.Open.ShouldBe(new Bedrag(812_50));
        open.Uzovi.ShouldBe(Uzovi);
        var pagina = await anna.Haal("/verzekeraar/vorderingen?zoek=9603");
        pagina.Tekst.ShouldContain("HV-DUBBEL");
        pagina.Html.ShouldNotContain("<b>Controle");
        (await anna.Haal("/verzekeraar/vorderingen?zoek=9005")).Tekst.ShouldNotContain("HV-DUBBEL");
    }

    [Fact]
    public async Task The_same_form_eight_times_at_the_same_moment_is_booked_once()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var pagina = await anna.Haal(Hv);
        (string, string)[] velden =
        [
            ("__RequestVerificationToken", pagina.Token),
            ("eenmalig", pagina.Veld("eenmalig")),
            ("agb", "96034567"),
            ("onskenmerk", "HV-TEGELIJK"),
            ("bedrag", "20,00"),
        ];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => anna.Verzend(Hv, velden)));

        Open("HV-TEGELIJK").Open.ShouldBe(new Bedrag(20_00));
    }

    [Fact]
    public async Task An_agreement_and_a_repayment_go_over_an_open_vordering_and_not_beyond_it()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        await Boek(anna, "HvVordering", ("agb", "96034567"), ("onskenmerk", "HV-REGELING"), ("bedrag", "300,00"));
        var morgen = server.Wereld.Klok.Dag.AddMonths(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        (
            await Probeer(
                anna,
                "Betalingsregeling",
                ("agb", "96034567"),
                ("onskenmerk", "HV-REGELING"),
                ("bedrag", "900,00"),
                ("dag", morgen)
            )
        ).Tekst.ShouldContain("Er is niets geboekt");
        await Boek(anna, "Betalingsregeling", ("agb", "96034567"), ("onskenmerk", "HV-REGELING"), ("bedrag", "100,00"), ("dag", morgen));
        Open("HV-REGELING").IsAfgesproken.ShouldBeTrue();
        await Boek(anna, "Terugstorting", ("agb", "96034567"), ("onskenmerk", "HV-REGELING"), ("bedrag", "100"));
        Open("HV-REGELING").Open.ShouldBe(new Bedrag(200_00));
        (
            await Probeer(anna, "Terugstorting", ("agb", "96034567"), ("onskenmerk", "HV-BESTAATNIET"), ("bedrag", "1,00"))
        ).Tekst.ShouldContain("geen vordering met kenmerk");
    }

    [Fact]
    public async Task A_betaalstop_goes_on_and_off()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");

        await Boek(anna, "BetaalstopAan", ("agb", "96034567"));
        await Boek(anna, "BetaalstopUit", ("agb", "96034567"));
    }

    [Theory]
    [InlineData("", "HV-X", "10,00", "", "Vul de AGB-code in.")]
    [InlineData("123", "HV-X", "10,00", "", "Dit is geen AGB-code")]
    [InlineData("<script>alert(1)</script>", "HV-X", "10,00", "", "Dit is geen AGB-code")]
    [InlineData("01099999", "HV-X", "10,00", "", "geen overeenkomst en nooit gedeclareerd")]
    [InlineData("96034567", "", "10,00", "", "Vul het factuurnummer in, of ons eigen kenmerk.")]
    [InlineData("96034567", "HV-X", "", "", "Vul het bedrag in.")]
    [InlineData("96034567", "HV-X", "0,00", "", "Een bedrag van nul")]
    [InlineData("96034567", "HV-X", "-1,00", "", "kan niet negatief")]
    [InlineData("96034567", "HV-X", "1,234", "", "Dit is geen bedrag")]
    [InlineData("96034567", "HV-X", "tien", "", "Dit is geen bedrag")]
    [InlineData("96034567", "HV-X", "10.000.000.000,00", "", "te groot")]
    [InlineData("96034567", "HV-X", "10,00", "31-02-2026", "Dit is geen datum")]
    [InlineData("96034567", "HV-X", "10,00", "2026-13-01", "Dit is geen datum")]
    [InlineData("96034567", "HV-X", "10,00", "0001-01-01", "Dit is geen datum")]
    [InlineData("96034567", "HV-X", "10,00", "01-01-2020", "Deze dag is al voorbij.")]
    public async Task What_cannot_be_booked_is_said_and_what_was_typed_stays(
        string agb,
        string kenmerk,
        string bedrag,
        string dag,
        string zin
    )
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var aantal = server.Wereld.Verzekeraar.Inzage.Openstaand(Uzovi).Count;

        var antwoord = await Probeer(anna, "HvVordering", ("agb", agb), ("onskenmerk", kenmerk), ("bedrag", bedrag), ("dag", dag));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain(zin);
        antwoord.Html.ShouldNotContain("<script>alert");
        WebUtility.HtmlDecode(antwoord.Veld("agb")).ShouldBe(agb);
        WebUtility.HtmlDecode(antwoord.Veld("bedrag")).ShouldBe(bedrag);
        antwoord.Veld("eenmalig").Length.ShouldBe(24);
        server.Wereld.Verzekeraar.Inzage.Openstaand(Uzovi).Count.ShouldBe(aantal);
    }

    [Fact]
    public async Task Too_long_a_text_or_a_strange_key_is_refused()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var aantal = server.Wereld.Verzekeraar.Inzage.Openstaand(Uzovi).Count;

        (
            await Probeer(anna, "HvVordering", ("agb", "96034567"), ("onskenmerk", new string('K', 101)), ("bedrag", "1,00"))
        ).Tekst.ShouldContain("Hoogstens 100 tekens");
        (await Probeer(anna, "HvVordering", ("agb", "96034567"), ("onskenmerk", "HV\u0007X"), ("bedrag", "1,00"))).Tekst.ShouldContain(
            "een teken"
        );
        foreach (var sleutel in (string[])["", "x", "<script>", new string('a', 200)])
        {
            var antwoord = await anna.Stuur(
                Hv,
                null,
                ("eenmalig", sleutel),
                ("agb", "96034567"),
                ("onskenmerk", "HV-K"),
                ("bedrag", "1,00")
            );
            antwoord.Tekst.ShouldContain("niet van deze server");
        }

        server.Wereld.Verzekeraar.Inzage.Openstaand(Uzovi).Count.ShouldBe(aantal);
    }

    [Theory]
    [InlineData("Correctie")]
    [InlineData("Declaratie")]
    [InlineData("Betaalrun")]
    [InlineData("BetalingTerug")]
    [InlineData("hvvordering")]
    [InlineData("3")]
    public async Task What_needs_a_second_person_or_comes_from_messages_has_no_form(string soort)
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");

        (await anna.Haal("/verzekeraar/vorderingen/boeken/" + soort)).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_insurer_books_in_its_own_name_whatever_the_form_says()
    {
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");

        await Boek(noor, "HvVordering", ("agb", "01056789"), ("onskenmerk", "HV-NOOR"), ("bedrag", "15,00"), ("uzovi", "9901"));

        Open("HV-NOOR").Uzovi.ToString().ShouldBe("9902");
    }

    private Openstaandevordering Open(string kenmerk) =>
        server.Wereld.Verzekeraar.Inzage.Openstaand(Uzovi).Single(v => v.OnsKenmerk == kenmerk);

    private static async Task<Bezoeker.Antwoord> Probeer(Bezoeker wie, string soort, params (string, string)[] velden)
    {
        var pad = "/verzekeraar/vorderingen/boeken/" + soort;
        var sleutel = (await wie.Haal(pad)).Veld("eenmalig");
        return await wie.Stuur(pad, null, [("eenmalig", sleutel), .. velden]);
    }

    private static async Task Boek(Bezoeker wie, string soort, params (string, string)[] velden)
    {
        var antwoord = await Probeer(wie, soort, velden);
        antwoord.Naar.ShouldBe("/verzekeraar/vorderingen", antwoord.Tekst);
    }
}
