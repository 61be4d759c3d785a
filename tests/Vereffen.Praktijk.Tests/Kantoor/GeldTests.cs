using System.Text;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

/// <summary>Overzichten and bank beside what was awarded.</summary>
public sealed class GeldTests : IDisposable
{
    private const string Kop =
        "Onderwerp,AGBnr,Uw kenmerk,Ons kenmerk,Zorgverzekeraar,Vervaldatum,U ontvangt,U betaalt,Toelichting,Volledig verrekend,Openstaand,Datum vorige verrekening,Volgnummer vorige verrekening,Volgnummer,Nu verrekend\r\n";

    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public async Task What_was_set_off_is_not_expected_on_the_bank_and_what_comes_is_compared()
    {
        var factuur = await DeclareerAsync();
        await BezorgAsync(1, factuur, "65.00", "20.00");

        var stand = wij.Kantoor.Geld.Standen().ShouldHaveSingleItem();
        stand.Toegekend.ShouldBe(new Bedrag(6500));
        stand.Verrekend.ShouldBe(new Bedrag(2000));
        stand.NogTeOntvangen.ShouldBe(new Bedrag(4500));
        stand.Uiterlijk.ShouldBe(new DateOnly(2026, 4, 1));

        Lees($"03-03-2026;45,00;afrekening {factuur}\r\n").ShouldBe((1, 0, null));
        wij.Kantoor.Bank.Alle().Rijen.ShouldHaveSingleItem().Klopt.ShouldBe(true);
        wij.Kantoor.Geld.Standen()[0].NogTeOntvangen.ShouldBe(Bedrag.Nul);
        Lees($"03-03-2026;45,00;afrekening {factuur}\r\n").ShouldBe((0, 0, null));
    }

    [Fact]
    public async Task Two_overzichten_of_one_factuur_count_what_was_awarded_once()
    {
        var factuur = await DeclareerAsync();
        await BezorgAsync(1, factuur, "65.00", "20.00");
        await BezorgAsync(2, factuur, "0.00", "0.00");

        var stand = wij.Kantoor.Geld.Standen().ShouldHaveSingleItem();

        stand.Toegekend.ShouldBe(new Bedrag(6500));
        stand.NogTeOntvangen.ShouldBe(new Bedrag(4500));
        wij.Kantoor.Geld.Export().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_statement_in_print_is_kept_with_its_own_csv_and_counts_nothing()
    {
        var factuur = await DeclareerAsync();
        await BezorgAsync(1, factuur, "65.00", "20.00");
        await BezorgAsync(2, factuur, "0.00", "0.00");
        var voor = wij.Kantoor.Geld.Standen().ShouldHaveSingleItem();

        await BezorgPdfAsync(11, factuur, "%PDF-1 eerste", van: 1);
        await BezorgPdfAsync(12, factuur, "%PDF-1 tweede", van: 2);
        await BezorgPdfAsync(12, factuur, "%PDF-1 tweede", van: 2);

        Pdf(1).ShouldBe("%PDF-1 eerste");
        Pdf(2).ShouldBe("%PDF-1 tweede");
        wij.Kantoor.Geld.Standen().ShouldHaveSingleItem().ShouldBe(voor);
        wij.Kantoor.Geld.Overzichten().Totaal.ShouldBe(2);
        wij.Kantoor.Declaraties.Alle().Rijen[0].Stand.ShouldBe("toegekend");
        wij.Administratie.Voor(AgbCode.Parse("90099999")).Geld.OverzichtPdf(Nummer(1)).ShouldBeNull("it is another's");
    }

    [Fact]
    public async Task A_print_may_come_before_its_csv_and_before_the_retour()
    {
        wij.Behandel(wij.Patient(), "01-03-2026", "24501");
        var alles = wij.Kantoor.Behandelingen.In(Staat.Open).Rijen.Select(r => r.Id).ToArray();
        var (factuur, _) = wij.Kantoor.Declaraties.DienIn(Proefpraktijk.Uzovi, "f9", alles);
        await BezorgPdfAsync(11, factuur!, "%PDF-1 vroeg", van: 1);
        wij.Kantoor.Declaraties.Alle().Rijen[0].Stand.ShouldBe("toegekend", "the retour came with the same exchange");

        await BezorgAsync(1, factuur!, "65.00", "20.00");

        Pdf(1).ShouldBe("%PDF-1 vroeg");
    }

    [Fact]
    public async Task A_print_that_names_no_statement_is_that_of_its_factuur_only_when_that_has_one()
    {
        var factuur = await DeclareerAsync();
        await BezorgPdfAsync(11, factuur, "%PDF-1 x", van: null);
        await BezorgAsync(1, factuur, "65.00", "20.00");
        Pdf(1).ShouldBe("%PDF-1 x");

        await BezorgAsync(2, factuur, "0.00", "0.00");

        Pdf(1).ShouldBeNull("it may be either of them");
        Pdf(2).ShouldBeNull();
    }

    [Theory]
    [InlineData("geen pdf")]
    [InlineData("")]
    [InlineData("%PDF")]
    public async Task What_is_no_pdf_is_not_offered_and_stops_nothing(string inhoud)
    {
        var factuur = await DeclareerAsync();
        await BezorgAsync(1, factuur, "65.00", "20.00");

        await BezorgPdfAsync(11, factuur, inhoud, van: 1);

        Pdf(1).ShouldBeNull();
        await BezorgPdfAsync(12, factuur, "%PDF-1 goed", van: 1);
        Pdf(1).ShouldBe("%PDF-1 goed");
    }

    [Fact]
    public async Task A_payment_that_is_not_what_it_should_be_says_so()
    {
        var factuur = await DeclareerAsync();

        Lees($"03-03-2026;64,99;declaratie {factuur}\r\n03-03-2026;12,00;huur\r\n03-03-2026;-65,00;declaratie {factuur}\r\n")
            .ShouldBe((1, 2, null));

        var regel = wij.Kantoor.Bank.Alle().Rijen.ShouldHaveSingleItem();
        regel.Klopt.ShouldBe(false);
        regel.Uitleg.ShouldContain("65,00");
    }

    [Theory]
    [InlineData("declaratie ONBEKEND1", true)]
    [InlineData("huur maart", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_line_of_the_bank_is_told_apart(string? regel, bool vanVerzekeraar)
    {
        var herkomst = wij.Kantoor.Bank.Herkomst(regel);

        (herkomst is not null).ShouldBe(vanVerzekeraar);
        herkomst?.Klopt.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("zomaar tekst")]
    [InlineData("Datum;Bedrag;Omschrijving\r\n99-99-2026;1,00;x\r\n")]
    [InlineData("Datum;Bedrag;Omschrijving\r\n01-03-2026;een euro;x\r\n")]
    [InlineData("<xml>")]
    public void What_is_no_statement_is_a_sentence_and_nothing_is_kept(string inhoud)
    {
        wij.Kantoor.Bank.Lees("bank.csv", Encoding.UTF8.GetBytes(inhoud)).Bezwaar.ShouldNotBeNullOrEmpty();

        wij.Kantoor.Bank.Alle().Totaal.ShouldBe(0);
    }

    private async Task<string> DeclareerAsync()
    {
        wij.Behandel(wij.Patient(), "01-03-2026", "24501");
        return await wij.DeclareerAsync("f1");
    }

    private Task BezorgAsync(int nummer, string factuur, string ontvangt, string verrekend)
    {
        var claim = Guid.Parse(wij.Kantoor.Declaraties.Alle().Rijen[0].Claim);
        wij.Bezorg(
            new Bericht
            {
                TraceerId = new Guid(nummer, 0, 0, new byte[8]),
                ConversatieId = claim,
                AlsAntwoordOp = claim,
                Afzender = Relatie.Zorgverzekeraar(Proefpraktijk.Uzovi),
                Geadresseerde = new Relatie("Praktijk", Proefpraktijk.Agb.ToString()),
                Stroom = Berichtstroom.VerrekenoverzichtCsv,
                Payload = Encoding.UTF8.GetBytes(
                    $"{Kop}Declaratie,90054321,{factuur},K1,ZZK,,{ontvangt},0.00,Afrekening,,0.00,,,{nummer},\r\n"
                        + $"Correctie,90054321,OUD1,C1,ZZK,,0.00,{verrekend},,ja,0.00,,,{nummer},{verrekend}\r\n"
                ),
            }
        );
        return wij.WisselAsync();
    }

    private static string Nummer(int nummer) => new Guid(nummer, 0, 0, new byte[8]).ToString();

    private string? Pdf(int overzicht) =>
        wij.Kantoor.Geld.OverzichtPdf(Nummer(overzicht)) is { } pdf ? Encoding.UTF8.GetString(pdf.Span) : null;

    private Task BezorgPdfAsync(int nummer, string factuur, string inhoud, int? van)
    {
        var claim = Guid.Parse(wij.Kantoor.Declaraties.Alle().Rijen[0].Claim);
        wij.Bezorg(
            new Bericht
            {
                TraceerId = new Guid(nummer, 0, 0, new byte[8]),
                ConversatieId = claim,
                AlsAntwoordOp = claim,
                ReferentieId = factuur,
                Afzender = Relatie.Zorgverzekeraar(Proefpraktijk.Uzovi),
                Geadresseerde = new Relatie("Praktijk", Proefpraktijk.Agb.ToString()),
                Stroom = Berichtstroom.VerrekenoverzichtCsv with { Subtype = "pdf" },
                Verwerkingscontext = van is { } csv
                    ? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["verrekenoverzicht"] = [Nummer(csv)] }
                    : null,
                Payload = Encoding.UTF8.GetBytes(inhoud),
            }
        );
        return wij.WisselAsync();
    }

    private (int Nieuw, int Andere, string? Bezwaar) Lees(string regels) =>
        wij.Kantoor.Bank.Lees("bank.csv", Encoding.UTF8.GetBytes("Datum;Bedrag;Omschrijving\r\n" + regels));
}
