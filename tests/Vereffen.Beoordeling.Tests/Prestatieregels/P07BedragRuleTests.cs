namespace Vereffen.Beoordeling.Tests;

public class P07BedragRuleTests
{
    [Theory]
    [InlineData(80_00, "")]
    [InlineData(79_99, "8032")]
    [InlineData(80_01, "8032")]
    public void The_berekend_bedrag_is_tarief_times_aantal(long berekend, string verwacht) =>
        new Wereld()
            .Beoordeel(
                new Regel
                {
                    Aantal = 2,
                    Berekend = berekend,
                    Bedrag = 79_99,
                }
            )
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData(40_00, "")]
    [InlineData(39_99, "")]
    [InlineData(0, "")]
    [InlineData(40_01, "8063")]
    public void The_declaratiebedrag_is_not_above_it(long bedrag, string verwacht) =>
        new Wereld().Beoordeel(new Regel { Bedrag = bedrag }).Codes().ShouldBe(verwacht);

    [Fact]
    public void Less_may_be_claimed_and_then_that_is_awarded()
    {
        var oordeel = new Wereld().Beoordeel(new Regel { Bedrag = 25_00 });
        oordeel.Toegekend.Cents.ShouldBe(25_00);
        oordeel.Regels[0].Berekend.Cents.ShouldBe(40_00);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "8033")]
    public void A_debit_is_not_below_zero(long bedrag, string verwacht)
    {
        var oordeel = new Wereld().Beoordeel(new Regel { Bedrag = bedrag });
        oordeel.Codes().ShouldBe(verwacht);
        oordeel.Toegekend.Cents.ShouldBe(0);
    }
}
