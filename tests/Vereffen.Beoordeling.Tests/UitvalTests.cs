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
    public void A_line_that_another_rule_rejects_needs_no_person() =>
        Naar("P06").Beoordeel(new Regel { Tarief = 45_00, Doorsturen = 2 }).Codes().ShouldBe("8179");

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
}
