using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class B05ServicebureauRuleTests
{
    private static Wereld MetBureau(AgbCode bureau) =>
        new Wereld().MetKop(k => k with { Servicebureau = bureau, BetalingAan = BetalingAan.Servicebureau });

    [Fact]
    public void A_bureau_with_a_mandate_may_claim() => MetBureau(Wereld.Bureau).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8001");

    [Fact]
    public void A_code_that_is_no_servicebureau_is_refused_with_0013() =>
        MetBureau(Wereld.Instelling).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("0013");

    [Theory]
    [InlineData("2026-03-31", "8001")]
    [InlineData("2026-04-01", "8023")]
    public void The_mandate_holds_on_some_day_of_the_period(string begin, string verwacht) =>
        MetBureau(Wereld.Bureau)
            .Met(r => r.Servicebureaus, m => m with { Geldig = new Periode(DateOnly.ParseExact(begin, "yyyy-MM-dd", null), null) })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe(verwacht);

    [Fact]
    public void A_mandate_of_another_practice_does_not_help() =>
        MetBureau(Wereld.Bureau)
            .Met(r => r.Servicebureaus, m => m with { Agb = Wereld.AnderePraktijk })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("8023");
}
