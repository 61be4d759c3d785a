namespace Vereffen.Kern.Tests;

public sealed class PasenTests
{
    [Theory]
    [InlineData(1583, 4, 10)]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2018, 4, 1)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2029, 4, 1)]
    [InlineData(2030, 4, 21)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2285, 3, 22)]
    public void Easter_falls_on_the_day_the_calendars_say(int jaar, int maand, int dag) =>
        Pasen.Zondag(jaar).ShouldBe(new DateOnly(jaar, maand, dag));

    [Fact]
    public void Every_year_agrees_with_the_paschal_moon()
    {
        for (var jaar = 1583; jaar <= 9999; jaar++)
        {
            Pasen.Zondag(jaar).ShouldBe(NaVolleMaan(jaar));
        }
    }

    // Knuth, The Art of Computer Programming 1.3.2 exercise 14 (Clavius' epacts): another way to the same day.
    private static DateOnly NaVolleMaan(int jaar)
    {
        var gulden = (jaar % 19) + 1;
        var eeuw = (jaar / 100) + 1;
        var zon = (3 * eeuw / 4) - 12;
        var maan = (((8 * eeuw) + 5) / 25) - 5;
        var epacta = ((((11 * gulden) + 20 + maan - zon) % 30) + 30) % 30;
        if ((epacta == 25 && gulden > 11) || epacta == 24)
        {
            epacta++;
        }

        var volleMaan = 44 - epacta;
        var dag = new DateOnly(jaar, 3, 1).AddDays((volleMaan < 21 ? volleMaan + 30 : volleMaan) - 1);
        do
        {
            dag = dag.AddDays(1);
        } while (dag.DayOfWeek != DayOfWeek.Sunday);

        return dag;
    }
}
