namespace Vereffen.Beoordeling;

/// <summary>Adding to dates that come from a claim and may lie anywhere: what falls outside the calendar becomes its first or last day.</summary>
internal static class Datumrekening
{
    public static DateOnly PlusMaanden(DateOnly dag, int maanden)
    {
        var maand = (dag.Year * 12L) + dag.Month - 1 + maanden;
        return maand switch
        {
            < 12 => DateOnly.MinValue,
            > (9999 * 12) + 11 => DateOnly.MaxValue,
            _ => dag.AddMonths(maanden),
        };
    }

    public static DateOnly PlusDagen(DateOnly dag, int dagen) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)dag.DayNumber + dagen, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
