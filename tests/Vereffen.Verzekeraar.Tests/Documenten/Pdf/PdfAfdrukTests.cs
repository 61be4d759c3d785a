using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Vereffen.Verzekeraar.Tests;

[Collection(ChromiumCollection.Naam)]
public sealed partial class PdfAfdrukTests(ChromiumFixture chromium)
{
    private const int A4Kort = 595;
    private const int A4Lang = 842;

    [Fact]
    public void An_overzicht_becomes_a_tagged_pdf_of_one_page_across()
    {
        var pdf = Druk(Overzichtpagina.Maak(Papier.Lang(2), Papier.Gegevens));
        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/MarkInfo");
        pdf.ShouldContain("/Lang (nl)");
        Bladzijden(pdf).ShouldBe([(A4Lang, A4Kort)]);
    }

    [Fact]
    public void The_table_is_tagged_as_a_table_with_heads()
    {
        var pdf = Druk(Overzichtpagina.Maak(Papier.Lang(2), Papier.Gegevens));
        Labels(pdf, "Table").ShouldBe(1);
        Labels(pdf, "Caption").ShouldBe(1);
        // Thirteen columns, the debet, two vorderingen and the totals.
        Labels(pdf, "TH").ShouldBe(13 + 3 + 1);
        Labels(pdf, "H1").ShouldBe(1);
    }

    [Fact]
    public void A_long_overzicht_goes_on_over_pages()
    {
        var kort = Bladzijden(Druk(Overzichtpagina.Maak(Papier.Lang(20), Papier.Gegevens)));
        var lang = Bladzijden(Druk(Overzichtpagina.Maak(Papier.Lang(60), Papier.Gegevens)));
        kort.Count.ShouldBeGreaterThan(1);
        lang.Count.ShouldBeGreaterThan(2 * kort.Count);
        lang.ShouldAllBe(b => b.Breed == A4Lang && b.Hoog == A4Kort);
    }

    [Fact]
    public void A_letter_that_asks_money_fits_on_one_page_upright()
    {
        var v = new Terugvordering(new(2026, 3, 2), Papier.Verzekeraars[0].Uzovi, Papier.Aan.Agb, "HV-77", new(123456), new(2026, 4, 1))
        {
            Omschrijving = "Controle patiënten met gebruikelijke zorg",
        };
        string[] brieven =
        [
            Brieven.Terugstortverzoek(Papier.Afzender, Papier.Aan, v),
            Brieven.Aanmaning(Papier.Afzender, Papier.Aan, v, 1),
            Brieven.Aanmaning(Papier.Afzender, Papier.Aan, v, 2),
            Brieven.Aanmaning(Papier.Afzender, Papier.Aan, v, 3),
            Brieven.Incasso(Papier.Afzender, Papier.Aan, v),
        ];
        chromium
            .Afdruk.Druk(brieven)
            .Select(r => Bladzijden(Encoding.Latin1.GetString(r.Pdf!)))
            .ShouldAllBe(b => b.Count == 1 && b[0].Breed == A4Kort && b[0].Hoog == A4Lang);
    }

    [Fact]
    public void The_overzicht_by_post_is_an_upright_letter_with_pages_across_behind()
    {
        var bladzijden = Bladzijden(Druk(Brieven.OverzichtPerPost(Papier.AlleSoorten(), Papier.Gegevens)));
        bladzijden[0].ShouldBe((A4Kort, A4Lang));
        bladzijden.Count.ShouldBeGreaterThan(1);
        bladzijden.Skip(1).ShouldAllBe(b => b.Breed == A4Lang && b.Hoog == A4Kort);
    }

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
        Labels(eerste, "H1").ShouldBe(2);
        Labels(tweede, "H1").ShouldBe(0);
    }

    [Fact]
    public void A_page_can_run_no_script()
    {
        var pdf = Druk(
            "<!DOCTYPE html><html lang=\"nl\"><head><title>Script</title></head><body><p>Een</p><script>document.body.innerHTML = '<h1>Twee</h1>'</script></body></html>"
        );
        Labels(pdf, "H1").ShouldBe(0);
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
        Druk(Overzichtpagina.Maak(Papier.Lang(2), Papier.Gegevens));
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

    private static int Labels(string pdf, string soort) => Regex.Count(pdf, $@"/S /{soort}\b", RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Width and height in whole points of each page.</summary>
    private static List<(int Breed, int Hoog)> Bladzijden(string pdf) =>
        [.. Mediabox().Matches(pdf).Select(m => (Punten(m.Groups["breed"].Value), Punten(m.Groups["hoog"].Value)))];

    private static int Punten(string tekst) => (int)Math.Round(decimal.Parse(tekst, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"/MediaBox \[0 0 (?<breed>[\d.]+) (?<hoog>[\d.]+)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mediabox();
}
