using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class ShowOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Fields_are_shown_with_name_value_and_meaning_and_persons_are_masked()
    {
        var uitkomst = await Werkmap.Voer("show", map.Schrijf("a.asc", Proefbestanden.Goed));

        uitkomst.Code.ShouldBe(0);
        uitkomst.Uit.ShouldContain("0411  PRESTATIECODE");
        uitkomst.Uit.ShouldContain("P  (Productiebericht)");
        uitkomst.Uit.ShouldNotContain(Proefbestanden.Bsn);
        uitkomst.Uit.ShouldNotContain("Jansen");
    }

    [Fact]
    public async Task No_mask_shows_them()
    {
        var uitkomst = await Werkmap.Voer("show", map.Schrijf("a.asc", Proefbestanden.Goed), "--no-mask", "--record", "2");

        uitkomst.Uit.ShouldContain(Proefbestanden.Bsn);
        uitkomst.Uit.ShouldContain("Jansen");
        uitkomst.Uit.ShouldNotContain("PRESTATIECODE");
    }

    [Fact]
    public async Task Json_holds_every_record()
    {
        var uitkomst = await Werkmap.Voer("show", map.Schrijf("a.asc", Proefbestanden.Goed), "--json");

        var json = JsonDocument.Parse(uitkomst.Uit).RootElement;
        json.GetProperty("records").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task A_line_that_is_not_there_ends_with_1()
    {
        var uitkomst = await Werkmap.Voer("show", map.Schrijf("a.asc", Proefbestanden.Goed), "--record", "99");

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("geen regel 99");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("twee")]
    public async Task A_line_number_that_can_not_be_ends_with_2(string nummer) =>
        (await Werkmap.Voer("show", map.Schrijf("a.asc", Proefbestanden.Goed), "--record", nummer)).Code.ShouldBe(2);

    [Fact]
    public async Task What_is_no_message_is_a_sentence()
    {
        var uitkomst = await Werkmap.Voer("show", map.Schrijf("a.asc", "geen bericht"));

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain("geen bericht dat wij kennen");
    }
}
