using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class UitvalTests
{
    private static Wereld Naar(string regelId) => new Wereld().Voeg(r => r.Uitval, new Uitvalregel(Wereld.Uzovi, regelId, Wereld.Altijd));

    [Fact]
    public void What_a_rule_under_uitval_finds_goes_to_a_person()
    {
        var wereld = Naar("P06");
        var oordeel = wereld.Beoordeel(new Regel { Tarief = 45_00 }, new Regel { Code = "24002" });
        oordeel.Uitkomst.ShouldBe(Uitkomst.Uitval);
        oordeel.CodesVanBestand().ShouldBe("0200");
        oordeel.AlleCodes().ShouldBe("8072|");
        oordeel.Regels[0].Bevindingen.ShouldHaveSingleItem().RegelId.ShouldBe("P06");
        oordeel.Toegekend.Cents.ShouldBe(40_00);
        wereld.Onthoud(oordeel).Rijen.Historie.ShouldBeEmpty();
    }

    [Fact]
    public void A_sound_claim_does_not_notice() => Naar("P06").Beoordeel(new Regel()).Uitkomst.ShouldBe(Uitkomst.Toegekend);

    [Fact]
    public void A_line_that_another_rule_rejects_needs_no_person()
    {
        var oordeel = Naar("P06").Beoordeel(new Regel { Tarief = 45_00, Doorsturen = 2 });
        oordeel.Codes().ShouldBe("8179");
        (oordeel.Uitkomst, oordeel.Regels[0].IsUitval, oordeel.Regels[0].IsAfgewezen).ShouldBe((Uitkomst.Gedeeltelijk, false, true));
        oordeel.Uitvalpunten.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-04-01", null, Uitkomst.Uitval)]
    [InlineData("2026-04-02", null, Uitkomst.Gedeeltelijk)]
    [InlineData("2026-01-01", "2026-04-01", Uitkomst.Uitval)]
    [InlineData("2026-01-01", "2026-03-31", Uitkomst.Gedeeltelijk)]
    public void It_holds_on_its_days_of_receipt(string begin, string? eind, Uitkomst verwacht) =>
        Naar("P06")
            .Met(r => r.Uitval, u => u with { Geldig = new Periode(Dag(begin), eind is null ? null : Dag(eind)) })
            .Beoordeel(new Regel { Tarief = 45_00 })
            .Uitkomst.ShouldBe(verwacht);

    [Fact]
    public void Another_insurer_s_uitval_is_not_ours() =>
        Naar("P06")
            .Met(r => r.Uitval, u => u with { Uzovi = Wereld.AndereUzovi })
            .Beoordeel(new Regel { Tarief = 45_00 })
            .Codes()
            .ShouldBe("0611");

    [Fact]
    public void A_file_goes_to_a_person_with_8074()
    {
        var oordeel = Naar("B08").MetVerzekeraar(v => v with { DagtekeningMaxDagen = 0 }).Beoordeel(new Regel());
        oordeel.Uitkomst.ShouldBe(Uitkomst.Uitval);
        oordeel.CodesVanBestand().ShouldBe("8074");
        oordeel.NaarRetour("Z1", Regel.Dag).Records.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_another_rule_refuses_needs_no_person() =>
        Naar("B08")
            .MetVerzekeraar(v => v with { DagtekeningMaxDagen = 0 })
            .MetKop(k => k with { Uzovi = Wereld.AndereUzovi })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("0018");

    [Fact]
    public void A_verzekerde_goes_to_a_person_by_its_lines()
    {
        var oordeel = Naar("V03").Beoordeel(new Deel(new Regel()) { Naam = "FOUT" });
        oordeel.CodesVanVerzekerde().ShouldBe("");
        oordeel.Codes().ShouldBe("8072");
        oordeel.Regels[0].Bevindingen[0].RegelId.ShouldBe("V03");
    }

    [Fact]
    public void A_person_who_agrees_sets_the_finding_aside()
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: true));
        var oordeel = wereld.Beoordeel(new Regel { Tarief = 45_00 });
        oordeel.Uitkomst.ShouldBe(Uitkomst.Toegekend);
        oordeel.Toegekend.Cents.ShouldBe(45_00);
    }

    [Fact]
    public void A_person_who_refuses_makes_it_a_rejection_with_8072()
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: false));
        var oordeel = wereld.Beoordeel(new Regel { Tarief = 45_00 });
        oordeel.Uitkomst.ShouldBe(Uitkomst.Gedeeltelijk);
        oordeel.Codes().ShouldBe("8072");
        wereld.Onthoud(oordeel).Rijen.Historie.ShouldHaveSingleItem().IsAfgewezen.ShouldBeTrue();
    }

    [Fact]
    public void A_person_who_agrees_with_the_file_lets_it_be_judged()
    {
        var wereld = Naar("B08").MetVerzekeraar(v => v with { DagtekeningMaxDagen = 0 });
        wereld.Besluiten.Add(new Besluit(null, "B08", IsAkkoord: true));
        wereld.Beoordeel(new Regel()).Uitkomst.ShouldBe(Uitkomst.Toegekend);
    }

    [Fact]
    public void A_verzekerde_whom_nobody_knows_stays_unjudged_even_when_a_person_agrees()
    {
        var wereld = Naar("V01");
        wereld.Besluiten.Add(new Besluit(1, "V01", IsAkkoord: true));
        var oordeel = wereld.Beoordeel(new Deel(new Regel()) { Bsn = Wereld.TestBsn(9) });
        oordeel.Uitkomst.ShouldBe(Uitkomst.Gedeeltelijk);
        oordeel.CodesVanVerzekerde().ShouldBe("0320");
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);

    [Fact]
    public void The_worklist_names_each_point_with_its_record_and_the_code_that_the_rule_would_have_given()
    {
        var wereld = Naar("P06").Voeg(r => r.Uitval, new Uitvalregel(Wereld.Uzovi, "P15", Wereld.Altijd));
        var oordeel = wereld.Beoordeel(
            new Regel(),
            new Regel
            {
                Code = "24002",
                Tarief = 45_00,
                Doorsturen = 2,
            }
        );
        oordeel
            .Uitvalpunten.Select(p => (p.Detail, p.RegelId, p.Code))
            .ShouldBe([(3L, "P06", new Retourcode(611)), (3L, "P15", new Retourcode(8179))]);
        (oordeel.Regels[1].IsUitval, oordeel.Regels[1].IsAfgewezen, oordeel.Codes(1)).ShouldBe((true, false, "8072"));
        oordeel.Uitvalpunten[0].Uitleg.ShouldStartWith("tarief 45,00");
        (oordeel.Regels[1].Berekend.Cents, oordeel.Regels[1].Toegekend.Cents).ShouldBe((0, 0));
    }

    [Fact]
    public void Of_what_only_a_person_can_tell_it_names_no_code()
    {
        var punt = ZorggroepZonderTarief().Beoordeel(new Regel()).Uitvalpunten.ShouldHaveSingleItem();
        (punt.Detail, punt.RegelId, punt.Code).ShouldBe((2L, "P17", null));
    }

    [Fact]
    public void A_verzekerde_stands_on_it_once_however_many_lines_wait()
    {
        var oordeel = Naar("V03").Beoordeel(new Deel(new Regel(), new Regel { Code = "24002" }) { Naam = "FOUT" });
        var punt = oordeel.Uitvalpunten.ShouldHaveSingleItem();
        (punt.Detail, punt.RegelId, punt.Code).ShouldBe((1L, "V03", new Retourcode(8005)));
        oordeel.Regels.ShouldAllBe(r => r.IsUitval && !r.IsAfgewezen);
    }

    [Fact]
    public void A_file_stands_on_it_without_record()
    {
        var wereld = Naar("B08").MetVerzekeraar(v => v with { DagtekeningMaxDagen = 0 });
        var punt = wereld.Beoordeel(new Regel()).Uitvalpunten.ShouldHaveSingleItem();
        (punt.Detail, punt.RegelId, punt.Code).ShouldBe((null, "B08", new Retourcode(8024)));
        wereld.MetKop(k => k with { Uzovi = Wereld.AndereUzovi }).Beoordeel(new Regel()).Uitvalpunten.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(42_00, 42_00, 42_00)]
    [InlineData(39_00, 39_00, 40_00)]
    [InlineData(46_00, 45_00, 45_00)]
    [InlineData(0, 0, 40_00)]
    public void A_person_may_award_an_amount_and_then_the_line_has_the_code_of_the_rule(long hoogstens, long toegekend, long berekend)
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: true) { Hoogstens = new Bedrag(hoogstens) });
        var regel = wereld.Beoordeel(new Regel { Tarief = 45_00 }).Regels[0];
        (regel.Toegekend.Cents, regel.Berekend.Cents, OordeelLezer.Tekst(regel.Codes)).ShouldBe((toegekend, berekend, "0611"));
        (regel.IsAfgewezen, regel.IsUitval).ShouldBe((false, false));
    }

    [Fact]
    public void A_person_may_give_the_smaller_award_a_code_of_their_own()
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: true) { Hoogstens = new Bedrag(10_00), Code = new Retourcode(8060) });
        wereld.Beoordeel(new Regel { Tarief = 45_00 }).Codes().ShouldBe("8060");
    }

    [Theory]
    [InlineData(41_00, 41_00)]
    [InlineData(39_00, 39_00)]
    public void A_decided_amount_comes_before_what_the_rule_would_have_left(long hoogstens, long toegekend)
    {
        var wereld = Naar("P06").Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true });
        wereld.Beoordeel(new Regel { Tarief = 45_00 }).Codes().ShouldBe("8072");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: true) { Hoogstens = new Bedrag(hoogstens) });
        wereld.Beoordeel(new Regel { Tarief = 45_00 }).Toegekend.Cents.ShouldBe(toegekend);
    }

    [Theory]
    [InlineData(null, 40_00, "")]
    [InlineData(30_00L, 30_00, "8072")]
    public void Where_only_a_person_can_tell_the_person_s_amount_is_awarded(long? hoogstens, long toegekend, string code)
    {
        var wereld = ZorggroepZonderTarief();
        wereld.Besluiten.Add(new Besluit(2, "P17", IsAkkoord: true) { Hoogstens = hoogstens is { } cents ? new Bedrag(cents) : null });
        var oordeel = wereld.Beoordeel(new Regel());
        (oordeel.Toegekend.Cents, oordeel.Codes()).ShouldBe((toegekend, code));
    }

    [Fact]
    public void A_person_who_refuses_may_name_the_code()
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: false) { Code = new Retourcode(8060) });
        var regel = wereld.Beoordeel(new Regel { Tarief = 45_00 }).Regels[0];
        (OordeelLezer.Tekst(regel.Codes), regel.IsAfgewezen, regel.Toegekend.Cents).ShouldBe(("8060", true, 0));
    }

    [Fact]
    public void A_person_may_let_the_rule_have_its_way()
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: false) { IsVolgensRegel = true });
        wereld.Beoordeel(new Regel { Tarief = 45_00 }).Codes().ShouldBe("0611");
        wereld.Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true });
        wereld.Beoordeel(new Regel { Tarief = 45_00 }).Toegekend.Cents.ShouldBe(40_00);
    }

    [Fact]
    public void Where_only_a_person_can_tell_that_is_a_refusal_with_8072()
    {
        var wereld = ZorggroepZonderTarief();
        wereld.Besluiten.Add(new Besluit(2, "P17", IsAkkoord: false) { IsVolgensRegel = true });
        var oordeel = wereld.Beoordeel(new Regel());
        (oordeel.Uitkomst, oordeel.Codes(), oordeel.Toegekend.Cents).ShouldBe((Uitkomst.Gedeeltelijk, "8072", 0));
    }

    [Fact]
    public void A_decision_on_one_line_or_rule_says_nothing_of_another()
    {
        var wereld = Naar("P06");
        wereld.Besluiten.Add(new Besluit(2, "P06", IsAkkoord: true));
        wereld.Besluiten.Add(new Besluit(3, "P15", IsAkkoord: true));
        wereld.Beoordeel(new Regel { Tarief = 45_00 }, new Regel { Code = "24002", Tarief = 45_00 }).AlleCodes().ShouldBe("|8072");
    }

    /// <summary>The insurer must consult before it can judge a keten-dbc (P17).</summary>
    private static Wereld ZorggroepZonderTarief() =>
        new Wereld()
            .MetPrestatie(b => b with { IsKeten = true })
            .Met(r => r.Overeenkomsten, o => o with { IsZorggroep = true, IsPreferent = false });
}
