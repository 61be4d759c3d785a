namespace Vereffen.Beoordeling.Tests;

public class V03NaamRuleTests
{
    [Theory]
    [InlineData("JANSEN")]
    [InlineData("Jansen")]
    [InlineData("Jánsen")]
    public void The_registered_name_in_any_case_fits(string naam) =>
        new Wereld().Beoordeel(new Deel(new Regel()) { Naam = naam }).CodesVanVerzekerde().ShouldBe("");

    [Theory]
    [InlineData("JANSSEN")]
    [InlineData("JANSE")]
    [InlineData("")]
    public void Another_name_is_refused_with_8005(string naam)
    {
        var oordeel = new Wereld().Beoordeel(new Deel(new Regel()) { Naam = naam });
        oordeel.CodesVanVerzekerde().ShouldBe("8005");
        oordeel.Verzekerden[0].Bevindingen[0].Uitleg.ShouldNotContain("Jansen", Case.Insensitive);
    }

    [Fact]
    public void Birth_date_and_name_are_both_reported() =>
        new Wereld()
            .Beoordeel(new Deel(new Regel()) { Naam = "PIETERS", Geboortedatum = Wereld.Geboren.AddDays(1) })
            .CodesVanVerzekerde()
            .ShouldBe("8004 8005");
}
