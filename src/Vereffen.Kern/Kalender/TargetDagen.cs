namespace Vereffen.Kern;

/// <summary>
/// Days on which banks settle euro payments (TARGET): Monday to Friday but for 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December.
/// </summary>
public static class TargetDagen
{
    public static bool IsOpen(DateOnly dag)
    {
        if (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return false;
        }

        var pasen = Pasen.Zondag(dag.Year);
        return (dag.Month, dag.Day) is not ((1, 1) or (5, 1) or (12, 25) or (12, 26))
            && dag != pasen.AddDays(-2)
            && dag != pasen.AddDays(1);
    }

    /// <summary>The last open day on or before <paramref name="dag"/>.</summary>
    public static DateOnly OpOfVoor(DateOnly dag)
    {
        while (!IsOpen(dag))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }
}
