using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class UitvalOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task What_waits_is_listed_shown_and_decided_and_then_the_retour_leaves()
    {
        var data = await WereldMetUitval();
        var lijst = await Werkmap.Voer("uitval", "list", "--data", data, "--json");
        lijst.Code.ShouldBe(0, lijst.Fout);
        using var json = JsonDocument.Parse(lijst.Uit);
        var zaak = json.RootElement.GetProperty("zaken").EnumerateArray().First();
        var kenmerk = zaak.GetProperty("kenmerk").GetString()!;
        var open = zaak.GetProperty("open").GetInt32();
        open.ShouldBeGreaterThan(0);

        var toon = await Werkmap.Voer("uitval", "show", kenmerk, "--data", data);
        toon.Code.ShouldBe(0, toon.Fout);
        toon.Uit.ShouldNotContain("9999");
        (await Werkmap.Voer("uitval", "show", kenmerk, "--data", data, "--no-mask")).Uit.ShouldContain("9999");

        foreach (var detail in zaak.GetProperty("punten").EnumerateArray().Select(p => p.GetProperty("detail").GetInt64()).Distinct())
        {
            var besluit = await Werkmap.Voer(
                "uitval",
                "decide",
                kenmerk,
                "--detail",
                $"{detail}",
                "--refuse",
                "0562",
                "--by",
                "A. Beoordelaar",
                "--reason",
                "niet bevoegd",
                "--data",
                data
            );
            besluit.Code.ShouldBe(0, besluit.Fout);
        }

        var inbox = await Werkmap.Voer("inbox", "--data", data, "--json");
        using var postvak = JsonDocument.Parse(inbox.Uit);
        postvak
            .RootElement.GetProperty("declaraties")
            .EnumerateArray()
            .Single(d => d.GetProperty("kenmerk").GetString() == kenmerk)
            .GetProperty("retour")
            .GetString()
            .ShouldBe("verzonden");
        (await Werkmap.Voer("verify", "--data", data)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_choice_is_one_choice()
    {
        var data = await WereldMetUitval();
        string[] basis = ["uitval", "decide", "9901-2026-000001", "--by", "A", "--reason", "B", "--data", data];
        (await Werkmap.Voer(basis)).Code.ShouldBe(2);
        (await Werkmap.Voer([.. basis, "--award", "--refuse"])).Code.ShouldBe(2);
        (await Werkmap.Voer([.. basis, "--refuse", "9999"])).Code.ShouldBe(2);
        (await Werkmap.Voer("uitval", "decide", "X", "--award", "--data", data)).Code.ShouldBe(2);
        var onbekend = await Werkmap.Voer("uitval", "decide", "X", "--award", "--by", "A", "--reason", "B", "--data", data);
        (onbekend.Code, onbekend.Fout).ShouldBe((1, "Geen declaratie met dit kenmerk wacht of wachtte op een besluit.\n"));
        (await Werkmap.Voer("uitval", "show", "X", "--data", data)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_world_there_is_nothing_to_show()
    {
        (await Werkmap.Voer("uitval", "list", "--data", map.Bestand("weg"))).Code.ShouldBe(3);
        (await Werkmap.Voer("inbox", "--data", map.Pad)).Code.ShouldBe(3);
    }

    [Fact]
    public async Task A_world_in_which_nothing_waits_says_so()
    {
        var data = map.Bestand("data");
        await Werkmap.Voer("demo", "--data", data, "--no-serve");
        (await Werkmap.Voer("uitval", "list", "--data", data)).Uit.ShouldContain("Er wacht niets");
        var inbox = await Werkmap.Voer("inbox", "--data", data);
        (inbox.Code, inbox.Uit.Contains("retour verzonden", StringComparison.Ordinal)).ShouldBe((0, true));
    }

    /// <summary>The sample world in which every refusal of a tariff, a Wlz client or a duplicate goes to a person.</summary>
    private async Task<string> WereldMetUitval()
    {
        var data = map.Bestand("data");
        await Werkmap.Voer("demo", "--data", data, "--no-serve");
        map.Schrijf(
            "nieuw/uitval.csv",
            "uzovi,regel,begin,eind\n"
                + string.Concat(new[] { "P01", "P06", "P08", "V05", "P13" }.Select(r => $"9901,{r},2020-01-01,\n9902,{r},2020-01-01,\n"))
        );
        (await Werkmap.Voer("import", "registers", map.Bestand("nieuw"), "--data", data)).Code.ShouldBe(0);
        (await Werkmap.Voer("demo", "--data", data, "--no-serve")).Code.ShouldBe(0);
        return data;
    }
}
