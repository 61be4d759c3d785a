using System.Globalization;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests;

public sealed class OverzichtpaginaTests
{
    [Fact]
    public void Page_and_csv_say_the_same_of_every_kind_of_row()
    {
        var overzicht = Papier.AlleSoorten();
        overzicht.Regels.Select(r => r.Soort).Distinct().Count().ShouldBe(4);
        VanPagina(overzicht).ShouldBe(VanCsv(overzicht));
    }

    [Fact]
    public void Page_and_csv_say_the_same_of_any_random_settlement() =>
        Prop.ForAll<int[]>(getallen =>
            {
                foreach (var overzicht in Willekeurig(getallen).Overzichten)
                {
                    VanPagina(overzicht).ShouldBe(VanCsv(overzicht));
                }
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(40));

    [Fact]
    public void What_is_paid_kept_and_held_adds_up_on_the_page_of_any_random_settlement() =>
        Prop.ForAll<int[]>(getallen =>
            {
                foreach (var overzicht in Willekeurig(getallen).Overzichten)
                {
                    var kort = Paginalezer
                        .Lees(Pagina(overzicht))
                        .Descendants("dl")
                        .Single(d => d.Attribute("class")!.Value == "gegevens kort");
                    var bedragen = kort.Elements("dd").Select(dd => Cents(dd.Tekst())).ToList();
                    bedragen[..^1].Sum().ShouldBe(bedragen[^1]);
                    bedragen[^1].ShouldBe(overzicht.Betaald.Cents);
                }
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(40));

    [Fact]
    public void The_totals_row_adds_up_its_columns_without_the_betaalstop()
    {
        var totaal = Paginalezer.Lees(Pagina(Papier.AlleSoorten())).Descendants("tfoot").Single();
        totaal.Descendants("td").Select(td => td.Tekst()).Where(t => t.Length > 0).ShouldBe(["251,00", "57,00", "57,00", "0,00"]);
        totaal.Descendants("th").Single().Tekst().ShouldBe("Totaal (zonder de regel Betaalstop)");
    }

    [Fact]
    public void The_page_is_accessible_for_one_row_and_for_many()
    {
        Paginalezer.Gebreken(Pagina(Papier.AlleSoorten())).ShouldBeEmpty();
        Paginalezer.Gebreken(Pagina(Papier.Lang(50))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_row_is_explained()
    {
        var tekst = Paginalezer.Tekst(Pagina(Papier.AlleSoorten()));
        tekst.ShouldContain("Dit is uw declaratie. Wij hebben € 250,00 toegekend.");
        tekst.ShouldContain("van overzicht 1 van 6 januari 2026");
        tekst.ShouldContain("vordering na een controle van uw declaraties met kenmerk HV-77");
        tekst.ShouldContain("U kreeg eerder een voorschot van ons.");
        tekst.ShouldContain("Met creditdeclaratie C1 nam u terug");
        tekst.ShouldContain("correctie van ons op uw declaratie F1. Wij hadden te veel toegekend.");
        tekst.ShouldContain("eindafrekening. Daaruit blijkt dat u te veel van ons kreeg.");
        tekst.ShouldContain("Voor u geldt een betaalstop. Daarom houden wij € 194,00 vast.");
        tekst.ShouldContain("Na de betaalstop staat op het bankafschrift: afrekening F2");
    }

    [Fact]
    public void A_vordering_in_parts_names_the_set_off_before_and_what_is_left()
    {
        // Worked example 1: vordering 1000, debets 400, 300, 500.
        var motor = Papier.Speel(
            "2026-01-05,hv-vordering,3311,01056789,,HV-1,100000,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,40000,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,3311,01056789,F2,,30000,,,",
            "2026-01-06,betaalrun,,,,,,,,",
            "2026-01-07,declaratie,3311,01056789,F3,,50000,,,",
            "2026-01-07,betaalrun,,,,,,,,"
        );
        var teksten = motor.Overzichten.Select(o => Paginalezer.Tekst(Pagina(o))).ToList();
        teksten[0].ShouldContain("Er stond € 1.000,00 open. Wij verrekenen nu € 400,00. Er blijft € 600,00 open");
        teksten[0].ShouldContain("Wij betalen nu niets.");
        teksten[0].ShouldContain("U bent ons nog geld schuldig.");
        teksten[1].ShouldContain("Op 5 januari 2026 verrekenden wij al een deel (overzicht 1). Daarna stond nog € 600,00 open.");
        teksten[2].ShouldContain("Daarmee is deze vordering helemaal verrekend.");
        teksten[2].ShouldContain("Op het bankafschrift staat: afrekening F3, € 200,00.");
        teksten[2].ShouldContain("Er staat geen vordering meer open.");
    }

    [Theory]
    [InlineData(2499, "U bent ons nog een klein bedrag schuldig.")]
    [InlineData(2500, "U bent ons nog geld schuldig.")]
    public void What_is_left_is_told_on_both_sides_of_the_claim_limit(int rest, string uitleg) =>
        Paginalezer
            .Tekst(
                Pagina(
                    Papier
                        .Speel(
                            $"2026-01-05,hv-vordering,3311,01056789,,HV-1,{10000 + rest},,,",
                            "2026-01-05,declaratie,3311,01056789,F1,,10000,,,",
                            "2026-01-05,betaalrun,,,,,,,,"
                        )
                        .Overzichten.Single()
                )
            )
            .ShouldContain(uitleg);

    [Theory]
    [InlineData(499, "Ook nu is het samen nog te klein.")]
    [InlineData(500, "Nu gaat het mee met deze betaling.")]
    public void A_kept_rest_tells_whether_it_goes_along_on_both_sides_of_the_pay_out_limit(int samen, string uitleg) =>
        Paginalezer
            .Tekst(
                Pagina(
                    Papier
                        .Speel(
                            "2026-01-05,declaratie,3311,01056789,F1,,200,,,",
                            "2026-01-05,betaalrun,,,,,,,,",
                            $"2026-01-06,declaratie,3311,01056789,F2,,{samen - 200},,,",
                            "2026-01-06,betaalrun,,,,,,,,"
                        )
                        .Overzichten[^1]
                )
            )
            .ShouldContain(uitleg);

    [Fact]
    public void The_payee_is_told_when_it_is_the_servicebureau()
    {
        // Worked example 5.
        var motor = Papier.Speel(
            "2026-01-05,hv-vordering,3311,01056789,,HV-1,8000,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,20000,,,98001234",
            "2026-01-05,betaalrun,,,,,,,,"
        );
        var pagina = Overzichtpagina.Maak(motor.Overzichten.Single(), Papier.Gegevens with { Betaling = motor.Betalingen.Single() });
        Paginalezer.Tekst(pagina).ShouldContain("afrekening F1, € 120,00. Het geld gaat naar uw servicebureau, AGB-code 98001234.");
        Paginalezer.Tekst(Pagina(motor.Overzichten.Single())).ShouldNotContain("servicebureau");
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var overzicht = Papier
            .Speel(
                "2026-01-05,hv-vordering,3311,01056789,,\"\"\"><script>x()</script>\",100,,=1+1 </td><h1>Controle & meer,",
                "2026-01-05,declaratie,3311,01056789,\"<b>F1\",,900,,,",
                "2026-01-05,betaalrun,,,,,,,,"
            )
            .Overzichten.Single();
        Paginalezer.Gebreken(Pagina(overzicht)).ShouldBeEmpty();
        Paginalezer.Tekst(Pagina(overzicht)).ShouldContain("=1+1 </td><h1>Controle & meer");
    }

    [Fact]
    public void The_same_overzicht_gives_the_same_page() => Pagina(Papier.Lang(5)).ShouldBe(Pagina(Papier.Lang(5)));

    private static string Pagina(Verrekenoverzicht overzicht) => Overzichtpagina.Maak(overzicht, Papier.Gegevens);

    private static Verrekenaar Willekeurig(int[] getallen)
    {
        var bron = new System.Collections.Generic.Queue<int>(getallen.Select(g => Math.Abs(g % 1000)));
        var dag = new DateOnly(2026, 1, 5);
        var motor = new Verrekenaar(Papier.Regels);
        for (var nr = 1; bron.Count >= 3; nr++)
        {
            var (soort, bedrag, uzovi) = (bron.Dequeue() % 7, (bron.Dequeue() * 37L) + 1, bron.Dequeue() % 3 == 0 ? "3313" : "3311");
            var d = dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var regel = soort switch
            {
                0 => $"{d},hv-vordering,{uzovi},01056789,,HV-{nr},{bedrag},,Controle {nr},",
                1 => $"{d},declaratie,{uzovi},01056789,C{nr},D-{nr},{-bedrag},,,",
                2 => $"{d},eindafrekening,{uzovi},01056789,E{nr},,{(nr % 2 == 0 ? bedrag : -bedrag)},,,",
                3 when nr % 3 == 0 => $"{d},betaalstop-{(nr % 2 == 0 ? "aan" : "uit")},{uzovi},01056789,,,,,,",
                _ => $"{d},declaratie,{uzovi},01056789,F{nr},D-{nr},{bedrag},,,",
            };
            motor.Verwerk(Papier.Gebeurtenissen(regel).Single()).ShouldBeNull();
            if (nr % 3 == 0)
            {
                motor.Verwerk(Papier.Gebeurtenissen($"{d},betaalrun,,,,,,,,").Single()).ShouldBeNull();
                dag = dag.AddDays(1);
            }
        }

        return motor;
    }

    /// <summary>The CSV's cells, without the two columns that the page tells once: Toelichting and Volgnummer.</summary>
    private static List<string> VanCsv(Verrekenoverzicht overzicht)
    {
        using var stroom = new MemoryStream();
        OverzichtCsv.Schrijf(overzicht, stroom);
        using var csv = new CsvReader(
            new StreamReader(new MemoryStream(stroom.ToArray())),
            new CsvConfiguration(CultureInfo.InvariantCulture)
        );
        csv.Read();
        csv.ReadHeader();
        var uit = new List<string>();
        while (csv.Read())
        {
            csv["Volgnummer"].ShouldBe(overzicht.Volgnummer.ToString(CultureInfo.InvariantCulture));
            uit.Add(
                string.Join(
                    '|',
                    OverzichtCsv
                        .Kolommen.Where(k => k is not ("Toelichting" or "Volgnummer"))
                        .Order(StringComparer.Ordinal)
                        .Select(k => $"{k}={csv[k]}")
                )
            );
        }

        return uit;
    }

    /// <summary>The page's cells in the same form: amounts with a point, dates as in the CSV.</summary>
    private static List<string> VanPagina(Verrekenoverzicht overzicht)
    {
        var pagina = Paginalezer.Lees(Pagina(overzicht));
        var tabel = pagina.Descendants("table").Single();
        var koppen = tabel.Element("thead")!.Descendants("th").Select(th => th.Tekst()).ToList();
        koppen
            .Order(StringComparer.Ordinal)
            .ShouldBe(OverzichtCsv.Kolommen.Where(k => k is not ("Toelichting" or "Volgnummer")).Order(StringComparer.Ordinal));
        var gegevens = pagina.Descendants("dl").First();
        Waarde(gegevens, "Volgnummer").ShouldBe(overzicht.Volgnummer.ToString(CultureInfo.InvariantCulture));
        Waarde(gegevens, "Toelichting").ShouldBe(overzicht.Regels[0].Toelichting);
        return
        [
            .. tabel
                .Elements("tbody")
                .Select(b => b.Elements("tr").First().Elements().Select(c => c.Tekst()).ToList())
                .Select(cellen =>
                    string.Join(
                        '|',
                        koppen
                            .Zip(cellen)
                            .OrderBy(p => p.First, StringComparer.Ordinal)
                            .Select(p => $"{p.First}={Csvvorm(p.First, p.Second)}")
                    )
                ),
        ];
    }

    private static string Waarde(XElement lijst, string naam) =>
        lijst.Elements("dt").Single(dt => dt.Tekst() == naam).ElementsAfterSelf("dd").First().Tekst();

    private static string Csvvorm(string kolom, string cel) =>
        cel.Length == 0 ? ""
        : kolom is "Vervaldatum" or "Datum vorige verrekening"
            ? DateOnly.ParseExact(cel, "dd-MM-yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : kolom is "U ontvangt" or "U betaalt" or "Openstaand" or "Nu verrekend" ? new Bedrag(Cents(cel)).Punt()
        : cel;

    private static long Cents(string tekst) =>
        long.Parse(
            string.Concat(tekst.Where(t => char.IsAsciiDigit(t) || t == '-')),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
}
