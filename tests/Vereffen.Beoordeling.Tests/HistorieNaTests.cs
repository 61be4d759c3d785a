using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class HistorieNaTests
{
    [Fact]
    public void Each_line_of_a_judged_file_is_remembered_with_what_was_claimed_and_awarded()
    {
        var wereld = new Wereld();
        wereld.Onthoud(
            wereld.Beoordeel(
                new Regel { Eind = Regel.Dag.AddDays(1), Machtiging = "M1" },
                new Regel
                {
                    Code = "24002",
                    Tarief = 45_00,
                    Aantal = 2,
                }
            )
        );
        wereld.Rijen.Historie.Count.ShouldBe(2);
        wereld
            .Rijen.Historie[0]
            .ShouldBe(
                new()
                {
                    Uzovi = Wereld.Uzovi,
                    Agb = Wereld.Praktijk,
                    Factuurnummer = "F1",
                    Referentie = "R2",
                    Bsn = Wereld.Anna,
                    Lijst = "081",
                    Code = "24001",
                    Begin = Regel.Dag,
                    Eind = Regel.Dag.AddDays(1),
                    Behandelaar = Wereld.Zorgverlener,
                    Aantal = 1,
                    Declaratiebedrag = new Bedrag(40_00),
                    Toegekend = new Bedrag(40_00),
                    Tarief = new Bedrag(40_00),
                    Berekend = new Bedrag(40_00),
                    Machtiging = "M1",
                    Factuurdatum = new DateOnly(2026, 3, 31),
                    Ontvangen = new DateOnly(2026, 4, 1),
                }
            );
        var afgewezen = wereld.Rijen.Historie[1];
        (afgewezen.Toegekend.Cents, afgewezen.AfgewezenOp, afgewezen.IsAfgewezen).ShouldBe((0, new DateOnly(2026, 4, 1), true));
    }

    [Fact]
    public void A_line_that_was_not_judged_is_remembered_as_rejected_so_that_its_numbers_stay_used()
    {
        var wereld = new Wereld();
        wereld.Onthoud(wereld.Beoordeel(new Deel(new Regel()) { Bsn = Wereld.TestBsn(9) }));
        var regel = wereld.Rijen.Historie.ShouldHaveSingleItem();
        (regel.IsAfgewezen, regel.Bsn).ShouldBe((true, Wereld.TestBsn(9)));
    }

    [Fact]
    public void A_partly_awarded_line_is_no_rejected_one()
    {
        var wereld = new Wereld().Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true });
        wereld.Onthoud(wereld.Beoordeel(new Regel { Tarief = 45_00 }));
        var regel = wereld.Rijen.Historie.ShouldHaveSingleItem();
        (regel.Staat, regel.AfgewezenOp, regel.Toegekend.Cents, regel.Declaratiebedrag.Cents).ShouldBe((true, null, 40_00, 45_00));
    }

    [Fact]
    public void An_awarded_credit_is_remembered_and_marks_its_debit()
    {
        var wereld = CreditWereld.Maak();
        wereld.Onthoud(wereld.Beoordeel(CreditWereld.Credit));
        wereld
            .Rijen.Historie.Select(h => (h.Referentie, h.IsCredit, h.Toegekend.Cents, h.IsGecrediteerd, h.Staat))
            .ShouldBe([("D1", false, 40_00L, true, false), ("C1", true, -40_00L, false, false)]);
    }

    [Fact]
    public void A_refused_credit_leaves_its_debit_standing()
    {
        var wereld = CreditWereld.Maak();
        wereld.Onthoud(wereld.Beoordeel(CreditWereld.Credit with { Bedrag = 1 }));
        wereld.Rijen.Historie.Select(h => (h.IsGecrediteerd, h.Staat)).ShouldBe([(false, true), (false, false)]);
    }

    [Fact]
    public void The_payee_is_the_bureau_where_the_bureau_is_paid()
    {
        var wereld = new Wereld().MetKop(k => k with { Servicebureau = Wereld.Bureau, BetalingAan = BetalingAan.Servicebureau });
        wereld.Onthoud(wereld.Beoordeel(new Regel())).Rijen.Historie.ShouldHaveSingleItem().Agb.ShouldBe(Wereld.Bureau);
    }
}
