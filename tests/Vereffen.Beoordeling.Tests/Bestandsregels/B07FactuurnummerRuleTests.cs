namespace Vereffen.Beoordeling.Tests;

public class B07FactuurnummerRuleTests
{
    [Fact]
    public void The_same_claim_again_is_refused_with_8067() =>
        new Wereld().Eerder(k => k, new Regel()).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8067");

    [Fact]
    public void The_same_number_with_another_reference_is_refused_with_0030() =>
        new Wereld().Eerder(k => k, new Regel()).Beoordeel(new Regel { Referentie = "anders" }).CodesVanBestand().ShouldBe("0030");

    [Fact]
    public void The_same_number_with_a_line_more_is_refused_with_0030() =>
        new Wereld().Eerder(k => k, new Regel()).Beoordeel(new Regel(), new Regel { Code = "24002" }).CodesVanBestand().ShouldBe("0030");

    [Fact]
    public void A_number_of_a_file_all_of_whose_lines_were_rejected_stays_used()
    {
        var wereld = new Wereld().Eerder(k => k, new Regel { Tarief = 99_00 });
        wereld.Rijen.Historie.ShouldHaveSingleItem().IsAfgewezen.ShouldBeTrue();
        wereld.Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8067");
    }

    [Fact]
    public void A_number_of_a_file_that_was_refused_as_a_whole_is_free()
    {
        var wereld = new Wereld().Eerder(k => k with { Uzovi = Wereld.AndereUzovi }, new Regel());
        wereld.Rijen.Historie.ShouldBeEmpty();
        wereld.Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8001");
    }

    [Fact]
    public void A_number_of_another_payee_is_free() =>
        new Wereld()
            .Eerder(k => k, new Regel())
            .Met(r => r.Historie, h => h with { Agb = Wereld.AnderePraktijk, Begin = new DateOnly(2026, 1, 5) })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("8001");

    [Theory]
    [InlineData("2021-03-31", "8067")]
    [InlineData("2021-03-30", "0200")]
    public void A_number_is_free_after_five_years(string factuurdatum, string verwacht) =>
        new Wereld()
            .Eerder(k => k, new Regel())
            .Met(r => r.Historie, h => h with { Factuurdatum = DateOnly.ParseExact(factuurdatum, "yyyy-MM-dd", null) })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData("2021-04-01", "8067")]
    [InlineData("2021-03-31", "0200")]
    public void Without_factuurdatum_the_receipts_are_compared(string ontvangen, string verwacht) =>
        new Wereld()
            .Eerder(k => k, new Regel())
            .Met(r => r.Historie, h => h with { Factuurdatum = null, Ontvangen = DateOnly.ParseExact(ontvangen, "yyyy-MM-dd", null) })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData("2021-03-31", "8067")]
    [InlineData("2021-03-30", "8001")]
    public void Without_any_date_of_the_claim_the_end_of_the_prestatie_counts(string eind, string verwacht)
    {
        var dag = DateOnly.ParseExact(eind, "yyyy-MM-dd", null);
        new Wereld()
            .Eerder(k => k, new Regel())
            .Met(r => r.Historie, h => h with { Factuurdatum = null, Ontvangen = null, Begin = dag, Eind = dag })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe(verwacht);
    }
}
