namespace Vereffen.Portaal.Tests.Sandboxen;

public sealed class SandboxklokTests : IDisposable
{
    private readonly TijdelijkeMap map = new();
    private readonly Proefklok echt = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public void It_runs_with_the_real_clock_goes_forward_and_goes_on_after_a_restart()
    {
        var klok = Klok();
        klok.GetUtcNow().ShouldBe(echt.GetUtcNow());

        klok.Vooruit(TimeSpan.FromDays(30)).ShouldBeTrue();
        klok.GetUtcNow().ShouldBe(echt.GetUtcNow().AddDays(30));
        echt.Dag = echt.Dag.AddDays(1);

        klok.GetUtcNow().ShouldBe(echt.GetUtcNow().AddDays(30));
        Klok().GetUtcNow().ShouldBe(klok.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back_nor_further_than_a_hundred_years()
    {
        var klok = Klok();

        klok.Vooruit(TimeSpan.FromTicks(-1)).ShouldBeFalse();
        klok.Vooruit(TimeSpan.FromDays(36_525)).ShouldBeTrue();
        klok.Vooruit(TimeSpan.FromTicks(1)).ShouldBeFalse();
        klok.Vooruit(TimeSpan.MaxValue).ShouldBeFalse();
        klok.GetUtcNow().ShouldBe(echt.GetUtcNow().AddDays(36_525));
    }

    [Fact]
    public void A_first_moment_counts_only_once()
    {
        var begin = echt.GetUtcNow().AddYears(1);
        var klok = Klok(begin);
        klok.GetUtcNow().ShouldBe(begin);
        klok.Bewaar();
        klok.Vooruit(TimeSpan.FromHours(1)).ShouldBeTrue();

        Klok(begin).GetUtcNow().ShouldBe(begin.AddHours(1));
    }

    private Sandboxklok Klok(DateTimeOffset? begin = null) => new(echt, map.Bestand("sandbox.klok"), begin);
}
