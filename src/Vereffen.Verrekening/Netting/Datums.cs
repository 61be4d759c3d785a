namespace Vereffen.Verrekening;

/// <summary>Date arithmetic that stops at the last day there is, so that 9999-12-31 as "never" works.</summary>
internal static class Datums
{
    internal static DateOnly PlusDagen(DateOnly dag, int dagen) =>
        dag.DayNumber > DateOnly.MaxValue.DayNumber - dagen ? DateOnly.MaxValue : dag.AddDays(dagen);

    internal static DateOnly PlusMaanden(DateOnly dag, int maanden) =>
        ((9999 - dag.Year) * 12) + 12 - dag.Month < maanden ? DateOnly.MaxValue : dag.AddMonths(maanden);
}
