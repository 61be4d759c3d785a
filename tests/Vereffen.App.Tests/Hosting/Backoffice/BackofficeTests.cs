using System.Net;
using System.Text;
using Vereffen.Afdruk;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Tests.Hosting.Backoffice;

/// <summary>The other pages of the insurer's back office: correcties, letters, accounts, bank, claims, registers and figures.</summary>
[Collection(Serverproeven.Naam)]
public sealed class BackofficeTests(Proefserver server)
{
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");

    [Fact]
    public async Task A_correctie_is_proposed_by_one_and_approved_by_another()
    {
        const string Pad = "/verzekeraar/correcties";
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var bram = await server.Bezoek("Bram", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        (await anna.StuurEnVolg(Pad, "Voorstel")).Tekst.ShouldContain("nieuwe voorstellen");
        var open = server
            .Wereld.Verzekeraar.Correctievoorstellen()
            .Where(v => v.IsOpen && v.Uzovi == "9901" && v.Crediteur is not null)
            .ToList();
        open.ShouldNotBeEmpty();
        var nummer = $"{open[0].Nummer}";

        (await anna.Stuur(Pad, "Goed", ("reden", "x"))).Tekst.ShouldContain("Kruis eerst een of meer voorstellen aan.");
        (await anna.Stuur(Pad, "Goed", ("nummer", nummer), ("reden", ""))).Tekst.ShouldContain("Vul de reden in.");
        (await anna.Stuur(Pad, "Goed", ("nummer", nummer), ("reden", "x"), ("crediteur", "12"))).Tekst.ShouldContain(
            "Dit is geen AGB-code"
        );
        (await anna.Stuur(Pad, "Goed", ("nummer", nummer), ("reden", "x"), ("bedrag", "veel"))).Tekst.ShouldContain("Dit is geen bedrag");
        (await anna.Stuur(Pad, "Goed", ("nummer", nummer), ("reden", "x"))).Tekst.ShouldContain("een ander moet het goedkeuren");
        var vreemd = await noor.Verzend(
            Pad + "?handler=Goed",
            ("__RequestVerificationToken", (await noor.Haal("/account/werkplekken")).Token),
            ("nummer", nummer),
            ("reden", "x")
        );
        vreemd.Tekst.ShouldContain("Er is geen voorstel met dit nummer.");
        Voorstel(open[0].Nummer).IsOpen.ShouldBeTrue();

        (await bram.StuurEnVolg(Pad, "Goed", ("nummer", nummer), ("reden", "<b>klopt</b>"))).Tekst.ShouldContain("Geboekt als correctie");
        Voorstel(open[0].Nummer).BeslotenDoor.ShouldBe("Bram");
        Directory.GetFiles(Path.Combine(server.Pad, "correcties"), "*.csv", SearchOption.AllDirectories).ShouldNotBeEmpty();
        var lijst = await bram.Haal(Pad);
        lijst.Html.ShouldNotContain("<b>klopt");
        (
            await bram.Verzend(Pad + "?handler=Goed", ("__RequestVerificationToken", lijst.Token), ("nummer", nummer), ("reden", "x"))
        ).Code.ShouldBe(HttpStatusCode.OK);
        server.Wereld.Verzekeraar.Correctievoorstellen().Count(v => v.Nummer == open[0].Nummer && v.Boeking is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_letter_is_held_back_with_a_reason_let_go_and_only_by_its_own_insurer()
    {
        using (var zonderBrowser = new PdfAfdruk(new Pdfinstellingen("/bestaat/niet", "/bestaat/niet")))
        {
            server.Wereld.Verzekeraar.Documenten.Maak(zonderBrowser, "de proef");
        }

        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        var brief = server.Wereld.Verzekeraar.Documenten.Alle().First(b => b.Uzovi == Uzovi && b.Stand == Briefstand.Klaar);
        var pad = $"/verzekeraar/brieven/{brief.Nummer}";

        (await anna.Haal("/verzekeraar/brieven")).Html.ShouldContain($"href=\"{pad}\"");
        (await anna.Stuur(pad, null, ("handeling", ""), ("reden", ""))).Tekst.ShouldContain("Kies wat u doet.");
        (await anna.Stuur(pad, null, ("handeling", "Verzenden"), ("reden", "x"))).Tekst.ShouldContain("Kies wat u doet.");
        (await anna.Stuur(pad, null, ("handeling", "Vrijgeven"), ("reden", "x"))).Html.ShouldContain("role=\"alert\"");
        (await anna.StuurEnVolg(pad, null, ("handeling", "Vasthouden"), ("reden", "<script>alert(1)</script>"))).Html.ShouldNotContain(
            "<script>alert"
        );
        Stand(brief).ShouldBe(Briefstand.Vastgehouden);
        (await anna.Haal("/verzekeraar/brieven?stand=Vastgehouden")).Html.ShouldContain($"href=\"{pad}\"");
        (await anna.Haal("/verzekeraar/brieven?stand=%3Cscript%3E&pagina=-4")).Code.ShouldBe(HttpStatusCode.OK);
        (await anna.StuurEnVolg(pad, null, ("handeling", "Vrijgeven"), ("reden", "goed"))).Tekst.ShouldContain("Anna");
        Stand(brief).ShouldBe(Briefstand.Klaar);

        (await anna.Haal(pad + "?handler=Inhoud")).Koppen["Content-Disposition"].ShouldContain("attachment");
        (await noor.Haal(pad)).Code.ShouldBe(HttpStatusCode.NotFound);
        (await noor.Haal(pad + "?handler=Inhoud")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_account_is_verified_by_another_and_shows_masked()
    {
        const string Pad = "/verzekeraar/rekeningen";
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var bram = await server.Bezoek("Bram", Rol.Verzekeraar, "9901");
        (string, string)[] velden = [("agb", "90054321"), ("iban", "NL03 VERE 0090 0543 22"), ("naam", "De <b>Linde</b>")];

        var na = await anna.StuurEnVolg(Pad, "Meld", velden);
        na.Tekst.ShouldContain("wacht op verificatie");
        na.Html.ShouldNotContain("0090054322");
        na.Html.ShouldNotContain("<b>Linde");
        (await anna.Stuur(Pad, "Meld", velden)).Tekst.ShouldContain("al opgegeven en wacht op verificatie");
        var rekening = server.Wereld.Verzekeraar.Betalen.Rekeningen.Alle().Last(r => r.Agb.ToString() == "90054321");
        (string, string)[] welke = [("agb", "90054321"), ("nummer", $"{rekening.Volgnummer}")];
        (await anna.Stuur(Pad, "Verifieer", welke)).Tekst.ShouldContain("kan haar niet zelf verifiëren");
        (await bram.StuurEnVolg(Pad, "Verifieer", welke)).Tekst.ShouldContain("is geverifieerd");
        (await bram.Stuur(Pad, "Verifieer", welke)).Tekst.ShouldContain("al gedaan");
        (await bram.StuurEnVolg(Pad, "Sluit", welke)).Tekst.ShouldContain("is gesloten");
    }

    [Theory]
    [InlineData("90054321", "NL00VERE0090054322", "X", "", "class=\"veldfout\"")]
    [InlineData("90054321", "", "X", "", "Vul het rekeningnummer in.")]
    [InlineData("90054321", "<script>alert(1)</script>", "X", "", "class=\"veldfout\"")]
    [InlineData("90054321", "NL03VERE0090054322", "", "", "Vul de naam van de rekeninghouder in.")]
    [InlineData("9005432", "NL03VERE0090054322", "X", "", "Dit is geen AGB-code")]
    [InlineData("90099999", "NL03VERE0090054322", "X", "", "geen overeenkomst en nooit gedeclareerd")]
    [InlineData("90054321", "NL03VERE0090054322", "X", "vandaag", "Dit is geen datum")]
    public async Task An_account_that_cannot_be_is_refused_at_the_field(string agb, string iban, string naam, string vanaf, string deel)
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var aantal = server.Wereld.Verzekeraar.Betalen.Rekeningen.Alle().Count;

        var antwoord = await anna.Stuur("/verzekeraar/rekeningen", "Meld", ("agb", agb), ("iban", iban), ("naam", naam), ("vanaf", vanaf));

        antwoord.Code.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(antwoord.Html).ShouldContain(deel);
        antwoord.Html.ShouldNotContain("<script>alert");
        server.Wereld.Verzekeraar.Betalen.Rekeningen.Alle().Count.ShouldBe(aantal);
    }

    [Fact]
    public async Task The_own_account_is_that_of_the_session_and_of_no_other_insurer()
    {
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        var voor = server.Wereld.Verzekeraar.Betalen.Rekeningen.Eigen()[Uzovi];

        (await noor.Stuur("/verzekeraar/rekeningen", "Eigen", ("iban", "NL00"), ("naam", ""), ("bic", ""))).Html.ShouldContain("veldfout");
        (
            await noor.StuurEnVolg(
                "/verzekeraar/rekeningen",
                "Eigen",
                ("iban", "NL73VERE0000009902"),
                ("naam", ""),
                ("bic", ""),
                ("uzovi", "9901")
            )
        ).Tekst.ShouldContain("zodra een ander");
        var nieuw = server.Wereld.Verzekeraar.Betalen.Rekeningen.EigenHistorie()[^1];
        nieuw.Uzovi.ToString().ShouldBe("9902");
        var nummer = nieuw.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
        (await noor.Stuur("/verzekeraar/rekeningen", "VerifieerEigen", ("nummer", nummer))).Html.ShouldContain("fout");
        using var zuid = await server.Bezoek("Zuid", Rol.Verzekeraar, "9901");
        (await zuid.Stuur("/verzekeraar/rekeningen", "VerifieerEigen", ("nummer", nummer))).Html.ShouldContain("niet bekend");
        server.Wereld.Verzekeraar.Betalen.Rekeningen.EigenHistorie()[^1].Controle.ShouldBeNull();
        using var ander = await server.Bezoek("Ander", Rol.Verzekeraar, "9902");
        (await ander.StuurEnVolg("/verzekeraar/rekeningen", "VerifieerEigen", ("nummer", nummer))).Tekst.ShouldContain("voortaan");
        server.Wereld.Verzekeraar.Betalen.Rekeningen.EigenHistorie()[^1].Controle.ShouldNotBeNull();

        server.Wereld.Verzekeraar.Betalen.Rekeningen.Eigen()[Uzovi].ShouldBe(voor);
    }

    [Fact]
    public async Task A_statement_is_read_for_the_own_account_only_and_once()
    {
        const string Pad = "/verzekeraar/bank";
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        var afschrift = Camt("NL03VERE0000009901");
        var eerder = server.Wereld.Verzekeraar.Inzage.Bankposten(Uzovi).Count;

        (await noor.StuurBestand(Pad, "bestand", afschrift)).Tekst.ShouldContain("niet van uw eigen rekening");
        (await anna.StuurBestand(Pad, "bestand", [])).Tekst.ShouldContain("Kies eerst een bankafschrift");
        (await anna.StuurBestand(Pad, "bestand", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))).Html.ShouldContain(
            "role=\"alert\""
        );
        (await anna.StuurBestand(Pad, "bestand", "%PDF-1.7"u8.ToArray())).Html.ShouldContain("role=\"alert\"");
        server.Wereld.Verzekeraar.Inzage.Bankposten(Uzovi).Count.ShouldBe(eerder);

        (await anna.StuurBestand(Pad, "bestand", afschrift)).Naar.ShouldBe(Pad);
        (await anna.StuurBestand(Pad, "bestand", afschrift)).Naar.ShouldBe(Pad);
        server.Wereld.Verzekeraar.Inzage.Bankposten(Uzovi).Count.ShouldBe(eerder + 1);
        var lijst = await anna.Haal(Pad);
        lijst.Tekst.ShouldContain("al eerder ingelezen");
        lijst.Tekst.ShouldContain("past nergens bij");
        lijst.Html.ShouldNotContain("<script>alert");
        (await anna.Haal("/verzekeraar")).Tekst.ShouldContain("Bankboekingen die nergens bij passen");
        (await noor.Haal(Pad + "?alle=true")).Tekst.ShouldContain("0 boekingen");
    }

    [Fact]
    public async Task A_pay_out_that_came_back_without_its_id_is_coupled_by_one_and_booked_by_another()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        using var bram = await server.Bezoek("Bram", Rol.Verzekeraar, "9901");
        using var noor = await server.Bezoek("Noor", Rol.Verzekeraar, "9902");
        var dag = new DateOnly(2026, 4, 2);
        var betaling = server
            .Wereld.Verzekeraar.Betalen.Uitbetalingen()
            .Last(b => b.Uzovi == Uzovi && b.Terug is null && b.Rekening is not null && b.Datum <= dag);
        var afschrift = Camt(
            "NL03VERE0000009901",
            "WEB2",
            betaling.Bedrag.Komma().Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
        );
        (await anna.StuurBestand("/verzekeraar/bank", "bestand", afschrift)).Naar.ShouldBe("/verzekeraar/bank");
        var post = server.Wereld.Verzekeraar.Inzage.Bankposten(Uzovi)[0];
        var pad = $"/verzekeraar/bank/{post.Nummer}-{post.Volgnummer}";
        (await anna.Haal("/verzekeraar/bank")).Html.ShouldContain($"href=\"{pad}\"");

        (await anna.Stuur(pad, "Vordering", ("agb", "1"), ("kenmerk", ""))).Html.ShouldContain("vordering-kenmerk-fout");
        (await anna.Stuur(pad, "Vordering", ("agb", "90054321"), ("kenmerk", "<script>alert(1)</script>"))).Html.ShouldNotContain(
            "<script>alert"
        );
        (await anna.Stuur(pad, "Terug", ("eindid", ""))).Html.ShouldContain("terug-eindid-fout");
        (await anna.Stuur(pad, "Terug", ("eindid", "BV-ONZIN"))).Tekst.ShouldContain("geen uitbetaling met dit kenmerk");
        (await noor.Haal(pad)).Code.ShouldBe(HttpStatusCode.NotFound);
        (await anna.StuurEnVolg(pad, "Terug", ("eindid", betaling.EindId))).Tekst.ShouldContain("Een ander boekt haar.");
        (await anna.Stuur(pad, "Boek")).Tekst.ShouldContain("boekt haar niet zelf");
        (await anna.Stuur(pad, "Los", ("reden", " "))).Html.ShouldContain("los-reden-fout");
        (await bram.StuurEnVolg(pad, "Boek")).Tekst.ShouldContain("De koppeling is geboekt.");

        server.Wereld.Verzekeraar.Betalen.Uitbetalingen().Single(b => b.EindId == betaling.EindId).Wacht.ShouldBeTrue();
        (await bram.Haal(pad)).Tekst.ShouldContain("betaling teruggekomen");
        foreach (var onzin in (string[])["0-0", "a-b", "1", "1-2-3", "99999999999999999999-1", "-1-1", "%3Cscript%3E"])
        {
            (await anna.Haal("/verzekeraar/bank/" + onzin)).Code.ShouldBe(HttpStatusCode.NotFound, onzin);
        }
    }

    [Fact]
    public async Task A_claim_shows_its_lines_codes_rules_and_money_without_naming_the_insured()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        var claim = server.Wereld.Verzekeraar.Postvak().Declaraties.First(d => d.Uzovi == "9901" && d.Uitkomst == "Gedeeltelijk");
        (await anna.Haal($"/verzekeraar/declaraties?zoek={claim.Factuurnummer}&uitkomst=Gedeeltelijk")).Html.ShouldContain(
            $"/verzekeraar/declaraties/{claim.Kenmerk}"
        );

        var pagina = await anna.Haal($"/verzekeraar/declaraties/{claim.Kenmerk}");

        var dossier = server.Wereld.Verzekeraar.Inzage.Declaratie(Uzovi, claim.Kenmerk)!;
        dossier.Regels.Aggregate(Bedrag.Nul, (som, r) => som + r.Ingediend).Cents.ShouldBe(claim.Ingediend);
        dossier.Regels.Aggregate(Bedrag.Nul, (som, r) => som + r.Toegekend!.Value).Cents.ShouldBe(claim.Toegekend);
        foreach (var code in dossier.Regels.SelectMany(r => r.Codes).Distinct())
        {
            pagina.Tekst.ShouldContain(code.ToString());
        }

        foreach (var persoon in server.Wereld.Patienten)
        {
            pagina.Html.ShouldNotContain(persoon.Patient.Bsn.Volledig());
        }

        dossier.Geld.ShouldNotBeEmpty();
        var spoor = dossier.Geld[0];
        var herkomst = await anna.Haal(
            $"/verzekeraar/declaraties/{claim.Kenmerk}?{(spoor.Overzicht is { } nummer ? $"overzicht={nummer}" : "betaling=true")}"
        );
        herkomst.Tekst.ShouldContain("Waar het bedrag vandaan komt");
        (await anna.Haal($"/verzekeraar/declaraties/{claim.Kenmerk}?overzicht=abc")).Code.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/verzekeraar/declaraties?zoek=")]
    [InlineData("/verzekeraar/declaraties?uitkomst=")]
    [InlineData("/verzekeraar/declaraties?pagina=")]
    [InlineData("/verzekeraar/vorderingen?zoek=")]
    [InlineData("/verzekeraar/vorderingen/boeken/HvVordering?agb=")]
    [InlineData("/verzekeraar/brieven?stand=")]
    [InlineData("/verzekeraar/registers?zoek=")]
    [InlineData("/verzekeraar/registers?dag=")]
    [InlineData("/verzekeraar/registers?wat=")]
    [InlineData("/verzekeraar/bank?alle=")]
    [InlineData("/verzekeraar/uitval?alle=")]
    public async Task Whatever_is_in_the_address_the_page_answers_and_runs_nothing(string pad)
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");
        foreach (
            var invoer in (string[])
                [
                    "<script>alert(1)</script>",
                    "'; DROP TABLE declaratie; --",
                    "%",
                    "_",
                    "\\",
                    "-1",
                    "99999999999999999999",
                    new string('x', 3000),
                    "\u0000",
                    "é€",
                ]
        )
        {
            var antwoord = await anna.Haal(pad + Uri.EscapeDataString(invoer));

            antwoord.Code.ShouldBe(HttpStatusCode.OK, invoer);
            antwoord.Html.ShouldNotContain("<script>alert");
        }
    }

    [Fact]
    public async Task Registers_say_what_holds_on_a_day()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");

        var nu = await anna.Haal("/verzekeraar/registers?zoek=linde&dag=2026-04-01");
        nu.Tekst.ShouldContain("1 rij op 01-04-2026");
        nu.Tekst.ShouldContain("90054321");
        (await anna.Haal("/verzekeraar/registers?zoek=90054321&dag=31-12-2023")).Tekst.ShouldContain("0 rijen op 31-12-2023");
        (await anna.Haal("/verzekeraar/registers?wat=contracttarieven&zoek=24503&dag=2026-04-01")).Tekst.ShouldContain("€ 52,50");
        (await anna.Haal("/verzekeraar/registers?wat=tarieven&zoek=24501&dag=2026-04-01")).Tekst.ShouldContain("081 24501");
        (await anna.Haal("/verzekeraar/registers?dag=31-02-2026")).Tekst.ShouldContain("Dit is geen datum");
    }

    [Fact]
    public async Task Figures_count_every_claim_once_and_the_picture_tells_the_same_in_words()
    {
        using var anna = await server.Bezoek("Anna", Rol.Verzekeraar, "9901");

        var pagina = await anna.Haal("/verzekeraar/cijfers");

        var eigen = server.Wereld.Verzekeraar.Postvak().Declaraties.Where(d => d.Uzovi == "9901" && d.Uitkomst != "Test").ToList();
        var cijfers = server.Wereld.Verzekeraar.Inzage.Cijfers(Uzovi);
        cijfers.Declaraties.ShouldBe(eigen.Count);
        cijfers.Aanbieders.Sum(a => a.Ingediend.Cents).ShouldBe(eigen.Where(d => d.Uitkomst != "Uitval").Sum(d => d.Ingediend));
        cijfers.Aanbieders.Sum(a => a.Toegekend.Cents).ShouldBe(eigen.Where(d => d.Uitkomst != "Uitval").Sum(d => d.Toegekend));
        cijfers.Betaalduur.PerKlasse.Sum(k => k.Aantal).ShouldBeInRange(1, eigen.Count);
        cijfers.Codes.ShouldNotBeEmpty();
        pagina.Html.ShouldContain("role=\"img\"");
        pagina.Html.ShouldContain("<title id=\"codes-titel\">");
        pagina.Tekst.ShouldContain($"{cijfers.Codes[0].Code}");
    }

    private Voorstel Voorstel(long nummer) => server.Wereld.Verzekeraar.Correctievoorstellen().Single(v => v.Nummer == nummer);

    private Briefstand Stand(Logbrief brief) => server.Wereld.Verzekeraar.Documenten.Alle().Single(b => b.Nummer == brief.Nummer).Stand;

    private static byte[] Camt(string iban, string id = "WEB1", string bedrag = "12.34") =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-04-02T06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>{id}</Id><CreDtTm>2026-04-02T06:00:00</CreDtTm>
            <Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
            <Ntry><Amt Ccy="EUR">{bedrag}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-04-02</Dt></BookgDt>
            <NtryDtls><TxDtls><RmtInf><Ustrd>&lt;script&gt;alert(1)&lt;/script&gt;</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """
        );
}
