using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class HerbeoordelaarTests
{
    private static readonly DateOnly Vandaag = new(2026, 9, 1);
    private static readonly Periode VanafDag = new(Regel.Dag, null);

    [Fact]
    public void What_still_holds_is_not_proposed()
    {
        var uitkomst = Opnieuw(Betaald(new Regel(), new Regel { Code = "24002", Aantal = 2 }));
        (uitkomst.Beoordeeld, uitkomst.Voorstellen.Count, uitkomst.NietBeoordeeld.Count, uitkomst.Verschil.Cents).ShouldBe((2, 0, 0, 0));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", true, "8983")]
    [InlineData("2026-03-03", null, true, "")]
    [InlineData("2026-01-01", "2026-03-01", true, "")]
    [InlineData("2026-01-01", null, false, "")]
    public void A_Wlz_stay_with_treatment_that_is_found_later_takes_the_line_back(string begin, string? eind, bool behandeling, string code)
    {
        var wereld = Betaald(new Regel());
        wereld.Rijen.Wlz.Add(new(Wereld.Anna, new Periode(Dag(begin), eind is null ? null : Dag(eind)), behandeling));
        Codes(Opnieuw(wereld)).ShouldBe(code);
    }

    [Theory]
    [InlineData("2026-03-02", "")]
    [InlineData("2026-03-01", "0320")]
    public void A_policy_that_turns_out_to_have_ended_before_the_day_takes_the_line_back(string eind, string code)
    {
        var wereld = Betaald(new Regel()).Met(r => r.Polissen, p => p with { Geldig = p.Geldig with { Eind = Dag(eind) } });
        var uitkomst = Opnieuw(wereld);
        Codes(uitkomst).ShouldBe(code);
        uitkomst.Verschil.Cents.ShouldBe(code.Length > 0 ? -40_00 : 0);
    }

    [Fact]
    public void A_policy_that_ends_on_some_day_of_the_prestatie_takes_the_line_back()
    {
        var wereld = Betaald(new Regel { Eind = Regel.Dag.AddDays(1) });
        wereld.Met(r => r.Polissen, p => p with { Geldig = p.Geldig with { Eind = Regel.Dag } });
        Codes(Opnieuw(wereld)).ShouldBe("0506");
    }

    [Theory]
    [InlineData("2026-03-02", "")]
    [InlineData("2026-03-01", "0328")]
    public void A_death_that_is_known_later_takes_back_what_came_after_it(string overleden, string code) =>
        Codes(Opnieuw(Betaald(new Regel()).Met(r => r.Verzekerden, p => p with { OverledenOp = Dag(overleden) }))).ShouldBe(code);

    [Theory]
    [InlineData("2026-03-02", "")]
    [InlineData("2026-03-01", "8060")]
    public void A_contract_that_turns_out_to_have_ended_takes_the_line_back(string eind, string code) =>
        Codes(Opnieuw(Betaald(new Regel()).Met(r => r.Overeenkomsten, o => o with { Geldig = o.Geldig with { Eind = Dag(eind) } })))
            .ShouldBe(code);

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

    [Theory]
    [InlineData(40_00, null)]
    [InlineData(39_99, 39_99L)]
    [InlineData(0, 0L)]
    public void What_a_control_leaves_is_the_most_that_stands(long bedrag, long? nieuw)
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(bedrag), null, "niet in het dossier"));
        var uitkomst = Opnieuw(wereld);
        uitkomst.Voorstellen.Select(v => (long?)v.Nieuw.Cents).ShouldBe(nieuw is null ? [] : [nieuw]);
        uitkomst.Voorstellen.SelectMany(v => v.Bevindingen).ShouldAllBe(b => b.RegelId == "CONTROLE" && b.Uitleg == "niet in het dossier");
    }

    [Theory]
    [InlineData("3313", "90056789", "F1", "R1")]
    [InlineData("3311", "90098765", "F1", "R1")]
    [InlineData("3311", "90056789", "F2", "R1")]
    [InlineData("3311", "90056789", "F1", "R2")]
    public void A_control_of_another_line_is_not_about_this_one(string uzovi, string agb, string factuur, string referentie)
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(
            new(UzoviNummer.Parse(uzovi), AgbCode.Parse(agb), factuur, referentie, Bedrag.Nul, new Retourcode(8983), "")
        );
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
    }

    [Fact]
    public void Who_lost_the_right_to_treat_gets_its_lines_back()
    {
        Codes(Opnieuw(Betaald(new Regel()).MetPrestatie(b => b with { Erkenning = "BIG" }))).ShouldBe("0562");
        Codes(Opnieuw(Betaald(new Regel()).Met(r => r.AgbRelaties, a => a with { Geldig = new(Regel.Dag.AddDays(1), null) })))
            .ShouldBe("0559");
        Codes(Opnieuw(Betaald(new Regel()).Met(r => r.Agb, a => a with { Geldig = new(Wereld.Geboren, Regel.Dag.AddDays(-1)) })))
            .ShouldBe("8011");
    }

    [Fact]
    public void A_machtiging_that_was_withdrawn_takes_its_line_back_and_a_line_of_which_none_was_kept_stays()
    {
        var wereld = Betaald(new Regel { Machtiging = "M1" }, new Regel { Begin = Regel.Dag.AddDays(1) });
        wereld.MetPrestatie(b => b with { VraagtMachtiging = true });
        Codes(Opnieuw(wereld)).ShouldBe("0550");
    }

    [Theory]
    [InlineData("2026-01-01", 0)]
    [InlineData("2025-12-31", -40_00)]
    public void A_person_who_left_the_list_before_the_peildatum_takes_the_line_back(string eind, long verschil)
    {
        var wereld = new Wereld();
        wereld.Rijen.Ion.Add(new(Wereld.Praktijk, Wereld.Anna, Wereld.Altijd));
        wereld.MetPrestatie(b => b with { Peildatum = Peildatum.Kwartaal }).Eerder(k => k, new Regel());
        wereld.Met(r => r.Ion, i => i with { Geldig = i.Geldig with { Eind = Dag(eind) } });
        Opnieuw(wereld).Verschil.Cents.ShouldBe(verschil);
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

    [Fact]
    public void A_lower_limit_takes_back_the_lines_that_came_last()
    {
        var wereld = Betaald(new Regel { Referentie = "A" }, new Regel { Referentie = "B", Begin = Regel.Dag.AddDays(-1) });
        wereld.MetPrestatie(b => b with { MaxAantal = 1, Per = Tijdvak.Maand });
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Regel.Referentie.ShouldBe("B");
    }

    [Fact]
    public void A_limit_counts_what_other_providers_and_other_insurers_gave_and_not_what_was_taken_back()
    {
        var wereld = Betaald(new Regel { Referentie = "A" });
        var eerder = wereld.Rijen.Historie[0] with { Begin = Regel.Dag.AddDays(1), Eind = Regel.Dag.AddDays(1) };
        wereld.MetPrestatie(b => b with { MaxAantal = 1, Per = Tijdvak.Maand });
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
        foreach (
            var ander in new[]
            {
                eerder with
                {
                    Uzovi = Wereld.AndereUzovi,
                },
                eerder with
                {
                    Agb = Wereld.AnderePraktijk,
                    Declarant = Wereld.Praktijk,
                },
            }
        )
        {
            wereld.Rijen.Historie.Insert(0, ander);
            Codes(Opnieuw(wereld)).ShouldBe("0584");
            wereld.Rijen.Historie[0] = ander with { IsGecrediteerd = true };
            Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
            wereld.Rijen.Historie.RemoveAt(0);
        }
    }

    [Fact]
    public void A_line_of_which_a_control_leaves_nothing_counts_no_more_for_a_limit()
    {
        var wereld = Betaald(new Regel { Referentie = "A" }, new Regel { Referentie = "B", Begin = Regel.Dag.AddDays(1) });
        wereld.MetPrestatie(b => b with { MaxAantal = 1, Per = Tijdvak.Maand });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "A", Bedrag.Nul, null, ""));
        var voorstel = Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem();
        voorstel.Regel.Referentie.ShouldBe("A");
        voorstel.Bevindingen.ShouldHaveSingleItem().Uitleg.ShouldBe("na controle blijft 0,00 toegekend");
    }

    [Fact]
    public void A_budget_that_a_line_gives_back_is_for_the_next_line()
    {
        var wereld = new Wereld().Met(r => r.Polissen, p => p with { Pakket = "A1" });
        wereld.Rijen.Dekkingen.Add(new("A1", "", "", Wereld.Altijd, 100, new Bedrag(60_00), null, Tijdvak.Jaar));
        wereld.Eerder(k => k, new Regel(), new Regel { Code = "24002" });
        wereld.Rijen.Historie.Select(h => h.Toegekend.Cents).ShouldBe([40_00L, 20_00L]);
        wereld.MetPrestatie(b => b with { Geldig = new(Regel.Dag.AddDays(1), null) });
        Opnieuw(wereld).Voorstellen.Select(v => v.Verschil.Cents).ShouldBe([-40_00L, 20_00L]);
    }

    [Fact]
    public void The_term_the_message_and_another_line_for_the_same_care_are_not_asked_again()
    {
        var wereld = Betaald(new Regel());
        wereld.Rijen.Historie.Add(wereld.Rijen.Historie[0] with { Factuurnummer = "F9" });
        wereld.MetVerzekeraar(v => v with { IndientermijnMaanden = 0, DagtekeningMaxDagen = 0, Standaarden = [] });
        wereld.Met(r => r.Historie, h => h with { Ontvangen = new DateOnly(2029, 1, 1), Factuurdatum = new DateOnly(2026, 1, 1) });
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_goes_to_a_person_is_proposed_as_any_other_because_a_person_decides_anyhow()
    {
        var wereld = Betaald(new Regel()).Voeg(r => r.Uitval, new Uitvalregel(Wereld.Uzovi, "V06", new Periode(DateOnly.MinValue, null)));
        Codes(Opnieuw(wereld.Met(r => r.Verzekerden, p => p with { OverledenOp = Wereld.Geboren }))).ShouldBe("0328");
    }

    [Fact]
    public void A_zorggroep_that_must_be_consulted_is_told_apart_and_keeps_its_amount()
    {
        var wereld = Betaald(new Regel());
        wereld.MetPrestatie(b => b with { IsKeten = true });
        wereld.Met(r => r.Overeenkomsten, o => o with { IsZorggroep = true, IsPreferent = false });
        var uitkomst = Opnieuw(wereld);
        uitkomst.Voorstellen.ShouldBeEmpty();
        uitkomst.NietBeoordeeld.ShouldHaveSingleItem().Reden.ShouldContain("overleg");
        uitkomst.Beoordeeld.ShouldBe(0);
    }

    [Fact]
    public void Rejected_and_credited_lines_credits_and_lines_of_another_insurer_are_left_alone()
    {
        var wereld = Betaald(new Regel());
        var regel = wereld.Rijen.Historie[0];
        wereld.Rijen.Historie.Clear();
        wereld.Rijen.Historie.AddRange([
            regel with
            {
                Toegekend = Bedrag.Nul,
                AfgewezenOp = Regel.Dag,
            },
            regel with
            {
                IsGecrediteerd = true,
            },
            regel with
            {
                IsCredit = true,
                Toegekend = -regel.Toegekend,
                Declaratiebedrag = -regel.Declaratiebedrag,
            },
            regel with
            {
                Uzovi = Wereld.AndereUzovi,
            },
        ]);
        wereld.Rijen.Polissen.Clear();
        var uitkomst = Opnieuw(wereld);
        (uitkomst.Beoordeeld, uitkomst.Voorstellen.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_person_who_left_the_register_takes_the_lines_along()
    {
        var wereld = Betaald(new Regel());
        wereld.Rijen.Verzekerden.Clear();
        Opnieuw(wereld).Beoordeeld.ShouldBe(1);
        var voorstel = Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem();
        (voorstel.Nieuw.Cents, voorstel.Bevindingen[0].RegelId, voorstel.Crediteur).ShouldBe((0, "V01", Wereld.Praktijk));
        wereld.Met(r => r.Historie, h => h with { Bsn = Bsn.Onbekend, Verzekerdennummer = "V9" });
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Bevindingen[0].RegelId.ShouldBe("V04");
        wereld.Met(r => r.Historie, h => h with { Verzekerdennummer = "" });
        var uitkomst = Opnieuw(wereld);
        uitkomst.NietBeoordeeld.ShouldHaveSingleItem().Reden.ShouldContain("verzekerde");
        (uitkomst.Beoordeeld, uitkomst.Voorstellen.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_person_without_BSN_is_found_by_verzekerdennummer_when_it_is_one_person_s()
    {
        var wereld = Betaald(new Regel());
        wereld.Met(r => r.Historie, h => h with { Bsn = Bsn.Onbekend, Verzekerdennummer = "V1" });
        wereld.Met(r => r.Verzekerden, p => p with { OverledenOp = Wereld.Geboren });
        Codes(Opnieuw(wereld)).ShouldBe("0328");
        wereld.Rijen.Verzekerden.Add(wereld.Rijen.Verzekerden[0] with { Bsn = Wereld.TestBsn(7) });
        var uitkomst = Opnieuw(wereld);
        uitkomst.NietBeoordeeld.ShouldHaveSingleItem().Reden.ShouldContain("meer personen");
        (uitkomst.Beoordeeld, uitkomst.Voorstellen.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void The_same_history_gives_the_same_proposals_in_its_order()
    {
        var wereld = new Wereld();
        var delen = new[]
        {
            new Deel(new Regel()),
            new Deel(new Regel()) { Bsn = Wereld.Bram, Naam = "BERG" },
        };
        wereld.Onthoud(wereld.Beoordeel([.. delen, new Deel(new Regel { Code = "24002" })]));
        wereld.Rijen.Polissen.Clear();
        Opnieuw(wereld).Voorstellen.Select(v => v.Regel.Referentie).ShouldBe(wereld.Rijen.Historie.Select(h => h.Referentie));
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

    [Fact]
    public void What_a_person_was_paid_is_corrected_on_the_account_of_that_person_and_not_of_the_praktijk()
    {
        var wereld = new Wereld().MetKop(k => k with { BetalingAan = BetalingAan.Zorgverlener });
        wereld.Eerder(k => k, new Regel());
        wereld.Rijen.Historie[0].Declarant.ShouldBe(Wereld.Praktijk);
        wereld.Rijen.Polissen.Clear();
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Crediteur.ShouldBe(Wereld.Zorgverlener);
    }

    [Fact]
    public void A_control_that_leaves_what_a_rule_leaves_is_no_second_ground_and_one_that_leaves_less_is()
    {
        var wereld = Betaald(new Regel { Referentie = "R1" }).MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(35_00), new Retourcode(8983), ""));
        Codes(Opnieuw(wereld)).ShouldBe("0611");
        wereld.Met(r => r.Controles, c => c with { Bedrag = new Bedrag(34_99) });
        Codes(Opnieuw(wereld)).ShouldBe("0611 8983");
    }

    [Theory]
    [InlineData(0, Gevolg.Afwijzing)]
    [InlineData(1, Gevolg.Vermindering)]
    public void A_control_that_leaves_nothing_is_a_rejection(long bedrag, Gevolg gevolg)
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(bedrag), null, ""));
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Bevindingen.ShouldHaveSingleItem().Gevolg.ShouldBe(gevolg);
    }

    [Fact]
    public void A_control_that_would_leave_less_than_nothing_stops_everything()
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(-1), null, ""));
        Should.Throw<InvalidOperationException>(() => Opnieuw(wereld)).Message.ShouldContain("een bedrag dat niet kan");
    }

    [Fact]
    public void A_line_that_gets_back_what_is_no_longer_taken_off_is_told_why()
    {
        var wereld = new Wereld().Met(r => r.Polissen, p => p with { Pakket = "A1" });
        wereld.Rijen.Dekkingen.Add(new("A1", "", "", Wereld.Altijd, 50, null, null, Tijdvak.Geen));
        wereld.Eerder(k => k, new Regel());
        var voorstel = Opnieuw(wereld.Met(r => r.Dekkingen, d => d with { Percentage = 100 })).Voorstellen.ShouldHaveSingleItem();
        (voorstel.Verschil.Cents, voorstel.Uitleg, voorstel.Regels, voorstel.Retourcodes).ShouldBe(
            (20_00, "wat deze regel eerder verminderde, geldt niet meer", "", "")
        );
    }

    [Fact]
    public void The_name_of_a_line_changes_with_each_field_that_tells_it_from_others_and_with_no_amount()
    {
        var regel = Betaald(new Regel()).Rijen.Historie[0];
        Historieregel[] anders =
        [
            regel,
            regel with
            {
                Uzovi = Wereld.AndereUzovi,
            },
            regel with
            {
                Agb = Wereld.AnderePraktijk,
            },
            regel with
            {
                Factuurnummer = "F9",
            },
            regel with
            {
                Referentie = "R9",
            },
            regel with
            {
                Lijst = "082",
            },
            regel with
            {
                Code = "24002",
            },
            regel with
            {
                Begin = Regel.Dag.AddDays(-1),
            },
            regel with
            {
                Begin = null,
            },
            regel with
            {
                Eind = Regel.Dag.AddDays(1),
            },
            regel with
            {
                Eind = null,
            },
            regel with
            {
                Behandelaar = Wereld.AndereZorgverlener,
            },
            regel with
            {
                Behandelaar = null,
            },
        ];
        anders.Select(Regelkenmerk.Van).Distinct(StringComparer.Ordinal).Count().ShouldBe(anders.Length);
        Regelkenmerk.Van(regel with { Toegekend = Bedrag.Nul, AfgewezenOp = Vandaag }).ShouldBe(Regelkenmerk.Van(regel));
    }

    private static Wereld Betaald(params Regel[] regels) => new Wereld().Eerder(k => k, regels);

    private static Herbeoordeling Opnieuw(Wereld wereld)
    {
        var set = new RegisterSet(wereld.Rijen);
        return Herbeoordelaar.Beoordeel(set, set.Historie, Wereld.Uzovi, Vandaag);
    }

    private static string Codes(Herbeoordeling uitkomst) =>
        string.Join('|', uitkomst.Voorstellen.Select(v => OordeelLezer.Tekst(v.Bevindingen.Select(b => b.Code).Distinct())));

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);
}
