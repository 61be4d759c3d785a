using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class C02DebetBekendRuleTests
{
    [Fact]
    public void A_credit_of_an_awarded_debit_is_awarded_as_a_negative_amount()
    {
        var oordeel = CreditWereld.Maak().Beoordeel(CreditWereld.Credit);
        oordeel.Uitkomst.ShouldBe(Uitkomst.Toegekend);
        (oordeel.Ingediend.Cents, oordeel.Toegekend.Cents, oordeel.Regels[0].Berekend.Cents).ShouldBe((-40_00, -40_00, -40_00));
    }

    [Fact]
    public void An_unknown_reference_is_refused_with_8017() =>
        CreditWereld.Maak().Beoordeel(CreditWereld.Credit with { Vorige = "D2" }).Codes().ShouldBe("8017");

    [Fact]
    public void A_rejected_debit_cant_be_credited() =>
        new Wereld()
            .Eerder(k => k with { Factuurnummer = "F0" }, CreditWereld.Debet with { Tarief = 99_00 })
            .Beoordeel(CreditWereld.Credit with { Tarief = 99_00 })
            .Codes()
            .ShouldBe("8017");

    [Fact]
    public void A_credit_is_no_debit_to_credit()
    {
        var wereld = CreditWereld.Maak();
        wereld.Onthoud(wereld.MetKop(k => k with { Factuurnummer = "F1" }).Beoordeel(CreditWereld.Credit));
        wereld
            .MetKop(k => k with { Factuurnummer = "F2" })
            .Beoordeel(CreditWereld.Credit with { Vorige = "C1", Referentie = "C2" })
            .Codes()
            .ShouldBe("8017");
    }

    [Fact]
    public void The_debit_of_another_payee_or_insurer_is_not_known()
    {
        CreditWereld
            .Maak()
            .Met(r => r.Historie, h => h with { Agb = Wereld.AnderePraktijk })
            .Beoordeel(CreditWereld.Credit)
            .Codes()
            .ShouldBe("8017");
        CreditWereld
            .Maak()
            .Met(r => r.Historie, h => h with { Uzovi = Wereld.AndereUzovi })
            .Beoordeel(CreditWereld.Credit)
            .Codes()
            .ShouldBe("8017");
    }

    [Fact]
    public void Contract_policy_prestatie_and_term_may_be_long_gone()
    {
        var wereld = CreditWereld.Maak();
        wereld.Rijen.Polissen.Clear();
        wereld.Rijen.Prestaties.Clear();
        wereld.Rijen.AgbRelaties.RemoveAt(1);
        wereld.Ontvangen = new DateOnly(2029, 1, 1);
        wereld
            .Met(r => r.Overeenkomsten, o => o with { Geldig = new Periode(new DateOnly(2028, 12, 1), null) })
            .MetKop(k =>
                k with
                {
                    Periode = new Periode(new DateOnly(2028, 12, 1), new DateOnly(2028, 12, 31)),
                    Dagtekening = new DateOnly(2028, 12, 31),
                }
            )
            .Beoordeel(CreditWereld.Credit)
            .Uitkomst.ShouldBe(Uitkomst.Toegekend);
    }

    [Theory]
    [InlineData("staat", "afgewezen", "")]
    [InlineData("afgewezen", "staat", "")]
    [InlineData("staat", "gecrediteerd", "")]
    [InlineData("gecrediteerd", "staat", "")]
    [InlineData("gecrediteerd", "afgewezen", "8084")]
    [InlineData("afgewezen", "gecrediteerd", "8084")]
    [InlineData("afgewezen", "afgewezen", "8017")]
    public void Of_debits_with_one_number_the_one_that_stands_counts_else_one_credited_before(string eerste, string tweede, string verwacht)
    {
        var wereld = CreditWereld.Maak();
        var debet = wereld.Rijen.Historie[0];
        wereld.Rijen.Historie.Clear();
        wereld.Rijen.Historie.AddRange([Als(debet, eerste), Als(debet, tweede)]);
        var oordeel = wereld.Beoordeel(CreditWereld.Credit);
        oordeel.Codes().ShouldBe(verwacht);
        if (verwacht == "8017")
        {
            oordeel.Uitleg().ShouldBe("de debetregel is afgewezen; er is niets te crediteren");
        }
    }

    [Fact]
    public void Of_two_that_stand_the_last_one_is_taken_back_and_then_the_other()
    {
        var wereld = CreditWereld.Maak();
        wereld.Rijen.Historie.Add(wereld.Rijen.Historie[0] with { Toegekend = new Kern.Bedrag(30_00) });
        var dertig = CreditWereld.Credit with { Bedrag = 30_00 };
        var veertig = CreditWereld.Credit with { Bedrag = 40_00, Referentie = "C2" };
        wereld.Beoordeel(dertig, veertig).AlleCodes().ShouldBe("|");
        wereld.Beoordeel(veertig, dertig).AlleCodes().ShouldBe("8017|");
    }

    private static Registers.Historieregel Als(Registers.Historieregel debet, string staat) =>
        staat switch
        {
            "afgewezen" => debet with { Toegekend = default, AfgewezenOp = Regel.Dag },
            "gecrediteerd" => debet with { IsGecrediteerd = true },
            _ => debet,
        };
}
