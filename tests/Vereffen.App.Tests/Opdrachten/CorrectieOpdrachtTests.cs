using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class CorrectieOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task One_proposes_another_approves_and_the_provider_gets_a_specification()
    {
        var data = map.Bestand("data");
        await Werkmap.Voer("demo", "--data", data, "--no-serve");
        var bsns = File.ReadLines(Path.Combine(data, "registers", "verzekerden.csv")).Skip(1).Select(r => r.Split(',')[0]);
        map.Schrijf("nieuw/wlz.csv", "bsn,begin,eind,met_behandeling\n" + string.Concat(bsns.Select(b => $"{b},2020-01-01,,1\n")));
        (await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", data)).Code.ShouldBe(0);

        var voorstel = await Werkmap.Voer("correctie", "propose", "--uzovi", "9901", "--by", "A. Een", "--data", data);
        voorstel.Code.ShouldBe(1, voorstel.Fout);
        using var lijst = JsonDocument.Parse((await Werkmap.Voer("correctie", "list", "--data", data, "--json")).Uit);
        var nummers = lijst
            .RootElement.GetProperty("voorstellen")
            .EnumerateArray()
            .Select(v => $"{v.GetProperty("nummer").GetInt64()}")
            .ToArray();
        nummers.ShouldNotBeEmpty();

        var zelf = await Werkmap.Voer(["correctie", "approve", .. nummers, "--by", "a. een", "--reason", "x", "--data", data]);
        (zelf.Code, zelf.Fout.Contains("een ander moet het goedkeuren", StringComparison.Ordinal)).ShouldBe((1, true));
        var ander = await Werkmap.Voer(["correctie", "approve", .. nummers, "--by", "B. Twee", "--reason", "x", "--data", data, "--json"]);

        ander.Code.ShouldBe(0, ander.Fout);
        using var gevolg = JsonDocument.Parse(ander.Uit);
        gevolg.RootElement.GetProperty("verschil").GetInt64().ShouldBeLessThan(0);
        var bestand = gevolg.RootElement.GetProperty("specificaties").EnumerateArray().First().GetString()!;
        File.ReadAllBytes(bestand).Take(3).ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        File.ReadAllText(bestand).ShouldNotContain("9999");
        (await Werkmap.Voer("verify", "--data", data)).Code.ShouldBe(0);
        (await Werkmap.Voer("correctie", "list", "--data", data)).Uit.ShouldContain("Er wachten geen voorstellen");
        (await Werkmap.Voer("correctie", "refuse", nummers[0], "--by", "C", "--reason", "x", "--data", data)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_usage_is_exit_2_and_no_world_exit_3()
    {
        (await Werkmap.Voer("correctie", "approve", "--by", "A", "--reason", "B")).Code.ShouldBe(2);
        (await Werkmap.Voer("correctie", "propose", "--uzovi", "99", "--by", "A")).Code.ShouldBe(2);
        (await Werkmap.Voer("correctie", "list", "--data", map.Bestand("weg"))).Code.ShouldBe(3);
    }
}
