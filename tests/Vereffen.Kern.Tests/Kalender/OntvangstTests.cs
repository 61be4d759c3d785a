using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class OntvangstTests
{
    [Theory]
    [InlineData("2026-03-04T18:00:00.0000000+01:00", "2026-03-04")]
    [InlineData("2026-03-04T18:00:00.0000001+01:00", "2026-03-05")]
    [InlineData("2026-07-01T16:00:00.0000000Z", "2026-07-01")] // zomertijd
    [InlineData("2026-07-01T16:00:00.0000001Z", "2026-07-02")]
    public void Six_in_the_evening_is_in_and_the_next_tick_is_out(string moment, string datum) =>
        Ontvangst.Datum(Moment(moment)).ShouldBe(Datum(datum));

    [Theory]
    [InlineData("2026-03-04T00:00:00+01:00")]
    [InlineData("2026-03-04T07:59:59+01:00")]
    [InlineData("2026-03-04T08:00:00+01:00")]
    [InlineData("2026-03-04T12:00:00+01:00")]
    [InlineData("2026-03-03T23:30:00Z")] // na middernacht in Amsterdam
    [InlineData("2026-03-05T01:30:00+09:00")] // half zes 's middags in Amsterdam
    public void From_midnight_to_six_a_working_day_counts_as_that_day(string moment) =>
        Ontvangst.Datum(Moment(moment)).ShouldBe(new DateOnly(2026, 3, 4));

    [Theory]
    [InlineData("2026-03-06T18:00:00+01:00", "2026-03-06")]
    [InlineData("2026-03-06T18:00:01+01:00", "2026-03-09")] // vrijdagavond
    [InlineData("2026-03-07T12:00:00+01:00", "2026-03-09")]
    [InlineData("2026-03-08T23:59:59+01:00", "2026-03-09")]
    [InlineData("2026-04-02T18:00:00+02:00", "2026-04-02")] // voor Pasen
    [InlineData("2026-04-02T18:00:01+02:00", "2026-04-07")]
    [InlineData("2026-04-03T10:00:00+02:00", "2026-04-07")]
    [InlineData("2026-04-27T10:00:00+02:00", "2026-04-28")] // Koningsdag
    [InlineData("2025-05-05T10:00:00+02:00", "2025-05-06")] // lustrum
    [InlineData("2026-05-05T10:00:00+02:00", "2026-05-05")]
    [InlineData("2026-05-13T19:00:00+02:00", "2026-05-15")] // voor Hemelvaart
    [InlineData("2026-12-24T18:30:00+01:00", "2026-12-28")]
    [InlineData("2026-12-31T18:30:00+01:00", "2027-01-04")]
    [InlineData("2026-03-29T02:30:00+02:00", "2026-03-30")] // de zondag van de zomertijd
    public void Evenings_weekends_and_holidays_count_as_the_next_working_day(string moment, string datum) =>
        Ontvangst.Datum(Moment(moment)).ShouldBe(Datum(datum));

    [Fact]
    public void Receipt_is_a_working_day_and_never_earlier_for_a_later_moment() =>
        Prop.ForAll(
                Gen.Choose(0, 6_000_000).ToArbitrary(),
                Gen.Choose(0, 10_000).ToArbitrary(),
                (minuten, later) =>
                {
                    var moment = Moment("2020-01-01T00:00:00Z").AddMinutes(minuten);
                    var datum = Ontvangst.Datum(moment);
                    return Werkdagen.IsWerkdag(datum)
                        && datum >= DateOnly.FromDateTime(AmsterdamTijd.Van(moment))
                        && Ontvangst.Datum(moment.AddMinutes(later)) >= datum;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-03-02", 30, "2026-04-01")]
    [InlineData("2026-03-03", 30, "2026-04-02")]
    [InlineData("2026-03-04", 30, "2026-04-02")] // dag 30 is Goede Vrijdag
    [InlineData("2026-03-05", 30, "2026-04-02")]
    [InlineData("2026-03-06", 30, "2026-04-02")] // eerste paasdag
    [InlineData("2026-03-07", 30, "2026-04-02")] // tweede paasdag
    [InlineData("2026-03-08", 30, "2026-04-07")]
    [InlineData("2026-03-28", 30, "2026-04-27")] // Koningsdag: banken zijn open
    [InlineData("2026-03-31", 30, "2026-04-30")]
    [InlineData("2026-04-01", 30, "2026-04-30")] // dag 30 is 1 mei
    [InlineData("2026-04-02", 30, "2026-04-30")]
    [InlineData("2026-11-24", 30, "2026-12-24")]
    [InlineData("2026-11-25", 30, "2026-12-24")] // eerste kerstdag
    [InlineData("2026-11-27", 30, "2026-12-24")]
    [InlineData("2026-11-28", 30, "2026-12-28")]
    [InlineData("2026-12-02", 30, "2026-12-31")] // dag 30 is nieuwjaarsdag
    [InlineData("2026-03-04", 14, "2026-03-18")]
    [InlineData("2026-03-04", 0, "2026-03-04")]
    public void Payment_is_due_on_the_last_bank_day_within_the_term(string ontvangen, int termijn, string uiterlijk) =>
        Ontvangst.UiterlijkBetaald(Datum(ontvangen), termijn).ShouldBe(Datum(uiterlijk));

    [Fact]
    public void Payment_is_never_due_after_the_term_and_at_most_four_days_before_its_end() =>
        Prop.ForAll(
                Gen.Choose(0, 20_000).ToArbitrary(),
                Gen.Choose(0, 60).ToArbitrary(),
                (dagen, termijn) =>
                {
                    var ontvangen = new DateOnly(2015, 1, 1).AddDays(dagen);
                    var uiterlijk = Ontvangst.UiterlijkBetaald(ontvangen, termijn);
                    var over = ontvangen.AddDays(termijn).DayNumber - uiterlijk.DayNumber;
                    return TargetDagen.IsOpen(uiterlijk) && over is >= 0 and <= 4;
                }
            )
            .QuickCheckThrowOnFailure();

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
