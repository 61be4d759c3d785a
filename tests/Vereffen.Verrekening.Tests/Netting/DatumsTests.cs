namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>A due date of 31 December 9999 means never: nothing is counted past it.</summary>
public class DatumsTests
{
    [Theory]
    [InlineData("2026-01-31", 30, "2026-03-02")]
    [InlineData("9999-12-01", 30, "9999-12-31")]
    [InlineData("9999-12-02", 30, "9999-12-31")]
    [InlineData("9999-12-31", 1, "9999-12-31")]
    [InlineData("9999-11-30", 30, "9999-12-30")]
    public void Days_stop_at_the_last_day_there_is(string dag, int dagen, string verwacht) =>
        Datums.PlusDagen(Dag(dag), dagen).ShouldBe(Dag(verwacht));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("9999-11-30", 1, "9999-12-30")]
    [InlineData("9999-12-01", 1, "9999-12-31")]
    [InlineData("9999-12-15", 0, "9999-12-15")]
    [InlineData("9998-12-15", 12, "9999-12-15")]
    [InlineData("9998-12-15", 13, "9999-12-31")]
    [InlineData("9999-01-15", 11, "9999-12-15")]
    [InlineData("9999-01-15", 12, "9999-12-31")]
    public void Months_stop_at_the_last_day_there_is(string dag, int maanden, string verwacht) =>
        Datums.PlusMaanden(Dag(dag), maanden).ShouldBe(Dag(verwacht));

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd");
}
