using Vereffen.Kern;
using Vereffen.Registers;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class HerbeoordelingscontextTests
{
    private static readonly Periode VanafDag = new(Regel.Dag, null);

    [Fact]
    public void A_lower_maximum_takes_back_the_difference_and_no_more()
    {
        var wereld = Betaald(new Regel { Aantal = 3 }).MetPrestatie(b => b with { Tarief = new Bedrag(38_50) });
        var voorstel = Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem();
        (voorstel.Oud.Cents, voorstel.Nieuw.Cents, voorstel.Verschil.Cents).ShouldBe((120_00, 115_50, -4_50));
        voorstel.Bevindingen.ShouldHaveSingleItem().RegelId.ShouldBe("P06");
        voorstel.Crediteur.ShouldBe(Wereld.Praktijk);
    }

    [Theory]
    [InlineData(TariefSoort.Maximum, 40_00)]
    [InlineData(TariefSoort.Maximum, 50_00)]
    [InlineData(TariefSoort.Vast, 50_00)]
    [InlineData(TariefSoort.Vrij, 1)]
    public void A_tarief_that_is_not_lower_changes_nothing(TariefSoort soort, long tarief) =>
        Opnieuw(Betaald(new Regel()).MetPrestatie(b => b with { TariefSoort = soort, Tarief = new Bedrag(tarief) }))
            .Voorstellen.ShouldBeEmpty();

    [Fact]
    public void A_lower_fixed_or_agreed_tarief_takes_back_the_difference()
    {
        var vast = Betaald(new Regel()).MetPrestatie(b => b with { TariefSoort = TariefSoort.Vast, Tarief = new Bedrag(30_00) });
        Opnieuw(vast).Verschil.Cents.ShouldBe(-10_00);
        var contract = Betaald(new Regel());
        contract.Rijen.Contracttarieven.Add(new(Wereld.Praktijk, Wereld.Uzovi, Wereld.Consult, VanafDag, new Bedrag(35_00)));
        Opnieuw(contract).Verschil.Cents.ShouldBe(-5_00);
        contract.Rijen.Contracttarieven[0] = contract.Rijen.Contracttarieven[0] with { Geldig = new(Regel.Dag.AddDays(1), null) };
        Opnieuw(contract).Verschil.Cents.ShouldBe(0);
    }

    [Fact]
    public void A_maximum_that_went_up_gives_more_for_a_line_that_was_cut_to_it_but_never_more_than_was_claimed()
    {
        var wereld = new Wereld().Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true });
        wereld.Eerder(k => k, new Regel { Tarief = 45_00 });
        wereld.MetPrestatie(b => b with { Tarief = new Bedrag(42_00) });
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Nieuw.Cents.ShouldBe(42_00);
        wereld.MetPrestatie(b => b with { Tarief = new Bedrag(99_00) });
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Nieuw.Cents.ShouldBe(45_00);
    }

    [Fact]
    public void Without_a_tarief_in_history_the_amount_claimed_per_unit_stands_for_it()
    {
        var wereld = Betaald(new Regel { Aantal = 3 });
        wereld.Met(
            r => r.Historie,
            h => h with { Tarief = null, Berekend = null, Declaratiebedrag = new Bedrag(100_00), Toegekend = new Bedrag(100_00) }
        );
        wereld.MetPrestatie(b => b with { Tarief = new Bedrag(33_34) });
        Opnieuw(wereld).Verschil.Cents.ShouldBe(0);
        wereld.MetPrestatie(b => b with { Tarief = new Bedrag(33_33) });
        Opnieuw(wereld).Verschil.Cents.ShouldBe(-1);
    }

    [Fact]
    public void A_line_of_which_the_number_is_not_kept_never_goes_up()
    {
        var wereld = Betaald(new Regel());
        wereld.Met(r => r.Historie, h => h with { Aantal = 0, Toegekend = new Bedrag(30_00) });
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
    }

    [Fact]
    public void A_machtiging_that_was_withdrawn_takes_its_line_back_and_a_line_of_which_none_was_kept_stays()
    {
        var wereld = Betaald(new Regel { Machtiging = "M1" }, new Regel { Begin = Regel.Dag.AddDays(1) });
        wereld.MetPrestatie(b => b with { VraagtMachtiging = true });
        Codes(Opnieuw(wereld)).ShouldBe("0550");
    }

    [Fact]
    public void A_practice_that_was_taken_over_after_it_claimed_keeps_what_it_got()
    {
        var wereld = new Wereld();
        wereld.Rijen.Ion.Add(new(Wereld.Praktijk, Wereld.Anna, Wereld.Altijd));
        wereld.MetPrestatie(b => b with { Peildatum = Peildatum.Kwartaal });
        wereld.Ontvangen = new DateOnly(2026, 3, 10);
        wereld.Eerder(k => k with { Dagtekening = wereld.Ontvangen }, new Regel());
        wereld.Rijen.Overnames.Add(new(Wereld.Praktijk, Wereld.AnderePraktijk, new DateOnly(2026, 3, 11)));
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
        wereld.Met(r => r.Overnames, o => o with { Datum = wereld.Ontvangen });
        Codes(Opnieuw(wereld)).ShouldBe("0613");
    }

    [Theory]
    [InlineData(null, null, 3, 100_00, 33_33, 99_99, "tarief 33,34 boven het maximum 33,33 op 2026-03-02")]
    [InlineData(null, null, 3, 99_99, 30_00, 90_00, "tarief 33,33 boven het maximum 30,00 op 2026-03-02")]
    [InlineData(null, 80_00L, 2, 60_00, 25_00, 50_00, "tarief 40,00 boven het maximum 25,00 op 2026-03-02")]
    [InlineData(45_00L, 80_00L, 2, 60_00, 25_00, 50_00, "tarief 45,00 boven het maximum 25,00 op 2026-03-02")]
    public void The_tarief_is_the_one_kept_else_the_least_that_can_have_given_the_amount(
        long? tarief,
        long? berekend,
        int aantal,
        long bedrag,
        long maximum,
        long nieuw,
        string uitleg
    )
    {
        var wereld = Betaald(new Regel());
        wereld.Met(
            r => r.Historie,
            h =>
                h with
                {
                    Tarief = tarief is { } t ? new Bedrag(t) : null,
                    Berekend = berekend is { } b ? new Bedrag(b) : null,
                    Aantal = aantal,
                    Declaratiebedrag = new Bedrag(bedrag),
                    Toegekend = new Bedrag(bedrag),
                }
        );
        var voorstel = Opnieuw(wereld.MetPrestatie(b => b with { Tarief = new Bedrag(maximum) })).Voorstellen.ShouldHaveSingleItem();
        (voorstel.Nieuw.Cents, voorstel.Uitleg).ShouldBe((nieuw, uitleg));
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-01", "2026-03-10", "0613")]
    [InlineData("2026-03-09", "2026-03-12", "2026-03-10", "")]
    [InlineData(null, "2026-03-10", "2026-03-10", "0613")]
    [InlineData(null, "2026-03-09", "2026-03-10", "")]
    [InlineData(null, null, "2026-03-02", "0613")]
    [InlineData(null, null, "2026-03-03", "")]
    public void A_takeover_counts_by_the_day_of_receipt_else_of_the_factuur_else_the_end_of_the_prestatie(
        string? ontvangen,
        string? factuurdatum,
        string overname,
        string code
    )
    {
        var wereld = new Wereld().MetPrestatie(b => b with { Peildatum = Peildatum.Kwartaal });
        wereld.Rijen.Ion.Add(new(Wereld.Praktijk, Wereld.Anna, Wereld.Altijd));
        wereld.Eerder(k => k, new Regel());
        wereld.Met(
            r => r.Historie,
            h =>
                h with
                {
                    Ontvangen = ontvangen is null ? null : Dag(ontvangen),
                    Factuurdatum = factuurdatum is null ? null : Dag(factuurdatum),
                }
        );
        wereld.Rijen.Overnames.Add(new(Wereld.Praktijk, Wereld.AnderePraktijk, Dag(overname)));
        Codes(Opnieuw(wereld)).ShouldBe(code);
    }

    [Fact]
    public void A_machtiging_may_be_in_the_name_of_the_person_who_was_paid_and_not_of_a_bureau()
    {
        var regel = new Regel { Machtiging = "M1", Behandelaar = Wereld.AndereZorgverlener };
        var persoon = new Wereld().MetKop(k => k with { BetalingAan = BetalingAan.Zorgverlener });
        persoon.Eerder(k => k, regel).MetPrestatie(b => b with { VraagtMachtiging = true });
        var machtiging = new Machtiging("M1", Wereld.Anna, Wereld.Zorgverlener, "", "", Wereld.Altijd);
        persoon.Rijen.Machtigingen.Add(machtiging);
        Opnieuw(persoon).Voorstellen.ShouldBeEmpty();
        persoon.Rijen.Machtigingen[0] = machtiging with { Agb = Wereld.Praktijk };
        Opnieuw(persoon).Voorstellen.ShouldBeEmpty();

        var bureau = new Wereld().MetKop(k => k with { Servicebureau = Wereld.Bureau, BetalingAan = BetalingAan.Servicebureau });
        bureau.Eerder(k => k, regel).MetPrestatie(b => b with { VraagtMachtiging = true });
        bureau.Rijen.Machtigingen.Add(machtiging with { Agb = Wereld.Bureau });
        Codes(Opnieuw(bureau)).ShouldBe("0550");
    }
}
