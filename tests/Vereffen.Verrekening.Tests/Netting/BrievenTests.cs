namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>When vorderingen are asked back by letter.</summary>
public class BrievenTests
{
    private const string Hv = "2026-01-01,hv-vordering,7095,01056789,,HV-1,3000,,Controle,";

    [Theory]
    [InlineData("2026-01-30", 0)]
    [InlineData("2026-01-31", 1)]
    public void A_terugstortverzoek_goes_out_when_thirty_days_have_passed_since_entry(string laatste, int brieven)
    {
        var proef = Proef.Speel(Hv, laatste + ",betaalrun,,,,,,,,");

        proef.Brieven.ShouldBe(brieven == 0 ? [] : ["2026-01-31|terugstortverzoek|HV-1|3000"]);
    }

    [Fact]
    public void An_unpaid_verzoek_is_followed_by_three_aanmaningen_and_one_incasso() =>
        Proef
            .Speel(Hv, "2027-01-01,betaalrun,,,,,,,,")
            .Brieven.ShouldBe([
                "2026-01-31|terugstortverzoek|HV-1|3000",
                "2026-03-02|aanmaning|HV-1|3000",
                "2026-04-01|aanmaning|HV-1|3000",
                "2026-05-01|aanmaning|HV-1|3000",
                "2026-05-31|incasso|HV-1|3000",
            ]);

    [Fact]
    public void A_letter_tells_how_many_there_were_until_when_there_is_time_and_what_it_is_about() =>
        Proef
            .Speel(Hv, "2027-01-01,betaalrun,,,,,,,,")
            .Verrekenaar.Brieven.Select(b => $"{b.Keer} {b.Betaaldag:yyyy-MM-dd} {b.Omschrijving} {b.Crediteur} {b.Volgnummer}")
            .ShouldBe([
                "0 2026-03-02 Controle  0",
                "1 2026-04-01 Controle  0",
                "2 2026-05-01 Controle  0",
                "3 2026-05-31 Controle  0",
                "0 2026-06-30 Controle  0",
            ]);

    [Fact]
    public void An_overzicht_by_post_names_its_account_and_number_and_nothing_to_pay()
    {
        var brief = Proef.Speel(Hv, "2026-02-10,declaratie,7095,01056789,F1,,1000,,,", "2026-02-10,betaalrun,,,,,,,,").Verrekenaar.Brieven[
            ^1
        ];

        (brief.Soort, brief.Keer, brief.Betaaldag, brief.Omschrijving, brief.Crediteur?.ToString(), brief.Volgnummer).ShouldBe(
            (Briefsoort.Verrekenoverzicht, 0, null, "", "01056789", 1)
        );
    }

    [Fact]
    public void A_repayment_on_the_due_date_is_in_time_and_closes_the_vordering() =>
        Proef
            .Speel(Hv, "2026-03-02,terugstorting,7095,01056789,,HV-1,3000,,,", "2027-01-01,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-01-31|terugstortverzoek|HV-1|3000"]);

    [Fact]
    public void A_debet_on_the_thirtieth_day_still_prevents_the_verzoek() =>
        Proef
            .Speel(Hv, "2026-01-31,declaratie,7095,01056789,F1,,3000,,,", "2026-01-31,betaalrun,,,,,,,,", "2027-01-01,betaalrun,,,,,,,,")
            .Brieven.ShouldBeEmpty();

    [Fact]
    public void What_is_left_after_a_set_off_is_asked_back_thirty_days_after_entry() =>
        Proef
            .Speel(Hv, "2026-01-20,declaratie,7095,01056789,F1,,1000,,,", "2026-01-20,betaalrun,,,,,,,,", "2026-02-01,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-01-31|terugstortverzoek|HV-1|2000"]);

    [Theory]
    [InlineData(500, 1)]
    [InlineData(499, 0)]
    public void A_rest_below_the_claim_limit_is_not_asked_back(int bedrag, int brieven) =>
        Proef
            .Speel($"2026-01-01,hv-vordering,7095,01056789,,HV-1,{bedrag},,Controle,", "2026-02-01,betaalrun,,,,,,,,")
            .Brieven.Length.ShouldBe(brieven);

    [Fact]
    public void An_overzicht_that_nets_what_was_asked_back_also_goes_by_post() =>
        Proef
            .Speel(Hv, "2026-02-10,declaratie,7095,01056789,F1,,1000,,,", "2026-02-10,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-01-31|terugstortverzoek|HV-1|3000", "2026-02-10|verrekenoverzicht|F1|1000"]);

    [Fact]
    public void An_overzicht_of_the_insurers_own_correctie_goes_by_post() =>
        Proef
            .Speel(
                Hv,
                "2026-01-02,declaratie,7095,01056789,F1,,1000,,,",
                "2026-01-02,betaalrun,,,,,,,,",
                "2026-01-05,correctie,7095,01056789,F1,C1,600,,,",
                "2026-01-05,betaalrun,,,,,,,,"
            )
            .Brieven.ShouldBe(["2026-01-05|verrekenoverzicht|F1|600"]);

    [Fact]
    public void No_aanmaning_goes_out_while_a_payable_debet_waits_to_be_netted() =>
        Proef
            .Speel(Hv, "2026-03-01,declaratie,7095,01056789,F1,,1000,,,", "2026-03-03,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-01-31|terugstortverzoek|HV-1|3000", "2026-03-03|verrekenoverzicht|F1|1000"]);

    [Fact]
    public void A_vordering_that_falls_due_late_is_not_dunned_before_its_vervaldatum() =>
        Proef
            .Speel("2026-01-01,hv-vordering,7095,01056789,,HV-1,3000,2026-06-01,Controle,", "2026-06-01,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-01-31|terugstortverzoek|HV-1|3000", "2026-06-01|aanmaning|HV-1|3000"]);

    [Fact]
    public void An_agreement_takes_the_place_of_the_verzoek_and_its_day_that_of_the_due_date() =>
        Proef
            .Speel(Hv, "2026-01-02,zelf-terugstorten,7095,01056789,,HV-1,,2026-03-15,,", "2026-04-14,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-03-15|aanmaning|HV-1|3000", "2026-04-14|aanmaning|HV-1|3000"]);

    [Fact]
    public void The_thirty_days_of_a_voorschot_count_from_the_day_it_became_a_vordering() =>
        Proef
            .Speel("2026-01-01,voorschot,7095,01056789,V1,,3000,2026-03-01,,", "2026-03-31,betaalrun,,,,,,,,")
            .Brieven.ShouldBe(["2026-03-31|terugstortverzoek|V1|3000"]);

    [Fact]
    public void Nothing_falls_due_after_the_last_event() => Proef.Speel(Hv).Brieven.ShouldBeEmpty();
}
