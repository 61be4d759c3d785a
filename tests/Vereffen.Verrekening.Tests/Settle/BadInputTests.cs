namespace Vereffen.Verrekening.Tests.Settle;

public class BadInputTests
{
    private const string Goed = "2026-01-05,declaratie,3311,01056789,F1,D1,1000,,,";

    [Theory]
    [InlineData("05-01-2026,declaratie,3311,01056789,F2,,1000,,,", "geen datum")]
    [InlineData("2026-02-30,declaratie,3311,01056789,F2,,1000,,,", "geen datum")]
    [InlineData(",declaratie,3311,01056789,F2,,1000,,,", "geen datum")]
    [InlineData("3000-01-01,declaratie,3311,01056789,F2,,1000,,,", "toekomst")]
    [InlineData("2026-01-04,declaratie,3311,01056789,F2,,1000,,,", "volgorde")]
    [InlineData("2026-01-05,nota,3311,01056789,F2,,1000,,,", "onbekende soort")]
    [InlineData("2026-01-05,Declaratie,3311,01056789,F2,,1000,,,", "onbekende soort")]
    [InlineData("2026-01-05,declaratie,9999,01056789,F2,,1000,,,", "onbekend")]
    [InlineData("2026-01-05,declaratie,311,01056789,F2,,1000,,,", "UZOVI")]
    [InlineData("2026-01-05,declaratie,,01056789,F2,,1000,,,", "UZOVI-nummer ontbreekt")]
    [InlineData("2026-01-05,declaratie,3311,1056789,F2,,1000,,,", "AGB")]
    [InlineData("2026-01-05,declaratie,3311,00056789,F2,,1000,,,", "AGB")]
    [InlineData("2026-01-05,declaratie,3311,,F2,,1000,,,", "AGB-code ontbreekt")]
    [InlineData("2026-01-05,declaratie,3311,01056789,,D2,1000,,,", "factuurnummer")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,,,,", "bedrag ontbreekt")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,10.00,,,", "hele centen")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,+10,,,", "hele centen")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,-,,,", "hele centen")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,1000000000000,,,", "12 cijfers")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,-1000000000000,,,", "12 cijfers")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,99999999999999999999999,,,", "12 cijfers")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,1000,2026-13-01,,", "vervaldatum")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,1000,,,98", "betaal_aan")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F2,,1000,,,,te veel", "velden")]
    [InlineData("2026-01-05,correctie,3311,01056789,F9,C1,-1,,,", "F9")]
    [InlineData("2026-01-05,correctie,3311,04123456,F1,C1,-1,,,", "F1")]
    [InlineData("2026-01-05,correctie,7095,01056789,F1,C1,-1,,,", "F1")]
    [InlineData("2026-01-05,correctie,3311,01056789,F1,C1,-1001,,,", "toegekend staat")]
    [InlineData("2026-01-05,hv-vordering,3311,01056789,,HV,0,,,", "groter dan nul")]
    [InlineData("2026-01-05,hv-vordering,3311,01056789,,HV,-5,,,", "groter dan nul")]
    [InlineData("2026-01-05,hv-vordering,3311,01056789,,,5,,,", "ontbreken allebei")]
    [InlineData("2026-01-05,voorschot,3311,01056789,V1,,-5,,,", "groter dan nul")]
    [InlineData("2026-01-05,terugstorting,3311,01056789,F1,,100,,,", "geen vordering")]
    [InlineData("2026-01-05,terugstorting,3311,01056789,,HV-9,100,,,", "HV-9")]
    [InlineData("2026-01-05,zelf-terugstorten,3311,01056789,,HV-9,,,,", "HV-9")]
    [InlineData("2026-01-05,betalingsregeling,3311,01056789,,HV-9,100,,,", "HV-9")]
    [InlineData("2026-01-05,betaalrun,9999,,,,,,,", "onbekend")]
    [InlineData("2026-01-05,declaratie,3311,01056789,\"F2,,1000,,,", "aanhalingstekens|bedrag|ontbreekt")]
    [InlineData("2026-01-05,declaratie,3311,01056789,F\uFFFD2,,1000,,,", "UTF-8")]
    [InlineData("{\"json\":1}", "aanhalingstekens")]
    public void A_wrong_line_is_named_with_its_number_and_nothing_comes_out(string regel, string melding)
    {
        var fout = Proef.Fout(Goed, regel);

        fout.Regel.ShouldBe(3);
        melding.Split('|').ShouldContain(m => fout.Melding.Contains(m, StringComparison.Ordinal), fout.Melding);
        fout.ToString().ShouldStartWith("regel 3: ");
    }

    [Theory]
    [InlineData("999999999999")]
    [InlineData("-999999999999")]
    [InlineData("000000000001")]
    public void Twelve_digits_are_taken(string bedrag) =>
        Proef.Settle($"{Proef.Kop}\n2026-01-05,declaratie,3311,01056789,F2,,{bedrag},,,").Fout.ShouldBeNull();

    [Theory]
    [InlineData("betaalrun,,", "betaalrun,,")]
    [InlineData("betaalrun,3311,", "betaalrun,3313,")]
    [InlineData("betaalrun,7095,", "betaalrun,,")]
    [InlineData("betaalrun,,", "betaalrun,7095,")]
    public void A_second_run_of_a_kring_on_one_day_is_refused(string eerste, string tweede) =>
        Proef.Fout(Goed, $"2026-01-05,{eerste},,,,,,", $"2026-01-05,{tweede},,,,,,").ToString().ShouldStartWith("regel 4: verrekenkring");

    [Fact]
    public void A_wrong_line_at_the_very_end_still_writes_nothing() =>
        Proef.Fout(Goed, "2026-01-05,betaalrun,,,,,,,,", "2026-01-06,terugstorting,3311,01056789,X,,1,,,").Regel.ShouldBe(4);

    [Fact]
    public void Lines_count_as_an_editor_counts_them_over_blank_lines_and_quoted_line_ends() =>
        Proef
            .Fout("", "2026-01-05,hv-vordering,3311,01056789,,HV,500,,\"twee", "regels\",", "", "2026-01-05,nota,,,,,,,,")
            .Regel.ShouldBe(6);

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("\n\n", "leeg")]
    [InlineData("datum,soort\n", "ontbreekt")]
    [InlineData("datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving,datum\n", "twee keer")]
    [InlineData("datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving,iban\n", "onbekende kolom")]
    [InlineData("\0\u0001\u0002JFIF\n", "onbekende kolom")]
    public void A_file_without_the_right_header_is_refused_on_its_first_line(string tekst, string melding)
    {
        var resultaat = Proef.Settle(tekst);

        resultaat.Fout.ShouldNotBeNull().Regel.ShouldBeInRange(1, 3);
        resultaat.Fout.Melding.ShouldContain(melding);
        resultaat.Bestanden.ShouldBeEmpty();
    }

    [Fact]
    public void Ten_megabytes_of_one_line_give_a_short_message()
    {
        var fout = Proef.Settle(new string('x', 10_000_000)).Fout.ShouldNotBeNull();

        fout.ToString().Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void A_very_long_kenmerk_is_refused() =>
        Proef.Fout($"2026-01-05,declaratie,3311,01056789,{new string('F', 101)},,1,,,").Melding.ShouldContain("100 tekens");

    [Fact]
    public void Columns_are_found_by_name_and_betaal_aan_may_be_missing()
    {
        var resultaat = Proef.Settle(
            "\uFEFFsoort,datum,uzovi,agb,bedrag,kenmerk,ons_kenmerk,vervaldatum,omschrijving\r\ndeclaratie,2026-01-05,3311,01056789,1000,F1,,,\r\nbetaalrun,2026-01-05\r\n"
        );

        resultaat.Verrekenaar.ShouldNotBeNull().Betalingen.Single().Omschrijving.ShouldBe("declaratie F1");
    }

    [Fact]
    public void A_file_with_only_a_header_gives_files_with_only_a_header()
    {
        var proef = Proef.Speel();

        proef.Paden.ShouldBe(["betalingen.csv", "saldi.csv", "journaal.csv", "brieven.csv"]);
        proef.Betalingen.ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_event_changes_nothing_in_a_running_engine()
    {
        var motor = Proef.Speel("2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,2026-01-03,,").Verrekenaar;
        var kop = motor.Journaal.Kop;
        var terug = new Gebeurtenis(new DateOnly(2026, 5, 1), GebeurtenisSoort.Terugstorting)
        {
            Uzovi = Proef.Verzekeraars[0].Uzovi,
            Agb = Proef.Crediteuren[0].Crediteur,
            OnsKenmerk = "HV-1",
            Bedrag = new Kern.Bedrag(2001),
        };

        motor.Verwerk(terug).ShouldNotBeNull();

        motor.Journaal.Kop.ShouldBe(kop);
        motor.Brieven.ShouldBeEmpty();
        motor.Verwerk(terug with { Datum = new DateOnly(2026, 1, 3), Bedrag = new Kern.Bedrag(2000) }).ShouldBeNull();
    }
}
