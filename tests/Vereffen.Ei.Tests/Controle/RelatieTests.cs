using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

public class RelatieTests
{
    [Theory]
    [InlineData(1, "0107", "V1", "8166", Niveau.N4)]
    [InlineData(1, "0113", "02", "", Niveau.N4)]
    [InlineData(1, "0113", "01", "8029", Niveau.N4)]
    [InlineData(1, "0113", "99", "8029", Niveau.N4)]
    [InlineData(1, "0114", "20260401", "0021", Niveau.N4, "0115")]
    [InlineData(1, "0117", "20260330", "0025", Niveau.N4)]
    [InlineData(1, "0117", "20260331", "", Niveau.N4)]
    [InlineData(1, "0110", "00000000", "0014", Niveau.N5)]
    [InlineData(2, "0213", "Pieters", "0312", Niveau.N4)]
    [InlineData(2, "0212", "2", "0312", Niveau.N4, "0213")]
    [InlineData(2, "0214", "de", "0312", Niveau.N4)]
    [InlineData(2, "0218", "B-1000", "0406", Niveau.N4)]
    [InlineData(2, "0221", "BE", "0316", Niveau.N5)]
    [InlineData(3, "0408", "20260304", "8007", Niveau.N4, "0409")]
    [InlineData(3, "0408", "20260303", "", Niveau.N4)]
    [InlineData(3, "0409", "20260402", "8178", Niveau.N5)]
    [InlineData(3, "0407", "2", "8179", Niveau.N5)]
    [InlineData(3, "0418", "00004501", "8063", Niveau.N5)]
    [InlineData(3, "0415", "00004600", "8032", Niveau.N5)]
    [InlineData(3, "0416", "C", "8064", Niveau.N5, "0419")]
    [InlineData(7, "0421", "", "0651", Niveau.N5)]
    public void A_relation_that_does_not_hold_is_found_on_its_element(
        int regel,
        string element,
        string waarde,
        string code,
        Niveau niveau,
        string? op = null
    )
    {
        var gevonden = new Voorbeeld().Zet(regel, element, waarde).Bevindingen();

        if (code.Length == 0)
        {
            gevonden.ShouldBeEmpty();
            return;
        }

        var bevinding = gevonden.First(b => b.Regel == regel);
        bevinding.Element.ShouldBe(op ?? element);
        bevinding.Retourcode.ToString().ShouldBe(code);
        bevinding.Niveau.ShouldBe(niveau);
    }

    [Fact]
    public void Code_of_the_system_asks_for_its_version()
    {
        new Voorbeeld().Zet(1, "0106", "123456").Bevindingen().ShouldHaveSingleItem().Element.ShouldBe("0107");
        new Voorbeeld().Zet(1, "0106", "123456").Zet(1, "0107", "2.1").Bevindingen().ShouldBeEmpty();
    }

    [Fact]
    public void Without_uzovi_and_servicebureau_nobody_gets_the_claim()
    {
        var gevonden = new Voorbeeld().Zet(1, "0108", "0000").Bevindingen();

        gevonden.ShouldHaveSingleItem().Element.ShouldBe("0108");
        gevonden[0].Soort.ShouldBe(Soort.T);
    }

    [Fact]
    public void To_a_servicebureau_the_uzovi_may_be_empty_and_forwarding_forbidden()
    {
        new Voorbeeld().Zet(1, "0108", "0000").Zet(1, "0109", "98001234").Zet(3, "0407", "2").Bevindingen().ShouldBeEmpty();
    }

    [Fact]
    public void Without_bsn_the_verzekerdennummer_is_due()
    {
        var voorbeeld = new Voorbeeld().Zet(6, "0203", "999999999").Zet(7, "0403", "999999999");

        var bevinding = voorbeeld.Bevindingen().ShouldHaveSingleItem();
        bevinding.Element.ShouldBe("0205");
        bevinding.Retourcode.ToString().ShouldBe("8101");
    }

    [Theory]
    [InlineData("0403", "999900109", "0435")]
    [InlineData("0404", "3312", "0423")]
    [InlineData("0405", "V1", "0300")]
    public void A_key_that_differs_from_the_verzekerde_rejects_the_record(string element, string waarde, string code)
    {
        var voorbeeld = new Voorbeeld();
        var anders = element == "0403" ? Voorbeeld.Bsn(5) : waarde;

        var bevinding = voorbeeld.Zet(3, element, anders).Bevindingen().ShouldHaveSingleItem();

        bevinding.Element.ShouldBe(element);
        bevinding.Retourcode.ToString().ShouldBe(code);
        bevinding.Niveau.ShouldBe(Niveau.N2);
        bevinding.Soort.ShouldBe(Soort.D);
    }

    [Fact]
    public void A_reference_that_occurs_twice_is_found_on_the_second()
    {
        var bevinding = new Voorbeeld().Zet(7, "0420", "A1").Bevindingen().ShouldHaveSingleItem();

        bevinding.Regel.ShouldBe(7);
        bevinding.Element.ShouldBe("0420");
        bevinding.Retourcode.ToString().ShouldBe("8021");
        new Voorbeeld().Zet(7, "0420", "A1").Bevindingen(new ControleOpties { Dubbelen = false }).ShouldBeEmpty();
        new Voorbeeld().Zet(7, "0420", "A1").Bevindingen(new ControleOpties { TotEnMet = Niveau.N4 }).Count.ShouldBe(1);
        new Voorbeeld().Zet(7, "0420", "A1").Bevindingen(new ControleOpties { TotEnMet = Niveau.N3 }).ShouldBeEmpty();
    }

    [Fact]
    public void Business_rules_are_left_out_when_asked()
    {
        var voorbeeld = new Voorbeeld().Zet(3, "0407", "2");

        voorbeeld.Bevindingen(new ControleOpties { TotEnMet = Niveau.N4 }).ShouldBeEmpty();
        voorbeeld.Bevindingen().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_birth_date_in_the_future_is_found_when_the_day_is_given()
    {
        var voorbeeld = new Voorbeeld().Zet(2, "0207", "20260501");

        voorbeeld.Bevindingen().ShouldBeEmpty();
        voorbeeld.Bevindingen(new ControleOpties { Peildatum = new DateOnly(2026, 5, 1) }).ShouldBeEmpty();
        voorbeeld.Bevindingen(new ControleOpties { Peildatum = new DateOnly(2026, 4, 30) }).ShouldHaveSingleItem().Element.ShouldBe("0207");
    }

    [Fact]
    public void A_relation_is_not_judged_on_a_field_that_is_wrong_by_itself()
    {
        new Voorbeeld().Zet(3, "0408", "99999999").Bevindingen().ShouldHaveSingleItem().Element.ShouldBe("0408");
    }
}
