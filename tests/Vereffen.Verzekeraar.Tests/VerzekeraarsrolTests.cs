using System.Text;
using Microsoft.Data.Sqlite;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

public sealed class VerzekeraarsrolTests : IDisposable
{
    private static readonly DateOnly Maandag = new(2026, 3, 2);
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task A_claim_is_judged_answered_booked_and_paid_the_next_working_day()
    {
        var verwerking = (await wereld.Verwerk(Claim(1))).ShouldHaveSingleItem();
        await wereld.Betaalrun(Maandag);
        wereld.Rol.Betalingen.ShouldBeEmpty();
        await wereld.Betaalrun(Maandag.AddDays(1));

        verwerking.Oordeel.Toegekend.ShouldBe(new Bedrag(13000));
        var retour = wereld.Verkeer.Retouren.ShouldHaveSingleItem();
        retour.AlsAntwoordOp.ShouldBe(Proefclaim.Id(1));
        retour.Geadresseerde.ShouldBe(new Relatie("Praktijk", "90054321"));
        Encoding.Latin1.GetString(retour.Payload.Span).ShouldContain(verwerking.OnsKenmerk);
        var betaling = wereld.Rol.Betalingen.ShouldHaveSingleItem();
        betaling.Bedrag.ShouldBe(new Bedrag(13000));
        betaling.Omschrijving.ShouldBe("declaratie F1");
    }

    [Fact]
    public async Task A_claim_that_is_offered_twice_is_judged_once()
    {
        wereld.Verkeer.BevestigenBreekt = true;
        await Should.ThrowAsync<IOException>(() => wereld.Verwerk(Claim(1)));

        (await wereld.Verwerk()).ShouldBeEmpty();

        wereld.Verkeer.Retouren.Count().ShouldBe(1);
        wereld.Getal("SELECT count(*) FROM declaratie").ShouldBe(1);
        wereld.Getal("SELECT count(*) FROM historie WHERE factuurnummer = 'F1'").ShouldBe(2);
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(1);
    }

    [Fact]
    public async Task A_retour_leaves_although_the_exchange_fails_the_first_time()
    {
        wereld.Verkeer.IndienenBreekt = true;
        await Should.ThrowAsync<IOException>(() => wereld.Verwerk(Claim(1)));
        wereld.Verkeer.Retouren.ShouldBeEmpty();

        await wereld.Verwerk();

        wereld.Verkeer.Retouren.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_retour_of_which_the_receipt_got_lost_is_sent_again_unchanged()
    {
        wereld.Verkeer.AntwoordGaatVerloren = true;
        await Should.ThrowAsync<IOException>(() => wereld.Verwerk(Claim(1)));

        await wereld.Verwerk();
        await wereld.Verwerk();

        var retouren = wereld.Verkeer.Retouren.ToList();
        retouren.Count.ShouldBe(2);
        retouren[1].TraceerId.ShouldBe(retouren[0].TraceerId);
        retouren[1].Payload.ToArray().ShouldBe(retouren[0].Payload.ToArray());
    }

    [Theory]
    [InlineData("bevestigen")]
    [InlineData("indienen")]
    [InlineData("antwoord")]
    public async Task A_crash_between_two_steps_loses_nothing_and_does_nothing_twice(string stap)
    {
        (wereld.Verkeer.BevestigenBreekt, wereld.Verkeer.IndienenBreekt, wereld.Verkeer.AntwoordGaatVerloren) = (
            stap == "bevestigen",
            stap == "indienen",
            stap == "antwoord"
        );
        await Should.ThrowAsync<IOException>(() => wereld.Verwerk(Claim(1)));
        wereld.Sluit();

        await wereld.Verwerk();
        await wereld.Betaalrun(Maandag.AddDays(1));

        wereld.Verkeer.Retouren.Select(r => r.TraceerId).Distinct().Count().ShouldBe(1);
        wereld.Rol.Betalingen.ShouldHaveSingleItem().Bedrag.ShouldBe(new Bedrag(13000));
    }

    [Fact]
    public async Task Retour_history_and_ledger_commit_together_when_the_answer_fails()
    {
        wereld.AntwoordMakenBreekt = true;
        await Should.ThrowAsync<IOException>(() => wereld.Verwerk(Claim(1)));

        NietsBewaard();
        (await wereld.Verwerk()).Count.ShouldBe(1);
        wereld.Open();
    }

    [Theory]
    [InlineData("historie")]
    [InlineData("gebeurtenis")]
    [InlineData("journaal")]
    public async Task Retour_history_and_ledger_commit_together_when_a_table_fails(string tabel)
    {
        _ = wereld.Rol;
        wereld.Voer($"CREATE TRIGGER stuk BEFORE INSERT ON {tabel} BEGIN SELECT RAISE(ABORT, 'schijf vol'); END");
        await Should.ThrowAsync<SqliteException>(() => wereld.Verwerk(Claim(1)));

        NietsBewaard();
        wereld.Voer("DROP TRIGGER stuk");
        (await wereld.Verwerk()).Count.ShouldBe(1);
        await wereld.Betaalrun(Maandag.AddDays(1));
        wereld.Rol.Betalingen.ShouldHaveSingleItem().Bedrag.ShouldBe(new Bedrag(13000));
        wereld.Open();
    }

    [Fact]
    public void An_event_that_can_not_be_stored_is_not_in_memory_either()
    {
        _ = wereld.Rol;
        wereld.Voer("CREATE TRIGGER stuk BEFORE INSERT ON journaal BEGIN SELECT RAISE(ABORT, 'schijf vol'); END");

        Should.Throw<SqliteException>(() => wereld.Rol.Boek(Vordering(5000)));

        wereld.Rol.Saldi.ShouldBeEmpty();
        wereld.Voer("DROP TRIGGER stuk");
        wereld.Rol.Boek(Vordering(5000));
        wereld.Rol.Saldi.ShouldHaveSingleItem().Openstaand.ShouldBe(new Bedrag(5000));
    }

    [Fact]
    public async Task A_credit_marks_its_debit_in_the_stored_history_and_only_that_one()
    {
        await wereld.Verwerk(Claim(1));
        var credit = Proefclaim.Regel("R3", 6500, 5, creditVan: "R1");

        var verwerking = (await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", credit))).ShouldHaveSingleItem();

        verwerking.Oordeel.Toegekend.ShouldBe(new Bedrag(-6500));
        wereld.Rijen("SELECT referentie FROM historie WHERE gecrediteerd = 1").ShouldBe(["R1"]);
        wereld.Open();
        (await wereld.Verwerk(Proefclaim.VanDeLinde(3, "F3", Proefclaim.Regel("R4", 6500, 5, creditVan: "R1"))))[0]
            .Oordeel.Regels[0]
            .Codes[0]
            .ToString()
            .ShouldBe("8084");
    }

    [Fact]
    public async Task A_file_that_is_refused_leaves_no_event_and_no_history_and_its_number_is_free()
    {
        await wereld.Verwerk(Claim(1));
        var historie = wereld.Getal("SELECT count(*) FROM historie");

        await wereld.Verwerk(Claim(2));

        wereld.Verkeer.Retouren.Count().ShouldBe(2);
        Encoding.Latin1.GetString(wereld.Verkeer.Retouren.Last().Payload.Span).ShouldContain("8067");
        wereld.Getal("SELECT count(*) FROM historie").ShouldBe(historie);
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_a_person_gets_no_retour_and_books_nothing()
    {
        using var metUitval = new Proefwereld("uzovi,regel,begin,eind\n9901,P06,2020-01-01,\n");

        var verwerking = (await metUitval.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 9900, 5)))).ShouldHaveSingleItem();
        metUitval.Open();
        await metUitval.Verwerk();
        await metUitval.Betaalrun(Maandag.AddDays(1));

        verwerking.Oordeel.Uitkomst.ShouldBe(Beoordeling.Uitkomst.Uitval);
        metUitval.Verkeer.Ingediend.ShouldBeEmpty();
        metUitval.Rol.Betalingen.ShouldBeEmpty();
        metUitval.Getal("SELECT count(*) FROM historie WHERE factuurnummer = 'F1'").ShouldBe(0);
        metUitval.Rijen("SELECT uitkomst, toegekend FROM declaratie").ShouldBe(["Uitval|0"]);
    }

    [Fact]
    public async Task A_test_message_is_answered_and_leaves_nothing_behind()
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "TEST1", Proefclaim.Regel("R1", 6500, 5)));

        wereld.Verkeer.Retouren.Count().ShouldBe(1);
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(0);
        wereld.Getal("SELECT count(*) FROM historie WHERE factuurnummer = 'TEST1'").ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_is_no_claim_is_put_aside_and_does_not_hold_up_the_next()
    {
        var geenClaim = Claim(1) with { Payload = "rommel"u8.ToArray() };

        (await wereld.Verwerk(geenClaim, Claim(2))).ShouldHaveSingleItem().Bericht.TraceerId.ShouldBe(Proefclaim.Id(2));

        wereld.Rijen("SELECT traceer_id FROM niet_verwerkt").ShouldBe([Proefclaim.Id(1).ToString()]);
        (await wereld.Verwerk()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-03-03", 0)]
    [InlineData("2027-03-04", 1)]
    public async Task The_first_round_of_a_day_removes_what_was_kept_for_its_year_and_says_so(string dag, int weg)
    {
        wereld.Rol.Boek(
            new Gebeurtenis(wereld.Klok.Dag, GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(1000),
            }
        );
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5)));
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        using var zonder = new PdfAfdruk(new Pdfinstellingen("/nergens/chromium", "/nergens/driver"));
        wereld.Rol.Documenten.Maak(zonder, "Anna").Gemaakt.ShouldBe(1);
        wereld.Klok.Dag = DateOnly.ParseExact(dag, "yyyy-MM-dd");

        await wereld.Verwerk();
        await wereld.Verwerk();

        wereld.Rol.Documenten.Verwijderingen().Count.ShouldBe(weg);
        wereld.Rol.Documenten.Verwijderingen().ShouldAllBe(v => v.Door == "bewaartaak" && v.Wat == "Verrekenoverzicht F1");
        wereld.Getal("SELECT count(*) FROM briefinhoud").ShouldBe(1 - weg);
    }

    [Fact]
    public async Task A_trace_names_the_rule_that_gave_the_code_and_not_each_rule_that_can()
    {
        wereld.Rol.Boek(
            new Gebeurtenis(wereld.Klok.Dag, GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.DeLinde,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(1000),
            }
        );
        var wereldvreemd = Proefclaim.Regel("R2", 6500, 6, datum: new DateOnly(2025, 1, 6));
        var verwerking = await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), wereldvreemd));
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        var gevonden = verwerking[0].Oordeel.Regels[1].Bevindingen.Select(b => b.RegelId).Distinct().ToList();
        gevonden.ShouldNotBeEmpty();
        var kunnen = Catalogus
            .Regels.Where(r => r.Retourcodes.Any(verwerking[0].Oordeel.Regels[1].Codes.Contains))
            .Select(r => r.Id)
            .Except(gevonden)
            .ToList();

        var tekst = Tekst();

        gevonden.ForEach(id => tekst.ShouldContain($"Regel {id}"));
        kunnen.ForEach(id => tekst.ShouldNotContain($"egel {id}:"));
        wereld.Sluit();
        wereld.Knoei("DELETE FROM oordeelspoor");
        Tekst().ShouldContain("Misschien regel");

        string Tekst() => string.Join('\n', wereld.Rol.Herkomst.Overzicht(Proefclaim.DeLinde, 1, null, null).Waarde!);
    }

    [Fact]
    public async Task The_overzicht_goes_to_the_bureau_that_submitted_and_so_does_the_money()
    {
        wereld.Rol.Boek(Vordering(1500) with { Agb = Proefclaim.Stap });
        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));

        await wereld.Betaalrun(Maandag.AddDays(1));

        var overzicht = wereld.Verkeer.Overzichten.ShouldHaveSingleItem();
        overzicht.Geadresseerde.ShouldBe(Proefclaim.Bureau);
        overzicht.AlsAntwoordOp.ShouldBe(Proefclaim.Id(1));
        Encoding.UTF8.GetString(overzicht.Payload.Span).ShouldContain("96034567");
        var betaling = wereld.Rol.Betalingen.ShouldHaveSingleItem();
        betaling.Begunstigde.ShouldBe(AgbCode.Parse("98001234"));
        betaling.Bedrag.ShouldBe(new Bedrag(2300));
    }

    [Fact]
    public async Task Two_practices_with_the_same_factuurnummer_each_get_their_own_overzicht()
    {
        wereld.Rol.Boek(Vordering(1000));
        await wereld.Verwerk(Claim(1), Proefclaim.VanDeBrink(2, "F1"));

        await wereld.Betaalrun(Maandag.AddDays(1));

        var overzicht = wereld.Verkeer.Overzichten.ShouldHaveSingleItem();
        overzicht.Geadresseerde.ShouldBe(new Relatie("Praktijk", "90054321"));
        overzicht.AlsAntwoordOp.ShouldBe(Proefclaim.Id(1));
    }

    [Fact]
    public async Task The_overzicht_of_a_nabetaling_goes_to_whoever_submitted_the_claim()
    {
        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));
        wereld.Rol.Boek(Vordering(500) with { Agb = Proefclaim.Stap });
        wereld.Rol.Boek(Correctie(Proefclaim.Stap, "F1", 1000));
        wereld.Rol.Boek(Vordering(300) with { OnsKenmerk = "HV-2" });
        wereld.Rol.Boek(Correctie(Proefclaim.DeLinde, "oude factuur", 1000));

        await wereld.Betaalrun(Maandag);

        wereld
            .Verkeer.Overzichten.Select(o => (o.Geadresseerde, o.AlsAntwoordOp))
            .ShouldBe([(Proefclaim.Bureau, Proefclaim.Id(1)), (new Relatie("Praktijk", "90054321"), null)]);
    }

    [Fact]
    public async Task A_second_betaalrun_on_a_day_only_sends_what_still_waits()
    {
        wereld.Rol.Boek(Vordering(1000));
        await wereld.Verwerk(Claim(1));
        wereld.Verkeer.IndienenBreekt = true;
        await Should.ThrowAsync<IOException>(() => wereld.Betaalrun(Maandag.AddDays(1)));
        wereld.Sluit();

        await wereld.Betaalrun(Maandag.AddDays(1));
        await wereld.Betaalrun(Maandag.AddDays(1));

        wereld.Verkeer.Overzichten.Count().ShouldBe(1);
        wereld.Rol.Betalingen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_of_tomorrow_or_a_betaalrun_is_refused_and_claims_go_on()
    {
        Should.Throw<InvalidOperationException>(() => wereld.Rol.Boek(Vordering(5000) with { Datum = Maandag.AddDays(1) }));
        Should.Throw<InvalidOperationException>(() => wereld.Rol.Boek(new Gebeurtenis(Maandag, GebeurtenisSoort.Betaalrun)));
        Should.Throw<InvalidOperationException>(() => wereld.Rol.Boek(Vordering(0)));

        (await wereld.Verwerk(Claim(1))).Count.ShouldBe(1);
        wereld.Getal("SELECT count(*) FROM gebeurtenis WHERE soort <> 'Instellingen'").ShouldBe(1);
    }

    [Fact]
    public async Task Reopening_gives_the_same_journal_payments_and_balances()
    {
        wereld.Rol.Boek(Vordering(4000));
        await wereld.Verwerk(Claim(1), Proefclaim.VanHetBureau(2, "F2"));
        await wereld.Betaalrun(Maandag.AddDays(1));
        var (bestanden, saldi) = (Inhoud(), wereld.Rol.Saldi.ToList());

        wereld.Open();

        Inhoud().ShouldBe(bestanden);
        wereld.Rol.Saldi.ShouldBe(saldi);
        bestanden.ShouldContain(b => b.StartsWith("journaal.csv", StringComparison.Ordinal));
    }

    private static Bericht Claim(byte nummer) =>
        Proefclaim.VanDeLinde(nummer, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 6500, 6));

    private static Gebeurtenis Vordering(long cents) =>
        new(Maandag, GebeurtenisSoort.HvVordering)
        {
            Uzovi = Proefclaim.Zuiderlicht,
            Agb = Proefclaim.DeLinde,
            OnsKenmerk = "HV-1",
            Bedrag = new Bedrag(cents),
            Omschrijving = "controle",
        };

    private static Gebeurtenis Correctie(AgbCode agb, string factuurnummer, long cents) =>
        new(Maandag, GebeurtenisSoort.Correctie)
        {
            Uzovi = Proefclaim.Zuiderlicht,
            Agb = agb,
            Kenmerk = factuurnummer,
            OnsKenmerk = "COR-1",
            Bedrag = new Bedrag(cents),
        };

    private void NietsBewaard()
    {
        wereld.Verkeer.Ingediend.ShouldBeEmpty();
        wereld.Rol.Saldi.ShouldBeEmpty();
        foreach (var tabel in new[] { "bericht", "uitgaand", "declaratie", "gebeurtenis WHERE soort <> 'Instellingen'", "journaal" })
        {
            wereld.Getal($"SELECT count(*) FROM {tabel}").ShouldBe(0, tabel);
        }

        wereld.Getal("SELECT count(*) FROM historie WHERE factuurnummer = 'F1'").ShouldBe(0);
        wereld.Getal("SELECT nr + gebeurtenis FROM journaalkop").ShouldBe(1, "only the settings");
    }

    private List<string> Inhoud() =>
        wereld
            .Rol.Bestanden()
            .Select(b =>
            {
                using var uit = new MemoryStream();
                b.Schrijf(uit);
                return b.Pad + "\n" + Encoding.UTF8.GetString(uit.ToArray());
            })
            .ToList();
}
