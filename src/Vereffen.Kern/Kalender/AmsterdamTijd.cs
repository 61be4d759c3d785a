namespace Vereffen.Kern;

/// <summary>
/// Clock time in Amsterdam, computed by the European rule in force since 1996: one hour ahead of UTC, two from the last Sunday of March 01:00 UTC
/// to the last Sunday of October 01:00 UTC. Computed, so that the answer does not depend on a machine's time zone data.
/// </summary>
public static class AmsterdamTijd
{
    public static DateTime Van(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return DateTime.SpecifyKind(utc.AddHours(IsZomertijd(utc) ? 2 : 1), DateTimeKind.Unspecified);
    }

    /// <summary>
    /// The moment of a clock time in Amsterdam. A time that occurs twice (the last Sunday of October, 02:00-03:00) is taken as the first, summer, one;
    /// a time that does not exist (the last Sunday of March, 02:00-03:00) as the moment an hour of clock time later.
    /// </summary>
    public static DateTimeOffset Moment(DateTime kloktijd)
    {
        var klok = DateTime.SpecifyKind(kloktijd, DateTimeKind.Utc);
        return IsZomertijd(klok.AddHours(-2)) ? new DateTimeOffset(klok.AddHours(-2)) : new DateTimeOffset(klok.AddHours(-1));
    }

    private static bool IsZomertijd(DateTime utc) => utc >= LaatsteZondag(utc.Year, 3) && utc < LaatsteZondag(utc.Year, 10);

    private static DateTime LaatsteZondag(int jaar, int maand)
    {
        var laatste = new DateTime(jaar, maand, 31, 1, 0, 0, DateTimeKind.Utc);
        return laatste.AddDays(-(int)laatste.DayOfWeek);
    }
}
