namespace Vereffen.Beoordeling.Tests;

public class C06DebetCreditRuleTests
{
    [Fact]
    public void A_debit_with_a_credit_berekend_bedrag_is_refused_with_8064() =>
        new Wereld().Beoordeel(new Regel { BerekendCredit = true }).Codes().ShouldBe("8064");

    [Fact]
    public void A_credit_with_a_debit_berekend_bedrag_is_refused_with_8064() =>
        CreditWereld.Maak().Beoordeel(CreditWereld.Credit with { BerekendCredit = false }).Codes().ShouldBe("8064");
}
