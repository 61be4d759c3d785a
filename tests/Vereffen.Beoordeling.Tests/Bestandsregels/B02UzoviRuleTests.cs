namespace Vereffen.Beoordeling.Tests;

public class B02UzoviRuleTests
{
    [Fact]
    public void A_claim_for_another_insurer_is_refused_with_0018() =>
        new Wereld().MetKop(k => k with { Uzovi = Wereld.AndereUzovi }).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("0018");

    [Fact]
    public void A_claim_that_names_no_insurer_is_refused_with_0018() =>
        new Wereld().MetKop(k => k with { Uzovi = null }).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("0018");
}
