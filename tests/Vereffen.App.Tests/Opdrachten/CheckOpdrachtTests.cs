using System.Text;
using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class CheckOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_sound_file_ends_with_0()
    {
        var uitkomst = await Werkmap.Voer("check", map.Schrijf("a.asc", Proefbestanden.Goed));

        uitkomst.Code.ShouldBe(0);
        uitkomst.Uit.ShouldContain("OS301 1.0, 5 records, 0 bevindingen: in orde");
    }

    [Fact]
    public async Task A_wrong_total_rejects_the_file_with_0150_and_ends_with_1()
    {
        var bericht = Proefbestanden.Bericht(
            Proefbestanden.Voorloop(),
            Proefbestanden.Verzekerde(1),
            Proefbestanden.Prestatie(2, "R1", 6500),
            Proefbestanden.Sluit(1, 1, 6501)
        );

        var uitkomst = await Werkmap.Voer("check", map.Schrijf("a.asc", bericht), "--json");

        uitkomst.Code.ShouldBe(1);
        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("schema").GetInt32().ShouldBe(1);
        json.GetProperty("outcome").GetString().ShouldBe("rejected-file");
        var bevinding = json.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        bevinding.GetProperty("line").GetInt32().ShouldBe(4);
        bevinding.GetProperty("element").GetString().ShouldBe("9907");
        bevinding.GetProperty("retourcode").GetString().ShouldBe("0150");
    }

    [Theory]
    [InlineData("leeg")]
    [InlineData("JPEG")]
    [InlineData("UTF-16")]
    [InlineData("10 MB op een regel")]
    public async Task What_is_no_message_is_one_sentence_and_ends_with_1(string soort)
    {
        // By name: each value of a theory is written out before any test runs.
        byte[] inhoud = soort switch
        {
            "leeg" => [],
            "JPEG" => [0xff, 0xd8, 0xff, 0xe0, .. Enumerable.Range(0, 5000).Select(i => (byte)(i % 256))],
            "UTF-16" => Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(Proefbestanden.Goed)),
            _ => Encoding.ASCII.GetBytes(new string('0', 10_000_000)),
        };

        var uitkomst = await Werkmap.Voer("check", map.Schrijf("a.asc", inhoud), "--json");

        uitkomst.Code.ShouldBe(1, soort);
        uitkomst.Fout.ShouldBeEmpty();
        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("outcome").GetString().ShouldBe("unreadable");
        var bevinding = json.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        bevinding.GetProperty("retourcode").GetString().ShouldBeOneOf("0001", "0002", "0010");
        bevinding.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_file_cut_in_the_middle_of_a_record_is_rejected_with_0804()
    {
        var uitkomst = await Werkmap.Voer("check", map.Schrijf("a.asc", Proefbestanden.Goed.AsSpan(0, 700)));

        uitkomst.Code.ShouldBe(1);
        uitkomst.Uit.ShouldContain("0804");
    }

    [Fact]
    public async Task Bare_line_feeds_are_one_finding_and_none_with_the_option()
    {
        var pad = map.Schrijf(
            "a.asc",
            Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Proefbestanden.Goed).Replace("\r\n", "\n", StringComparison.Ordinal))
        );

        var strikt = await Werkmap.Voer("check", pad);
        var soepel = await Werkmap.Voer("check", pad, "--line-endings", "any");

        strikt.Code.ShouldBe(1);
        strikt.Uit.ShouldContain("1 bevinding:");
        strikt.Uit.ShouldContain("8095");
        soepel.Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bestaat-niet.asc")]
    public async Task A_folder_or_a_file_that_is_not_there_ends_with_3(string naam)
    {
        var uitkomst = await Werkmap.Voer("check", map.Bestand(naam));

        uitkomst.Code.ShouldBe(3);
        uitkomst.Fout.ShouldNotBeNullOrWhiteSpace();
        uitkomst.Fout.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Several_files_give_an_array_and_one_bad_path_does_not_stop_the_others()
    {
        var goed = map.Schrijf("a.asc", Proefbestanden.Goed);

        var uitkomst = await Werkmap.Voer("check", goed, map.Bestand("weg.asc"), goed, "--json");

        uitkomst.Code.ShouldBe(3);
        JsonDocument.Parse(uitkomst.Uit).RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Every_finding_is_reported_however_many_there_are()
    {
        const int Aantal = 12_000;
        var records = Enumerable.Range(2, Aantal).Select(n => Proefbestanden.Prestatie(n, $"R{n}", 100, bsn: "999901346"));
        var bericht = Proefbestanden.Bericht([
            Proefbestanden.Voorloop(),
            Proefbestanden.Verzekerde(1),
            .. records,
            Proefbestanden.Sluit(1, Aantal, 100 * Aantal),
        ]);
        var pad = map.Schrijf("a.asc", bericht);

        var json = await Werkmap.Voer("check", pad, "--json");
        var tekst = await Werkmap.Voer("check", pad);

        var bevindingen = JsonDocument.Parse(json.Uit).RootElement.GetProperty("findings");
        bevindingen.GetArrayLength().ShouldBe(Aantal);
        bevindingen.EnumerateArray().Select(b => b.GetProperty("line").GetInt32()).ShouldBe(Enumerable.Range(3, Aantal));
        tekst.Uit.Split('\n').Count(r => r.StartsWith("regel ", StringComparison.Ordinal)).ShouldBe(Aantal);
    }

    [Fact]
    public async Task Personal_values_are_masked_unless_asked_for()
    {
        var bericht = Proefbestanden.Bericht(
            Proefbestanden.Voorloop(),
            Proefbestanden.Verzekerde(1, "999901346"),
            Proefbestanden.Prestatie(2, "R1", 6500, bsn: "999901346"),
            Proefbestanden.Sluit(1, 1, 6500)
        );
        var pad = map.Schrijf("a.asc", bericht);

        var gemaskeerd = await Werkmap.Voer("check", pad);
        var voluit = await Werkmap.Voer("check", pad, "--no-mask");

        gemaskeerd.Uit.ShouldContain("0435");
        gemaskeerd.Uit.ShouldNotContain("999901346");
        voluit.Uit.ShouldContain("999901346");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "a.asc", "--line-endings", "mac")]
    [InlineData("check", "a.asc", "-o", "uit")]
    [InlineData("check", "a.asc", "--on", "2026-13-01")]
    [InlineData("check", "a.asc", "--standard", "XX999")]
    [InlineData("controleer", "a.asc")]
    public async Task Wrong_usage_ends_with_2(params string[] args)
    {
        var uitkomst = await Werkmap.Voer(args);

        uitkomst.Code.ShouldBe(2);
        uitkomst.Fout.ShouldNotBeNullOrWhiteSpace();
    }
}
