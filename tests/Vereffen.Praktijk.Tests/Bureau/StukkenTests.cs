using System.Text;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests.Bureau;

/// <summary>What comes back goes to the right client, with proof; what nobody can place waits.</summary>
public sealed class StukkenTests : IDisposable
{
    private const string Kop =
        "Onderwerp,AGBnr,Uw kenmerk,Ons kenmerk,Zorgverzekeraar,Vervaldatum,U ontvangt,U betaalt,Toelichting,Volledig verrekend,Openstaand,Datum vorige verrekening,Volgnummer vorige verrekening,Volgnummer,Nu verrekend\r\n";

    private readonly Proefbureau proef = new();

    private Bureaukantoor Kantoor => proef.Kantoor;

    private static CancellationToken Annuleer => TestContext.Current.CancellationToken;

    public void Dispose() => proef.Dispose();

    [Fact]
    public async Task Every_retour_is_to_be_handed_on_and_when_all_came_also_that_of_the_clients_own_file()
    {
        var id = await DienInAsync(Proefbureau.Brink, antwoord: 1);

        var stukken = Kantoor.Stukken.Van(id);
        stukken.Count(s => s.Soort == Stuk.Retour).ShouldBe(Kantoor.Delen.Van(id).Count);
        var eigen = stukken.Single(s => s.Soort == Stuk.EigenRetour);
        stukken.ShouldAllBe(s => s.Klant == Proefbureau.Brink && !s.IsDoorgegeven);
        Kantoor.Stukken.Tel().Aantal.ShouldBe(stukken.Count);
        var (_, inhoud, _) = Kantoor.Stukken.Lees(eigen.Id)!.Value;
        eigen.Sha256.ShouldBe(Bureaubron.Sha256(inhoud));
        var retour = Deelretour.Lees(inhoud)!;
        retour.Toegekend.ShouldBe(Kantoor.Delen.Van(id).Aggregate(Bedrag.Nul, (s, d) => s + d.Toegekend!.Value));
        Kantoor
            .Bestanden.Regels(id)
            .Rijen.Aggregate(Bedrag.Nul, (s, r) => s + (r.Toegekend ?? Bedrag.Nul))
            .ShouldBe(retour.Toegekend!.Value);
        Kantoor.Bestanden.Lees(id)!.Stand.ShouldBe("beantwoord");
    }

    [Fact]
    public async Task A_client_that_fetches_is_the_proof_and_no_other_client_can()
    {
        await DienInAsync(Proefbureau.Brink);
        var stuk = Kantoor.Stukken.NogDoorTeGeven().Rijen[0];

        proef.Administratie.PostVoor(Proefbureau.Stap).HaalOp(stuk.Id, "spion").ShouldBeNull();
        proef.Administratie.PostVoor(Proefbureau.Stap).Alle().Totaal.ShouldBe(0);
        Kantoor.Stukken.Lees(stuk.Id)!.Value.Leveringen.ShouldBeEmpty();
        var (_, inhoud) = proef.Administratie.PostVoor(Proefbureau.Brink).HaalOp(stuk.Id, "brink")!.Value;

        var (na, _, leveringen) = Kantoor.Stukken.Lees(stuk.Id)!.Value;
        na.IsDoorgegeven.ShouldBeTrue();
        leveringen
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                l => l.Door.ShouldBe("brink"),
                l => l.Wijze.ShouldBe("opgehaald"),
                l => l.Sha256.ShouldBe(Bureaubron.Sha256(inhoud)),
                l => l.Op.ShouldBe(proef.Klok.GetUtcNow())
            );
        Kantoor.Stukken.NogDoorTeGeven().Rijen.ShouldNotContain(s => s.Id == stuk.Id);
    }

    [Fact]
    public async Task Sent_on_counts_when_the_exchange_has_it_and_once()
    {
        await DienInAsync(Proefbureau.Brink);
        var stuk = Kantoor.Stukken.NogDoorTeGeven().Rijen[0];

        Kantoor.Stukken.Verstuur(stuk.Id, "cms"u8.ToArray(), "els").ShouldBeTrue();
        Kantoor.Stukken.Verstuur(stuk.Id, "cms"u8.ToArray(), "els").ShouldBeFalse();
        Kantoor.Stukken.NogDoorTeGeven().Rijen.Single(s => s.Id == stuk.Id).IsOnderweg.ShouldBeTrue();
        await proef.Administratie.VerzendAsync(Annuleer);

        Kantoor.Stukken.Lees(stuk.Id)!.Value.Stuk.IsDoorgegeven.ShouldBeTrue();
        proef.Ingediend[^1].Geadresseerde.ShouldBe(new Relatie("Praktijk", Proefbureau.Brink.ToString()));
        proef.Ingediend[^1].Stroom.Berichttype.ShouldBe("VersleuteldBericht");
    }

    [Fact]
    public async Task What_the_exchange_would_not_take_is_not_handed_on_and_may_be_sent_again()
    {
        await DienInAsync(Proefbureau.Brink);
        var stuk = Kantoor.Stukken.NogDoorTeGeven().Rijen[0];
        proef.Weigert = "niet aangemeld";
        Kantoor.Stukken.Verstuur(stuk.Id, "cms"u8.ToArray(), "els").ShouldBeTrue();
        await proef.Administratie.VerzendAsync(Annuleer);

        Kantoor.Stukken.NogDoorTeGeven().Rijen.ShouldContain(s => s.Id == stuk.Id && !s.IsOnderweg);
        proef.Weigert = null;
        Kantoor.Stukken.Verstuur(stuk.Id, "cms"u8.ToArray(), "els").ShouldBeTrue();
        await proef.Administratie.VerzendAsync(Annuleer);
        Kantoor.Stukken.Lees(stuk.Id)!.Value.Stuk.IsDoorgegeven.ShouldBeTrue();
        Kantoor.Stukken.Lees(stuk.Id)!.Value.Leveringen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Worked_example_5_the_bureau_gets_120_and_the_overzicht_goes_to_the_praktijk()
    {
        await DienInAsync(Proefbureau.Brink);
        var claim = proef.Ingediend[0];
        proef.Bezorg(
            Kop
                + $"Declaratie,01056789,{claim.ReferentieId},K1,ZZL,2026-03-20,200.00,0.00,Afrekening,,,,,1,\r\n"
                + "Credit Declaratie,01056789,F1,K0,ZZL,2026-02-01,0.00,80.00,,ja,0.00,,,1,80.00\r\n",
            claim
        );
        proef.Bezorg("%PDF-1.7", claim, subtype: "pdf");
        await proef.WisselAsync();

        Kantoor.Stukken.Alle().Rijen.Where(s => s.Soort == Stuk.Overzicht).ShouldAllBe(s => s.Klant == Proefbureau.Brink);
        Kantoor.Stukken.Alle().Rijen.Count(s => s.Soort == Stuk.Overzicht).ShouldBe(2);
        Kantoor.Vorderingen.Open(Proefbureau.Brink).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_overzicht_that_names_another_client_than_the_claim_waits_for_a_person()
    {
        await DienInAsync(Proefbureau.Brink);
        proef.Bezorg(Kop + "Declaratie,96034567,X,K1,ZZL,2026-03-20,200.00,0.00,Afrekening,,,,,1,\r\n", proef.Ingediend[0]);
        proef.Bezorg(Kop + "Declaratie,01077777,Y,K1,ZZL,2026-03-20,200.00,0.00,Afrekening,,,,,1,\r\n", null, referentie: "onbekend");
        await proef.WisselAsync();

        var onbekend = Kantoor.Stukken.NogDoorTeGeven().Rijen.Where(s => s.Klant is null).ToList();
        onbekend.Count.ShouldBe(2);
        proef.Administratie.PostVoor(Proefbureau.Stap).Alle().Totaal.ShouldBe(0);
        Kantoor.Stukken.Verstuur(onbekend[0].Id, "x"u8.ToArray(), "els").ShouldBeFalse();
        Kantoor.Stukken.WijsToe(onbekend[0].Id, AgbCode.Parse("01077777")).ShouldBeFalse();
        Kantoor.Stukken.WijsToe(onbekend[0].Id, Proefbureau.Stap).ShouldBeTrue();
        Kantoor.Stukken.WijsToe(onbekend[0].Id, Proefbureau.Brink).ShouldBeFalse();
        proef.Administratie.PostVoor(Proefbureau.Stap).Alle().Totaal.ShouldBe(1);
    }

    [Fact]
    public async Task Vorderingen_are_what_the_last_overzicht_left_and_credits_that_none_has_named()
    {
        await DienInAsync(Proefbureau.Brink);
        proef.Bezorg(Overzicht(1, "1000.00", "600.00", "400.00"), null, referentie: "F1");
        proef.Bezorg(Overzicht(2, "600.00", "300.00", "300.00"), null, referentie: "F2");
        await proef.WisselAsync();

        var open = Kantoor.Vorderingen.Open(Proefbureau.Brink).ShouldHaveSingleItem();
        (open.Onderwerp, open.OnsKenmerk, open.Openstaand, open.Verzekeraar).ShouldBe(("HV-vordering", "HV-1", new Bedrag(30000), "ZZL"));
        Kantoor.Vorderingen.Open(Proefbureau.Stap).ShouldBeEmpty();
        var tekst = Encoding.UTF8.GetString(Kantoor.Vorderingen.Csv(Proefbureau.Brink));
        tekst.ShouldContain("01056789,ZZL,HV-vordering,,HV-1,2026-01-01,300.00");
        // The older one again, later: what is left does not go up.
        Kantoor.Stukken.Voegtoe(
            new AangebodenBestand("oud.csv", Encoding.UTF8.GetBytes(Overzicht(1, "1000.00", "600.00", "400.00") + " ")),
            null
        );
        Kantoor.Vorderingen.Open(Proefbureau.Brink).Single().Openstaand.ShouldBe(new Bedrag(30000));
        proef.Bezorg(Overzicht(3, "300.00", "0.00", "300.00"), null, referentie: "F3");
        await proef.WisselAsync();
        Kantoor.Vorderingen.Open(Proefbureau.Brink).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retour_below_zero_is_a_vordering_until_an_overzicht_names_it()
    {
        var bytes = Proefbureau.Bestand(Proefbureau.Brink, 1, 5, doorsturen: false);
        var soort = Ei.Standaarden.Zoek("OS301")!;
        Credit(bytes, soort);
        var id = proef.Neem(bytes);
        Kantoor.Bestanden.DienIn(id, "els").Bezwaar.ShouldBeNull();
        await proef.WisselAsync();

        var bedrag = Kantoor.Delen.Van(id)[0].Toegekend!.Value;
        bedrag.IsNegatief.ShouldBeTrue();
        Kantoor.Vorderingen.Open(Proefbureau.Brink).ShouldHaveSingleItem().Openstaand.ShouldBe(-bedrag);
        var factuur = Kantoor.Delen.Van(id)[0].Factuurnummer;
        proef.Bezorg(
            Kop
                + "Declaratie,01056789,F9,K1,ZZL,2026-03-20,200.00,0.00,Afrekening,,,,,1,\r\n"
                + $"Credit Declaratie,01056789,{factuur},K0,ZZL,2026-02-01,0.00,{(-bedrag).Punt()},,nee,0.01,,,1,1.00\r\n",
            null,
            referentie: "F9"
        );
        await proef.WisselAsync();
        Kantoor.Vorderingen.Open(Proefbureau.Brink).ShouldHaveSingleItem().Openstaand.ShouldBe(new Bedrag(1));
    }

    [Fact]
    public void A_correctiespecificatie_of_all_clients_gives_each_its_own_rows_and_nothing_of_a_stranger()
    {
        const string Correctiekop = "Regel,AGBnr,Zorgverzekeraar,Factuurnummer,Oud bedrag,Nieuw bedrag,Verschil,Toelichting\r\n";
        var goed =
            Correctiekop
            + "1,01056789,9901,F1,10.00,0.00,-10.00,=1+1\r\n2,96034567,9901,F2,20.00,0.00,-20.00,b\r\n3,01056789,9901,F3,5.00,0.00,-5.00,c\r\n";

        Kantoor.Stukken.Voegtoe(new AangebodenBestand("c.csv", Encoding.UTF8.GetBytes(goed)), null).ShouldBe((2, null));
        Kantoor.Stukken.Voegtoe(new AangebodenBestand("c.csv", Encoding.UTF8.GetBytes(goed)), null).ShouldBe((2, null));
        var vreemd = Kantoor.Stukken.Voegtoe(
            new AangebodenBestand("c.csv", Encoding.UTF8.GetBytes(goed + "4,01088888,9901,F4,1.00,0.00,-1.00,d\r\n")),
            null
        );

        vreemd.Aantal.ShouldBe(0);
        vreemd.Bezwaar!.ShouldContain("01088888");
        var stukken = Kantoor.Stukken.Alle().Rijen;
        stukken.Count.ShouldBe(2);
        var brink = Encoding.UTF8.GetString(Kantoor.Stukken.Lees(stukken.Single(s => s.Klant == Proefbureau.Brink).Id)!.Value.Inhoud.Span);
        brink.ShouldContain("F1");
        brink.ShouldContain("F3");
        brink.ShouldContain("'=1+1");
        brink.ShouldNotContain("96034567");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Onderwerp,AGBnr\r\nx,y\r\n")]
    [InlineData("iets anders")]
    [InlineData("%PDF-1.4")]
    [InlineData("AGBnr,Factuurnummer,Oud bedrag,Nieuw bedrag,Verschil\r\n")]
    [InlineData("AGBnr,Factuurnummer,Oud bedrag,Nieuw bedrag,Verschil\r\nfout,F,1,2,3\r\n")]
    public void What_can_not_be_placed_is_refused_with_a_sentence(string tekst)
    {
        var (aantal, bezwaar) = Kantoor.Stukken.Voegtoe(new AangebodenBestand("x.csv", Encoding.UTF8.GetBytes(tekst)), null);

        aantal.ShouldBe(0);
        bezwaar.ShouldNotBeNullOrEmpty();
        Kantoor.Stukken.Alle().Totaal.ShouldBe(0);
    }

    [Fact]
    public async Task The_statement_of_vorderingen_becomes_a_piece_with_proof()
    {
        proef.Bezorg(Overzicht(1, "1000.00", "600.00", "400.00"), null, referentie: "F1");
        await proef.WisselAsync();

        var id = Kantoor.Vorderingen.GeefDoor(Proefbureau.Brink)!.Value;
        Kantoor.Vorderingen.GeefDoor(Proefbureau.Brink).ShouldBe(id);
        var (stuk, inhoud, _) = Kantoor.Stukken.Lees(id)!.Value;
        stuk.Soort.ShouldBe(Stuk.Vorderingen);
        Encoding.UTF8.GetString(inhoud.Span).ShouldContain("600.00");
        Kantoor.Vorderingen.GeefDoor(AgbCode.Parse("01099999")).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_of_which_nothing_goes_to_an_insurer_is_answered_at_once()
    {
        var bytes = Proefbureau.Bestand(Proefbureau.Brink, 2, 5, doorsturen: false);
        var soort = Ei.Standaarden.Zoek("OS301")!.ZoekRecord("04")!;
        for (var plek = 0; plek < bytes.Length; plek += 312)
        {
            if (bytes[plek] == '0' && bytes[plek + 1] == '4')
            {
                Recordveld.Zet(soort.MetCode("COD820"), bytes.AsSpan(plek, 310), 2);
            }
        }

        var id = proef.Neem(bytes);
        Kantoor.Bestanden.DienIn(id, "els").ShouldBe((0, null));
        await proef.WisselAsync();

        proef.Ingediend.ShouldBeEmpty();
        Kantoor.Stukken.Van(id).Select(s => s.Soort).Order(StringComparer.Ordinal).ShouldBe([Stuk.Nota, Stuk.EigenRetour]);
        Kantoor.Bestanden.Lees(id)!.Stand.ShouldBe("beantwoord");
    }

    private static string Overzicht(int nummer, string betaalt, string open, string verrekend) =>
        Kop
        + $"Declaratie,01056789,F{nummer},K{nummer},ZZL,2026-03-20,400.00,0.00,Afrekening,,,,,{nummer},\r\n"
        + $"HV-vordering,01056789,,HV-1,ZZL,2026-01-01,0.00,{betaalt},,nee,{open},,,{nummer},{verrekend}\r\n";

    private static void Credit(byte[] bytes, Ei.Standaard standaard)
    {
        for (var plek = 0; plek < bytes.Length; plek += 312)
        {
            var record = bytes.AsSpan(plek, 310);
            if (record[0] == '0' && record[1] == '4')
            {
                Recordveld.Zet(standaard.ZoekElement("0416"), record, "C");
                Recordveld.Zet(standaard.ZoekElement("0419"), record, "C");
                Recordveld.Zet(standaard.ZoekElement("0421"), record, "VORIGE-1");
            }
            else if (record[0] == '9' && record[1] == '9')
            {
                Recordveld.Zet(standaard.ZoekElement("9908"), record, "C");
            }
        }
    }

    private async Task<long> DienInAsync(AgbCode klant, int antwoord = 0)
    {
        proef.Antwoord = antwoord;
        var id = proef.Neem(Proefbureau.Bestand(klant, 20));
        Kantoor.Bestanden.DienIn(id, "els").Bezwaar.ShouldBeNull();
        await proef.WisselAsync();
        return id;
    }
}
