using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vereffen.Afdruk.Tests;

[Collection(ChromiumCollection.Naam)]
public sealed class PdfAfdrukTests(ChromiumFixture chromium)
{
    [Fact]
    public void One_browser_prints_a_batch_and_the_second_page_holds_nothing_of_the_first()
    {
        var eerste = Druk(
            "<!DOCTYPE html><html lang=\"nl\"><head><title>Een</title></head><body><h1>Een</h1><h1>Nog een</h1></body></html>"
        );
        var id = chromium.Afdruk.ChromiumId;
        var tweede = Druk("<!DOCTYPE html><html lang=\"nl\"><head><title>Twee</title></head><body><p>Twee</p></body></html>");
        id.ShouldBeGreaterThan(0);
        chromium.Afdruk.ChromiumId.ShouldBe(id);
        Pdflezer.Labels(eerste, "H1").ShouldBe(2);
        Pdflezer.Labels(tweede, "H1").ShouldBe(0);
    }

    [Fact]
    public void A_page_can_run_no_script()
    {
        var pdf = Druk(
            "<!DOCTYPE html><html lang=\"nl\"><head><title>Script</title></head><body><p>Een</p><script>document.body.innerHTML = '<h1>Twee</h1>'</script></body></html>"
        );
        Pdflezer.Labels(pdf, "H1").ShouldBe(0);
    }

    [Fact]
    public void A_page_can_fetch_nothing()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        var adres = $"http://127.0.0.1:{((IPEndPoint)luisteraar.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/";
        Druk(
            $"<!DOCTYPE html><html lang=\"nl\"><head><title>Plaatje</title><link rel=\"stylesheet\" href=\"{adres}a.css\" /></head><body><img src=\"{adres}\" alt=\"\" /></body></html>"
        );
        Druk(Pagina.Maak("Nog een pagina", Html.Van($"<main><h1>Kop</h1></main>")));
        luisteraar.Pending().ShouldBeFalse();
    }

    [Fact]
    public void Stopping_ends_the_browser_and_its_driver_and_removes_the_profile()
    {
        var browser = Browser.Start(chromium.Instellingen);
        int[] processen = [browser.ChromiumId, browser.DriverId];
        var profiel = browser.Profiel;
        processen.ShouldAllBe(id => Leeft(id));
        Directory.Exists(profiel).ShouldBeTrue();
        browser.Dispose();
        processen.ShouldAllBe(id => !Leeft(id));
        Directory.Exists(profiel).ShouldBeFalse();
    }

    [Fact]
    public void A_browser_that_died_costs_one_page_and_the_next_gets_a_new_one()
    {
        using var afdruk = new PdfAfdruk(chromium.Instellingen);
        const string Bladzij = "<!DOCTYPE html><html lang=\"nl\"><head><title>Een</title></head><body><p>Een</p></body></html>";
        afdruk.Druk(Bladzij).IsGelukt.ShouldBeTrue();
        using (var proces = Process.GetProcessById(afdruk.ChromiumId))
        {
            proces.Kill();
        }

        var mislukt = afdruk.Druk(Bladzij);
        mislukt.IsGelukt.ShouldBeFalse();
        mislukt.Melding.ShouldStartWith("Er kan geen PDF worden gemaakt: Chromium is gestopt tijdens het afdrukken");
        afdruk.Druk(Bladzij).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public void A_program_that_is_no_browser_is_told_and_not_thrown()
    {
        using var afdruk = new PdfAfdruk(chromium.Instellingen with { Chromium = "/bin/true" });
        afdruk.Druk("<p>Een</p>").Melding.ShouldStartWith("Er kan geen PDF worden gemaakt: Chromium start niet");
    }

    private string Druk(string html)
    {
        var resultaat = chromium.Afdruk.Druk(html);
        resultaat.Melding.ShouldBeNull();
        return Encoding.Latin1.GetString(resultaat.Pdf!);
    }

    // What has ended but was not collected by its parent (state Z) runs no more.
    private static bool Leeft(int id)
    {
        var stat = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat";
        return File.Exists(stat) && !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
    }
}
