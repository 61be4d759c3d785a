using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class P04PrestatiecodeRuleTests
{
    [Theory]
    [InlineData("24003")]
    [InlineData("2400")]
    [InlineData("")]
    public void An_unknown_code_is_refused_with_0582(string code) =>
        new Wereld().Beoordeel(new Regel { Code = code }).Codes().ShouldBe("0582");

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 9, "0582")]
    [InlineData(-9, -1, "0582")]
    public void The_code_is_valid_on_the_begin_date(int begin, int eind, string verwacht) =>
        new Wereld()
            .MetPrestatie(b => b with { Geldig = new Periode(Regel.Dag.AddDays(begin), Regel.Dag.AddDays(eind)) })
            .Beoordeel(new Regel { Eind = Regel.Dag.AddDays(1) })
            .Codes()
            .ShouldBe(verwacht);
}
