using System.Diagnostics;
using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

/// <summary>Runs the bench small: its scopes, what each allocates, and what is faster than what by a wide margin. Absolute speed is the machine's.</summary>
public sealed class BenchOpdrachtTests
{
    private static readonly string[] Scopes =
    [
        "newline count",
        "memcpy",
        "naive ReadLine + Substring",
        "frame",
        "fields",
        "all checks",
        "all checks + 8021",
        "all checks + retour",
    ];

    [Fact]
    public async Task Reading_and_checking_allocate_nothing_per_record_and_no_step_is_of_another_order_than_published()
    {
        var json = JsonDocument.Parse(await EigenProces("bench", "--json", "--prestaties", "60000", "--rounds", "12")).RootElement;
        json.GetProperty("schema").GetInt32().ShouldBe(1);
        json.GetProperty("records").GetInt32().ShouldBe(80_002);
        json.GetProperty("machine").GetProperty("processor").GetString().ShouldNotBeNullOrWhiteSpace();
        var een = json.GetProperty("scopes").EnumerateArray().Where(s => s.GetProperty("cores").GetInt32() == 1).ToList();
        een.Select(s => s.GetProperty("scope").GetString()).ShouldBe(Scopes);
        foreach (var naam in (string[])["frame", "fields", "all checks"])
        {
            Getal(een, naam, "bytesPerRecord").ShouldBeLessThan(2, naam);
        }

        // The references that were seen are kept in pooled arrays, which the collector may drop between two rounds.
        Getal(een, "all checks + 8021", "bytesPerRecord").ShouldBeLessThan(64);

        // By a wide margin, so that a busy machine doesn't decide: the published figure is some four times the naive reader.
        (3 * Getal(een, "all checks", "mbPerSecond")).ShouldBeGreaterThan(Getal(een, "naive ReadLine + Substring", "mbPerSecond"));
        Getal(een, "newline count", "mbPerSecond").ShouldBeGreaterThan(Getal(een, "all checks", "mbPerSecond"));
    }

    [Fact]
    public async Task The_published_table_has_the_scopes_and_columns_of_the_bench()
    {
        var uitkomst = await Werkmap.Voer("bench", "--prestaties", "300", "--rounds", "1");
        var gepubliceerd = await File.ReadAllTextAsync(Path.Combine(Wortel(), "README.md"));

        foreach (var regel in uitkomst.Uit.Split('\n').Where(r => r.StartsWith("| ", StringComparison.Ordinal)))
        {
            var eerste = regel.Split('|')[1];
            gepubliceerd.ShouldContain($"|{eerste}|");
        }
    }

    [Theory]
    [InlineData("--prestaties", "0")]
    [InlineData("--rounds", "veel")]
    public async Task Wrong_numbers_end_with_2(params string[] opties) => (await Werkmap.Voer(["bench", .. opties])).Code.ShouldBe(2);

    /// <summary>What is allocated is counted for the process as a whole, so other tests may not run in it.</summary>
    private static async Task<string> EigenProces(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "vereffen.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var proces = Process.Start(start)!;
        var uit = await proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        proces.ExitCode.ShouldBe(0);
        return uit;
    }

    private static double Getal(List<JsonElement> scopes, string naam, string wat) =>
        scopes.Single(s => s.GetProperty("scope").GetString() == naam).GetProperty(wat).GetDouble();

    private static string Wortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map.FullName, "Vereffen.slnx")))
        {
            map = map.Parent!;
        }

        return map.FullName;
    }
}
