using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>Calendar periods and reference days.</summary>
internal static class Tijdvakken
{
    /// <summary>The calendar period in which <paramref name="dag"/> lies; the day itself for <see cref="Tijdvak.Geen"/>.</summary>
    public static Periode Van(Tijdvak tijdvak, DateOnly dag)
    {
        switch (tijdvak)
        {
            case Tijdvak.Week:
                // ISO 8601: Monday is the first day.
                var maandag = Datumrekening.PlusDagen(dag, -(((int)dag.DayOfWeek + 6) % 7));
                return new Periode(maandag, Datumrekening.PlusDagen(maandag, 6));
            case Tijdvak.Maand:
                var eerste = new DateOnly(dag.Year, dag.Month, 1);
                return new Periode(eerste, new DateOnly(dag.Year, dag.Month, DateTime.DaysInMonth(dag.Year, dag.Month)));
            case Tijdvak.Kwartaal:
                var kwartaal = EersteVanKwartaal(dag);
                return new Periode(
                    kwartaal,
                    new DateOnly(dag.Year, kwartaal.Month + 2, DateTime.DaysInMonth(dag.Year, kwartaal.Month + 2))
                );
            case Tijdvak.Jaar:
                return new Periode(new DateOnly(dag.Year, 1, 1), new DateOnly(dag.Year, 12, 31));
            default:
                return new Periode(dag, dag);
        }
    }

    public static DateOnly EersteVanKwartaal(DateOnly dag) => new(dag.Year, dag.Month - ((dag.Month - 1) % 3), 1);

    /// <summary>The day on which the right to a prestatie of <paramref name="dag"/> is decided; null when it is decided on its own days.</summary>
    public static DateOnly? Peildag(Peildatum peildatum, DateOnly dag) =>
        peildatum switch
        {
            Peildatum.Kwartaal => EersteVanKwartaal(dag),
            Peildatum.EenOktober when dag.Year > 1 => new DateOnly(dag.Year - 1, 10, 1),
            _ => null,
        };

    public static string Naam(Tijdvak tijdvak) =>
        tijdvak switch
        {
            Tijdvak.Dag => "per dag",
            Tijdvak.Week => "per week",
            Tijdvak.Maand => "per maand",
            Tijdvak.Kwartaal => "per kwartaal",
            Tijdvak.Jaar => "per jaar",
            _ => "per regel",
        };
}
