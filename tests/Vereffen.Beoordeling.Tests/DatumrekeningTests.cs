namespace Vereffen.Beoordeling.Tests;

public class DatumrekeningTests
{
    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("9999-10-05", 2, "9999-12-05")]
    [InlineData("9999-10-05", 3, "9999-12-31")]
    [InlineData("0001-03-05", -2, "0001-01-05")]
    [InlineData("0001-03-05", -3, "0001-01-01")]
    [InlineData("2026-03-02", int.MaxValue, "9999-12-31")]
    [InlineData("2026-03-02", int.MinValue, "0001-01-01")]
    public void Months_that_leave_the_calendar_end_at_its_first_or_last_day(string dag, int maanden, string verwacht) =>
        Datumrekening.PlusMaanden(Dag(dag), maanden).ShouldBe(Dag(verwacht));

    [Theory]
    [InlineData("2026-03-01", -1, "2026-02-28")]
    [InlineData("9999-12-30", 1, "9999-12-31")]
    [InlineData("9999-12-30", 2, "9999-12-31")]
    [InlineData("0001-01-02", -1, "0001-01-01")]
    [InlineData("0001-01-02", -2, "0001-01-01")]
    [InlineData("2026-03-02", int.MaxValue, "9999-12-31")]
    [InlineData("2026-03-02", int.MinValue, "0001-01-01")]
    public void Days_that_leave_the_calendar_end_at_its_first_or_last_day(string dag, int dagen, string verwacht) =>
        Datumrekening.PlusDagen(Dag(dag), dagen).ShouldBe(Dag(verwacht));

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);
}
