using System.Net;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The steps of a practice that begins, each with its state out of the data.</summary>
public sealed class StartpaginaTests
{
    private static readonly AgbCode Wij = AgbCode.Parse(Praktijkserver.Agb);
    private static readonly UzoviNummer Zuid = UzoviNummer.Parse("9901");
    private static readonly UzoviNummer Noord = UzoviNummer.Parse("9902");
    private static readonly Periode Ooit = new(new DateOnly(2015, 1, 1), null);

    [Fact]
    public async Task Without_any_agreement_only_a_restitutienota_is_possible_and_it_says_so()
    {
        await using var server = await Met(rijen => { });
        using var anna = await server.Bezoek();

        var start = await anna.Haal("/praktijk/start");

        start.Tekst.ShouldContain("kunt u niet digitaal declareren");
        start.Tekst.ShouldContain("Er is vandaag met geen zorgverzekeraar een overeenkomst");
        start.Tekst.ShouldContain("U staat er nog niet in");
        start.Tekst.ShouldContain("Voeg eerst een patiënt toe");
        // What the registers show, nobody can say otherwise.
        start.Html.ShouldNotContain("value=\"overeenkomst\"");
        start.Html.ShouldNotContain("value=\"zorgzoeker\"");
        (await anna.Haal("/praktijk")).Tekst.ShouldContain("nog 6 stappen");
    }

    [Fact]
    public async Task An_agreement_that_runs_today_counts_and_insurers_without_one_are_named_with_their_patients()
    {
        await using var server = await Met(rijen =>
        {
            rijen.Overeenkomsten.Add(new Overeenkomst(Wij, [Zuid], OvereenkomstSoort.Betaalovereenkomst, Ooit, false, false, true));
            rijen.Overeenkomsten.Add(
                new Overeenkomst(
                    Wij,
                    [Noord],
                    OvereenkomstSoort.Contract,
                    new Periode(Ooit.Begin, new DateOnly(2020, 1, 1)),
                    false,
                    false,
                    true
                )
            );
            rijen.Agb.Add(new AgbRegistratie(Wij, AgbSoort.Praktijk, "De Linde", [], Ooit, [], null));
        });
        server.Patient("999900006");
        server.Patient("999900018", "Ander", "9902");
        using var anna = await server.Bezoek();

        var start = await anna.Haal("/praktijk/start");

        start.Tekst.ShouldContain("Betaalovereenkomst met Zuiderlicht (9901).");
        start.Tekst.ShouldNotContain("kunt u niet digitaal declareren");
        start.Tekst.ShouldContain("Hier is alleen een restitutienota mogelijk");
        start.Tekst.ShouldContain("Noorderbaken (9902): 1 patiënt");
        start.Tekst.ShouldContain("U staat erin onder AGB-code 90054321");
        start.Tekst.ShouldContain("Gevraagd op");
    }

    [Fact]
    public async Task What_this_program_can_not_see_a_person_says_and_takes_back()
    {
        await using var server = await Praktijkserver.StartAsync();
        using var anna = await server.Bezoek();
        (await anna.Haal("/praktijk/start")).Tekst.ShouldContain("is hier niet te zien");

        foreach (var stap in (string[])["overeenkomst", "certificaat", "bankrekening", "zorgzoeker"])
        {
            (await anna.StuurEnVolg("/praktijk/start", null, ("stap", stap), ("gedaan", "true"))).Tekst.ShouldContain("zegt Anna op");
        }

        (await anna.Haal("/praktijk")).Tekst.ShouldContain("nog 2 stappen");
        await anna.StuurEnVolg("/praktijk/start", null, ("stap", "bankrekening"), ("gedaan", "false"));
        (await anna.Haal("/praktijk")).Tekst.ShouldContain("nog 3 stappen");
        foreach (var stap in (string[])["cov", "declaratie", "", "<script>"])
        {
            (await anna.Stuur("/praktijk/start", null, ("stap", stap), ("gedaan", "true"))).Code.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task When_all_is_done_the_first_page_no_longer_speaks_of_it()
    {
        await using var server = await Praktijkserver.StartAsync(s =>
            Wereld(
                s,
                rijen =>
                {
                    rijen.Overeenkomsten.Add(new Overeenkomst(Wij, [Zuid], OvereenkomstSoort.Contract, Ooit, false, false, true));
                    rijen.Agb.Add(new AgbRegistratie(Wij, AgbSoort.Praktijk, "De Linde", [], Ooit, [], null));
                },
                [new Portaalcertificaat(Praktijkserver.Agb, s.Klok.GetUtcNow().AddDays(30))]
            )
        );
        var dag = server.Kantoor.Vandaag;
        var behandeling = server.Behandel(server.Patient("999900006"), dag, "24501");
        server.Kantoor.Declaraties.DienIn(Zuid, "f1", [behandeling]).Bezwaar.ShouldBeNull();
        server
            .Kantoor.Bank.Lees(
                "bank.csv",
                System.Text.Encoding.UTF8.GetBytes($"Datum;Bedrag;Omschrijving\r\n{dag:dd-MM-yyyy};65,00;declaratie V1\r\n")
            )
            .Nieuw.ShouldBe(1);
        using var anna = await server.Bezoek();

        var start = await anna.Haal("/praktijk/start");
        start.Tekst.ShouldContain("Alles is geregeld");
        start.Tekst.ShouldContain("Op 90054321, geldig tot en met");
        start.Tekst.ShouldNotContain("nog te doen");
        (await anna.Haal("/praktijk")).Tekst.ShouldNotContain("klaar met beginnen");

        // An expired certificate opens the step again.
        server.Klok.Vooruit(TimeSpan.FromDays(31));
        using var later = await server.Bezoek();
        (await later.Haal("/praktijk/start")).Tekst.ShouldContain("niet op uw AGB-code");
    }

    private static Task<Praktijkserver> Met(Action<RegisterRijen> vul) => Praktijkserver.StartAsync(s => Wereld(s, vul, []));

    private static Webwereld Wereld(Praktijkserver server, Action<RegisterRijen> vul, IReadOnlyList<Portaalcertificaat> certificaten)
    {
        var rijen = new RegisterRijen();
        foreach (var (uzovi, naam) in ((UzoviNummer, string)[])[(Zuid, "Zuiderlicht"), (Noord, "Noorderbaken")])
        {
            rijen.Verzekeraars.Add(
                new Registers.Verzekeraar(uzovi, naam, "Z", naam, ["OS301"], 12, null, 30, Bedrag.Nul, Bedrag.Nul, null, false)
            );
        }

        vul(rijen);
        var set = new RegisterSet(rijen);
        return new Webwereld(new Verhaal { Ronde = 0 }, server.Map, server.Klok)
        {
            Praktijk = server.Administratie,
            Cov = server.Cov,
            Registers = () => set,
            Certificaten = certificaten,
        };
    }
}
