using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class P13BehandelaarRuleTests
{
    [Fact]
    public void No_provider_is_refused_with_8011() => new Wereld().Beoordeel(new Regel { Behandelaar = null }).Codes().ShouldBe("8011");

    [Fact]
    public void An_unknown_provider_is_refused_with_8011_and_no_relation_is_asked() =>
        new Wereld().Beoordeel(new Regel { Behandelaar = AgbCode.Parse("90000009") }).Codes().ShouldBe("8011");

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "8011")]
    public void The_provider_is_registered_on_the_begin_date(int laatsteDag, string verwacht) =>
        new Wereld()
            .Met(r => r.Agb, a => a with { Geldig = new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(laatsteDag)) })
            .Beoordeel(new Regel { Eind = Regel.Dag.AddDays(1) })
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "0559")]
    public void The_provider_works_for_the_declarant_on_the_begin_date(int laatsteDag, string verwacht) =>
        new Wereld()
            .Met(r => r.AgbRelaties, a => a with { Geldig = new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(laatsteDag)) })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void The_declarant_itself_may_be_the_provider() =>
        new Wereld().Beoordeel(new Regel { Behandelaar = Wereld.Praktijk }).Codes().ShouldBe("");

    [Theory]
    [InlineData("90", "")]
    [InlineData("01|90", "")]
    [InlineData("01", "0562")]
    [InlineData("arts VG", "")]
    [InlineData("ARTS vg|04", "")]
    [InlineData("specialist ouderengeneeskunde", "0562")]
    public void Competence_is_a_zorgsoort_or_a_kwalificatie(string bevoegd, string verwacht) =>
        new Wereld()
            .Met(r => r.Agb, a => a with { Kwalificaties = ["arts VG"] })
            .MetPrestatie(b => b with { Bevoegd = bevoegd.Split('|') })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData("BIG", 0, "")]
    [InlineData("BIG", -1, "0562")]
    [InlineData("KNGF", 0, "0562")]
    public void A_recognition_is_held_on_the_day(string erkenning, int laatsteDag, string verwacht) =>
        new Wereld()
            .Met(r => r.Agb, a => a with { Erkenningen = [erkenning], ErkenningEind = Regel.Dag.AddDays(laatsteDag) })
            .MetPrestatie(b => b with { Erkenning = "BIG" })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_recognition_without_end_stays() =>
        new Wereld()
            .Met(r => r.Agb, a => a with { Erkenningen = ["BIG"] })
            .MetPrestatie(b => b with { Erkenning = "BIG" })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("");
}
