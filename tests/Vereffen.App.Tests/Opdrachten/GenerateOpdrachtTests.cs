using System.Text;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class GenerateOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_generated_claim_passes_the_check()
    {
        var bestand = map.Bestand("a.asc");

        var uitkomst = await Voer("OS301", 50, "-o", bestand);

        uitkomst.Code.ShouldBe(0);
        uitkomst.Fout.ShouldBeEmpty();
        uitkomst.Uit.ShouldContain("OS301 1.0, 50 prestaties");
        (await Werkmap.Voer("check", bestand)).Code.ShouldBe(0);
        Directory.GetFiles(map.Pad).ShouldBe([bestand]);
    }

    [Fact]
    public async Task With_errors_the_side_file_lists_what_the_check_finds()
    {
        var bestand = map.Bestand("map", "a.asc");

        var uitkomst = await Voer("HA304", 200, "--errors", "12.5", "-o", bestand);

        uitkomst.Code.ShouldBe(0);
        var regels = File.ReadAllLines(bestand + ".fouten.csv");
        regels[0].ShouldStartWith("line,element,retourcode,level");
        regels.Length.ShouldBeInRange(25, 28);
        var check = await Werkmap.Voer("check", bestand, "--json");
        check.Code.ShouldBe(1);
        using var json = System.Text.Json.JsonDocument.Parse(check.Uit);
        json.RootElement.GetProperty("findings")
            .EnumerateArray()
            .Select(b => $"{b.GetProperty("line")},{b.GetProperty("element")},{b.GetProperty("retourcode")},{b.GetProperty("level")},")
            .ShouldBe(regels[1..]);
    }

    [Theory]
    [InlineData("OS301")]
    [InlineData("HA304")]
    [InlineData("PM304")]
    [InlineData("MZ301")]
    public async Task Under_the_generated_registers_the_claim_is_awarded_in_full(string standaard)
    {
        var bestand = map.Bestand("a.asc");
        var retour = map.Bestand("retour.asc");

        var gemaakt = await Voer(standaard, 300, "--registers", map.Bestand("registers"), "-o", bestand);
        var oordeel = await Werkmap.Voer(
            "assess",
            bestand,
            "--registers",
            map.Bestand("registers"),
            "--uzovi",
            "9901",
            "--on",
            "2026-03-02",
            "-o",
            retour
        );

        gemaakt.Code.ShouldBe(0);
        gemaakt.Uit.ShouldContain("--uzovi 9901");
        oordeel.Code.ShouldBe(0, oordeel.Uit + oordeel.Fout);
        File.ReadAllLines(retour, Encoding.Latin1).Length.ShouldBe(2);
        Directory.GetFiles(map.Bestand("registers"), "*.csv").Length.ShouldBe(20);
    }

    [Fact]
    public async Task The_registers_leave_the_check_of_the_claim_sound()
    {
        var bestand = map.Bestand("a.asc");

        await Voer("OS301", 400, "--registers", map.Bestand("r"), "--errors", "20", "-o", bestand);

        // Faults of the judgement are none of the checks up to N4.
        File.ReadAllLines(bestand + ".fouten.csv").Length.ShouldBeGreaterThan(70);
        File.ReadAllLines(bestand + ".fouten.csv")[1..].ShouldAllBe(r => r.Contains(",N5,"));
    }

    [Fact]
    public async Task The_claim_goes_to_standard_output_when_asked()
    {
        var uitkomst = await Voer("MZ301", 5, "-o", "-");

        uitkomst.Code.ShouldBe(0);
        uitkomst.Uit.ShouldBeEmpty();
        Encoding.Latin1.GetString(uitkomst.Bytes).ShouldStartWith("01");
    }

    [Theory]
    [InlineData("--standard", "XX999", "kennen wij niet")]
    [InlineData("--standard", "OS302", "is een retour")]
    [InlineData("--prestaties", "0", "geheel getal")]
    [InlineData("--prestaties", "veel", "geheel getal")]
    [InlineData("--seed", "x", "geheel getal")]
    [InlineData("--errors", "101", "percentage")]
    [InlineData("--errors", "1,5", "percentage")]
    [InlineData("--errors", "0.001", "percentage")]
    public async Task Wrong_usage_is_one_sentence_and_ends_with_2(string optie, string waarde, string melding)
    {
        var opties = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["--standard"] = "OS301",
            ["--prestaties"] = "5",
            ["--seed"] = "1",
            ["-o"] = map.Bestand("a.asc"),
            [optie] = waarde,
        };

        var uitkomst = await Werkmap.Voer(["generate", .. opties.SelectMany(o => (string[])[o.Key, o.Value])]);

        uitkomst.Code.ShouldBe(2);
        uitkomst.Fout.ShouldContain(melding);
        Directory.GetFiles(map.Pad).ShouldBeEmpty();
    }

    [Fact]
    public async Task Registers_are_for_the_standards_that_are_judged()
    {
        var uitkomst = await Voer("GZ321", 5, "--registers", map.Bestand("r"), "-o", map.Bestand("a.asc"));

        uitkomst.Code.ShouldBe(2);
        uitkomst.Fout.ShouldContain("OS301, HA304, PM304 en MZ301");
    }

    [Fact]
    public async Task Standard_output_has_no_place_for_a_side_file()
    {
        (await Voer("OS301", 5, "--errors", "10", "-o", "-")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_ends_with_3_and_leaves_nothing()
    {
        var geenMap = map.Schrijf("bestand", "x");

        (await Voer("OS301", 5, "-o", Path.Combine(geenMap, "a.asc"))).Code.ShouldBe(3);
        (await Voer("OS301", 5, "-o", map.Pad)).Code.ShouldBe(3);
        (await Voer("OS301", 5, "--registers", geenMap, "-o", map.Bestand("a.asc"))).Code.ShouldBe(3);
        Directory.GetFiles(map.Pad).ShouldBe([geenMap]);
    }

    private static Task<Werkmap.Uitkomst> Voer(string standaard, int prestaties, params string[] rest) =>
        Werkmap.Voer(["generate", "--standard", standaard, "--prestaties", $"{prestaties}", "--seed", "4", .. rest]);
}
