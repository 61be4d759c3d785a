namespace Vereffen.Beoordeling.Tests;

public class C01VorigeReferentieRuleTests
{
    [Fact]
    public void A_credit_without_earlier_reference_is_refused_with_0651_only() =>
        CreditWereld.Maak().Beoordeel(CreditWereld.Credit with { Vorige = "" }).Codes().ShouldBe("0651");

    [Fact]
    public void A_debit_needs_none() => new Wereld().Beoordeel(new Regel()).Codes().ShouldBe("");
}
