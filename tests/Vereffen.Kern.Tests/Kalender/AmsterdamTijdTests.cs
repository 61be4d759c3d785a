using System.Globalization;

namespace Vereffen.Kern.Tests;

public sealed class AmsterdamTijdTests
{
    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "2026-01-15T13:00:00")]
    [InlineData("2026-07-15T12:00:00Z", "2026-07-15T14:00:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00")]
    [InlineData("2025-03-30T01:00:00Z", "2025-03-30T03:00:00")] // de 31e is geen zondag
    [InlineData("2024-03-31T01:00:00Z", "2024-03-31T03:00:00")] // de 31e zelf
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01T00:00:00")]
    [InlineData("2026-07-15T21:00:00+09:00", "2026-07-15T14:00:00")]
    public void A_moment_has_its_clock_time_in_Amsterdam(string moment, string klok)
    {
        var tijd = AmsterdamTijd.Van(Moment(moment));
        tijd.ShouldBe(Klok(klok));
        tijd.Kind.ShouldBe(DateTimeKind.Unspecified);
    }

    [Theory]
    [InlineData("2026-01-15T13:00:00", "2026-01-15T12:00:00Z")]
    [InlineData("2026-07-15T14:00:00", "2026-07-15T12:00:00Z")]
    [InlineData("2026-03-29T01:59:59", "2026-03-29T00:59:59Z")]
    [InlineData("2026-03-29T03:00:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T01:59:59", "2026-10-24T23:59:59Z")]
    [InlineData("2026-10-25T03:00:00", "2026-10-25T02:00:00Z")]
    public void A_clock_time_that_occurs_once_has_its_moment(string klok, string moment) =>
        AmsterdamTijd.Moment(Klok(klok)).ShouldBe(Moment(moment));

    [Theory]
    [InlineData("2026-10-25T02:00:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:59:59", "2026-10-25T00:59:59Z")]
    public void A_clock_time_in_the_double_hour_is_the_first_one(string klok, string moment) =>
        AmsterdamTijd.Moment(Klok(klok)).ShouldBe(Moment(moment));

    [Theory]
    [InlineData("2026-03-29T02:00:00", "2026-03-29T03:00:00")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T03:30:00")]
    [InlineData("2026-03-29T02:59:59", "2026-03-29T03:59:59")]
    public void A_clock_time_in_the_missing_hour_is_an_hour_later(string klok, string werkelijk) =>
        AmsterdamTijd.Van(AmsterdamTijd.Moment(Klok(klok))).ShouldBe(Klok(werkelijk));

    [Fact]
    public void Every_moment_comes_back_from_its_clock_time_but_in_the_second_pass_of_the_double_hour()
    {
        var begin = Moment("2025-01-01T00:00:00Z");
        for (var kwartier = 0; kwartier < 2 * 365 * 96; kwartier++)
        {
            var moment = begin.AddMinutes(15 * kwartier);
            var terug = AmsterdamTijd.Moment(AmsterdamTijd.Van(moment));
            var tweedeKeer = moment >= Moment("2025-10-26T01:00:00Z") && moment < Moment("2025-10-26T02:00:00Z");
            tweedeKeer |= moment >= Moment("2026-10-25T01:00:00Z") && moment < Moment("2026-10-25T02:00:00Z");
            terug.ShouldBe(tweedeKeer ? moment.AddHours(-1) : moment);
        }
    }

    [Fact]
    public void The_clock_changes_twice_a_year_on_the_last_Sunday_by_the_European_rule()
    {
        for (var jaar = 1996; jaar <= 2037; jaar++)
        {
            var lente = LaatsteZondag(jaar, 3).AddHours(1);
            var herfst = LaatsteZondag(jaar, 10).AddHours(1);
            Verschil(lente.AddTicks(-1)).ShouldBe(TimeSpan.FromHours(1));
            Verschil(lente).ShouldBe(TimeSpan.FromHours(2));
            Verschil(herfst.AddTicks(-1)).ShouldBe(TimeSpan.FromHours(2));
            Verschil(herfst).ShouldBe(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public void The_rule_agrees_with_the_time_zone_data_of_the_machine()
    {
        // A machine without time zone data has nothing to compare with; the rule itself is tested above.
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone))
        {
            return;
        }

        for (var moment = Moment("1996-01-01T00:00:00Z"); moment.Year <= 2037; moment = moment.AddMinutes(30))
        {
            var klok = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
            if (AmsterdamTijd.Van(moment) != klok)
            {
                AmsterdamTijd.Van(moment).ShouldBe(klok, moment.ToString("O", CultureInfo.InvariantCulture));
            }
        }
    }

    private static TimeSpan Verschil(DateTime utc) => AmsterdamTijd.Van(new DateTimeOffset(utc, TimeSpan.Zero)) - utc;

    private static DateTime LaatsteZondag(int jaar, int maand) =>
        Enumerable.Range(1, 31).Select(dag => new DateTime(jaar, maand, dag)).Last(dag => dag.DayOfWeek == DayOfWeek.Sunday);

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);

    private static DateTime Klok(string tekst) => DateTime.ParseExact(tekst, "s", CultureInfo.InvariantCulture);
}
