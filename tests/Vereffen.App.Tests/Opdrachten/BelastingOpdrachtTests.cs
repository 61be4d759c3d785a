using System.Diagnostics;
using System.Text.Json;
using Vereffen.App.Belasting;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class BelastingOpdrachtTests
{
    [Fact]
    public async Task A_small_load_goes_all_the_way_and_nothing_is_missing()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (
            var arg in (string[])
                [
                    Path.Combine(AppContext.BaseDirectory, "vereffen.dll"),
                    "bench",
                    "load",
                    "--rate",
                    "10",
                    "--seconds",
                    "2",
                    "--warmup",
                    "1",
                    "--json",
                ]
        )
        {
            start.ArgumentList.Add(arg);
        }

        using var proces = Process.Start(start)!;
        var uit = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);

        proces.ExitCode.ShouldBe(0, uit);
        var json = JsonDocument.Parse(uit).RootElement;
        json.GetProperty("claims").GetInt32().ShouldBe(30);
        json.GetProperty("missing").GetInt32().ShouldBe(0);
        json.GetProperty("twice").GetInt32().ShouldBe(0);
        json.GetProperty("awarded").GetInt32().ShouldBe(30);
        json.GetProperty("chain").GetProperty("measured").GetInt32().ShouldBe(20);
        json.GetProperty("chain")
            .GetProperty("p99")
            .GetDouble()
            .ShouldBeGreaterThan(json.GetProperty("push").GetProperty("p50").GetDouble());
    }

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.95, 95)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    public void A_percentile_is_a_value_that_was_measured(double deel, double verwacht) =>
        Belastinguitkomst.Percentiel([.. Enumerable.Range(1, 100).Select(i => (double)i)], deel).ShouldBe(verwacht);

    [Fact]
    public void Of_nothing_a_percentile_is_zero() => Belastinguitkomst.Percentiel([], 0.99).ShouldBe(0);
}
