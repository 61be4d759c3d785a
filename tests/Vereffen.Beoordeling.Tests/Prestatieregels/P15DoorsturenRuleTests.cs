namespace Vereffen.Beoordeling.Tests;

public class P15DoorsturenRuleTests
{
    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "8179")]
    [InlineData(3, "8179")]
    [InlineData(4, "8179")]
    public void Only_a_line_that_may_be_passed_on_reaches_an_insurer(int doorsturen, string verwacht) =>
        new Wereld().Beoordeel(new Regel { Doorsturen = doorsturen }).Codes().ShouldBe(verwacht);

    [Fact]
    public void A_standard_without_the_field_is_not_asked() => new Wereld().Beoordeel(new Regel { Doorsturen = 0 }).Codes().ShouldBe("");
}
