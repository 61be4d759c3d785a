using System.Text;
using static Vereffen.Afdruk.Tests.Pdflezer;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>What an insurer prints, as paper.</summary>
[Collection(ChromiumCollection.Naam)]
public sealed class PapierPdfTests(ChromiumFixture chromium)
{
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

    private string Druk(string html)
    {
        var resultaat = chromium.Afdruk.Druk(html);
        resultaat.Melding.ShouldBeNull();
        return Encoding.Latin1.GetString(resultaat.Pdf!);
    }
}
