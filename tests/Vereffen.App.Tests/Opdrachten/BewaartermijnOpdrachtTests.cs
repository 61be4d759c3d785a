namespace Vereffen.App.Tests.Opdrachten;

public sealed class BewaartermijnOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task The_term_is_shown_changed_and_kept()
    {
        (await Werkmap.VoerNu("cert", "init", "--data", map.Bestand("P"))).Code.ShouldBe(0);

        (await Voer("show")).Uit.ShouldContain("365 dagen");
        (await Voer("set", "--payload-days", "90")).Code.ShouldBe(0);
        (await Voer("show")).Uit.ShouldContain("90 dagen");
        (await Voer("run")).Uit.ShouldContain("0 berichten gewist");
        (await Voer("list")).Uit.ShouldContain("0 berichten gewist");
    }

    [Theory]
    [InlineData("set")]
    [InlineData("set", "--payload-days", "6")]
    [InlineData("set", "--payload-days", "3654")]
    [InlineData("set", "--payload-days", "lang")]
    public async Task A_wrong_term_ends_with_2(params string[] opties) => (await Voer(opties)).Code.ShouldBe(2);

    [Fact]
    public async Task Without_a_data_folder_it_ends_with_3() => (await Voer("show")).Code.ShouldBe(3);

    private Task<Werkmap.Uitkomst> Voer(params string[] opties) => Werkmap.Voer(["bewaartermijn", .. opties, "--data", map.Bestand("P")]);
}
