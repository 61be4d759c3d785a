using System.Text;

namespace Vereffen.Verrekening.Tests.Overzichten;

public class OverzichtCsvTests
{
    private static readonly string[] Regels =
    [
        "2026-01-02,hv-vordering,3311,01056789,,HV-1,123456,2026-01-15,\"Controle, \"\"2025\"\"\",",
        "2026-01-05,declaratie,3311,01056789,F1,D1,223456,,,",
        "2026-01-05,betaalrun,,,,,,,,",
    ];

    [Fact]
    public void The_file_is_rfc_4180_with_bom_crlf_and_the_columns_in_order() =>
        Encoding
            .UTF8.GetString(Proef.Speel(Regels).Bytes("overzichten/01056789/ZZK_F1.csv"))
            .ShouldBe(
                "\uFEFFOnderwerp,AGBnr,Uw kenmerk,Ons kenmerk,Zorgverzekeraar,Vervaldatum,U ontvangt,U betaalt,Toelichting,Volledig verrekend,Openstaand,Datum vorige verrekening,Volgnummer vorige verrekening,Volgnummer,Nu verrekend\r\n"
                    + "Declaratie,01056789,F1,D1,ZZK,2026-01-05,2234.56,,Afrekening,,,,,1,\r\n"
                    + "\"Controle, \"\"2025\"\"\",01056789,,HV-1,ZZK,2026-01-15,,1234.56,,ja,0.00,,,1,1234.56\r\n"
            );

    [Fact]
    public void The_excel_nl_variant_has_semicolons_commas_and_dutch_dates() =>
        Encoding
            .UTF8.GetString(Proef.Speel(excelNl: true, Regels).Bytes("overzichten/01056789/ZZK_F1.csv"))
            .ShouldBe(
                "\uFEFFOnderwerp;AGBnr;Uw kenmerk;Ons kenmerk;Zorgverzekeraar;Vervaldatum;U ontvangt;U betaalt;Toelichting;Volledig verrekend;Openstaand;Datum vorige verrekening;Volgnummer vorige verrekening;Volgnummer;Nu verrekend\r\n"
                    + "Declaratie;01056789;F1;D1;ZZK;05-01-2026;2234,56;;Afrekening;;;;;1;\r\n"
                    + "\"Controle, \"\"2025\"\"\";01056789;;HV-1;ZZK;15-01-2026;;1234,56;;ja;0,00;;;1;1234,56\r\n"
            );

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://x\"\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("＝1")]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe(string omschrijving)
    {
        var proef = Proef.Speel(
            $"2026-01-02,hv-vordering,3311,01056789,,HV-1,1000,,\"{omschrijving}\",",
            "2026-01-05,declaratie,3311,01056789,=F1,@D1,2000,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        var rijen = proef.Lees("overzichten/01056789/ZZK_%3DF1.csv");
        rijen[1]["Onderwerp"].ShouldBe("'" + omschrijving.Replace("\"\"", "\"", StringComparison.Ordinal));
        rijen[0]["Uw kenmerk"].ShouldBe("'=F1");
        rijen[0]["Ons kenmerk"].ShouldBe("'@D1");
    }

    [Theory]
    [InlineData("F-1.a_b", "F-1.a_b")]
    [InlineData("F 1/2", "F%201%2F2")]
    [InlineData("../../etc", "..%2F..%2Fetc")]
    [InlineData("é€", "%C3%A9%E2%82%AC")]
    [InlineData("a%b\\c:d", "a%25b%5Cc%3Ad")]
    public void Characters_that_a_file_name_may_not_hold_are_percent_encoded(string tekst, string naam) =>
        Bestandsnamen.Codeer(tekst).ShouldBe(naam);

    [Fact]
    public void A_path_is_never_given_twice_also_where_only_case_differs_or_the_name_is_too_long()
    {
        string Debet(string f, int dag) => $"2026-01-{dag:D2},declaratie,7095,01056789,{f},,1,,,\n2026-01-{dag:D2},betaalrun,,,,,,,,";
        var lang = string.Concat(Enumerable.Repeat("€", 90));

        var proef = Proef.Speel(
            Debet("f1", 5),
            Debet("F1", 6),
            Debet("F1", 7),
            Debet(lang + "1", 8),
            Debet(lang + "2", 9),
            Debet("F1_2", 10)
        );

        proef.Overzichten.ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
        proef
            .Overzichten.Take(3)
            .ShouldBe(["overzichten/01056789/VGZ_f1.csv", "overzichten/01056789/VGZ_F1_2.csv", "overzichten/01056789/VGZ_F1_3.csv"]);
        proef.Overzichten.ShouldAllBe(p => p.Length < 250);
        proef.Overzichten.Last().ShouldBe("overzichten/01056789/VGZ_F1_2_6.csv");
    }

    [Fact]
    public void Every_row_of_an_overzicht_leads_to_its_postings()
    {
        var motor = Proef.Speel(Regels).Verrekenaar;

        var rijen = motor.Overzichten.Single().Regels;

        rijen[0]
            .Boekingen.Select(nr => motor.Journaal.Boeking(nr)[0].Oorzaak)
            .ShouldBe(["regel 3: declaratie F1", "regel 4: betaalrun 2026-01-05, afrekening F1"]);
        rijen[1]
            .Boekingen.Select(nr => motor.Journaal.Boeking(nr)[0].Oorzaak)
            .ShouldBe(["regel 2: hv-vordering HV-1", "regel 4: betaalrun 2026-01-05, verrekening van HV-1 met F1"]);
    }
}
