using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class WerkdagenTests
{
    [Theory]
    [InlineData(2026, 1, 1)] // Nieuwjaar
    [InlineData(2026, 4, 3)] // Goede Vrijdag
    [InlineData(2026, 4, 6)] // tweede paasdag
    [InlineData(2026, 4, 27)] // Koningsdag
    [InlineData(2026, 5, 14)] // Hemelvaart
    [InlineData(2026, 5, 25)] // tweede pinksterdag
    [InlineData(2026, 12, 25)] // eerste kerstdag
    [InlineData(2025, 12, 26)] // tweede kerstdag
    [InlineData(2025, 5, 5)] // Bevrijdingsdag in een lustrumjaar
    [InlineData(2020, 5, 5)]
    public void A_holiday_is_no_working_day(int jaar, int maand, int dag)
    {
        Werkdagen.IsFeestdag(new DateOnly(jaar, maand, dag)).ShouldBeTrue();
        Werkdagen.IsWerkdag(new DateOnly(jaar, maand, dag)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2026, 1, 2)]
    [InlineData(2026, 4, 2)] // Witte Donderdag
    [InlineData(2026, 4, 7)]
    [InlineData(2026, 4, 30)]
    [InlineData(2026, 5, 1)]
    [InlineData(2026, 5, 4)]
    [InlineData(2026, 5, 5)] // geen lustrumjaar
    [InlineData(2027, 5, 5)]
    [InlineData(2026, 5, 15)] // de vrijdag na Hemelvaart
    [InlineData(2026, 12, 24)]
    [InlineData(2026, 12, 31)]
    [InlineData(2025, 5, 6)]
    public void A_day_that_only_looks_like_a_holiday_is_a_working_day(int jaar, int maand, int dag) =>
        Werkdagen.IsWerkdag(new DateOnly(jaar, maand, dag)).ShouldBeTrue();

    [Theory]
    [InlineData(2025, 26)]
    [InlineData(2031, 26)]
    [InlineData(2014, 26)]
    [InlineData(2026, 27)]
    [InlineData(2030, 27)]
    public void Koningsdag_moves_to_the_26th_when_the_27th_is_a_Sunday(int jaar, int dag)
    {
        Werkdagen.Koningsdag(jaar).ShouldBe(new DateOnly(jaar, 4, dag));
        Werkdagen.IsFeestdag(new DateOnly(jaar, 4, dag)).ShouldBeTrue();
        Werkdagen.IsFeestdag(new DateOnly(jaar, 4, 53 - dag)).ShouldBeFalse();
    }

    [Fact]
    public void A_weekend_is_never_a_working_day_and_an_ordinary_one_no_holiday()
    {
        Werkdagen.IsWerkdag(new DateOnly(2026, 3, 7)).ShouldBeFalse();
        Werkdagen.IsWerkdag(new DateOnly(2026, 3, 8)).ShouldBeFalse();
        Werkdagen.IsFeestdag(new DateOnly(2026, 3, 7)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2024, 255)] // 262 weekdays; of the holidays Koningsdag is on a Saturday
    [InlineData(2025, 253)] // 261; Koningsdag on a Saturday, 5 May counts
    [InlineData(2026, 254)] // 261; the second Christmas day on a Saturday
    public void A_year_has_its_number_of_working_days(int jaar, int werkdagen)
    {
        var dagen = Enumerable.Range(0, DateTime.IsLeapYear(jaar) ? 366 : 365).Select(new DateOnly(jaar, 1, 1).AddDays);
        dagen.Count(Werkdagen.IsWerkdag).ShouldBe(werkdagen);
    }

    [Theory]
    [InlineData("2026-03-04", "2026-03-05")]
    [InlineData("2026-03-06", "2026-03-09")] // vrijdag
    [InlineData("2026-03-07", "2026-03-09")]
    [InlineData("2026-04-02", "2026-04-07")] // voor Pasen
    [InlineData("2026-12-24", "2026-12-28")] // voor Kerst
    [InlineData("2025-12-24", "2025-12-29")]
    [InlineData("2026-12-31", "2027-01-04")]
    public void The_next_working_day_skips_weekends_and_holidays(string dag, string volgende) =>
        Werkdagen.Volgende(Datum(dag)).ShouldBe(Datum(volgende));

    [Theory]
    [InlineData("2026-03-04", 0, "2026-03-04")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    [InlineData("2026-03-04", 1, "2026-03-05")]
    [InlineData("2026-03-04", 15, "2026-03-25")]
    [InlineData("2026-03-30", 15, "2026-04-22")]
    public void Counting_working_days_ends_on_one(string dag, int aantal, string verwacht) =>
        Werkdagen.Plus(Datum(dag), aantal).ShouldBe(Datum(verwacht));

    [Fact]
    public void The_days_between_a_day_and_the_next_working_day_are_all_off() =>
        Prop.ForAll(
                Gen.Choose(0, 20_000).ToArbitrary(),
                n =>
                {
                    var dag = new DateOnly(2015, 1, 1).AddDays(n);
                    var volgende = Werkdagen.Volgende(dag);
                    var ertussen = Enumerable.Range(1, volgende.DayNumber - dag.DayNumber - 1).Select(dag.AddDays);
                    return volgende > dag && Werkdagen.IsWerkdag(volgende) && !ertussen.Any(Werkdagen.IsWerkdag);
                }
            )
            .QuickCheckThrowOnFailure();

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
