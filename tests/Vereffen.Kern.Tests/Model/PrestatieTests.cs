namespace Vereffen.Kern.Tests;

public sealed class PrestatieTests
{
    [Fact]
    public void The_period_runs_from_begin_to_end()
    {
        var prestatie = new Prestatie
        {
            Regel = 3,
            Detail = 2,
            Begin = new DateOnly(2026, 3, 1),
            Eind = new DateOnly(2026, 3, 4),
        };
        prestatie.Periode.ShouldBe(new Periode(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 4)));
    }
}
