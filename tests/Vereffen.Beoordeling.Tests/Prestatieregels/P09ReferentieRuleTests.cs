namespace Vereffen.Beoordeling.Tests;

public class P09ReferentieRuleTests
{
    private static readonly Regel Ander = new() { Begin = Regel.Dag.AddDays(1), Referentie = "R2" };

    [Fact]
    public void A_reference_is_used_once_in_a_file() =>
        new Wereld()
            .Beoordeel(new Regel { Referentie = "A" }, Ander with { Referentie = "A" }, Ander with { Referentie = "a" })
            .AlleCodes()
            .ShouldBe("|8021|");

    [Fact]
    public void The_number_of_a_rejected_line_is_used_too() =>
        new Wereld()
            .Beoordeel(new Regel { Referentie = "A", Tarief = 99_00 }, Ander with { Referentie = "A" })
            .AlleCodes()
            .ShouldBe("0611|8021");

    [Fact]
    public void The_number_of_a_line_that_was_not_judged_is_used_too() =>
        new Wereld()
            .Beoordeel(new Deel(new Regel { Referentie = "A" }) { Naam = "FOUT" }, new Deel(Ander with { Referentie = "A" }))
            .AlleCodes()
            .ShouldBe("8002|8021");

    [Theory]
    [InlineData(40_00)]
    [InlineData(99_00)]
    public void A_reference_that_the_insurer_judged_is_used_whatever_became_of_it(long tarief) =>
        new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Tarief = tarief }).Beoordeel(Ander).Codes().ShouldBe("8021");

    [Theory]
    [InlineData("2021-03-31", "8021")]
    [InlineData("2021-03-30", "")]
    public void It_is_free_after_five_years(string factuurdatum, string verwacht) =>
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel())
            .Met(r => r.Historie, h => h with { Factuurdatum = DateOnly.ParseExact(factuurdatum, "yyyy-MM-dd", null) })
            .Beoordeel(Ander)
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void Another_payee_may_use_it() =>
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel())
            .Met(r => r.Historie, h => h with { Agb = Wereld.AnderePraktijk })
            .Beoordeel(Ander)
            .Codes()
            .ShouldBe("");

    [Fact]
    public void A_credit_needs_a_new_reference_as_well() =>
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel())
            .Beoordeel(
                new Regel
                {
                    Credit = true,
                    Referentie = "R2",
                    Vorige = "R2",
                }
            )
            .Codes()
            .ShouldBe("8021");

    [Fact]
    public void A_missing_reference_is_refused() => new Wereld().Beoordeel(new Regel { Referentie = "" }).Codes().ShouldBe("8021");

    [Fact]
    public void A_number_that_is_wrong_in_two_ways_is_one_finding()
    {
        var wereld = new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Code = "24002", Referentie = "A" });
        var oordeel = wereld.Beoordeel(new Regel { Referentie = "A" }, Ander with { Referentie = "A" });
        oordeel.Regels.ShouldAllBe(r => r.Bevindingen.Count == 1);
        var leeg = new Wereld().Beoordeel(new Regel { Referentie = "" }, Ander with { Referentie = "" });
        leeg.AlleCodes().ShouldBe("8021|8021");
        leeg.Regels.ShouldAllBe(r => r.Bevindingen.Count == 1);
    }
}
