namespace Vereffen.Verrekening.Tests.Netting;

public class NettingTests
{
    [Fact]
    public void A_debet_without_vorderingen_is_paid_as_declaratie_without_overzicht()
    {
        var proef = Proef.Speel("2026-01-05,declaratie,3311,01056789,F1,,12345,,,", "2026-01-05,betaalrun,,,,,,,,");

        proef.Betalingen.ShouldBe(["2026-01-05|12345|declaratie F1|01056789"]);
        proef.Overzichten.ShouldBeEmpty();
    }

    [Fact]
    public void A_vordering_that_fits_exactly_leaves_no_payment_and_an_afrekening()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,10000,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,10000,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBeEmpty();
        proef.Cel("01056789/ZZK_F1.csv", 0, "Toelichting").ShouldBe("Afrekening");
        proef.Cel("01056789/ZZK_F1.csv", 1, "Volledig verrekend").ShouldBe("ja");
    }

    [Theory]
    [InlineData(9999, "nee", "0.01")]
    [InlineData(10000, "ja", "0.00")]
    public void One_cent_less_than_the_vordering_leaves_one_cent_open(int debet, string volledig, string open)
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,10000,,Controle,",
            $"2026-01-05,declaratie,3311,01056789,F1,,{debet},,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Cel("01056789/ZZK_F1.csv", 1, "Volledig verrekend").ShouldBe(volledig);
        proef.Cel("01056789/ZZK_F1.csv", 1, "Openstaand").ShouldBe(open);
    }

    [Fact]
    public void Vorderingen_of_several_ages_go_oldest_due_date_first_then_in_entry_order_due_or_not()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,LAAT,1000,2026-09-01,Laat,",
            "2026-01-03,hv-vordering,3311,01056789,,VROEG,1000,2026-01-04,Vroeg,",
            "2026-01-04,hv-vordering,3311,01056789,,OOKLAAT,1000,2026-09-01,Ook laat,",
            "2026-01-05,declaratie,3311,01056789,F1,,2500,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Lees("overzichten/01056789/ZZK_F1.csv").Select(r => r["Onderwerp"]).ShouldBe(["Declaratie", "Vroeg", "Laat", "Ook laat"]);
        proef.Cel("01056789/ZZK_F1.csv", 3, "Nu verrekend").ShouldBe("5.00");
    }

    [Fact]
    public void Debets_of_one_run_go_in_entry_order_whatever_their_due_dates()
    {
        var proef = Proef.Speel(
            "2026-01-01,hv-vordering,3311,01056789,,HV-1,1000,,Controle,",
            "2026-01-02,declaratie,3311,01056789,EERST,,600,2026-01-08,,",
            "2026-01-03,declaratie,3311,01056789,LATER,,600,2026-01-05,,",
            "2026-01-09,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-09|200|afrekening LATER|01056789"]);
        proef.Cel("01056789/ZZK_EERST.csv", 0, "Volgnummer").ShouldBe("1");
    }

    [Fact]
    public void A_debet_is_paid_by_the_first_run_on_its_vervaldatum_and_not_before()
    {
        var proef = Proef.Speel(
            "2026-01-02,declaratie,3311,01056789,F1,,600,2026-01-06,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,betaalrun,,,,,,,,",
            "2026-01-07,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-06|600|declaratie F1|01056789"]);
    }

    [Fact]
    public void A_run_on_a_holiday_pays_with_that_date_as_it_stands()
    {
        var proef = Proef.Speel("2026-12-24,declaratie,3311,01056789,F1,,600,2026-12-25,,", "2026-12-25,betaalrun,,,,,,,,");

        proef.Betalingen.ShouldBe(["2026-12-25|600|declaratie F1|01056789"]);
    }

    [Theory]
    [InlineData(499, 0, "Restant bedrag te klein om uit te betalen")]
    [InlineData(500, 1, null)]
    public void A_debet_at_the_pay_out_limit_is_paid_and_a_cent_below_is_kept(int bedrag, int betalingen, string? toelichting)
    {
        var proef = Proef.Speel($"2026-01-05,declaratie,7095,01056789,F1,,{bedrag},,,", "2026-01-05,betaalrun,,,,,,,,");

        proef.Betalingen.Length.ShouldBe(betalingen);
        proef.Overzichten.Any().ShouldBe(toelichting is not null);
        if (toelichting is not null)
        {
            proef.Cel("01056789/VGZ_F1.csv", 0, "Toelichting").ShouldBe(toelichting);
            proef.Saldi.ShouldBe(["01056789|0|499"]);
        }
    }

    [Theory]
    [InlineData(301, "Afrekening", "2026-01-06|500|afrekening F2|01056789")]
    [InlineData(300, "Restant bedrag te klein om uit te betalen", null)]
    public void Kept_money_counts_for_the_limit_of_the_next_debet(int tweede, string toelichting, string? betaling)
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,7095,01056789,F1,,199,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            $"2026-01-06,declaratie,7095,01056789,F2,,{tweede},,,",
            "2026-01-06,betaalrun,,,,,,,,"
        );

        proef.Cel("01056789/VGZ_F2.csv", 0, "Toelichting").ShouldBe(toelichting);
        proef.Cel("01056789/VGZ_F2.csv", 1, "U ontvangt").ShouldBe("1.99");
        proef.Betalingen.ShouldBe(betaling is null ? [] : [betaling]);
    }

    [Fact]
    public void Kept_money_is_never_set_off()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,7095,01056789,F1,,300,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,hv-vordering,7095,01056789,,HV-1,10000,,Controle,",
            "2026-01-07,declaratie,7095,01056789,F2,,1000,,,",
            "2026-01-07,betaalrun,,,,,,,,"
        );

        proef.Saldi.ShouldBe(["01056789|9000|300"]);
        proef
            .Rijen("01056789/VGZ_F2.csv")[1]
            .ShouldBe(
                "Onderwerp=Restant; U ontvangt=3.00; Datum vorige verrekening=2026-01-05; Volgnummer vorige verrekening=1; Volgnummer=2"
            );
    }

    [Theory]
    [InlineData(499, "Restant bedrag te klein voor verzoek tot betaling")]
    [InlineData(500, "Geen afrekening, nog een resterende vordering")]
    public void What_is_left_below_the_claim_limit_is_said_to_be_too_small_and_still_set_off_next_time(int rest, string toelichting)
    {
        var proef = Proef.Speel(
            $"2026-01-02,hv-vordering,7095,01056789,,HV-1,{1000 + rest},,Controle,",
            "2026-01-05,declaratie,7095,01056789,F1,,1000,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-03-06,declaratie,7095,01056789,F2,,5000,,,",
            "2026-03-06,betaalrun,,,,,,,,"
        );

        proef.Cel("01056789/VGZ_F1.csv", 0, "Toelichting").ShouldBe(toelichting);
        proef.Betalingen.ShouldBe([$"2026-03-06|{5000 - rest}|afrekening F2|01056789"]);
    }

    [Fact]
    public void The_toelichting_looks_at_the_whole_account_also_at_what_this_debet_did_not_reach()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,1000,2026-01-02,Eerste,",
            "2026-01-02,hv-vordering,3311,01056789,,HV-2,5000,2026-01-03,Tweede,",
            "2026-01-05,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Lees("overzichten/01056789/ZZK_F1.csv").Count.ShouldBe(2);
        proef.Cel("01056789/ZZK_F1.csv", 1, "Volledig verrekend").ShouldBe("ja");
        proef.Cel("01056789/ZZK_F1.csv", 0, "Toelichting").ShouldBe("Geen afrekening, nog een resterende vordering");
    }

    [Fact]
    public void The_limits_are_those_of_the_debets_own_insurer_in_a_kring_of_two()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3313,01056789,,HV-1,9800,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,10000,,,",
            "2026-01-06,hv-vordering,3311,04123456,,HV-2,9800,,Controle,",
            "2026-01-06,declaratie,3313,04123456,F2,,10000,,,",
            "2026-01-06,betaalrun,,,,,,,,"
        );

        // 3311 pays from nothing on, 3313 from 5,00.
        proef.Betalingen.ShouldBe(["2026-01-06|200|afrekening F1|01056789"]);
        proef.Saldi.ShouldBe(["01056789|0|0", "04123456|0|200"]);
    }

    [Fact]
    public void A_credit_larger_than_everything_leaves_nothing_to_pay_and_a_rest_that_waits()
    {
        var proef = Proef.Speel(
            "2026-01-02,declaratie,3311,01056789,C,,-999999999999,,,",
            "2026-01-05,declaratie,3311,01056789,F1,,100,,,",
            "2026-01-05,declaratie,3311,01056789,F2,,999999999898,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBeEmpty();
        proef.Saldi.ShouldBe(["01056789|1|0"]);
        proef.Cel("01056789/ZZK_F2.csv", 0, "Toelichting").ShouldBe("Restant bedrag te klein voor verzoek tot betaling");
    }

    [Fact]
    public void A_declaratie_of_zero_settles_nothing_and_takes_no_volgnummer()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,7095,01056789,,HV-1,9800,,Controle,",
            "2026-01-05,declaratie,7095,01056789,F0,,0,,,",
            "2026-01-05,declaratie,7095,01056789,F1,,9800,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Overzichten.ShouldBe(["overzichten/01056789/VGZ_F1.csv"]);
        proef.Cel("01056789/VGZ_F1.csv", 0, "Volgnummer").ShouldBe("1");
    }

    [Fact]
    public void Accounts_of_two_krings_never_net_with_each_other()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,7095,01056789,,HV-1,9800,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,10000,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-05|10000|declaratie F1|01056789"]);
        proef.Lees("saldi.csv").Select(s => $"{s["verrekenkring"]} {s["openstaand"]}").ShouldBe(["7095 9800", "ZK 0"]);
    }

    [Fact]
    public void Two_uzovis_of_one_kring_net_and_both_legal_entities_books_close()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3313,01056789,,HV-1,8000,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,20000,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Lees("overzichten/01056789/ZZK_F1.csv").Select(r => r["Zorgverzekeraar"]).ShouldBe(["ZZK", "ZIP"]);
        var journaal = proef.Lees("journaal.csv");
        journaal.Where(r => r["rekening"] == "rekening-courant:3313:3311").Sum(r => int.Parse(r["bedrag"], null)).ShouldBe(8000);
        journaal.Where(r => r["rekening"] == "rekening-courant:3311:3313").Sum(r => int.Parse(r["bedrag"], null)).ShouldBe(-8000);
        journaal.Where(r => r["rekening"] == "vordering:3313:01056789").Sum(r => int.Parse(r["bedrag"], null)).ShouldBe(0);
        journaal.Where(r => r["rekening"] == "bank:3311").Sum(r => int.Parse(r["bedrag"], null)).ShouldBe(-12000);
    }

    [Fact]
    public void Kept_money_of_one_insurer_paid_by_another_is_settled_between_them()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,3313,01056789,F1,,200,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,3311,01056789,F2,,1000,,,",
            "2026-01-06,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-06|1200|afrekening F2|01056789"]);
        proef.Lees("overzichten/01056789/ZZK_F2.csv").Select(r => r["Zorgverzekeraar"]).ShouldBe(["ZZK", "ZIP"]);
        proef
            .Lees("journaal.csv")
            .Where(r => r["rekening"] == "rekening-courant:3311:3313")
            .Sum(r => int.Parse(r["bedrag"], null))
            .ShouldBe(200);
    }

    [Fact]
    public void Joined_agb_codes_share_an_account_both_ways_and_rows_keep_their_own_code()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01000001,,HV-1,8000,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,20000,,,",
            "2026-01-06,betaalrun,,,,,,,,",
            "2026-01-07,hv-vordering,3311,01056789,,HV-2,500,,Controle,",
            "2026-01-07,declaratie,3311,01000001,F2,,600,,,",
            "2026-01-07,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-06|12000|afrekening F1|01056789", "2026-01-07|100|afrekening F2|01000001"]);
        proef.Lees("overzichten/01056789/ZZK_F1.csv").Select(r => r["AGBnr"]).ShouldBe(["01056789", "01000001"]);
        proef.Cel("01000001/ZZK_F2.csv", 0, "Volgnummer").ShouldBe("2");
        proef.Saldi.ShouldBe(["01056789|0|0"]);
    }

    [Fact]
    public void A_bureau_switch_with_an_open_vordering_meets_the_next_debet_whoever_submits()
    {
        var proef = Proef.Speel(
            "2026-01-02,declaratie,3311,01056789,F1,,5000,,,98001234",
            "2026-01-02,betaalrun,,,,,,,,",
            "2026-01-03,correctie,3311,01056789,F1,C1,-5000,,,",
            "2026-01-05,declaratie,3311,01056789,F2,,3000,,,98005678",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,3311,01056789,F3,,3000,,,",
            "2026-01-06,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-02|5000|declaratie F1|98001234", "2026-01-06|1000|afrekening F3|01056789"]);
    }

    [Fact]
    public void A_run_of_one_uzovi_settles_its_whole_kring_and_no_other()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,3311,01056789,F1,,1000,,,",
            "2026-01-05,declaratie,3313,01056789,F2,,1000,,,",
            "2026-01-05,declaratie,7095,01056789,F3,,1000,,,",
            "2026-01-05,betaalrun,3313,,,,,,,",
            "2026-01-05,betaalrun,7095,,,,,,,"
        );

        proef.Betalingen.Select(b => b.Split('|')[2]).ShouldBe(["declaratie F1", "declaratie F2", "declaratie F3"]);
    }

    [Fact]
    public void Nothing_is_shown_twice_each_overzicht_lists_only_what_it_set_off()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,1000,,Eerste,",
            "2026-01-05,declaratie,3311,01056789,F1,,1500,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,hv-vordering,3311,01056789,,HV-2,1000,,Tweede,",
            "2026-01-06,declaratie,3311,01056789,F2,,1500,,,",
            "2026-01-06,betaalrun,,,,,,,,"
        );

        proef.Lees("overzichten/01056789/ZZK_F2.csv").Select(r => r["Onderwerp"]).ShouldBe(["Declaratie", "Tweede"]);
    }
}
