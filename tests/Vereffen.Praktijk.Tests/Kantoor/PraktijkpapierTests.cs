using System.Text;
using Vereffen.Afdruk.Tests;

namespace Vereffen.Praktijk.Tests;

[Collection(ChromiumCollection.Naam)]
public sealed class PraktijkpapierTests(ChromiumFixture chromium) : IDisposable
{
    private static readonly Praktijkgegevens Praktijk = new(
        Proefpraktijk.Agb,
        "De Linde",
        Proefpraktijk.Zorgverlener,
        null,
        "Lindelaan 1, 3512 CN Utrecht"
    );

    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public void A_restitutienota_says_all_that_an_insurer_asks()
    {
        var html = Papier(Notasoort.Restitutie, out _);

        Paginalezer.Gebreken(html).ShouldBeEmpty();
        var tekst = Paginalezer.Tekst(html);
        foreach (
            var deel in new[]
            {
                "Restitutienota 2026-0001",
                "De Linde Lindelaan 1 3512 CN Utrecht",
                "AGB-code praktijk 90054321",
                "Patiënt DP Jansen",
                "Geboortedatum 22 november 1997",
                "Verzekerdennummer 700000",
                "Prijs vooraf gemeld op 1 maart 2026",
                "90012345",
                "24502 Consult natuurgeneeskunde, 30 minuten",
                "NL91 ABNA 0417 1643 00",
                "nota 2026-0001",
            }
        )
        {
            tekst.ShouldContain(deel);
        }
    }

    [Fact]
    public void A_nota_is_one_page_upright_as_pdf()
    {
        var pdf = chromium.Afdruk.Druk(Papier(Notasoort.Restitutie, out _));

        pdf.Melding.ShouldBeNull();
        var tekst = Encoding.Latin1.GetString(pdf.Pdf!);
        tekst.ShouldStartWith("%PDF-");
        Pdflezer.Bladzijden(tekst).ShouldBe([(Pdflezer.A4Kort, Pdflezer.A4Lang)]);
        Pdflezer.Labels(tekst, "Table").ShouldBe(1);
    }

    [Fact]
    public void Text_from_outside_stays_text()
    {
        var html = Papier(Notasoort.Restitutie, out _, aan: "<script>alert(1)</script>");

        html.ShouldNotContain("<script");
        Paginalezer.Tekst(html).ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public void The_csv_has_a_line_per_treatment_and_runs_no_formula()
    {
        Papier(Notasoort.Restitutie, out var id);
        var nota = wij.Kantoor.Notas.Lees(id)!;
        var kaart = wij.Kantoor.Patienten.Lees(nota.PatientId)!;
        kaart = kaart with { Patient = kaart.Patient with { Voorletters = "", Naam = "=1+1" } };
        using var uit = new StringWriter();

        Notacsv.Schrijf(uit, Praktijk, kaart, nota, wij.Kantoor.Notas.Regels(id));

        var regels = uit.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        regels.Length.ShouldBe(2);
        regels[0].Split(',').Length.ShouldBe(12);
        regels[1].ShouldStartWith("2026-0001,");
        regels[1].ShouldContain("'=1+1");
        regels[1].ShouldEndWith(",1,35.00,35.00");
    }

    [Fact]
    public void A_kostenraming_counts_up()
    {
        var patient = wij.Patient();
        var invoer = new Raminginvoer
        {
            GemeldOp = "01-03-2026",
            Code = ["24501", "24502"],
            Aantal = ["2", "1"],
        };
        var raming = wij.Kantoor.Ramingen.Lees(wij.Kantoor.Ramingen.Maak(patient, invoer).Id!.Value)!;

        var html = Praktijkpapier.Raming(Praktijk, wij.Kantoor.Patienten.Lees(patient)!, raming);

        Paginalezer.Gebreken(html).ShouldBeEmpty();
        Paginalezer.Tekst(html).ShouldContain("165,00");
    }

    [Fact]
    public async Task A_letter_of_objection_names_the_line_the_code_and_the_reason()
    {
        var patient = wij.Patient();
        var id = wij.Behandel(patient, "01-03-2026", "24502", "36,00");
        await wij.DeclareerAsync("f1");
        wij.Kantoor.Herstel.Beeindig(id, Einde.Bezwaar, "Het tarief is afgesproken op 1 februari.").ShouldBeNull();

        var html = Praktijkpapier.Bezwaar(
            Praktijk,
            wij.Kantoor.Patienten.Lees(patient)!,
            wij.Kantoor.Behandelingen.Lees(id)!,
            "Zuiderlicht",
            new DateOnly(2026, 4, 1)
        );

        Paginalezer.Gebreken(html).ShouldBeEmpty();
        var tekst = Paginalezer.Tekst(html);
        tekst.ShouldContain("retourcode 0611");
        tekst.ShouldContain("Het tarief is afgesproken op 1 februari.");
        tekst.ShouldContain("24502 Consult natuurgeneeskunde, 30 minuten van 1 maart 2026");
    }

    private string Papier(Notasoort soort, out long nummer, string aan = "DP Jansen")
    {
        var patient = wij.Patient();
        var behandeling = wij.Behandel(patient, "01-03-2026", "24502");
        var (id, fouten) = wij.Kantoor.Notas.Maak(
            new Notainvoer
            {
                Soort = Notaboek.Woord(soort),
                Patient = patient,
                Regels = [behandeling],
                Aan = aan,
                Adres = "3512CN 127",
                Iban = "NL91ABNA0417164300",
                PrijsGemeldOp = "01-03-2026",
            },
            (_, _) => false
        );
        fouten.ShouldBeEmpty();
        nummer = id!.Value;
        return Praktijkpapier.Nota(
            Praktijk,
            wij.Kantoor.Patienten.Lees(patient)!,
            wij.Kantoor.Notas.Lees(nummer)!,
            wij.Kantoor.Notas.Regels(nummer)
        );
    }
}
