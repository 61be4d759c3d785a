using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Verzekeraar.Tests.Correcties;

public sealed class CorrectieverwerkingTests : IDisposable
{
    private static readonly UzoviNummer Zuiderlicht = Proefclaim.Zuiderlicht;
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task What_another_approves_is_booked_remembered_and_told()
    {
        var nummers = await Voorgesteld();

        var gevolg = wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "Wlz bevestigd"));

        gevolg.Fouten.ShouldBeEmpty();
        gevolg.Verschil.ShouldBe(new Bedrag(-13000));
        wereld
            .Rijen("SELECT soort, bedrag, kenmerk FROM gebeurtenis WHERE soort <> 'Instellingen' AND soort <> 'Declaratie'")
            .ShouldBe(["Correctie|-13000|F1"]);
        wereld.Rol.Saldi.ShouldHaveSingleItem().Openstaand.ShouldBe(new Bedrag(13000));
        wereld.Rijen("SELECT toegekend, afgewezen_op FROM historie WHERE factuurnummer = 'F1'").ShouldBe(["0|2026-03-02", "0|2026-03-02"]);
        var (agb, csv) = gevolg.Specificaties.ShouldHaveSingleItem();
        agb.ShouldBe(Proefclaim.DeLinde);
        csv.ShouldContain("8983");
        csv.ShouldNotContain("999901345");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        wereld.Getal("SELECT count(*) FROM correctiespecificatie").ShouldBe(1);
        Klopt();
    }

    [Fact]
    public async Task The_letter_stands_in_the_log_when_the_correctie_is_approved_and_can_be_held_back()
    {
        var nummers = await Voorgesteld();
        wereld.Rol.Documenten.ZetPostadres(Proefclaim.DeLinde, ["Dorpsstraat 1"], "Carla").ShouldBeNull();

        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "Wlz bevestigd")).Fouten.ShouldBeEmpty();

        var brief = wereld.Rol.Documenten.Alle().ShouldHaveSingleItem();
        (brief.Soort, brief.Agb, brief.Kenmerk, brief.Bedrag, brief.Stand).ShouldBe(
            (Documentsoort.Correctiespecificatie, Proefclaim.DeLinde, "COR-2026-00001", new Bedrag(-13000), Briefstand.Klaar)
        );
        wereld.Rol.Documenten.Stappen(brief.Nummer).Single().Door.ShouldBe("B. Keurder");
        wereld.Rol.Documenten.Doe(brief.Nummer, Briefhandeling.Vasthouden, "Anna", "bellen").ShouldBeNull();
        var html = wereld.Rijen("SELECT CAST(html AS TEXT) FROM briefinhoud").Single().Replace('\u00A0', ' ');
        html.ShouldContain("Wij hebben 2 betaalde regels opnieuw bekeken.");
        html.ShouldContain("D.P. J. (1997)");
        html.ShouldContain("COR-2026-00001");
        html.ShouldNotContain("999901345");
        html.ShouldNotContain("Jansen", Case.Insensitive);
    }

    [Fact]
    public async Task A_letter_without_an_address_is_held_and_a_declined_proposal_gives_none()
    {
        var nummers = await Voorgesteld();
        wereld.Rol.Beslis(new Correctiebesluit([nummers[0]], IsAkkoord: false, "B. Keurder", "nee")).Fouten.ShouldBeEmpty();
        wereld.Rol.Documenten.Alle().ShouldBeEmpty();

        wereld.Rol.Beslis(new Correctiebesluit([nummers[1]], IsAkkoord: true, "B. Keurder", "ja")).Fouten.ShouldBeEmpty();

        wereld.Rol.Documenten.Alle().Single().Stand.ShouldBe(Briefstand.Vastgehouden);
    }

    [Fact]
    public async Task The_bureau_that_submitted_gets_the_letter_too_with_the_provider_named()
    {
        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));
        Wlz();
        wereld.Open();
        wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller").Fout.ShouldBeNull();
        var voorstel = wereld.Rol.Correctievoorstellen().Single(v => v.Factuurnummer == "F1");

        wereld
            .Rol.Beslis(new Correctiebesluit([voorstel.Nummer], IsAkkoord: true, "B. Keurder", "ja") { Crediteur = Proefclaim.Stap })
            .Fouten.ShouldBeEmpty();

        wereld.Rijen("SELECT bron FROM brief ORDER BY bron").ShouldBe(["correctie:1:96034567:96034567", "correctie:1:98001234:96034567"]);
        var paginas = wereld.Rijen("SELECT CAST(html AS TEXT) FROM briefinhoud JOIN brief ON nummer = brief ORDER BY bron");
        paginas[0].ShouldNotContain("van zorgaanbieder 96034567");
        paginas[1].ShouldContain("van zorgaanbieder 96034567");
    }

    [Fact]
    public async Task Who_proposed_can_not_approve_also_not_in_other_letters_nor_around_the_program()
    {
        var nummers = await Voorgesteld();

        var gevolg = wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, " a. voorsteller ", "ik"));

        gevolg.Fouten.Count.ShouldBe(2);
        gevolg.Fouten[0].ShouldContain("een ander moet het goedkeuren");
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(1);
        Should.Throw<SqliteException>(() =>
            wereld.Voer($"INSERT INTO correctiebesluit VALUES ({nummers[0]}, 'goedgekeurd', 0, 1, 'A. Voorsteller', 'x', 'x')")
        );
    }

    [Fact]
    public async Task Nothing_is_proposed_or_booked_twice()
    {
        var nummers = await Voorgesteld();
        wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller").Nieuw.ShouldBe(0);
        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "ja"));

        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "ja")).Fouten.Count.ShouldBe(2);
        var ronde = wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller");

        ronde.Nieuw.ShouldBe(0);
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(2);
    }

    [Fact]
    public async Task What_was_declined_is_not_put_to_a_person_again_and_changes_nothing()
    {
        var nummers = await Voorgesteld();
        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: false, "A. Voorsteller", "toch niet")).Fouten.ShouldBeEmpty();

        wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller").Nieuw.ShouldBe(0);

        wereld.Rol.Correctievoorstellen().ShouldAllBe(v => v.Besluit == "afgewezen");
        wereld.Getal("SELECT sum(toegekend) FROM historie WHERE factuurnummer = 'F1'").ShouldBe(13000);
    }

    [Fact]
    public async Task What_no_longer_holds_lapses()
    {
        await Voorgesteld();
        File.WriteAllText(wereld.Bestand("wlz.csv"), "bsn,begin,eind,met_behandeling\n");
        wereld.Open();

        wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller").Vervallen.ShouldBe(2);

        wereld.Rol.Correctievoorstellen().ShouldAllBe(v => v.Besluit == "vervallen");
    }

    [Fact]
    public async Task A_person_may_take_back_less_of_one_line()
    {
        var nummers = await Voorgesteld();

        wereld
            .Rol.Beslis(new Correctiebesluit([nummers[0]], IsAkkoord: true, "B. Keurder", "coulance") { Bedrag = new Bedrag(6000) })
            .Verschil.ShouldBe(new Bedrag(-500));

        wereld.Rijen("SELECT toegekend FROM historie WHERE factuurnummer = 'F1'").ShouldBe(["6000", "6500"]);
        wereld.Rol.Correctievoorstellen().Select(v => v.Bedrag).ShouldBe([6000, null]);
        Klopt();
    }

    [Fact]
    public async Task A_credit_after_the_correctie_takes_back_what_now_stands()
    {
        var nummers = await Voorgesteld();
        wereld.Rol.Beslis(new Correctiebesluit([nummers[0]], IsAkkoord: true, "B. Keurder", "coulance") { Bedrag = new Bedrag(6000) });
        var heel = Proefclaim.Regel("R3", 6500, 5, creditVan: "R1");

        (await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", heel)))[0].Oordeel.Regels[0].Codes[0].ToString().ShouldBe("8017");
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("B. Keurder", " ")]
    public async Task A_decision_has_a_name_and_a_reason(string door, string reden)
    {
        var nummers = await Voorgesteld();
        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, door, reden)).Fouten.ShouldNotBeEmpty();
        wereld.Rol.Correctievoorstellen().ShouldAllBe(v => v.IsOpen);
    }

    [Fact]
    public async Task What_nobody_knows_is_told()
    {
        await Voorgesteld();
        wereld.Rol.Beslis(new Correctiebesluit([99], IsAkkoord: true, "B", "x")).Fouten.ShouldHaveSingleItem().ShouldContain("99");
        wereld.Rol.Beslis(new Correctiebesluit([], IsAkkoord: true, "B", "x")).Fouten.ShouldNotBeEmpty();
        wereld.Rol.StelCorrectiesVoor(UzoviNummer.Parse("1234"), "A").Fout.ShouldNotBeNull();
        wereld.Rol.StelCorrectiesVoor(Zuiderlicht, " ").Fout.ShouldNotBeNull();
    }

    [Fact]
    public void What_was_paid_before_the_ledger_began_becomes_a_vordering_by_itself()
    {
        File.WriteAllText(
            wereld.Bestand("historie.csv"),
            """
            uzovi,agb,factuurnummer,referentie,bsn,lijst,code,begin,eind,behandelaar,aantal,declaratiebedrag,dc,toegekend,gecrediteerd,tarief
            9901,90054321,OUD,Q1,999901345,081,24501,2026-02-05,2026-02-05,90012345,1,6500,D,6500,0,6500

            """
        );
        Wlz();
        wereld.Open();
        wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller").Nieuw.ShouldBe(1);

        var nummers = wereld.Rol.Correctievoorstellen().Select(v => v.Nummer).ToList();
        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "ja")).Fouten.ShouldBeEmpty();

        wereld.Rijen("SELECT soort, bedrag FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(["HvVordering|6500"]);
        Klopt();
    }

    [Theory]
    [InlineData("gebeurtenis")]
    [InlineData("correctiespecificatie")]
    [InlineData("brief")]
    public async Task When_one_part_fails_nothing_is_approved(string tabel)
    {
        var nummers = await Voorgesteld();
        wereld.Voer($"CREATE TRIGGER stuk BEFORE INSERT ON {tabel} BEGIN SELECT RAISE(ABORT, 'schijf vol'); END");

        Should.Throw<SqliteException>(() => wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "ja")));

        wereld.Rol.Correctievoorstellen().ShouldAllBe(v => v.IsOpen);
        wereld.Rol.Saldi.ShouldAllBe(s => s.Openstaand == Bedrag.Nul);
        wereld.Voer("DROP TRIGGER stuk");
        wereld.Rol.Beslis(new Correctiebesluit(nummers, IsAkkoord: true, "B. Keurder", "ja")).Fouten.ShouldBeEmpty();
        Klopt();
    }

    /// <summary>Two lines of 65.00 were paid; then the person turns out to live in a Wlz-instelling.</summary>
    private async Task<List<long>> Voorgesteld()
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 6500, 6)));
        Wlz();
        wereld.Open();
        var ronde = wereld.Rol.StelCorrectiesVoor(Zuiderlicht, "A. Voorsteller");
        ronde.Fout.ShouldBeNull();
        var f1 = wereld.Rol.Correctievoorstellen().Where(v => v.Factuurnummer == "F1").ToList();
        f1.ConvertAll(v => (v.Oud, v.Nieuw, v.Regels)).ShouldBe([(6500, 0, "P01"), (6500, 0, "P01")]);
        return f1.ConvertAll(v => v.Nummer);
    }

    private void Wlz() => File.WriteAllText(wereld.Bestand("wlz.csv"), "bsn,begin,eind,met_behandeling\n999901345,2026-02-01,,1\n");

    private void Klopt()
    {
        wereld.Open();
        wereld.Sluit();
        using var database = SqliteDatabase.OpenAlleenLezen(wereld.Bestand("verzekeraar.db"), out _)!;
        Historiecontrole.Controleer(database).Breuk.ShouldBeNull();
    }
}
