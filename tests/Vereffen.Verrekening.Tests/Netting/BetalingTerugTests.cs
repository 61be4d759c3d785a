namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>A pay-out that the bank returned: booked back, released by a person, paid again.</summary>
public class BetalingTerugTests
{
    private const string Declaratie = "2026-02-02,declaratie,3311,01056789,F1,O1,60000,,,98001234";
    private const string Run = "2026-02-03,betaalrun,,,,,,,,";
    private const string Terug = "2026-02-05,betaling-terug,3311,01056789,F1,,,,AC04: de rekening is opgeheven.,";
    private const string Opnieuw = "2026-02-09,betaling-opnieuw,3311,01056789,F1,,,,,";

    [Fact]
    public void What_came_back_waits_until_a_person_releases_it()
    {
        var proef = Proef.Speel(Declaratie, Run, Terug, "2026-02-06,betaalrun,,,,,,,,");

        proef.Betalingen.ShouldBe(["2026-02-03|60000|declaratie F1|98001234"]);
        proef.Verrekenaar.Saldi().Single().Teruggekomen.Cents.ShouldBe(60000);
        proef.Saldi.ShouldBe(["01056789|0|0"]);
    }

    [Fact]
    public void Once_released_it_goes_out_with_the_next_run_to_the_same_party_under_the_same_text()
    {
        var proef = Proef.Speel(Declaratie, Run, Terug, Opnieuw, "2026-02-09,betaalrun,,,,,,,,");

        proef.Betalingen.ShouldBe(["2026-02-03|60000|declaratie F1|98001234", "2026-02-09|60000|declaratie F1|98001234"]);
        proef.Verrekenaar.Saldi().Single().Teruggekomen.Cents.ShouldBe(0);
    }

    [Fact]
    public void The_entry_gives_the_money_back_to_the_bank_account_and_owes_it_again()
    {
        var proef = Proef.Speel(Declaratie, Run, Terug);

        proef
            .Lees("journaal.csv")
            .Where(r => r["nr"] == "3")
            .Select(r => $"{r["rekening"]} {r["bedrag"]}")
            .ShouldBe(["bank:3311 60000", "te-betalen:3311:01056789 -60000"]);
        proef.Lees("journaal.csv")[^1]["oorzaak"].ShouldEndWith("betaling terug: declaratie F1 (AC04: de rekening is opgeheven.)");
    }

    [Fact]
    public void Without_a_reason_of_the_bank_the_entry_names_the_payment_alone() =>
        Proef
            .Speel(Declaratie, Run, "2026-02-05,betaling-terug,3311,01056789,F1,,,,,")
            .Lees("journaal.csv")[^1]["oorzaak"]
            .ShouldEndWith("betaling terug: declaratie F1");

    [Fact]
    public void It_is_not_set_off_with_what_came_to_be_owed_since()
    {
        var proef = Proef.Speel(
            Declaratie,
            Run,
            Terug,
            "2026-02-06,hv-vordering,3311,01056789,,HV-1,10000,,Controle,",
            Opnieuw,
            "2026-02-10,betaalrun,,,,,,,,"
        );

        proef.Betalingen[^1].ShouldBe("2026-02-10|60000|declaratie F1|98001234");
        proef.Saldi.ShouldBe(["01056789|10000|0"]);
    }

    [Fact]
    public void A_betaalstop_holds_it_like_any_pay_out()
    {
        string[] tot = [Declaratie, Run, Terug, Opnieuw, "2026-02-09,betaalstop-aan,3311,01056789,,,,,,", "2026-02-10,betaalrun,,,,,,,,"];
        Proef.Speel(tot).Saldi.ShouldBe(["01056789|0|60000"]);
        var na = Proef.Speel([.. tot, "2026-02-11,betaalstop-uit,3311,01056789,,,,,,", "2026-02-12,betaalrun,,,,,,,,"]);

        na.Betalingen[^1].ShouldBe("2026-02-12|60000|declaratie F1|98001234");
        na.Saldi.ShouldBe(["01056789|0|0"]);
    }

    [Fact]
    public void It_may_come_back_again() =>
        Proef
            .Speel(
                Declaratie,
                Run,
                Terug,
                Opnieuw,
                "2026-02-09,betaalrun,,,,,,,,",
                "2026-02-11,betaling-terug,3311,01056789,F1,,60000,,,98001234",
                "2026-02-11,betaling-opnieuw,3311,01056789,F1,,60000,,,98001234",
                "2026-02-12,betaalrun,,,,,,,,"
            )
            .Betalingen.Length.ShouldBe(3);

    [Theory]
    [InlineData("2026-02-05,betaling-terug,3311,01056789,F2,,,,,", "geen betaling met kenmerk F2")]
    [InlineData("2026-02-05,betaling-terug,3311,01056789,F1,,59999,,,", "geen betaling van")]
    [InlineData("2026-02-05,betaling-terug,3313,01056789,F1,,60000,,,", "geen betaling van")]
    [InlineData("2026-02-05,betaling-terug,3311,04123456,F1,,60000,,,", "geen betaling van")]
    [InlineData("2026-02-05,betaling-terug,3311,01056789,F1,,60000,,,01056789", "geen betaling van")]
    [InlineData("2026-02-05,betaling-terug,3311,01056789,F1,,0,,,", "niet groter dan nul")]
    [InlineData("2026-02-05,betaling-terug,3311,01056789,,,60000,,,", "kenmerk")]
    [InlineData("2026-02-05,betaling-opnieuw,3311,01056789,F1,,,,,", "wacht bij deze crediteur geen")]
    public void What_was_not_paid_can_not_come_back(string regel, string reden) =>
        Proef.Fout(Declaratie, Run, regel).Melding.ShouldContain(reden);

    [Fact]
    public void One_pay_out_comes_back_once() => Proef.Fout(Declaratie, Run, Terug, Terug).Melding.ShouldContain("niet al terug");

    [Fact]
    public void A_voorschot_that_came_back_is_paid_again_under_its_own_text() =>
        Proef
            .Speel(
                "2026-02-02,voorschot,3311,01056789,,VS-1,5000,2026-06-01,,",
                Run,
                "2026-02-05,betaling-terug,3311,01056789,VS-1,,,,,",
                "2026-02-05,betaling-opnieuw,3311,01056789,VS-1,,,,,",
                "2026-02-06,betaalrun,,,,,,,,"
            )
            .Betalingen.ShouldBe(["2026-02-03|5000|voorschot VS-1|01056789", "2026-02-06|5000|voorschot VS-1|01056789"]);
}
