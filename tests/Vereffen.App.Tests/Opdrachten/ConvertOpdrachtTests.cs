using System.Text;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class ConvertOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task To_json_and_back_gives_the_same_bytes()
    {
        byte[] bericht = [.. Proefbestanden.Goed, .. "XX onbekend\n"u8, 0xE9];
        var json = map.Bestand("a.json");

        (await Werkmap.Voer("convert", map.Schrijf("a.asc", bericht), "--to", "json", "-o", json)).Code.ShouldBe(0);
        var terug = await Werkmap.Voer("convert", json, "--to", "ei", "-o", "-");

        terug.Code.ShouldBe(0);
        terug.Bytes.ShouldBe(bericht);
        File.ReadAllText(json).ShouldContain(Proefbestanden.Bsn);
    }

    [Fact]
    public async Task A_table_has_a_row_per_prestatie_with_what_stands_above_it()
    {
        var bericht = Proefbestanden.Bericht(
            Proefbestanden.Voorloop(),
            Proefbestanden.Verzekerde(1, naam: "=1+2"),
            Proefbestanden.Prestatie(2, "R1", 6500),
            Proefbestanden.Prestatie(3, "R2", 3500),
            Proefbestanden.Sluit(1, 2, 10000)
        );

        var uitkomst = await Werkmap.Voer("convert", map.Schrijf("a.asc", bericht), "--to", "csv", "-o", "-");

        var regels = Encoding.UTF8.GetString(uitkomst.Bytes).TrimEnd().Split("\r\n");
        regels.Length.ShouldBe(3);
        regels[0].ShouldContain("0418 DECLARATIEBEDRAG (INCL. BTW)");
        regels[1].ShouldContain("F2026-001");
        regels[1].ShouldContain("'=1+2");
        regels[1].ShouldContain("1997-11-22");
        regels[1].ShouldContain("65.00");
        regels[2].ShouldContain("35.00");
        regels[2].ShouldContain("'=1+2");
    }

    [Fact]
    public async Task A_dutch_spreadsheet_gets_its_own_signs()
    {
        var uitkomst = await Werkmap.Voer("convert", map.Schrijf("a.asc", Proefbestanden.Goed), "--to", "csv", "--excel-nl", "-o", "-");

        Encoding.UTF8.GetString(uitkomst.Bytes).ShouldContain(";65,00;");
        Encoding.UTF8.GetString(uitkomst.Bytes).ShouldContain(";22-11-1997;");
    }

    [Fact]
    public async Task Json_may_become_a_table_too()
    {
        var json = map.Bestand("a.json");
        await Werkmap.Voer("convert", map.Schrijf("a.asc", Proefbestanden.Goed), "--to", "json", "-o", json);

        Encoding.UTF8.GetString((await Werkmap.Voer("convert", json, "--to", "csv", "-o", "-")).Bytes).ShouldContain("65.00");
    }

    [Fact]
    public async Task Gds_is_not_there_yet()
    {
        var uitkomst = await Werkmap.Voer("convert", map.Schrijf("a.asc", Proefbestanden.Goed), "--to", "gds", "-o", map.Bestand("b"));

        uitkomst.Code.ShouldBe(2);
        uitkomst.Fout.ShouldContain("nog niet");
    }

    [Theory]
    [InlineData("geen bericht", "json")]
    [InlineData("geen bericht", "csv")]
    [InlineData("geen bericht", "ei")]
    [InlineData("{\"schema\": 7}", "ei")]
    [InlineData("{\"schema\": 7}", "csv")]
    public async Task What_can_not_be_converted_is_a_sentence_and_leaves_nothing(string inhoud, string naar)
    {
        var uitkomst = await Werkmap.Voer("convert", map.Schrijf("a.asc", inhoud), "--to", naar, "-o", map.Bestand("b"));

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("Er is niets geschreven");
        Directory.GetFiles(map.Pad).ShouldHaveSingleItem();
    }
}
