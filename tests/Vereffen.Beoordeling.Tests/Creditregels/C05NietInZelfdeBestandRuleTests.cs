namespace Vereffen.Beoordeling.Tests;

public class C05NietInZelfdeBestandRuleTests
{
    [Fact]
    public void A_debit_and_its_credit_in_one_file_are_both_refused_with_8062_only()
    {
        var oordeel = new Wereld().Beoordeel(CreditWereld.Debet, CreditWereld.Credit);
        oordeel.AlleCodes().ShouldBe("8062|8062");
        oordeel.Toegekend.Cents.ShouldBe(0);
    }

    [Fact]
    public void Their_order_does_not_matter() =>
        new Wereld().Beoordeel(CreditWereld.Credit, CreditWereld.Debet).AlleCodes().ShouldBe("8062|8062");

    [Fact]
    public void A_refused_debit_is_still_the_debit_of_the_credit() =>
        new Wereld().Beoordeel(CreditWereld.Debet with { Tarief = 40_01 }, CreditWereld.Credit).AlleCodes().ShouldBe("0611 8062|8062");

    [Fact]
    public void A_credit_and_a_new_debit_of_the_same_prestatie_in_that_order_are_both_awarded()
    {
        var oordeel = CreditWereld.Maak().Beoordeel(CreditWereld.Credit, CreditWereld.Debet with { Referentie = "D2", Aantal = 2 });
        oordeel.AlleCodes().ShouldBe("|");
        oordeel.Toegekend.Cents.ShouldBe(40_00);
    }

    [Fact]
    public void A_new_debit_before_the_credit_is_a_duplicate_as_long_as_the_old_one_stands() =>
        CreditWereld.Maak().Beoordeel(CreditWereld.Debet with { Referentie = "D2" }, CreditWereld.Credit).AlleCodes().ShouldBe("0587|");

    [Fact]
    public void A_new_debit_after_a_refused_credit_is_a_duplicate() =>
        CreditWereld
            .Maak()
            .Beoordeel(CreditWereld.Credit with { Bedrag = 1 }, CreditWereld.Debet with { Referentie = "D2" })
            .AlleCodes()
            .ShouldBe("8017|0587");

    [Fact]
    public void A_new_debit_that_uses_the_old_reference_again_is_refused_for_that_and_the_credit_stands() =>
        CreditWereld.Maak().Beoordeel(CreditWereld.Credit, CreditWereld.Debet).AlleCodes().ShouldBe("|8021");

    [Fact]
    public void A_debit_that_names_the_number_of_another_debit_is_no_credit_of_it() =>
        new Wereld()
            .Beoordeel(CreditWereld.Debet, CreditWereld.Debet with { Code = "24002", Referentie = "D2", Vorige = "D1" })
            .AlleCodes()
            .ShouldBe("|");

    [Fact]
    public void A_credit_without_reference_and_a_debit_without_number_do_not_belong_to_each_other() =>
        new Wereld()
            .Beoordeel(CreditWereld.Debet with { Referentie = "" }, CreditWereld.Credit with { Vorige = "" })
            .AlleCodes()
            .ShouldBe("8021|0651");

    [Fact]
    public void A_credit_that_a_technical_check_rejected_takes_no_debit_along()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(
            new(4, "04", null, "0404", "", Kern.Niveau.N3, Kern.Soort.D, new Kern.Retourcode(581), "", "fout", Kern.Herkomst.Official)
        );
        wereld.Beoordeel(CreditWereld.Debet, CreditWereld.Credit).AlleCodes().ShouldBe("|0581");
    }

    [Fact]
    public void Each_of_the_two_lines_is_told_what_the_other_is()
    {
        var oordeel = new Wereld().Beoordeel(CreditWereld.Debet, CreditWereld.Credit);
        oordeel.Uitleg(0).ShouldBe("een creditregel van deze regel staat in hetzelfde bestand");
        oordeel.Uitleg(1).ShouldBe("de debetregel staat in hetzelfde bestand");
    }
}
