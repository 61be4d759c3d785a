namespace Vereffen.Beoordeling.Tests;

public class RegelboekTests
{
    [Fact]
    public void A_credit_is_judged_by_P09_and_the_rules_about_credits_only() =>
        Ids(r => r.VoorCredit).ShouldBe(["P09", "C01", "C02", "C03", "C04", "C05", "C06"]);

    [Fact]
    public void A_debit_is_judged_by_all_but_those_about_what_a_credit_takes_back() =>
        Ids(r => !r.VoorDebet).ShouldBe(["C01", "C02", "C03", "C04"]);

    [Fact]
    public void Without_real_dates_a_line_is_asked_what_does_not_depend_on_them() =>
        Ids(r => !r.VraagtDatums).ShouldBe(["P03", "P07", "P09", "P14", "P15", "C01", "C02", "C03", "C04", "C05", "C06"]);

    [Theory]
    [InlineData("V01", true)]
    [InlineData("V04", true)]
    [InlineData("V05", false)]
    [InlineData("P01", false)]
    [InlineData("B02", false)]
    public void A_rule_about_the_verzekerde_stands_on_its_record(string id, bool overVerzekerde) =>
        Regelboek.IsOverVerzekerde(id).ShouldBe(overVerzekerde);

    [Fact]
    public void A_line_without_dates_gets_the_findings_of_those_rules_and_no_others()
    {
        var zonder = new Regel
        {
            Begin = null,
            Lijst = "999",
            Berekend = 1,
            Bedrag = 2,
            Referentie = "",
            Doorsturen = 2,
            BerekendCredit = true,
        };
        new Wereld().Beoordeel(zonder).Codes().ShouldBe("0581 8032 8063 8021 8007 8179 8064");
        new Wereld().Beoordeel(zonder with { Credit = true, BerekendCredit = false, Vorige = "" }).Codes().ShouldBe("8021 0651 8064");
        new Wereld().Beoordeel(zonder with { Credit = true, Referentie = "C", Vorige = "X" }).Codes().ShouldBe("8017");
    }

    private static IEnumerable<string> Ids(Func<PrestatieRule, bool> welke) => Regelboek.Prestatie.Where(welke).Select(r => r.Id);
}
