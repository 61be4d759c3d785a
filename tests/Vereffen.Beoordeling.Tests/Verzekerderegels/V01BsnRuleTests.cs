namespace Vereffen.Beoordeling.Tests;

public class V01BsnRuleTests
{
    [Fact]
    public void An_unknown_bsn_is_refused_with_0320_and_takes_its_prestaties_along()
    {
        var oordeel = new Wereld().Beoordeel(
            new Deel(new Regel(), new Regel { Code = "24002" }) { Bsn = Wereld.TestBsn(7) },
            new Deel(new Regel())
        );
        oordeel.CodesVanVerzekerde().ShouldBe("0320");
        oordeel.AlleCodes().ShouldBe("8002|8002|");
        oordeel.Uitkomst.ShouldBe(Uitkomst.Gedeeltelijk);
        oordeel.Toegekend.Cents.ShouldBe(40_00);
    }

    [Fact]
    public void A_number_that_is_no_bsn_is_refused_with_0435() =>
        new Wereld().Beoordeel(new Deel(new Regel()) { Bsn = null }).CodesVanVerzekerde().ShouldBe("0435");

    [Fact]
    public void A_known_bsn_without_policy_is_the_line_s_matter()
    {
        var wereld = new Wereld();
        wereld.Rijen.Polissen.Clear();
        var oordeel = wereld.Beoordeel(new Regel());
        oordeel.CodesVanVerzekerde().ShouldBe("");
        oordeel.Codes().ShouldBe("0320");
    }
}
