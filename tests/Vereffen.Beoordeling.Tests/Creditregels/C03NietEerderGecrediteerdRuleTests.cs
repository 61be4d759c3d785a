namespace Vereffen.Beoordeling.Tests;

public class C03NietEerderGecrediteerdRuleTests
{
    [Fact]
    public void A_debit_that_history_has_as_credited_is_refused_with_8084() =>
        CreditWereld
            .Maak()
            .Met(r => r.Historie, h => h with { IsGecrediteerd = true })
            .Beoordeel(CreditWereld.Credit)
            .Codes()
            .ShouldBe("8084");

    [Fact]
    public void The_second_credit_in_a_file_is_refused() =>
        CreditWereld.Maak().Beoordeel(CreditWereld.Credit, CreditWereld.Credit with { Referentie = "C2" }).AlleCodes().ShouldBe("|8084");

    [Fact]
    public void After_a_refused_credit_the_next_may_take_it_back() =>
        CreditWereld
            .Maak()
            .Beoordeel(CreditWereld.Credit with { Aantal = 2, Berekend = 40_00 }, CreditWereld.Credit with { Referentie = "C2" })
            .AlleCodes()
            .ShouldBe("8017|");

    [Fact]
    public void The_next_file_meets_the_credit_of_the_last()
    {
        var wereld = CreditWereld.Maak();
        wereld.Onthoud(wereld.Beoordeel(CreditWereld.Credit));
        wereld.Rijen.Historie.Select(h => h.IsGecrediteerd).ShouldBe([true, false]);
        wereld
            .MetKop(k => k with { Factuurnummer = "F2" })
            .Beoordeel(CreditWereld.Credit with { Referentie = "C2" })
            .Codes()
            .ShouldBe("8084");
    }
}
