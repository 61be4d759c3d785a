namespace Vereffen.Verrekening.Tests.Settle;

/// <summary>The five worked examples of the domain, to the cent.</summary>
public class VoorbeeldenTests
{
    [Fact]
    public void Example_1_a_vordering_of_1000_is_set_off_with_three_debets_until_nothing_is_left()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,100000,2026-01-15,Controle 2025,",
            "2026-01-05,declaratie,3311,01056789,F1,D1,40000,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,3311,01056789,F2,D2,30000,,,",
            "2026-01-06,betaalrun,,,,,,,,",
            "2026-01-07,declaratie,3311,01056789,F3,D3,50000,,,",
            "2026-01-07,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-07|20000|afrekening F3|01056789"]);
        proef.Saldi.ShouldBe(["01056789|0|0"]);
        proef
            .Rijen("01056789/ZZK_F1.csv")
            .ShouldBe([
                "Onderwerp=Declaratie; Uw kenmerk=F1; Ons kenmerk=D1; Vervaldatum=2026-01-05; U ontvangt=400.00; Toelichting=Geen afrekening, nog een resterende vordering; Volgnummer=1",
                "Onderwerp=Controle 2025; Ons kenmerk=HV-1; Vervaldatum=2026-01-15; U betaalt=1000.00; Volledig verrekend=nee; Openstaand=600.00; Volgnummer=1; Nu verrekend=400.00",
            ]);
        proef
            .Rijen("01056789/ZZK_F2.csv")
            .ShouldBe([
                "Onderwerp=Declaratie; Uw kenmerk=F2; Ons kenmerk=D2; Vervaldatum=2026-01-06; U ontvangt=300.00; Toelichting=Geen afrekening, nog een resterende vordering; Volgnummer=2",
                "Onderwerp=Controle 2025; Ons kenmerk=HV-1; Vervaldatum=2026-01-15; U betaalt=600.00; Volledig verrekend=nee; Openstaand=300.00; Datum vorige verrekening=2026-01-05; Volgnummer vorige verrekening=1; Volgnummer=2; Nu verrekend=300.00",
            ]);
        proef
            .Rijen("01056789/ZZK_F3.csv")
            .ShouldBe([
                "Onderwerp=Declaratie; Uw kenmerk=F3; Ons kenmerk=D3; Vervaldatum=2026-01-07; U ontvangt=500.00; Toelichting=Afrekening; Volgnummer=3",
                "Onderwerp=Controle 2025; Ons kenmerk=HV-1; Vervaldatum=2026-01-15; U betaalt=300.00; Volledig verrekend=ja; Openstaand=0.00; Datum vorige verrekening=2026-01-06; Volgnummer vorige verrekening=2; Volgnummer=3; Nu verrekend=300.00",
            ]);
    }

    [Fact]
    public void Example_2_a_credit_that_arrives_before_the_run_is_set_off_with_the_waiting_debet()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,3311,01056789,A,DA,60000,,,",
            "2026-01-05,declaratie,3311,01056789,B,DB,-30000,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-05|30000|afrekening A|01056789"]);
        proef
            .Rijen("01056789/ZZK_A.csv")
            .ShouldBe([
                "Onderwerp=Declaratie; Uw kenmerk=A; Ons kenmerk=DA; Vervaldatum=2026-01-05; U ontvangt=600.00; Toelichting=Afrekening; Volgnummer=1",
                "Onderwerp=Credit Declaratie; Uw kenmerk=B; Ons kenmerk=DB; Vervaldatum=2026-01-05; U betaalt=300.00; Volledig verrekend=ja; Openstaand=0.00; Volgnummer=1; Nu verrekend=300.00",
            ]);
    }

    [Fact]
    public void Example_3_a_correctie_on_a_paid_debet_is_set_off_with_the_next_one_and_keeps_the_factuurnummer()
    {
        var proef = Proef.Speel(
            "2026-01-05,declaratie,3311,01056789,A,DA,60000,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,correctie,3311,01056789,A,C1,-30000,,,",
            "2026-01-07,declaratie,3311,01056789,B,DB,50000,,,",
            "2026-01-07,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-05|60000|declaratie A|01056789", "2026-01-07|20000|afrekening B|01056789"]);
        proef.Overzichten.ShouldBe(["overzichten/01056789/ZZK_B.csv"]);
        proef
            .Rijen("01056789/ZZK_B.csv")[1]
            .ShouldBe(
                "Onderwerp=Correctie; Uw kenmerk=A; Ons kenmerk=C1; Vervaldatum=2026-01-06; U betaalt=300.00; Volledig verrekend=ja; Openstaand=0.00; Volgnummer=1; Nu verrekend=300.00"
            );
    }

    [Fact]
    public void Example_4_a_rest_below_the_pay_out_limit_is_kept_and_added_to_the_next_pay_out()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,7095,01056789,,HV-1,9800,,Controle,",
            "2026-01-05,declaratie,7095,01056789,F1,,10000,,,",
            "2026-01-05,betaalrun,,,,,,,,",
            "2026-01-06,declaratie,7095,01056789,F2,,5000,,,",
            "2026-01-06,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-06|5200|afrekening F2|01056789"]);
        proef.Cel("01056789/VGZ_F1.csv", 0, "Toelichting").ShouldBe("Restant bedrag te klein om uit te betalen");
        proef
            .Rijen("01056789/VGZ_F2.csv")
            .ShouldBe([
                "Onderwerp=Declaratie; Uw kenmerk=F2; Vervaldatum=2026-01-06; U ontvangt=50.00; Toelichting=Afrekening; Volgnummer=2",
                "Onderwerp=Restant; U ontvangt=2.00; Datum vorige verrekening=2026-01-05; Volgnummer vorige verrekening=1; Volgnummer=2",
            ]);
    }

    [Fact]
    public void Example_5_a_vordering_on_a_praktijk_meets_the_debet_that_a_servicebureau_submits_for_it()
    {
        var proef = Proef.Speel(
            "2026-01-02,hv-vordering,3311,01056789,,HV-1,8000,,Controle,",
            "2026-01-05,declaratie,3311,01056789,F1,,20000,,,98001234",
            "2026-01-05,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-05|12000|afrekening F1|98001234"]);
        proef.Lees("overzichten/01056789/ZZK_F1.csv").Select(r => r["AGBnr"]).ShouldBe(["01056789", "01056789"]);
        proef.Lees("betalingen.csv")[0]["agb"].ShouldBe("01056789");
    }
}
