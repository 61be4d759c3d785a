namespace Vereffen.Kern;

/// <summary>
/// Dutch working days: Monday to Friday but for New Year, Good Friday, Easter Monday, Koningsdag (26 April when the 27th is a Sunday), 5 May in lustrum years,
/// Ascension, Whit Monday and both Christmas days. Good Friday and the lustrum rule are choices of ours: the law leaves them to the employer.
/// </summary>
public static class Werkdagen
{
    public static bool IsWerkdag(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFeestdag(dag);

    public static bool IsFeestdag(DateOnly dag)
    {
        var pasen = Pasen.Zondag(dag.Year);
        return (dag.Month, dag.Day) switch
        {
            (1, 1) or (12, 25) or (12, 26) => true,
            (5, 5) when dag.Year % 5 == 0 => true,
            (4, 26) or (4, 27) when dag == Koningsdag(dag.Year) => true,
            _ => dag == pasen.AddDays(-2) || dag == pasen.AddDays(1) || dag == pasen.AddDays(39) || dag == pasen.AddDays(50),
        };
    }

    /// <summary>27 April, or the 26th when the 27th is a Sunday (before 2014: Koninginnedag, 30 April, is not counted here).</summary>
    public static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>The first working day after <paramref name="dag"/>.</summary>
    public static DateOnly Volgende(DateOnly dag)
    {
        do
        {
            dag = dag.AddDays(1);
        } while (!IsWerkdag(dag));

        return dag;
    }

    /// <summary>The working day that is <paramref name="aantal"/> working days after <paramref name="dag"/>.</summary>
    public static DateOnly Plus(DateOnly dag, int aantal)
    {
        for (var i = 0; i < aantal; i++)
        {
            dag = Volgende(dag);
        }

        return dag;
    }
}
