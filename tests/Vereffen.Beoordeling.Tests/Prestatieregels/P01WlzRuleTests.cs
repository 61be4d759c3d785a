using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P01WlzRuleTests
{
    private static Wereld MetWlz(DateOnly begin, DateOnly? eind, bool metBehandeling = true) =>
        new Wereld().Voeg(r => r.Wlz, new WlzIndicatie(Wereld.Anna, new Periode(begin, eind), metBehandeling));

    [Theory]
    [InlineData(0, 0, "8983")]
    [InlineData(-9, -1, "")]
    [InlineData(7, 9, "")]
    [InlineData(6, 9, "8983")]
    [InlineData(-9, 0, "8983")]
    public void One_day_of_stay_with_treatment_within_the_prestatie_refuses(int begin, int eind, string verwacht) =>
        MetWlz(Regel.Dag.AddDays(begin), Regel.Dag.AddDays(eind))
            .Beoordeel(new Regel { Eind = Regel.Dag.AddDays(6) })
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void Without_treatment_the_insurer_pays() =>
        MetWlz(Wereld.Altijd.Begin, null, metBehandeling: false).Beoordeel(new Regel()).Codes().ShouldBe("");

    [Theory]
    [InlineData("2018-03-31", "")]
    [InlineData("2018-04-01", "8983")]
    public void It_holds_from_1_April_2018(string dag, string verwacht)
    {
        var datum = DateOnly.ParseExact(dag, "yyyy-MM-dd", null);
        MetWlz(Wereld.Altijd.Begin, null)
            .MetVerzekeraar(v => v with { IndientermijnMaanden = null })
            .Beoordeel(new Regel { Begin = datum })
            .Codes()
            .ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("2018-03-31", "")]
    [InlineData("2018-04-01", "8983")]
    public void A_prestatie_across_that_day_is_refused_for_its_days_from_then_on(string laatsteWlzDag, string verwacht) =>
        MetWlz(Wereld.Altijd.Begin, DateOnly.ParseExact(laatsteWlzDag, "yyyy-MM-dd", null))
            .MetVerzekeraar(v => v with { IndientermijnMaanden = null })
            .Beoordeel(new Regel { Begin = new DateOnly(2018, 3, 1), Eind = new DateOnly(2018, 4, 30) })
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void Two_stays_within_the_prestatie_are_one_finding() =>
        MetWlz(Regel.Dag, Regel.Dag)
            .Voeg(r => r.Wlz, new WlzIndicatie(Wereld.Anna, new Periode(Regel.Dag.AddDays(1), null), true))
            .Beoordeel(new Regel { Eind = Regel.Dag.AddDays(2) })
            .Regels[0]
            .Bevindingen.Count.ShouldBe(1);
}
