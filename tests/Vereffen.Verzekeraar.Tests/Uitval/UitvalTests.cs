using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Beoordeling;
using Vereffen.Kern;

namespace Vereffen.Verzekeraar.Tests.Uitval;

public sealed class UitvalTests : IDisposable
{
    private const string P06 = "uzovi,regel,begin,eind\n9901,P06,2020-01-01,\n";
    private static readonly DateOnly Maandag = new(2026, 3, 2);
    private readonly Proefwereld wereld = new(P06);

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task What_a_rule_hands_to_a_person_is_on_the_worklist_with_the_last_day_to_pay()
    {
        var kenmerk = await Wacht();

        var zaak = wereld.Rol.Uitval().ShouldHaveSingleItem();
        zaak.Kenmerk.ShouldBe(kenmerk);
        zaak.Ontvangen.ShouldBe("2026-03-02");
        zaak.Uiterlijk.ShouldBe("2026-04-01");
        zaak.Ingediend.ShouldBe(16400);
        var punt = zaak.Punten.ShouldHaveSingleItem();
        (punt.Detail, punt.Regel, punt.Code, punt.IsOpen).ShouldBe((2, "P06", "0611", true));
        punt.Uitleg.ShouldContain("tarief");
    }

    [Fact]
    public async Task The_term_runs_from_the_receipt_by_the_exchange_and_not_from_the_day_of_judging()
    {
        wereld.Klok.Dag = new DateOnly(2026, 3, 10);
        var bericht = Claim() with { Ontvangen = AmsterdamTijd.Moment(new DateTime(2026, 3, 6, 18, 0, 1)) };

        await wereld.Verwerk(bericht);

        // Friday after six: Monday.
        var zaak = wereld.Rol.Uitval().ShouldHaveSingleItem();
        (zaak.Ontvangen, zaak.Uiterlijk).ShouldBe(("2026-03-09", "2026-04-08"));
    }

    [Fact]
    public async Task An_award_closes_the_claim_retour_history_and_ledger_together()
    {
        var kenmerk = await Wacht();

        var gevolg = wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen));
        await wereld.Rol.VerzendAsync(TestContext.Current.CancellationToken);

        gevolg.Fout.ShouldBeNull();
        gevolg.Oordeel!.Uitkomst.ShouldBe(Uitkomst.Toegekend);
        Geboekt(16400, "Toegekend");
        Retour().ShouldContain("8001");
        wereld.Rol.Uitval().ShouldBeEmpty();
        var zaak = wereld.Rol.Uitval(ookAfgerond: true).ShouldHaveSingleItem();
        (zaak.Punten[0].Door, zaak.Punten[0].Reden).ShouldBe(("A. Beoordelaar", "overleg gehad"));
    }

    [Theory]
    [InlineData(1, "0611")]
    [InlineData(9899, "0611")]
    public async Task A_smaller_award_gives_that_amount_with_the_code_of_the_rule(long cents, string code)
    {
        var kenmerk = await Wacht();

        var gevolg = wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen) with { Bedrag = new Bedrag(cents) });

        gevolg.Oordeel!.Regels[0].Codes.Select(c => c.ToString()).ShouldBe([code]);
        gevolg.Oordeel.Regels[0].Berekend.ShouldBeGreaterThanOrEqualTo(gevolg.Oordeel.Regels[0].Toegekend);
        Geboekt(6500 + cents, "Gedeeltelijk");
    }

    [Theory]
    [InlineData(null, "8072")]
    [InlineData("0562", "0562")]
    public async Task A_refusal_has_the_code_that_the_person_gave_or_8072(string? code, string verwacht)
    {
        var kenmerk = await Wacht();
        Retourcode? gekozen = code is not null && Retourcode.TryParse(code, out var c) ? c : null;

        var gevolg = wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Afwijzen) with { Code = gekozen });
        await wereld.Rol.VerzendAsync(TestContext.Current.CancellationToken);

        gevolg.Oordeel!.Regels[0].Codes.ShouldHaveSingleItem().ToString().ShouldBe(verwacht);
        Geboekt(6500, "Gedeeltelijk");
        Retour().ShouldContain(verwacht);
    }

    [Fact]
    public async Task As_the_rule_says_is_what_it_would_have_been_without_a_person()
    {
        var kenmerk = await Wacht();

        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.VolgensRegel)).Oordeel!.Regels[0].Codes[0].ToString().ShouldBe("0611");

        Geboekt(6500, "Gedeeltelijk");
    }

    [Fact]
    public async Task The_retour_waits_until_every_line_is_decided()
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 9900, 5), Proefclaim.Regel("R2", 9800, 6)));
        var kenmerk = wereld.Rol.Uitval()[0].Kenmerk;

        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen)).Fout.ShouldNotBeNull().ShouldContain("detail 2, 3");
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen) with { Detail = 3 }).Open.ShouldBe(1);
        await wereld.Rol.VerzendAsync(TestContext.Current.CancellationToken);
        wereld.Verkeer.Ingediend.ShouldBeEmpty();
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(0);
        wereld.Open();
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Afwijzen)).Oordeel.ShouldNotBeNull();

        Geboekt(9800, "Gedeeltelijk");
    }

    [Theory]
    [InlineData("", "x", "naam")]
    [InlineData("x", "  ", "reden")]
    public async Task A_decision_without_name_or_reason_is_refused(string door, string reden, string melding)
    {
        var kenmerk = await Wacht();
        wereld
            .Rol.Beslis(new Uitvalbesluit(kenmerk, null, Uitvalkeuze.Toekennen, door, reden))
            .Fout.ShouldNotBeNull()
            .ShouldContain(melding);
        wereld.Rol.Uitval().ShouldHaveSingleItem().Punten[0].IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(9901)]
    public async Task An_amount_that_was_not_claimed_is_refused(long cents)
    {
        var kenmerk = await Wacht();
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen) with { Bedrag = new Bedrag(cents) }).Fout.ShouldNotBeNull();
        wereld.Getal("SELECT count(*) FROM uitvalbesluit").ShouldBe(0);
    }

    [Fact]
    public async Task The_amount_claimed_is_an_award_in_full()
    {
        var kenmerk = await Wacht();
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen) with { Bedrag = new Bedrag(9900) });
        Geboekt(16400, "Toegekend");
    }

    [Fact]
    public async Task A_decision_can_not_be_taken_twice_or_on_what_nobody_knows()
    {
        var kenmerk = await Wacht();
        wereld.Rol.Beslis(Besluit("9901-2026-999999", Uitvalkeuze.Toekennen)).Fout.ShouldNotBeNull();
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen) with { Detail = 9 }).Fout.ShouldNotBeNull().ShouldContain("detail 2");
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen)).Fout.ShouldBeNull();

        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Afwijzen)).Fout.ShouldNotBeNull();

        Geboekt(16400, "Toegekend");
    }

    [Fact]
    public async Task What_was_paid_on_another_claim_while_this_one_waited_is_not_paid_twice()
    {
        var kenmerk = await Wacht();
        await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R9", 6500, 5)));

        var gevolg = wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen));

        gevolg.Oordeel!.Regels[0].Codes[0].ToString().ShouldBe("0587");
        gevolg.Oordeel.Toegekend.ShouldBe(new Bedrag(6500));
    }

    [Fact]
    public async Task A_claim_that_came_twice_while_it_waited_is_paid_once()
    {
        await wereld.Verwerk(Claim(), Claim() with { TraceerId = Proefclaim.Id(7), ConversatieId = Proefclaim.Id(7) });
        var kenmerken = wereld.Rol.Uitval().Select(z => z.Kenmerk).ToList();
        kenmerken.Count.ShouldBe(2);

        wereld.Rol.Beslis(Besluit(kenmerken[0], Uitvalkeuze.Toekennen)).Oordeel!.Uitkomst.ShouldBe(Uitkomst.Toegekend);
        wereld.Rol.Beslis(Besluit(kenmerken[1], Uitvalkeuze.Toekennen)).Oordeel!.CodesVanBestand().ShouldBe("8067");

        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_waits_is_judged_when_a_person_lets_it_through_and_then_its_lines_may_wait()
    {
        using var beide = new Proefwereld(P06 + "9901,B01,2020-01-01,\n", standaarden: "HA304");
        await beide.Verwerk(Claim());
        var zaak = beide.Rol.Uitval().ShouldHaveSingleItem();
        (zaak.Punten[0].Detail, zaak.Punten[0].Code).ShouldBe((null, "8061"));
        beide
            .Rol.Beslis(Besluit(zaak.Kenmerk, Uitvalkeuze.Toekennen) with { Bedrag = new Bedrag(1) })
            .Fout.ShouldNotBeNull()
            .ShouldContain("prestatie");

        beide.Rol.Beslis(Besluit(zaak.Kenmerk, Uitvalkeuze.Toekennen)).Open.ShouldBe(1);
        beide.Rol.Uitval()[0].Punten.Count.ShouldBe(2);
        beide.Rol.Beslis(Besluit(zaak.Kenmerk, Uitvalkeuze.VolgensRegel)).Oordeel!.Toegekend.ShouldBe(new Bedrag(6500));
    }

    [Fact]
    public async Task A_file_that_a_person_refuses_leaves_nothing_behind_but_its_answer()
    {
        using var beide = new Proefwereld("uzovi,regel,begin,eind\n9901,B01,2020-01-01,\n", standaarden: "HA304");
        await beide.Verwerk(Claim());

        var gevolg = beide.Rol.Beslis(Besluit(beide.Rol.Uitval()[0].Kenmerk, Uitvalkeuze.Afwijzen));

        gevolg.Oordeel!.CodesVanBestand().ShouldBe("8074");
        beide.Rijen("SELECT uitkomst, toegekend FROM declaratie").ShouldBe(["BestandAfgewezen|0"]);
        beide.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(0);
        beide.Getal("SELECT count(*) FROM uitgaand").ShouldBe(1);
    }

    [Theory]
    [InlineData("historie")]
    [InlineData("journaal")]
    [InlineData("uitgaand")]
    public async Task When_one_part_fails_nothing_is_decided(string tabel)
    {
        var kenmerk = await Wacht();
        wereld.Voer($"CREATE TRIGGER stuk BEFORE INSERT ON {tabel} BEGIN SELECT RAISE(ABORT, 'schijf vol'); END");

        Should.Throw<SqliteException>(() => wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen)));

        wereld.Getal("SELECT count(*) FROM uitvalbesluit").ShouldBe(0);
        wereld.Rijen("SELECT uitkomst FROM declaratie").ShouldBe(["Uitval"]);
        wereld.Rol.Saldi.ShouldBeEmpty();
        wereld.Voer("DROP TRIGGER stuk");
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen)).Fout.ShouldBeNull();
        Geboekt(16400, "Toegekend");
    }

    [Fact]
    public async Task A_test_message_waits_for_nobody()
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "TEST1", Proefclaim.Regel("R1", 9900, 5)));

        wereld.Rol.Uitval().ShouldBeEmpty();
        Retour().ShouldContain("8072");
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(0);
    }

    [Fact]
    public async Task A_decision_is_kept_for_good()
    {
        var kenmerk = await Wacht();
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen));
        Should.Throw<SqliteException>(() => wereld.Voer("UPDATE uitvalbesluit SET door = 'een ander'"));
        Should.Throw<SqliteException>(() => wereld.Voer("DELETE FROM uitval"));
    }

    [Fact]
    public async Task After_the_decision_it_is_paid_although_the_payment_day_had_passed()
    {
        var kenmerk = await Wacht();
        wereld.Klok.Dag = new DateOnly(2026, 4, 20);
        wereld.Rol.Beslis(Besluit(kenmerk, Uitvalkeuze.Toekennen));

        await wereld.Betaalrun(new DateOnly(2026, 4, 20));

        wereld.Rol.Betalingen.ShouldHaveSingleItem().Bedrag.ShouldBe(new Bedrag(16400));
    }

    [Fact]
    public async Task The_inbox_shows_claims_their_retour_and_what_was_laid_aside()
    {
        var kenmerk = await Wacht();
        await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R9", 6500, 8)));
        await wereld.Verwerk(Claim() with { TraceerId = Proefclaim.Id(3), Payload = "rommel"u8.ToArray() });

        var postvak = wereld.Rol.Postvak();

        postvak
            .Declaraties.Select(d => (d.Uitkomst, d.Retour, d.Open))
            .ShouldBe([("Uitval", "wacht op een mens", 1), ("Toegekend", "verzonden", 0)]);
        (postvak.Declaraties[0].Kenmerk, postvak.Declaraties[0].Uiterlijk).ShouldBe((kenmerk, "2026-04-01"));
        var terzijde = postvak.NietVerwerkt.ShouldHaveSingleItem();
        (terzijde.Reden, terzijde.Referentie, terzijde.Partij).ShouldBe(("het bericht is geen declaratie", "F1", "Praktijk 90054321"));
        postvak.Geweigerd.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_inbox_shows_what_the_exchange_refused_with_its_reason()
    {
        wereld.Verkeer.Weigering = "Praktijk 90054321 is niet aangemeld bij het portaal.";
        await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R9", 6500, 8)));

        var postvak = wereld.Rol.Postvak();

        postvak.Declaraties.ShouldHaveSingleItem().Retour.ShouldBe("geweigerd");
        postvak.Geweigerd.ShouldHaveSingleItem().Reden.ShouldContain("niet aangemeld");
        postvak.Geweigerd[0].Partij.ShouldBe("Praktijk 90054321");
    }

    /// <summary>A claim of 99.00 (above the tariff) and 65.00 that waits.</summary>
    private async Task<string> Wacht() => (await wereld.Verwerk(Claim())).ShouldHaveSingleItem().OnsKenmerk;

    private static Bericht Claim() => Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 9900, 5), Proefclaim.Regel("R2", 6500, 6));

    private static Uitvalbesluit Besluit(string kenmerk, Uitvalkeuze keuze) => new(kenmerk, null, keuze, "A. Beoordelaar", "overleg gehad");

    private string Retour() => Encoding.Latin1.GetString(wereld.Verkeer.Retouren.ShouldHaveSingleItem().Payload.Span);

    private void Geboekt(long cents, string uitkomst)
    {
        wereld.Rijen("SELECT uitkomst, toegekend FROM declaratie").ShouldBe([$"{uitkomst}|{cents}"]);
        wereld.Rijen("SELECT bedrag FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe([$"{cents}"]);
        wereld.Getal("SELECT sum(toegekend) FROM historie WHERE factuurnummer = 'F1'").ShouldBe(cents);
        wereld.Getal("SELECT count(*) FROM uitgaand").ShouldBe(1);
        wereld.Open();
    }
}
