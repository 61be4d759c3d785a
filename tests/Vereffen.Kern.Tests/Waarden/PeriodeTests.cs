using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class PeriodeTests
{
    private static readonly DateOnly Dag = new(2026, 3, 10);
    private static readonly Periode Maart = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
    private static readonly Periode VanafMaart = new(new DateOnly(2026, 3, 1), null);

    private static readonly Arbitrary<Periode> Periodes = (
        from begin in Gen.Choose(0, 30)
        from lengte in Gen.Choose(-2, 30)
        from open in Gen.Elements(false, false, false, true)
        select new Periode(Dag.AddDays(begin), open ? null : Dag.AddDays(begin + lengte))
    ).ToArbitrary();

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void Both_ends_belong_to_the_period(string dag, bool erin) => Maart.Bevat(Datum(dag)).ShouldBe(erin);

    [Fact]
    public void An_open_period_never_ends()
    {
        VanafMaart.Bevat(DateOnly.MaxValue).ShouldBeTrue();
        VanafMaart.Bevat(new DateOnly(2026, 2, 28)).ShouldBeFalse();
        VanafMaart.LaatsteDag.ShouldBe(DateOnly.MaxValue);
        VanafMaart.Bevat(Maart).ShouldBeTrue();
        Maart.Bevat(VanafMaart).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-10", true)]
    [InlineData("2026-03-10", "2026-03-11", true)]
    [InlineData("2026-03-10", "2026-03-09", false)]
    public void A_period_is_valid_when_it_does_not_end_before_it_begins(string begin, string eind, bool geldig) =>
        new Periode(Datum(begin), Datum(eind)).IsGeldig.ShouldBe(geldig);

    [Theory]
    [InlineData("2026-02-01", "2026-02-28", false)]
    [InlineData("2026-02-01", "2026-03-01", true)]
    [InlineData("2026-03-31", "2026-04-30", true)]
    [InlineData("2026-04-01", "2026-04-30", false)]
    [InlineData("2026-01-01", "2026-12-31", true)]
    [InlineData("2026-03-10", "2026-03-10", true)]
    public void Periods_overlap_when_they_share_a_day(string begin, string eind, bool overlapt)
    {
        var andere = new Periode(Datum(begin), Datum(eind));
        Maart.Overlapt(andere).ShouldBe(overlapt);
        andere.Overlapt(Maart).ShouldBe(overlapt);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_overlaps_nothing()
    {
        var leeg = new Periode(new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 10));
        leeg.Overlapt(Maart).ShouldBeFalse();
        Maart.Overlapt(leeg).ShouldBeFalse();
        leeg.Bevat(new DateOnly(2026, 3, 15)).ShouldBeFalse();
    }

    [Fact]
    public void Overlap_is_the_same_as_a_day_that_both_contain() =>
        Prop.ForAll(Periodes, Periodes, (a, b) => a.Overlapt(b) == Dagen().Any(d => a.Bevat(d) && b.Bevat(d))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_contains_another_when_it_contains_all_its_days() =>
        Prop.ForAll(
                Periodes,
                Periodes,
                (a, b) => !a.IsGeldig || !b.IsGeldig || a.Bevat(b) == (a.LaatsteDag >= b.LaatsteDag && Dagen().Where(b.Bevat).All(a.Bevat))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_is_written_with_both_days_or_as_open()
    {
        Maart.ToString().ShouldBe("2026-03-01 t/m 2026-03-31");
        VanafMaart.ToString().ShouldBe("vanaf 2026-03-01");
    }

    private static IEnumerable<DateOnly> Dagen() => Enumerable.Range(-5, 80).Select(Dag.AddDays);

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
