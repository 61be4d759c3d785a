using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class TargetDagenTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-03")] // Goede Vrijdag
    [InlineData("2026-04-06")] // tweede paasdag
    [InlineData("2026-05-01")]
    [InlineData("2026-12-25")]
    [InlineData("2025-12-26")]
    [InlineData("2026-03-07")]
    [InlineData("2026-03-08")]
    public void Banks_are_closed(string dag) => TargetDagen.IsOpen(Datum(dag)).ShouldBeFalse();

    [Theory]
    [InlineData("2026-01-02")]
    [InlineData("2026-04-02")]
    [InlineData("2026-04-07")]
    [InlineData("2026-04-27")] // Koningsdag
    [InlineData("2025-05-05")] // lustrum
    [InlineData("2026-05-14")] // Hemelvaart
    [InlineData("2026-05-25")] // tweede pinksterdag
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    public void Banks_settle_on_Dutch_holidays_that_Europe_does_not_keep(string dag) => TargetDagen.IsOpen(Datum(dag)).ShouldBeTrue();

    [Theory]
    [InlineData("2026-03-04", "2026-03-04")]
    [InlineData("2026-03-08", "2026-03-06")]
    [InlineData("2026-04-06", "2026-04-02")]
    [InlineData("2026-05-03", "2026-04-30")]
    [InlineData("2025-12-28", "2025-12-24")]
    [InlineData("2027-01-03", "2026-12-31")]
    public void The_last_open_day_on_or_before_is_found(string dag, string verwacht) =>
        TargetDagen.OpOfVoor(Datum(dag)).ShouldBe(Datum(verwacht));

    [Fact]
    public void No_open_day_lies_between_the_day_and_its_last_open_day() =>
        Prop.ForAll(
                Gen.Choose(0, 20_000).ToArbitrary(),
                n =>
                {
                    var dag = new DateOnly(2015, 1, 1).AddDays(n);
                    var open = TargetDagen.OpOfVoor(dag);
                    var erna = Enumerable.Range(1, dag.DayNumber - open.DayNumber).Select(open.AddDays);
                    return open <= dag && TargetDagen.IsOpen(open) && !erna.Any(TargetDagen.IsOpen);
                }
            )
            .QuickCheckThrowOnFailure();

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
