using System.Net;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Tests.Hosting.Backoffice;

/// <summary>The worklist of uitval, and deciding on it.</summary>
[Collection(Serverproeven.Naam)]
public sealed class UitvalpaginaTests(Proefserver server)
{
    [Fact]
    public async Task The_first_page_names_what_waits_with_its_clock_and_leads_to_it()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");

        var pagina = await anna.Haal("/verzekeraar");

        pagina.Tekst.ShouldContain("Declaraties die op een besluit wachten");
        pagina.Tekst.ShouldContain("betaald moeten zijn");
        pagina.Html.ShouldContain("href=\"/verzekeraar/uitval\"");
        var eerste = Zaken("9901")[0];
        var lijst = await anna.Haal("/verzekeraar/uitval");
        lijst.Tekst.ShouldContain(eerste.Kenmerk);
        lijst.Tekst.ShouldContain("te laat");
        pagina.Tekst.ShouldContain("dagen geleden");
    }

    [Fact]
    public async Task A_person_decides_line_by_line_and_after_the_last_the_retour_leaves()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var zaak = Zaken("9901").Skip(1).MinBy(z => z.Punten.Count)!;
        var pad = $"/verzekeraar/uitval/{zaak.Kenmerk}";
        var details = zaak.Punten.Select(p => p.Detail).Distinct().ToList();
        foreach (var detail in details)
        {
            var antwoord = await anna.Stuur(
                pad,
                null,
                ("detail", $"{detail}"),
                ("keuze", "Afwijzen"),
                ("code", "0562"),
                ("reden", "niet <b>bevoegd</b>")
            );
            antwoord.Code.ShouldBe(HttpStatusCode.Redirect, antwoord.Tekst);
        }

        var regel = server.Wereld.Verzekeraar.Postvak().Declaraties.Single(d => d.Kenmerk == zaak.Kenmerk);
        regel.Retour.ShouldBe("verzonden");
        var na = await anna.Haal(pad);
        na.Tekst.ShouldContain("afgerond");
        na.Html.ShouldNotContain("<b>bevoegd");
        var punten = server.Wereld.Verzekeraar.Uitval(zaak.Kenmerk)!.Punten;
        punten.ShouldAllBe(p => p.Door == "Anna" && p.Reden == "niet <b>bevoegd</b>");

        // The same form once more, as with the back button.
        var nogmaals = await anna.Verzend(
            pad,
            ("__RequestVerificationToken", (await anna.Haal("/account/werkplekken")).Token),
            ("detail", $"{details[0]}"),
            ("keuze", "Toekennen"),
            ("reden", "toch")
        );
        nogmaals.Tekst.ShouldContain("Over deze declaratie is al besloten.");
        server.Wereld.Verzekeraar.Uitval(zaak.Kenmerk)!.Punten.Count.ShouldBe(punten.Count);
        server.Wereld.Verzekeraar.Uitval(zaak.Kenmerk)!.Punten.ShouldAllBe(p => p.Reden != "toch");
    }

    [Theory]
    [InlineData("", "", "", "x", "Kies wat u beslist.")]
    [InlineData("Toekennen", "", "", "", "Vul de reden in.")]
    [InlineData("Toekennen", "", "", "   ", "Vul de reden in.")]
    [InlineData("Toekennen", "abc", "", "x", "Dit is geen bedrag")]
    [InlineData("Toekennen", "-5,00", "", "x", "kan niet negatief")]
    [InlineData("Toekennen", "99999999999999", "", "x", "te groot")]
    [InlineData("Toekennen", "999999,99", "", "x", "")]
    [InlineData("Afwijzen", "", "9999", "x", "geen retourcode die wij kennen")]
    [InlineData("Afwijzen", "", "<script>alert(1)</script>", "x", "geen retourcode die wij kennen")]
    [InlineData("Zomaar", "", "", "<script>alert(1)</script>", "Kies wat u beslist.")]
    public async Task What_cannot_be_decided_is_said_at_the_field_and_what_was_typed_stays(
        string keuze,
        string bedrag,
        string code,
        string reden,
        string zin
    )
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var zaak = Zaken("9901")[0];
        var detail = zaak.Punten.First(p => p.IsOpen).Detail;

        var antwoord = await anna.Stuur(
            $"/verzekeraar/uitval/{zaak.Kenmerk}",
            null,
            ("detail", $"{detail}"),
            ("keuze", keuze),
            ("bedrag", bedrag),
            ("code", code),
            ("reden", reden)
        );

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain(zin);
        antwoord.Html.ShouldNotContain("<script>alert");
        if (zin.Length > 0)
        {
            antwoord.Html.ShouldContain("class=\"veldfout\"");
            antwoord.Html.ShouldContain("aria-invalid=\"true\"");
        }

        WebUtility.HtmlDecode(antwoord.Html).ShouldContain(reden.Trim().Length == 0 ? "Reden" : reden);
        server.Wereld.Verzekeraar.Uitval(zaak.Kenmerk)!.Punten.ShouldAllBe(p => p.IsOpen);
    }

    [Fact]
    public async Task A_reason_without_end_or_a_line_that_does_not_wait_is_refused()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var zaak = Zaken("9901")[0];
        var pad = $"/verzekeraar/uitval/{zaak.Kenmerk}";
        var detail = zaak.Punten.First(p => p.IsOpen).Detail;

        (await anna.Stuur(pad, null, ("detail", $"{detail}"), ("keuze", "Afwijzen"), ("reden", new string('x', 501)))).Tekst.ShouldContain(
            "Hoogstens 500 tekens"
        );
        foreach (var vreemd in (string[])["999999999", "-1", "abc", "99999999999999999999"])
        {
            (await anna.Stuur(pad, null, ("detail", vreemd), ("keuze", "Afwijzen"), ("reden", "x"))).Code.ShouldBe(
                HttpStatusCode.OK,
                vreemd
            );
        }

        server.Wereld.Verzekeraar.Uitval(zaak.Kenmerk)!.Punten.ShouldAllBe(p => p.IsOpen);
    }

    [Fact]
    public async Task The_insured_show_by_a_masked_number_only()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var zaak = server.Wereld.Verzekeraar.Uitval(Zaken("9901")[0].Kenmerk)!;

        var pagina = await anna.Haal($"/verzekeraar/uitval/{zaak.Kenmerk}");

        foreach (var verzekerde in zaak.Declaratie!.Verzekerden)
        {
            pagina.Html.ShouldNotContain(verzekerde.Bsn!.Value.Volledig());
            pagina.Tekst.ShouldNotContain($" {verzekerde.Naam} ");
        }
    }

    [Fact]
    public async Task Of_another_insurer_nothing_shows_and_nothing_can_be_done()
    {
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        var vreemd = server.Wereld.Verzekeraar.Postvak().Declaraties.Where(d => d.Uzovi == "9901").ToList();
        vreemd.ShouldNotBeEmpty();
        foreach (
            var pad in (string[])
                [
                    "/verzekeraar",
                    "/verzekeraar/uitval?alle=true",
                    "/verzekeraar/declaraties",
                    "/verzekeraar/betalen",
                    "/verzekeraar/correcties",
                    "/verzekeraar/brieven",
                    "/verzekeraar/bank?alle=true",
                ]
        )
        {
            var pagina = await noor.Haal(pad);
            pagina.Code.ShouldBe(HttpStatusCode.OK, pad);
            foreach (var claim in vreemd)
            {
                pagina.Html.ShouldNotContain(claim.Kenmerk, Case.Sensitive, pad);
            }
        }

        foreach (var claim in vreemd)
        {
            (await noor.Haal($"/verzekeraar/declaraties/{claim.Kenmerk}")).Code.ShouldBe(HttpStatusCode.NotFound);
            (await noor.Haal($"/verzekeraar/uitval/{claim.Kenmerk}")).Code.ShouldBe(HttpStatusCode.NotFound);
            (await noor.Haal($"/verzekeraar/declaraties?zoek={claim.Kenmerk}")).Tekst.ShouldContain("0 declaraties");
        }

        var zaak = Zaken("9901")[0];
        var token = (await noor.Haal("/account/werkplekken")).Token;
        var post = await noor.Verzend(
            $"/verzekeraar/uitval/{zaak.Kenmerk}?uzovi=9901",
            ("__RequestVerificationToken", token),
            ("uzovi", "9901"),
            ("keuze", "Toekennen"),
            ("reden", "x")
        );
        post.Code.ShouldBe(HttpStatusCode.NotFound);
        server.Wereld.Verzekeraar.Uitval(zaak.Kenmerk)!.Punten.ShouldAllBe(p => p.IsOpen);
    }

    private List<Uitvalzaak> Zaken(string uzovi)
    {
        var zaken = server.Wereld.Verzekeraar.Uitval().Where(z => z.Uzovi == uzovi).ToList();
        zaken.ShouldNotBeEmpty();
        return zaken;
    }
}
