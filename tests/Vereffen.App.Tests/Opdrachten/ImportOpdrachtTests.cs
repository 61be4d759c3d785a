using System.Text.Json;
using Vereffen.Opslag;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class ImportOpdrachtTests : IDisposable
{
    private const string Kop = "bsn,begin,eind,met_behandeling\n";
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Registers_go_into_a_world_and_count_at_its_next_opening()
    {
        var data = map.Bestand("data");
        (await Werkmap.Voer("demo", "--data", data, "--no-serve")).Code.ShouldBe(0);
        // Everybody of the sample world turns out to live in a Wlz-instelling.
        var bsns = File.ReadLines(Path.Combine(data, "registers", "verzekerden.csv")).Skip(1).Select(r => r.Split(',')[0]);
        map.Schrijf("nieuw/wlz.csv", Kop + string.Concat(bsns.Select(b => $"{b},2020-01-01,,1\n")));

        var invoer = await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", data);
        var ronde = await Werkmap.Voer("demo", "--data", data, "--no-serve");

        invoer.Code.ShouldBe(0, invoer.Fout);
        invoer.Uit.ShouldContain("wlz.csv: ");
        ronde.Code.ShouldBe(0, ronde.Fout);
        ronde.Uit.ShouldContain("8983");
        (await Werkmap.Voer("verify", "--data", data)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_bad_line_is_told_with_file_line_and_column_and_never_with_its_value()
    {
        map.Schrijf("nieuw/wlz.csv", Kop + "123456789,2026-01-01,,1\n");

        var invoer = await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", map.Bestand("data"));

        invoer.Code.ShouldBe(1);
        invoer.Uit.ShouldContain("wlz.csv regel 2, kolom bsn");
        invoer.Uit.ShouldNotContain("123456789");
        Directory.Exists(map.Bestand("data", "registers")).ShouldBeFalse();
    }

    [Fact]
    public async Task As_JSON_it_tells_each_file_and_each_line()
    {
        map.Schrijf("nieuw/wlz.csv", Kop + "999901345,2026-01-01,,1\n123456789,2026-01-01,,1\n");
        map.Schrijf("nieuw/polissen.csv", "bsn,uzovi,begin,eind\n999901345,9901,2026-01-01,\n");

        var invoer = await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", map.Bestand("data"), "--skip-bad", "--json");

        invoer.Code.ShouldBe(1);
        using var json = JsonDocument.Parse(invoer.Uit);
        json.RootElement.GetProperty("schema").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("ingevoerd").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("bestanden").GetArrayLength().ShouldBe(2);
        var fout = json.RootElement.GetProperty("fouten").EnumerateArray().ShouldHaveSingleItem();
        (fout.GetProperty("bestand").GetString(), fout.GetProperty("regel").GetInt32(), fout.GetProperty("kolom").GetString()).ShouldBe(
            ("wlz.csv", 3, "bsn")
        );
        File.ReadAllText(map.Bestand("data", "registers", "wlz.csv")).ShouldBe(Kop + "999901345,2026-01-01,,1\n");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_in_use_is_exit_3()
    {
        Directory.CreateDirectory(map.Bestand("nieuw"));
        (await Werkmap.Voer("import", "registers", map.Bestand("weg"), "--data", map.Bestand("data"))).Code.ShouldBe(3);
        using var bezet = Gegevensmap.Neem(map.Bestand("data"), out _);
        var invoer = await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", map.Bestand("data"));
        invoer.Code.ShouldBe(3);
        invoer.Fout.ShouldContain("in gebruik");
    }

    [Fact]
    public async Task A_folder_without_registers_is_told()
    {
        Directory.CreateDirectory(map.Bestand("nieuw"));
        var invoer = await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", map.Bestand("data"));
        invoer.Code.ShouldBe(1);
        invoer.Uit.ShouldContain("geen registerbestanden");
    }

    [Fact]
    public async Task Without_a_folder_the_usage_is_wrong() => (await Werkmap.Voer("import", "registers")).Code.ShouldBe(2);
}
