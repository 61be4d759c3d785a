namespace Vereffen.Afdruk.Tests;

public sealed class PdfinstellingenTests
{
    [Fact]
    public void Without_environment_the_browser_is_where_Debian_puts_it() =>
        Pdfinstellingen.Uit(_ => null).ShouldBe(new Pdfinstellingen("/usr/bin/chromium", "/usr/bin/chromedriver"));

    [Fact]
    public void The_environment_says_otherwise() =>
        Pdfinstellingen
            .Uit(naam =>
                naam == "VEREFFEN_CHROMIUM" ? "/a"
                : naam == "VEREFFEN_CHROMEDRIVER" ? "/b"
                : null
            )
            .ShouldBe(new Pdfinstellingen("/a", "/b"));

    [Theory]
    [InlineData("/nergens/chromium", "/bin/sh", "Chromium is niet gevonden op /nergens/chromium.", "VEREFFEN_CHROMIUM")]
    [InlineData("/bin/sh", "/nergens/driver", "chromedriver is niet gevonden op /nergens/driver.", "VEREFFEN_CHROMEDRIVER")]
    public void What_is_missing_is_said_with_what_to_install(string browser, string driver, string melding, string omgeving)
    {
        using var afdruk = new PdfAfdruk(new Pdfinstellingen(browser, driver));
        var resultaat = afdruk.Druk("<p>Een</p>");
        resultaat.IsGelukt.ShouldBeFalse();
        resultaat.Pdf.ShouldBeNull();
        resultaat.Melding.ShouldContain(melding);
        resultaat.Melding.ShouldContain("Installeer de pakketten chromium en chromium-driver");
        resultaat.Melding.ShouldEndWith($"{omgeving}.");
    }

    [Fact]
    public void After_closing_nothing_is_printed()
    {
        var afdruk = new PdfAfdruk(new Pdfinstellingen("/bin/sh", "/bin/sh"));
        afdruk.Dispose();
        Should.Throw<ObjectDisposedException>(() => afdruk.Druk("<p>Een</p>"));
    }
}
