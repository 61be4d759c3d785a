using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class V05VerzekerdRuleTests
{
    [Theory]
    [InlineData("2026-03-02", null, "")]
    [InlineData("2026-03-03", null, "0320")]
    [InlineData("2020-01-01", "2026-03-02", "")]
    [InlineData("2020-01-01", "2026-03-01", "0320")]
    public void The_policy_runs_on_the_day(string begin, string? eind, string verwacht) =>
        new Wereld()
            .Met(r => r.Polissen, p => p with { Geldig = new Periode(Dag(begin), eind is null ? null : Dag(eind)) })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_policy_with_another_insurer_does_not_count() =>
        new Wereld().Met(r => r.Polissen, p => p with { Uzovi = Wereld.AndereUzovi }).Beoordeel(new Regel()).Codes().ShouldBe("0320");

    [Fact]
    public void It_is_reported_once_beside_other_findings() =>
        new Wereld()
            .Met(r => r.Polissen, p => p with { Uzovi = Wereld.AndereUzovi })
            .Beoordeel(new Regel { Tarief = 40_01 })
            .Codes()
            .ShouldBe("0320 0611");

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);

    [Fact]
    public void The_trace_shows_the_policy_with_this_insurer_on_that_day_and_no_other()
    {
        var wereld = new Wereld();
        var eigen = wereld.Rijen.Polissen[0];
        wereld.Rijen.Polissen.Insert(0, eigen with { Uzovi = Wereld.AndereUzovi });
        wereld.Rijen.Polissen.Insert(0, eigen with { Geldig = new Periode(Regel.Dag.AddDays(1), null) });
        wereld
            .Beoordeel(new Kop().Bouw(new Deel(new Regel())), metSpoor: true)
            .Regels[0]
            .Spoor.Single(s => s.RegelId == "V05")
            .Gegevens.ShouldBe(["polis bij 3311 geldig vanaf 2000-01-01"]);
    }
}
