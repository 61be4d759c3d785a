namespace Vereffen.Verzekeraar.Tests.Grootboek;

public sealed class BetaalkalenderTests
{
    [Theory]
    [InlineData("2026-03-02", 30, "2026-03-03")] // Monday
    [InlineData("2026-03-06", 30, "2026-03-09")] // Friday: over the weekend
    [InlineData("2026-04-02", 30, "2026-04-07")] // before Easter: Good Friday to Easter Monday
    [InlineData("2026-04-24", 30, "2026-04-28")] // before Koningsdag: the bank is open, we are not
    [InlineData("2026-04-30", 30, "2026-05-04")] // before 1 May: we are open, the bank is not
    [InlineData("2026-12-24", 30, "2026-12-28")] // before Christmas
    public void A_claim_is_payable_on_the_first_bank_day_from_the_next_working_day_on(string ontvangen, int termijn, string betaaldag) =>
        Betaalkalender.Betaaldag(Dag(ontvangen), termijn).ShouldBe(Dag(betaaldag));

    [Theory]
    [InlineData("2026-03-06", 3, "2026-03-09")]
    [InlineData("2026-03-06", 2, "2026-03-06")]
    [InlineData("2026-03-02", 1, "2026-03-03")]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2026-04-02", 4, "2026-04-02")]
    public void It_is_never_paid_after_the_term(string ontvangen, int termijn, string betaaldag) =>
        Betaalkalender.Betaaldag(Dag(ontvangen), termijn).ShouldBe(Dag(betaaldag));

    [Fact]
    public void Without_a_term_only_the_calendar_counts() => Betaalkalender.Betaaldag(Dag("2026-03-06"), null).ShouldBe(Dag("2026-03-09"));

    private static DateOnly Dag(string tekst) =>
        DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
