namespace Vereffen.Beoordeling.Tests;

public class P14DatumRuleTests
{
    private static readonly DateOnly Dagtekening = new(2026, 3, 31);

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 1, "8178")]
    [InlineData(1, 1, "8177 8178")]
    public void No_date_lies_after_the_dagtekening(int begin, int eind, string verwacht) =>
        new Wereld()
            .Beoordeel(new Regel { Begin = Dagtekening.AddDays(begin), Eind = Dagtekening.AddDays(eind) })
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "8176")]
    public void A_single_date_has_a_code_of_its_own(int dagen, string verwacht) =>
        new Wereld().Beoordeel(new Regel { EnkeleDatum = true, Begin = Dagtekening.AddDays(dagen) }).Codes().ShouldBe(verwacht);

    [Fact]
    public void A_begin_after_the_end_is_refused_with_8007_and_other_dates_are_not_asked() =>
        new Wereld().Beoordeel(new Regel { Begin = Regel.Dag, Eind = Regel.Dag.AddDays(-1) }).Codes().ShouldBe("8007");

    [Fact]
    public void A_missing_date_is_refused_with_8007() =>
        new Wereld().Beoordeel(new Regel { Begin = null, Eind = Regel.Dag }).Codes().ShouldBe("8007");

    [Fact]
    public void Dates_at_the_ends_of_the_calendar_are_judged_as_any_other()
    {
        var wereld = new Wereld().MetKop(k => k with { Dagtekening = DateOnly.MaxValue, Periode = Wereld.Altijd });
        wereld.Ontvangen = DateOnly.MaxValue;
        wereld
            .MetPrestatie(b =>
                b with
                {
                    MaxAantal = 1,
                    Per = Registers.Tijdvak.Week,
                    Peildatum = Registers.Peildatum.EenOktober,
                    IsWzd = true,
                    Geldig = new(DateOnly.MinValue, null),
                }
            )
            .Voeg(r => r.Uitsluitingen, new Registers.Uitsluiting(Wereld.Consult, Wereld.Vervolg, 100, new Kern.Retourcode(634)))
            .Beoordeel(new Regel { Begin = DateOnly.MaxValue }, new Regel { Begin = DateOnly.MinValue })
            .AlleCodes()
            .ShouldBe("0613|0320 0586 8060 8011");
    }

    [Fact]
    public void Dates_in_the_wrong_order_are_not_compared_with_the_dagtekening() =>
        new Wereld()
            .MetKop(k => k with { Dagtekening = Regel.Dag })
            .Beoordeel(new Regel { Begin = Regel.Dag.AddDays(2), Eind = Regel.Dag.AddDays(1) })
            .Codes()
            .ShouldBe("8007");
}
