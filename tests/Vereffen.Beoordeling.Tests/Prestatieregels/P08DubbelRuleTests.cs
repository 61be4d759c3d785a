namespace Vereffen.Beoordeling.Tests;

public class P08DubbelRuleTests
{
    private static readonly Regel Opnieuw = new() { Referentie = "N1" };

    [Fact]
    public void The_second_of_two_equal_lines_is_refused()
    {
        var oordeel = new Wereld().Beoordeel(new Regel(), new Regel(), new Regel());
        oordeel.AlleCodes().ShouldBe("|0587|0587");
        oordeel.Toegekend.Cents.ShouldBe(40_00);
    }

    [Fact]
    public void A_line_after_a_rejected_one_is_no_duplicate() =>
        new Wereld().Beoordeel(new Regel { Tarief = 99_00 }, new Regel()).AlleCodes().ShouldBe("0611|");

    [Fact]
    public void Records_of_one_insured_apart_from_each_other_are_seen_together() =>
        new Wereld()
            .Beoordeel(new Deel(new Regel()), new Deel(new Regel()) { Bsn = Wereld.Bram, Naam = "BERG" }, new Deel(new Regel()))
            .AlleCodes()
            .ShouldBe("||0587");

    [Fact]
    public void Another_day_code_or_provider_is_no_duplicate() =>
        new Wereld()
            .Beoordeel(
                new Regel(),
                new Regel { Begin = Regel.Dag.AddDays(1) },
                new Regel { Code = "24002" },
                new Regel { Behandelaar = Wereld.AndereZorgverlener }
            )
            .AlleCodes()
            .ShouldBe("|||");

    [Fact]
    public void What_history_awarded_is_refused_whoever_was_paid() =>
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel())
            .Met(r => r.Historie, h => h with { Agb = Wereld.AnderePraktijk })
            .Beoordeel(Opnieuw)
            .Codes()
            .ShouldBe("0587");

    [Fact]
    public void What_history_awarded_in_part_is_refused() =>
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel())
            .Met(r => r.Historie, h => h with { Toegekend = new Kern.Bedrag(1) })
            .Beoordeel(Opnieuw)
            .Codes()
            .ShouldBe("0587");

    [Fact]
    public void What_history_rejected_or_credited_may_come_again()
    {
        new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Tarief = 99_00 }).Beoordeel(Opnieuw).Codes().ShouldBe("");
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel())
            .Met(r => r.Historie, h => h with { IsGecrediteerd = true })
            .Beoordeel(Opnieuw)
            .Codes()
            .ShouldBe("");
    }

    [Fact]
    public void A_line_of_nothing_that_was_awarded_stands_as_well() =>
        new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Bedrag = 0 }).Beoordeel(Opnieuw).Codes().ShouldBe("0587");

    [Fact]
    public void The_refusal_names_the_first_line_that_stands()
    {
        var wereld = new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Referentie = "h1" });
        wereld.Rijen.Historie.Add(wereld.Rijen.Historie[0] with { Factuurnummer = "F9" });
        wereld.Beoordeel(Opnieuw).Uitleg().ShouldEndWith("is al toegekend op factuur F0");
    }

    [Fact]
    public void After_a_credit_it_names_the_new_line_and_no_longer_the_old_one()
    {
        var oordeel = new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Referentie = "h1" })
            .Beoordeel(new Regel { Credit = true, Vorige = "h1" }, Opnieuw, Opnieuw with { Referentie = "N2" });
        oordeel.AlleCodes().ShouldBe("||0587");
        oordeel.Uitleg(2).ShouldEndWith("staat al eerder in dit bestand (detailrecord 3)");
    }
}
