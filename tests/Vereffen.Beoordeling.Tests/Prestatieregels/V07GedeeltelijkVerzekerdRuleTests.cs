using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class V07GedeeltelijkVerzekerdRuleTests
{
    private static readonly Regel Week = new() { Eind = Regel.Dag.AddDays(6) };

    [Theory]
    [InlineData(6, "")]
    [InlineData(5, "0506")]
    [InlineData(-1, "0320")]
    public void Every_day_of_the_prestatie_is_insured(int laatsteDag, string verwacht) =>
        new Wereld()
            .Met(r => r.Polissen, p => p with { Geldig = new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(laatsteDag)) })
            .Beoordeel(Week)
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "0506")]
    public void Two_policies_that_follow_each_other_cover_as_one(int tweedeBegint, string verwacht) =>
        new Wereld()
            .Voeg(r => r.Polissen, new Polis(Wereld.Anna, Wereld.Uzovi, new Periode(Regel.Dag.AddDays(tweedeBegint), null), ""))
            .Met(r => r.Polissen, p => p with { Geldig = new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(3)) })
            .Beoordeel(Week)
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_policy_that_starts_within_the_prestatie_covers_only_some_days() =>
        new Wereld()
            .Met(r => r.Polissen, p => p with { Geldig = new Periode(Regel.Dag.AddDays(1), null) })
            .Beoordeel(Week)
            .Codes()
            .ShouldBe("0506");

    [Fact]
    public void Policies_that_overlap_cover_what_they_cover_together()
    {
        var week = new Regel { Eind = Regel.Dag.AddDays(6) };
        var kort = new Polis(Wereld.Anna, Wereld.Uzovi, new Periode(Wereld.Altijd.Begin, Regel.Dag.AddDays(2)), "");
        var lang = kort with { Geldig = new Periode(Regel.Dag, Regel.Dag.AddDays(6)) };
        foreach (var (eerste, tweede) in new[] { (kort, lang), (lang, kort) })
        {
            new Wereld().Met(r => r.Polissen, _ => eerste).Voeg(r => r.Polissen, tweede).Beoordeel(week).Codes().ShouldBe("");
            new Wereld()
                .Met(r => r.Polissen, _ => eerste)
                .Voeg(r => r.Polissen, tweede)
                .Beoordeel(week with { Eind = Regel.Dag.AddDays(7) })
                .Codes()
                .ShouldBe("0506");
        }
    }
}
