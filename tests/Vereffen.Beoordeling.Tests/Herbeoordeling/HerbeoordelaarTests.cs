using Vereffen.Kern;
using Vereffen.Registers;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class HerbeoordelaarTests
{
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
    public void Who_lost_the_right_to_treat_gets_its_lines_back()
    {
        Codes(Opnieuw(Betaald(new Regel()).MetPrestatie(b => b with { Erkenning = "BIG" }))).ShouldBe("0562");
        Codes(Opnieuw(Betaald(new Regel()).Met(r => r.AgbRelaties, a => a with { Geldig = new(Regel.Dag.AddDays(1), null) })))
            .ShouldBe("0559");
        Codes(Opnieuw(Betaald(new Regel()).Met(r => r.Agb, a => a with { Geldig = new(Wereld.Geboren, Regel.Dag.AddDays(-1)) })))
            .ShouldBe("8011");
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
}
