namespace Vereffen.Beoordeling.Tests;

public class B01StandaardRuleTests
{
    [Theory]
    [InlineData("OS301")]
    [InlineData("os301")]
    [InlineData("OS301 1.0")]
    [InlineData("OS301 v1.0")]
    [InlineData(" OS301  1.0 ")]
    public void A_standard_that_the_insurer_names_is_taken(string standaard) =>
        new Wereld()
            .MetVerzekeraar(v => v with { Standaarden = ["HA304", standaard] })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("8001");

    [Theory]
    [InlineData("HA304")]
    [InlineData("OS30")]
    [InlineData("OS301 1.1")]
    [InlineData("")]
    public void Another_standard_or_version_is_refused_with_8061(string standaard)
    {
        var oordeel = new Wereld().MetVerzekeraar(v => v with { Standaarden = [standaard] }).Beoordeel(new Regel());
        oordeel.Uitkomst.ShouldBe(Uitkomst.BestandAfgewezen);
        oordeel.CodesVanBestand().ShouldBe("8061");
        oordeel.Codes().ShouldBe("8002");
        oordeel.Toegekend.IsNul.ShouldBeTrue();
    }

    [Fact]
    public void An_insurer_that_no_register_knows_takes_nothing()
    {
        var wereld = new Wereld();
        wereld.Rijen.Verzekeraars.Clear();
        wereld.Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8061");
    }
}
