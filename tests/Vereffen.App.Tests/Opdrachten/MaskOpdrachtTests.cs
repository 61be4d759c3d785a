using System.Text;
using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class MaskOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task A_masked_message_is_about_somebody_else_and_as_sound_as_before()
    {
        var uit = map.Bestand("b.asc");

        (await Werkmap.Voer("mask", map.Schrijf("a.asc", Proefbestanden.Goed), "-o", uit, "--seed", "7")).Code.ShouldBe(0);

        var tekst = Encoding.Latin1.GetString(File.ReadAllBytes(uit));
        tekst.ShouldNotContain("Jansen");
        tekst.ShouldNotContain(Proefbestanden.Bsn);
        (await Werkmap.Voer("check", uit)).Code.ShouldBe(0);
        (await Werkmap.Voer("mask", map.Bestand("a.asc"), "-o", "-", "--seed", "7")).Bytes.ShouldBe(File.ReadAllBytes(uit));
    }

    [Fact]
    public async Task What_is_no_message_leaves_nothing()
    {
        (await Werkmap.Voer("mask", map.Schrijf("a.asc", "niets"), "-o", map.Bestand("b.asc"))).Code.ShouldBe(1);

        Directory.GetFiles(map.Pad).ShouldHaveSingleItem();
        (await Werkmap.Voer("mask", map.Bestand("a.asc"), "-o", "-", "--seed", "x")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Check_matches_a_retour_to_its_claim()
    {
        var claim = map.Schrijf("a.asc", Proefbestanden.Goed);
        var retour = map.Schrijf("r.asc", Retour("00000010000D"));
        var anders = map.Schrijf("x.asc", Retour("00000009999D"));

        (await Werkmap.Voer("check", retour, "--retour", claim)).Code.ShouldBe(0);
        var uitkomst = await Werkmap.Voer("check", anders, "--retour", claim, "--json");
        var geenClaim = await Werkmap.Voer("check", retour, "--retour", retour);

        uitkomst.Code.ShouldBe(1);
        var bevinding = JsonDocument.Parse(uitkomst.Uit).RootElement.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        bevinding.GetProperty("element").GetString().ShouldBe("9909");
        bevinding.GetProperty("trust").GetString().ShouldBe("inferred");
        geenClaim.Code.ShouldBe(1);
        geenClaim.Fout.ShouldContain("zelf een retour");
        (await Werkmap.Voer("check", retour, "--retour", map.Bestand("weg"))).Code.ShouldBe(3);
    }

    /// <summary>Fully awarded: 01 and 99.</summary>
    private static byte[] Retour(string toegekend)
    {
        var kop = $"01186{Proefbestanden.Voorloop()[5..]}".PadRight(310) + $"{"ONS-1", -24}202603058001";
        var sluit = $"99{new string('0', 31)}00000010000D{toegekend}";
        return Encoding.Latin1.GetBytes(kop.PadRight(370) + "\r\n" + sluit.PadRight(370) + "\r\n");
    }
}
