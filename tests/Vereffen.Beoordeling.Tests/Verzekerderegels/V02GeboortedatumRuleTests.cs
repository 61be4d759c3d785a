namespace Vereffen.Beoordeling.Tests;

public class V02GeboortedatumRuleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_birth_date_one_day_off_is_refused_with_8004(int dagen)
    {
        var oordeel = new Wereld().Beoordeel(new Deel(new Regel()) { Geboortedatum = Wereld.Geboren.AddDays(dagen) });
        oordeel.CodesVanVerzekerde().ShouldBe("8004");
        oordeel.Codes().ShouldBe("8002");
    }

    [Fact]
    public void A_missing_birth_date_is_refused() =>
        new Wereld().Beoordeel(new Deel(new Regel()) { Geboortedatum = null }).CodesVanVerzekerde().ShouldBe("8004");
}
