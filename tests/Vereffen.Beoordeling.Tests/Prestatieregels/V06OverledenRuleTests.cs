namespace Vereffen.Beoordeling.Tests;

public class V06OverledenRuleTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "0328")]
    public void A_prestatie_on_the_day_of_death_counts_and_one_after_it_not(int dagen, string verwacht) =>
        new Wereld()
            .Met(r => r.Verzekerden, p => p with { OverledenOp = Regel.Dag.AddDays(dagen) })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_prestatie_that_runs_on_past_the_day_of_death_is_refused() =>
        new Wereld()
            .Met(r => r.Verzekerden, p => p with { OverledenOp = Regel.Dag })
            .Beoordeel(new Regel { Eind = Regel.Dag.AddDays(1) })
            .Codes()
            .ShouldBe("0328");
}
