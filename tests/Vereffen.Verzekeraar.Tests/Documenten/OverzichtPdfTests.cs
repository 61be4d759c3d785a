using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>An overzicht goes through the exchange as CSV and, where there is a browser, as PDF beside it.</summary>
[Collection(ChromiumCollection.Naam)]
public sealed class OverzichtPdfTests(ChromiumFixture chromium) : IDisposable
{
    private static readonly PdfAfdruk Zonder = new(new Pdfinstellingen("/nergens/chromium", "/nergens/driver"));
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public async Task The_pdf_goes_to_whoever_got_the_csv_about_the_same_claim_and_once()
    {
        await Verrekend();

        (await Stuur(chromium.Afdruk)).ShouldBe(new Pdfverzending(1, null));

        var (csv, pdf) = (wereld.Verkeer.Overzichten.Single(), Pdfs.Single());
        Encoding.ASCII.GetString(pdf.Payload.Span[..5]).ShouldBe("%PDF-");
        pdf.Stroom.ShouldBe(new Berichtstroom("Verrekenoverzicht", "pdf", 1, 0, "Retour"));
        (pdf.Geadresseerde, pdf.Afzender, pdf.AlsAntwoordOp, pdf.ConversatieId, pdf.ReferentieId).ShouldBe(
            (csv.Geadresseerde, csv.Afzender, csv.AlsAntwoordOp, csv.ConversatieId, csv.ReferentieId)
        );
        pdf.Geadresseerde.ShouldBe(Proefclaim.Bureau);
        pdf.TraceerId.ShouldNotBe(csv.TraceerId);
        pdf.Verwerkingscontext!["verrekenoverzicht"].ShouldBe([csv.TraceerId.ToString()]);
        wereld.Open();
        (await Stuur(chromium.Afdruk)).ShouldBe(new Pdfverzending(0, null));
        Pdfs.Count().ShouldBe(1);
        wereld.Rijen("SELECT vorm FROM overzichtbericht ORDER BY vorm").ShouldBe(["csv", "pdf"]);
    }

    [Fact]
    public async Task No_more_are_printed_at_a_time_than_asked_for()
    {
        await Verrekend();

        (await wereld.Rol.StuurOverzichtenAlsPdfAsync(Zonder, "Bram", TestContext.Current.CancellationToken, hoogstens: 0)).ShouldBe(
            new Pdfverzending(0, null) { IsMeer = true }
        );
        (
            await wereld.Rol.StuurOverzichtenAlsPdfAsync(chromium.Afdruk, "Bram", TestContext.Current.CancellationToken, hoogstens: 1)
        ).ShouldBe(new Pdfverzending(1, null));
    }

    [Fact]
    public async Task Without_a_browser_the_csv_went_and_the_answer_says_why_the_pdf_did_not()
    {
        await Verrekend();

        var verzending = await Stuur(Zonder);

        verzending.Aantal.ShouldBe(0);
        verzending.ZonderPdf!.ShouldContain("Chromium is niet gevonden op /nergens/chromium");
        wereld.Verkeer.Overzichten.Count().ShouldBe(1);
        Pdfs.ShouldBeEmpty();
        (await Stuur(chromium.Afdruk)).Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_person_holds_back_does_not_go_as_pdf_until_it_is_let_go()
    {
        await Verrekend();
        wereld.Rol.Documenten.Maak(Zonder, "Anna").Gemaakt.ShouldBe(1);
        wereld.Rol.Documenten.Doe(1, Briefhandeling.Vasthouden, "Anna", "nakijken").ShouldBeNull();

        (await Stuur(chromium.Afdruk)).ShouldBe(new Pdfverzending(0, null));
        wereld.Rol.Documenten.Doe(1, Briefhandeling.Vrijgeven, "Bram", "klopt").ShouldBeNull();
        (await Stuur(chromium.Afdruk)).Aantal.ShouldBe(1);
        wereld.Getal("SELECT count(*) FROM brief").ShouldBe(1);
    }

    [Theory]
    [InlineData("2027-03-03", 1)]
    [InlineData("2027-03-04", 0)]
    public async Task An_overzicht_of_more_than_a_year_ago_is_not_sent_any_more(string dag, int aantal)
    {
        await Verrekend();
        wereld.Klok.Dag = DateOnly.ParseExact(dag, "yyyy-MM-dd");

        (await Stuur(chromium.Afdruk)).Aantal.ShouldBe(aantal);
    }

    [Fact]
    public async Task A_push_that_fails_is_sent_again_with_the_same_id()
    {
        await Verrekend();
        wereld.Verkeer.IndienenBreekt = true;
        await Should.ThrowAsync<IOException>(() => Stuur(chromium.Afdruk));

        (await Stuur(chromium.Afdruk)).Aantal.ShouldBe(0);

        Pdfs.Count().ShouldBe(1);
    }

    private IEnumerable<Bericht> Pdfs => wereld.Verkeer.Ingediend.Where(b => b.Stroom.Subtype == "pdf");

    private Task<Pdfverzending> Stuur(PdfAfdruk afdruk) =>
        wereld.Rol.StuurOverzichtenAlsPdfAsync(afdruk, "Bram", TestContext.Current.CancellationToken);

    /// <summary>A vordering of 10.00 is set off with a claim that the servicebureau submitted.</summary>
    private async Task Verrekend()
    {
        wereld.Rol.Boek(
            new Gebeurtenis(new DateOnly(2026, 3, 2), GebeurtenisSoort.HvVordering)
            {
                Uzovi = Proefclaim.Zuiderlicht,
                Agb = Proefclaim.Stap,
                OnsKenmerk = "HV-1",
                Bedrag = new Bedrag(1000),
            }
        );
        await wereld.Verwerk(Proefclaim.VanHetBureau(1, "F1"));
        await wereld.Betaalrun(new DateOnly(2026, 3, 3));
        wereld.Verkeer.Overzichten.Count().ShouldBe(1);
    }
}
