using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P06TariefRuleTests
{
    [Theory]
    [InlineData(40_00, "")]
    [InlineData(39_99, "")]
    [InlineData(40_01, "0611")]
    public void A_maximum_is_not_exceeded(long tarief, string verwacht) =>
        new Wereld().Beoordeel(new Regel { Tarief = tarief }).Codes().ShouldBe(verwacht);

    [Theory]
    [InlineData(40_00, "")]
    [InlineData(39_99, "0611")]
    [InlineData(40_01, "0611")]
    public void A_fixed_tarief_is_met_exactly(long tarief, string verwacht) =>
        new Wereld()
            .MetPrestatie(b => b with { TariefSoort = TariefSoort.Vast })
            .Beoordeel(new Regel { Tarief = tarief })
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_free_tarief_is_whatever_is_asked() =>
        new Wereld()
            .MetPrestatie(b => b with { TariefSoort = TariefSoort.Vrij, Tarief = null })
            .Beoordeel(new Regel { Tarief = 999_99 })
            .Codes()
            .ShouldBe("");

    [Fact]
    public void A_line_above_the_maximum_is_rejected_with_the_right_amount_and_told_why()
    {
        var oordeel = new Wereld().Beoordeel(new Regel { Tarief = 45_00, Begin = new DateOnly(2026, 3, 1) });
        var regel = oordeel.Regels[0];
        (regel.Ingediend.Cents, regel.Berekend.Cents, regel.Toegekend.Cents).ShouldBe((45_00, 40_00, 0));
        oordeel.Uitleg().ShouldBe("tarief 45,00 boven het maximum 40,00 op 2026-03-01");
        regel.Bevindingen[0].RegelId.ShouldBe("P06");
    }

    [Fact]
    public void The_right_amount_is_zero_when_something_else_rejects_as_well() =>
        new Wereld().Beoordeel(new Regel { Tarief = 45_00, Doorsturen = 2 }).Regels[0].Berekend.Cents.ShouldBe(0);

    [Theory]
    [InlineData(90_00, 80_00)]
    [InlineData(80_01, 80_00)]
    [InlineData(80_00, 80_00)]
    [InlineData(50_00, 50_00)]
    public void A_contract_that_pays_the_maximum_awards_maximum_times_aantal_but_never_more_than_was_claimed(long bedrag, long toegekend)
    {
        var oordeel = new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true })
            .Beoordeel(
                new Regel
                {
                    Tarief = 45_00,
                    Aantal = 2,
                    Bedrag = bedrag,
                }
            );
        oordeel.Codes().ShouldBe("0611");
        oordeel.Uitkomst.ShouldBe(Uitkomst.Gedeeltelijk);
        (oordeel.Regels[0].Berekend.Cents, oordeel.Regels[0].Toegekend.Cents).ShouldBe((80_00, toegekend));
    }

    [Fact]
    public void A_fixed_tarief_is_no_maximum_to_pay() =>
        new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true })
            .MetPrestatie(b => b with { TariefSoort = TariefSoort.Vast })
            .Beoordeel(new Regel { Tarief = 45_00 })
            .Toegekend.Cents.ShouldBe(0);

    [Theory]
    [InlineData(35_00, "")]
    [InlineData(35_01, "0611")]
    public void An_agreed_tarief_wins(long tarief, string verwacht) =>
        MetContracttarief(35_00, Wereld.Altijd).Beoordeel(new Regel { Tarief = tarief }).Codes().ShouldBe(verwacht);

    [Fact]
    public void An_agreed_tarief_may_be_above_the_general_one() =>
        MetContracttarief(60_00, Wereld.Altijd).Beoordeel(new Regel { Tarief = 60_00 }).Codes().ShouldBe("");

    [Fact]
    public void An_agreed_tarief_of_a_free_prestatie_is_a_maximum() =>
        MetContracttarief(35_00, Wereld.Altijd)
            .MetPrestatie(b => b with { TariefSoort = TariefSoort.Vrij, Tarief = null })
            .Beoordeel(new Regel { Tarief = 35_01 })
            .Codes()
            .ShouldBe("0611");

    [Fact]
    public void An_agreed_tarief_counts_only_on_its_days() =>
        MetContracttarief(35_00, new Periode(Regel.Dag.AddDays(1), null)).Beoordeel(new Regel { Tarief = 40_00 }).Codes().ShouldBe("");

    [Theory]
    [InlineData("2025-12-31", 40_00, "")]
    [InlineData("2026-01-01", 40_00, "0611")]
    [InlineData("2026-01-01", 39_00, "")]
    public void The_tarief_of_the_begin_date_counts_when_it_changes_on_1_January(string dag, long tarief, string verwacht)
    {
        var nieuw = new Periode(new DateOnly(2026, 1, 1), null);
        new Wereld()
            .MetPrestatie(b => b with { Geldig = new Periode(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)) })
            .Voeg(r => r.Prestaties, Wereld.Beschrijving(Wereld.Consult) with { Geldig = nieuw, Tarief = new Bedrag(39_00) })
            .Beoordeel(
                new Regel
                {
                    Begin = DateOnly.ParseExact(dag, "yyyy-MM-dd", null),
                    Eind = new DateOnly(2026, 1, 2),
                    Tarief = tarief,
                }
            )
            .Codes()
            .ShouldBe(verwacht);
    }

    private static Wereld MetContracttarief(long tarief, Periode geldig) =>
        new Wereld().Voeg(
            r => r.Contracttarieven,
            new Contracttarief(Wereld.Praktijk, Wereld.Uzovi, Wereld.Consult, geldig, new Bedrag(tarief))
        );

    [Theory]
    [InlineData(35_00, "")]
    [InlineData(34_99, "0611")]
    [InlineData(35_01, "0611")]
    public void An_agreed_tarief_of_a_prestatie_with_a_fixed_one_is_fixed_as_well(long tarief, string verwacht) =>
        MetContracttarief(35_00, Wereld.Altijd)
            .MetPrestatie(b => b with { TariefSoort = TariefSoort.Vast })
            .Beoordeel(new Regel { Tarief = tarief })
            .Codes()
            .ShouldBe(verwacht);
}
