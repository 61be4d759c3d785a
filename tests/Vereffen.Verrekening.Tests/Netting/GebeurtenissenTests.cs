namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>Kinds of event other than plain debets and vorderingen.</summary>
public class GebeurtenissenTests
{
    private const string Run = ",betaalrun,,,,,,,,";

    [Fact]
    public void A_positive_correctie_is_a_debet_under_its_factuurnummer()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,3311,01056789,F1,D1,1000,,,",
            "2026-01-05" + Run,
            "2026-01-06,correctie,3311,01056789,F1,C1,300,,,",
            "2026-01-06" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-05|1000|declaratie F1|01056789", "2026-01-06|300|declaratie F1|01056789"]);
    }

    [Fact]
    public void A_nabetaling_for_care_that_was_never_claimed_has_a_kenmerk_of_its_own()
    {
        var proef = Proef.Speel("2026-01-05,correctie,3311,01056789,OVERNAME-1,C1,4500,,,", "2026-01-05" + Run);

        proef.Betalingen.ShouldBe(["2026-01-05|4500|declaratie OVERNAME-1|01056789"]);
    }

    [Fact]
    public void A_second_overzicht_of_the_same_factuurnummer_gets_its_volgnummer_in_the_name()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,D1,1000,,,",
            "2026-01-05" + Run,
            "2026-01-06,correctie,3311,01056789,F1,C1,300,,,",
            "2026-01-06" + Run
        );

        proef.Overzichten.ShouldBe(["overzichten/01056789/ZZK_F1.csv", "overzichten/01056789/ZZK_F1_2.csv"]);
        proef.Cel("01056789/ZZK_F1_2.csv", 0, "Onderwerp").ShouldBe("Correctie");
        proef.Cel("01056789/ZZK_F1_2.csv", 0, "Ons kenmerk").ShouldBe("C1");
    }

    [Fact]
    public void A_negative_correctie_up_to_what_stands_awarded_is_taken_and_a_cent_more_refused()
    {
        string[] begin =
        [
            "2026-01-05,declaratie,3311,01056789,F1,D1,1000,,,",
            "2026-01-06,correctie,3311,01056789,F1,C1,200,,,",
            "2026-01-07,correctie,3311,01056789,F1,C2,-500,,,",
        ];

        Proef.Speel([.. begin, "2026-01-08,correctie,3311,01056789,F1,C3,-700,,,"]).Saldi.ShouldBe(["01056789|1200|0"]);
        Proef.Fout([.. begin, "2026-01-08,correctie,3311,01056789,F1,C3,-701,,,"]).Regel.ShouldBe(5);
    }

    [Fact]
    public void A_correctie_on_a_declaratie_that_was_credited_meanwhile_is_refused()
    {
        var fout = Proef.Fout(
            "2026-01-05,declaratie,3311,01056789,F1,D1,1000,,,",
            "2026-01-06,declaratie,3311,01056789,F1,D2,-1000,,,",
            "2026-01-07,correctie,3311,01056789,F1,C1,-1,,,"
        );

        fout.Regel.ShouldBe(4);
        fout.Melding.ShouldContain("toegekend staat");
    }

    [Fact]
    public void A_voorschot_is_paid_at_the_next_run_and_is_set_off_from_its_vervaldatum_on()
    {
        var proef = Proef.Speel(
            "2026-01-05,voorschot,3311,01056789,V1,,5000,2026-02-01,,",
            "2026-01-06" + Run,
            "2026-01-31,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-31" + Run,
            "2026-02-01,declaratie,3311,01056789,F2,,1000,,,",
            "2026-02-01" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-06|5000|voorschot V1|01056789", "2026-01-31|1000|declaratie F1|01056789"]);
        proef
            .Rijen("01056789/ZZK_F2.csv")[1]
            .ShouldBe(
                "Onderwerp=Voorschot; Uw kenmerk=V1; Vervaldatum=2026-02-01; U betaalt=50.00; Volledig verrekend=nee; Openstaand=40.00; Volgnummer=1; Nu verrekend=10.00"
            );
        proef.Saldi.ShouldBe(["01056789|4000|0"]);
    }

    [Fact]
    public void A_voorschot_does_not_stand_open_before_its_vervaldatum()
    {
        var proef = Proef.Speel("2026-01-05,voorschot,3311,01056789,V1,,5000,2026-02-01,,", "2026-01-31" + Run);

        proef.Saldi.ShouldBe(["01056789|0|0"]);
    }

    [Fact]
    public void A_voorschot_without_vervaldatum_is_a_vordering_at_once()
    {
        var proef = Proef.Speel(
            "2026-01-05,voorschot,3311,01056789,V1,,5000,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,7000,,,",
            "2026-01-05" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-05|5000|voorschot V1|01056789", "2026-01-05|2000|afrekening F1|01056789"]);
    }

    [Fact]
    public void An_eindafrekening_is_a_debet_or_a_vordering_by_its_sign()
    {
        var proef = Proef.Speel(
            "2026-01-05,eindafrekening,3311,01056789,EA-1,E1,-4000,,,",
            "2026-01-05,eindafrekening,3311,01056789,EA-2,E2,10000,,,",
            "2026-01-05" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-05|6000|afrekening EA-2|01056789"]);
        proef.Lees("overzichten/01056789/ZZK_EA-2.csv").Select(r => r["Onderwerp"]).ShouldBe(["Eindafrekening", "Eindafrekening"]);
    }

    [Fact]
    public void A_terugstorting_by_kenmerk_takes_the_oldest_open_vordering_of_that_name()
    {
        var proef = Proef.Speel(
            "2026-01-01,declaratie,3311,01056789,F1,,9000,,,",
            "2026-01-01" + Run,
            "2026-01-02,correctie,3311,01056789,F1,C1,-1000,,,",
            "2026-01-03,correctie,3311,01056789,F1,C2,-2000,,,",
            "2026-01-04,terugstorting,3311,01056789,F1,,1000,,,",
            "2026-01-05,terugstorting,3311,01056789,F1,,1500,,,",
            "2026-01-06,declaratie,3311,01056789,F2,,700,,,",
            "2026-01-06" + Run
        );

        proef.Betalingen[^1].ShouldBe("2026-01-06|200|afrekening F2|01056789");
        proef.Cel("01056789/ZZK_F2.csv", 1, "Ons kenmerk").ShouldBe("C2");
        proef.Cel("01056789/ZZK_F2.csv", 1, "U betaalt").ShouldBe("5.00");
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_terugstorting_of_more_than_is_open_is_refused(int bedrag, bool goed)
    {
        string[] regels =
        [
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,,Controle,",
            $"2026-01-04,terugstorting,3311,01056789,,HV-1,{bedrag},,,",
        ];

        if (goed)
        {
            Proef.Speel(regels).Saldi.ShouldBe(["01056789|0|0"]);
        }
        else
        {
            Proef.Fout(regels).Regel.ShouldBe(3);
        }
    }

    [Fact]
    public void A_vordering_that_is_closed_can_not_be_repaid_again() =>
        Proef
            .Fout(
                "2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,,Controle,",
                "2026-01-04,terugstorting,3311,01056789,,HV-1,2000,,,",
                "2026-01-05,terugstorting,3311,01056789,,HV-1,1,,,"
            )
            .Melding.ShouldContain("niet meer open");

    [Theory]
    [InlineData("2026-02-01", "2026-02-01|1000|declaratie F1|01056789")]
    [InlineData("2026-02-02", "2026-02-02|600|afrekening F1|01056789")]
    public void A_vordering_that_the_provider_repays_itself_is_left_out_until_its_day_has_passed(string dag, string betaling)
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,400,2026-02-01,Controle,",
            "2026-01-03,zelf-terugstorten,3311,01056789,,HV-1,,,,",
            $"{dag},declaratie,3311,01056789,F1,,1000,,,",
            dag + Run
        );

        proef.Betalingen.ShouldBe([betaling]);
    }

    [Fact]
    public void An_agreement_with_a_day_of_its_own_goes_by_that_day()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,400,,Controle,",
            "2026-01-03,zelf-terugstorten,3311,01056789,,HV-1,,2026-01-20,,",
            "2026-01-20,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-20" + Run,
            "2026-01-21,declaratie,3311,01056789,F2,,1000,,,",
            "2026-01-21" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-20|1000|declaratie F1|01056789", "2026-01-21|600|afrekening F2|01056789"]);
    }

    [Fact]
    public void A_betaalstop_holds_what_would_be_paid_and_the_first_run_after_it_pays_it()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,400,,Controle,",
            "2026-01-03,betaalstop-aan,3311,01056789,,,,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,1000,,,98001234",
            "2026-01-05" + Run,
            "2026-01-06,declaratie,3311,01056789,F2,,500,,,",
            "2026-01-06" + Run,
            "2026-01-07,betaalstop-uit,3311,01056789,,,,,,",
            "2026-01-08" + Run,
            "2026-01-09" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-08|600|afrekening F1|98001234", "2026-01-08|500|afrekening F2|01056789"]);
        proef
            .Rijen("01056789/ZZK_F1.csv")
            .ShouldBe([
                "Onderwerp=Declaratie; Uw kenmerk=F1; Vervaldatum=2026-01-05; U ontvangt=10.00; Toelichting=Afrekening; Volgnummer=1",
                "Onderwerp=Controle; Ons kenmerk=HV-1; Vervaldatum=2026-01-02; U betaalt=4.00; Volledig verrekend=ja; Openstaand=0.00; Volgnummer=1; Nu verrekend=4.00",
                "Onderwerp=Betaalstop; Uw kenmerk=F1; U betaalt=6.00; Volgnummer=1",
            ]);
        proef.Rijen("01056789/ZZK_F2.csv")[^1].ShouldBe("Onderwerp=Betaalstop; Uw kenmerk=F2; U betaalt=5.00; Volgnummer=2");
    }

    [Fact]
    public void Held_money_stands_in_saldi_and_is_not_set_off()
    {
        var proef = Proef.Speel(
            "2026-01-03,betaalstop-aan,3311,01056789,,,,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-05" + Run,
            "2026-01-06,hv-vordering,3311,01056789,,HV-1,400,,Controle,",
            "2026-01-06" + Run
        );

        proef.Saldi.ShouldBe(["01056789|400|1000"]);
    }

    [Fact]
    public void A_betaalstop_that_ends_and_starts_again_before_the_run_keeps_holding()
    {
        var proef = Proef.Speel(
            "2026-01-03,betaalstop-aan,3311,01056789,,,,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-05,voorschot,3311,01056789,V1,,300,2026-06-01,,",
            "2026-01-05" + Run,
            "2026-01-06,betaalstop-uit,3311,01056789,,,,,,",
            "2026-01-06,betaalstop-aan,3311,01056789,,,,,,",
            "2026-01-06" + Run,
            "2026-01-07,betaalstop-uit,3311,01056789,,,,,,",
            "2026-01-07" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-07|1000|afrekening F1|01056789", "2026-01-07|300|voorschot V1|01056789"]);
    }

    [Fact]
    public void A_betaalstop_on_and_off_before_the_run_changes_nothing()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-05,betaalstop-aan,3311,01056789,,,,,,",
            "2026-01-05,betaalstop-uit,3311,01056789,,,,,,",
            "2026-01-05" + Run
        );

        proef.Betalingen.ShouldBe(["2026-01-05|1000|declaratie F1|01056789"]);
    }

    [Fact]
    public void A_betaalstop_is_of_one_account_only()
    {
        var proef = Proef.Speel(
            "2026-01-05,betaalstop-aan,3311,01056789,,,,,,",
            "2026-01-05,declaratie,3313,01056789,F1,,1000,,,",
            "2026-01-05,declaratie,7095,01056789,F2,,1000,,,",
            "2026-01-05,declaratie,3311,04123456,F3,,1000,,,",
            "2026-01-05" + Run
        );

        proef.Betalingen.Select(b => b.Split('|')[2]).ShouldBe(["declaratie F2", "declaratie F3"]);
    }

    [Fact]
    public void A_betalingsregeling_that_is_kept_leaves_its_vordering_out_until_it_is_repaid()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,3000,,Controle,",
            "2026-01-03,betalingsregeling,3311,01056789,,HV-1,1000,2026-01-31,,",
            "2026-01-31,terugstorting,3311,01056789,,HV-1,1000,,,",
            "2026-02-10,terugstorting,3311,01056789,,HV-1,600,,,",
            "2026-02-28,terugstorting,3311,01056789,,HV-1,400,,,",
            "2026-03-30,declaratie,3311,01056789,F1,,5000,,,",
            "2026-03-31" + Run,
            "2026-03-31,terugstorting,3311,01056789,,HV-1,1000,,,",
            "2026-09-01" + Run
        );

        proef.Betalingen.ShouldBe(["2026-03-31|5000|declaratie F1|01056789"]);
        proef.Saldi.ShouldBe(["01056789|0|0"]);
        proef.Brieven.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-02-28", "2026-02-28|5000|declaratie F1|01056789")]
    [InlineData("2026-03-01", "2026-03-01|3000|afrekening F1|01056789")]
    public void The_first_instalment_that_is_missed_brings_the_vordering_back_the_day_after(string dag, string betaling)
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,3000,,Controle,",
            "2026-01-03,betalingsregeling,3311,01056789,,HV-1,1000,2026-01-31,,",
            "2026-01-31,terugstorting,3311,01056789,,HV-1,1000,,,",
            dag + ",declaratie,3311,01056789,F1,,5000,,,",
            dag + Run
        );

        proef.Betalingen.ShouldBe([betaling]);
    }

    [Fact]
    public void An_instalment_that_is_a_cent_short_is_missed()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,3000,,Controle,",
            "2026-01-03,betalingsregeling,3311,01056789,,HV-1,1000,2026-01-31,,",
            "2026-01-31,terugstorting,3311,01056789,,HV-1,999,,,",
            "2026-02-01,declaratie,3311,01056789,F1,,5000,,,",
            "2026-02-01" + Run
        );

        proef.Betalingen.ShouldBe(["2026-02-01|2999|afrekening F1|01056789"]);
    }

    [Fact]
    public void A_late_instalment_does_not_mend_a_broken_regeling()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,3000,,Controle,",
            "2026-01-03,betalingsregeling,3311,01056789,,HV-1,1000,2026-01-31,,",
            "2026-02-01,terugstorting,3311,01056789,,HV-1,1000,,,",
            "2026-02-02,declaratie,3311,01056789,F1,,5000,,,",
            "2026-02-02" + Run
        );

        proef.Betalingen.ShouldBe(["2026-02-02|3000|afrekening F1|01056789"]);
    }

    [Fact]
    public void Money_that_came_early_counts_for_later_instalments()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,3000,,Controle,",
            "2026-01-03,betalingsregeling,3311,01056789,,HV-1,1000,2026-01-31,,",
            "2026-01-20,terugstorting,3311,01056789,,HV-1,2000,,,",
            "2026-03-10,declaratie,3311,01056789,F1,,5000,,,",
            "2026-03-10" + Run
        );

        proef.Betalingen.ShouldBe(["2026-03-10|5000|declaratie F1|01056789"]);
    }
}
