using System.Globalization;
using System.Net;
using System.Text;
using Vereffen.App.Demo;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The pages of a servicebureau: bad input, twice the same, and whoever should not be there.</summary>
[Collection(Serverproeven.Naam)]
public sealed class BureaupaginaTests(Proefserver server)
{
    private const string Bureau = "98001234";
    private const string Stap = "96034567";
    private const string Brink = "01056789";
    private const string Linde = "90054321";

    private Bureaukantoor Kantoor => server.Wereld.Praktijk.VoorBureau(AgbCode.Parse(Bureau));

    [Fact]
    public async Task What_is_no_claim_is_refused_with_its_findings_and_nothing_is_kept()
    {
        using var els = await Els();
        var eerder = Kantoor.Bestanden.Alle().Totaal;
        var kapot = Bestand(300);
        kapot[312 + 14] ^= 1;

        (await Upload(els)).Tekst.ShouldContain("Kies eerst een of meer bestanden");
        var onzin = await Upload(els, ("<script>alert(1)</script>.txt", "hallo"u8.ToArray()));
        onzin.Tekst.ShouldContain("is geweigerd: Dit is geen declaratiebestand");
        onzin.Html.ShouldNotContain("<script>alert");
        var fout = await Upload(els, ("claim.asc", kapot));
        fout.Tekst.ShouldContain("het portaal zou dit bestand afkeuren");
        fout.Tekst.ShouldContain("0435");
        fout.Html.ShouldNotContain(Encoding.Latin1.GetString(kapot.AsSpan(312 + 14, 9)));
        Kantoor.Bestanden.Alle().Totaal.ShouldBe(eerder);
    }

    [Fact]
    public async Task A_file_is_divided_sent_once_and_followed()
    {
        using var els = await Els();
        var bytes = Bestand(301);
        var antwoord = await Upload(els, ("klant.asc", bytes));
        antwoord.Code.ShouldBe(HttpStatusCode.Redirect, antwoord.Tekst);
        var pad = antwoord.Naar!;
        (await Upload(els, ("nogmaals.asc", bytes))).Naar.ShouldBe(pad);

        var pagina = await els.Haal(pad);
        pagina.Tekst.ShouldContain("was er al");
        pagina.Tekst.ShouldContain("Zuiderlicht Zorgverzekeraar (9901) 3 35,53");
        pagina.Tekst.ShouldContain("Noorderbaken Zorgverzekeraar (9902) 1 11,51");
        pagina.Tekst.ShouldContain("nergens (niet doorsturen): nota 1 11,51");
        pagina.Tekst.ShouldContain("€ 58,55 in 5 regels");
        (await els.StuurEnVolg(pad, "DienIn")).Tekst.ShouldContain("2 delen staan klaar voor verzending");
        (await els.StuurEnVolg(pad, "DienIn")).Tekst.ShouldContain("Er was niets (meer)");
        var id = long.Parse(pad.Split('/')[^1], CultureInfo.InvariantCulture);
        var delen = Kantoor.Delen.Van(id);
        delen.Count.ShouldBe(2);

        (await els.StuurEnVolg(pad, "TrekIn", ("claim", delen[0].Claim))).Tekst.ShouldContain("Het deel is ingetrokken");
        (await els.StuurEnVolg(pad, "TrekIn", ("claim", delen[0].Claim))).Tekst.ShouldContain("al vertrokken, of was al ingetrokken");
        (await els.Stuur(pad, "TrekIn", ("claim", Guid.Empty.ToString()))).Code.ShouldBe(HttpStatusCode.NotFound);
        (await els.StuurEnVolg(pad, "DienIn")).Tekst.ShouldContain("1 deel staat klaar");
        await server.Wereld.Praktijk.VerzendAsync(TestContext.Current.CancellationToken);
        (await els.Haal(pad)).Tekst.ShouldContain("aangenomen door het portaal");
        (await els.StuurEnVolg(pad, "Verwijder")).Tekst.ShouldContain("het blijft bewaard");

        using var ander = await server.Bezoek("Ander bureau", Rol.Servicebureau, "98005555");
        (await ander.Haal(pad)).Code.ShouldBe(HttpStatusCode.NotFound);
        (await ander.Haal(pad + "?handler=Bestand")).Code.ShouldBe(HttpStatusCode.NotFound);
        (await ander.Haal($"{pad}?handler=Deel&claim={delen[1].Claim}")).Code.ShouldBe(HttpStatusCode.NotFound);
        var token = (await ander.Haal("/bureau/bestanden")).Token;
        foreach (var handler in (string[])["DienIn", "TrekIn", "Verwijder", "Cov"])
        {
            (
                await ander.Verzend(Bezoeker.Pad(pad, handler), ("__RequestVerificationToken", token), ("claim", delen[1].Claim))
            ).Code.ShouldBe(HttpStatusCode.NotFound, handler);
        }

        (await ander.Haal("/bureau/bestanden")).Tekst.ShouldContain("nog geen bestand ingelezen");
    }

    [Fact]
    public async Task A_client_is_added_once_and_what_was_typed_wrong_is_kept_at_its_field()
    {
        using var els = await Els();
        var fout = await els.Stuur(
            "/bureau/klanten",
            null,
            ("agb", "123"),
            ("rol", "Praktijk"),
            ("naam", "<b>Naam</b>"),
            ("begin", "31-02-2026"),
            ("eind", "")
        );
        fout.Code.ShouldBe(HttpStatusCode.OK);
        fout.Tekst.ShouldContain("Een AGB-code heeft acht cijfers.");
        fout.Tekst.ShouldContain("Dit is geen datum");
        fout.Veld("agb").ShouldBe("123");
        fout.Veld("begin").ShouldBe("31-02-2026");
        fout.Html.ShouldNotContain("<b>Naam</b>");

        (string, string)[] goed =
        [
            ("agb", "01077001"),
            ("rol", "Praktijk"),
            ("naam", "Nieuwe Klant"),
            ("begin", "01-01-2026"),
            ("eind", ""),
        ];
        var eerste = await els.Stuur("/bureau/klanten", null, goed);
        eerste.Code.ShouldBe(HttpStatusCode.Redirect, eerste.Tekst);
        (await els.Stuur("/bureau/klanten", null, goed)).Naar.ShouldBe(eerste.Naar);
        var klant = await els.Haal(eerste.Naar!);
        klant.Tekst.ShouldContain("8023");
        klant.Tekst.ShouldContain("Er is geen open vordering bekend.");
        (await els.Stuur(eerste.Naar!, null, ("rol", "Praktijk"), ("naam", ""), ("eind", "01-01-2020"))).Tekst.ShouldContain("Vul dit in.");
        (await els.StuurEnVolg(eerste.Naar!, "Staat")).Tekst.ShouldContain("staat bij Doorgeven");
        using var ander = await server.Bezoek("Ander bureau", Rol.Servicebureau, "98005555");
        (await ander.Haal(eerste.Naar!)).Code.ShouldBe(HttpStatusCode.NotFound);
        (await ander.Haal(eerste.Naar! + "?handler=Csv")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_came_for_a_client_waits_until_the_client_itself_fetches_it()
    {
        using var els = await Els();
        var stuk = Kantoor.Stukken.NogDoorTeGeven().Rijen.First(s => s.Klant?.ToString() == Stap);
        (await els.Haal("/bureau")).Tekst.ShouldContain("Nog door te geven");
        (await els.Haal("/bureau/doorgeven")).Tekst.ShouldContain(stuk.Omschrijving);
        // Looking is no proof.
        (await els.Haal($"/bureau/doorgeven/{stuk.Id}?handler=Bestand")).Code.ShouldBe(HttpStatusCode.OK);
        (await els.Haal($"/bureau/doorgeven/{stuk.Id}")).Tekst.ShouldContain("nog niet doorgegeven");

        var nummer = stuk.Id.ToString(CultureInfo.InvariantCulture);
        using var vreemd = await server.Bezoek("De Linde", Rol.Praktijk, Linde);
        (await vreemd.Haal("/praktijk/bureau")).Tekst.ShouldContain("ligt niets");
        (
            await vreemd.Verzend(
                "/praktijk/bureau",
                ("__RequestVerificationToken", (await vreemd.Haal("/praktijk/patienten/nieuw")).Token),
                ("id", nummer)
            )
        ).Code.ShouldBe(HttpStatusCode.NotFound);
        using var klant = await server.Bezoek("Stap", Rol.Praktijk, Stap);
        (await klant.Haal("/praktijk/bureau")).Tekst.ShouldContain(stuk.Omschrijving);
        var opgehaald = await klant.Stuur("/praktijk/bureau", null, ("id", nummer));
        opgehaald.Code.ShouldBe(HttpStatusCode.OK);
        opgehaald.Koppen["Content-Disposition"].ShouldContain(stuk.Naam);

        var bewijs = (await els.Haal($"/bureau/doorgeven/{stuk.Id}")).Tekst;
        bewijs.ShouldContain("opgehaald door de klant");
        bewijs.ShouldContain("Stap");
        bewijs.ShouldContain(stuk.Sha256);
    }

    [Fact]
    public async Task Something_that_came_another_way_is_placed_by_what_it_says_or_refused_at_its_field()
    {
        using var els = await Els();
        (await Inname(els, [], "")).Tekst.ShouldContain("Kies eerst een bestand");
        (await Inname(els, "hallo"u8.ToArray(), "")).Tekst.ShouldContain(
            "geen verrekenoverzicht (csv), correctiespecificatie (csv) of pdf"
        );
        (await Inname(els, "%PDF-1.7"u8.ToArray(), "")).Tekst.ShouldContain("kies de klant erbij");
        (await Inname(els, "%PDF-1.7"u8.ToArray(), "90099999")).Tekst.ShouldContain("is en was geen klant");
        var goed = await Inname(els, "%PDF-1.7"u8.ToArray(), Stap);
        goed.Code.ShouldBe(HttpStatusCode.Redirect, goed.Tekst);
        (await els.Haal("/bureau/doorgeven")).Tekst.ShouldContain("Toegevoegd voor 1 klant.");
    }

    [Fact]
    public async Task People_of_a_bureau_work_in_the_practice_of_a_client_as_long_as_register_and_list_say_so_and_in_no_other()
    {
        using var els = await Els();
        var plekken = (await els.Haal("/account/werkplekken")).Tekst;
        plekken.ShouldContain("Pedicurepraktijk Stap voor Stap");
        plekken.ShouldContain("Huisartsenpraktijk De Brink");
        plekken.ShouldNotContain("De Linde");
        (await els.Haal("/praktijk")).Code.ShouldBe(HttpStatusCode.Forbidden);

        // Not a client; then on the list, but not in the register.
        (await els.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Linde))).Tekst.ShouldContain(
            "Daar werkt u niet voor."
        );
        (await els.Stuur("/account/werkplekken", null, ("rol", Rol.Verzekeraar), ("code", Stap))).Tekst.ShouldContain(
            "Daar werkt u niet voor."
        );
        Kantoor
            .Klanten.Voegtoe(
                new Klantinvoer
                {
                    Agb = Linde,
                    Rol = "Praktijk",
                    Naam = "Alleen op de lijst",
                    Begin = "01-01-2020",
                }
            )
            .Fouten.ShouldBeEmpty();
        (await els.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Linde))).Tekst.ShouldContain(
            "Daar werkt u niet voor."
        );

        (await els.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Stap))).Naar.ShouldBe("/account/begin");
        (await els.Haal("/praktijk/declaraties")).Tekst.ShouldContain("S20260");
        (await els.Haal("/bureau")).Code.ShouldBe(HttpStatusCode.Forbidden);
        // For the bureau nothing counts as handed on.
        var post = await els.Haal("/praktijk/bureau");
        post.Html.ShouldNotContain("Haal op");
        var stuk = Kantoor.Stukken.NogDoorTeGeven().Rijen.First(s => s.Klant?.ToString() == Stap);
        var token = (await els.Haal("/praktijk/patienten/nieuw")).Token;
        (
            await els.Verzend(
                "/praktijk/bureau",
                ("__RequestVerificationToken", token),
                ("id", stuk.Id.ToString(CultureInfo.InvariantCulture))
            )
        ).Tekst.ShouldContain("alleen de klant zelf haalt op");
        Kantoor.Stukken.Lees(stuk.Id)!.Value.Leveringen.ShouldBeEmpty();

        // The client leaves: the very next page is closed.
        var klant = Kantoor.Klanten.Zoek(AgbCode.Parse(Stap))!;
        var gisteren = Kantoor.Vandaag.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Kantoor.Klanten.Wijzig(klant.Id, Invoer(klant) with { Eind = gisteren })!.ShouldBeEmpty();
        try
        {
            (await els.Haal("/praktijk/declaraties")).Code.ShouldBe(HttpStatusCode.Forbidden);
            (await els.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Stap))).Tekst.ShouldContain(
                "Daar werkt u niet voor."
            );
        }
        finally
        {
            Kantoor.Klanten.Wijzig(klant.Id, Invoer(klant))!.ShouldBeEmpty();
        }

        // An account of a practice never gets there by way of a bureau.
        using var linde = await server.Bezoek("De Linde", Rol.Praktijk, Linde);
        (await linde.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Stap))).Tekst.ShouldContain(
            "Daar werkt u niet voor."
        );
        (await linde.Stuur("/account/werkplekken", null, ("rol", Rol.Praktijk), ("code", Brink))).Tekst.ShouldContain(
            "Daar werkt u niet voor."
        );
    }

    private static Klantinvoer Invoer(Klant klant) =>
        new()
        {
            Rol = klant.Rol,
            Naam = klant.Naam,
            Contact = klant.Contact,
        };

    private Task<Bezoeker> Els() => server.Bezoek("Els", Rol.Servicebureau, Bureau);

    /// <summary>The sample of the demo, of a day of its own.</summary>
    private byte[] Bestand(int dag) => Demobureau.Voorbeeld(server.Wereld.Patienten, new DateOnly(2025, 1, 1).AddDays(dag));

    private static Task<Bezoeker.Antwoord> Upload(Bezoeker wie, params (string Naam, byte[] Inhoud)[] bestanden) =>
        wie.StuurBestanden("/bureau/bestanden", null, "bestanden", bestanden);

    private static Task<Bezoeker.Antwoord> Inname(Bezoeker wie, byte[] inhoud, string klant) =>
        wie.StuurBestanden("/bureau/doorgeven", "Inname", "bestand", [("stuk.csv", inhoud)], ("klant", klant));
}
