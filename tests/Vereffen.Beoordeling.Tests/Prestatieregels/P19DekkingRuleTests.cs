using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P19DekkingRuleTests
{
    private static readonly Dekking Alles = new("A1", "081", "24001", Wereld.Altijd, 100, null, null, Tijdvak.Geen);

    private static Wereld Met(params Dekking[] dekkingen) =>
        new Wereld().Met(r => r.Polissen, p => p with { Pakket = "A1" }).Voeg(r => r.Dekkingen, dekkingen);

    [Fact]
    public void Without_a_package_everything_is_covered() =>
        new Wereld().Voeg(r => r.Dekkingen, Alles with { Percentage = 0 }).Beoordeel(new Regel()).Codes().ShouldBe("");

    [Fact]
    public void With_one_what_has_no_row_is_not()
    {
        var oordeel = Met().Beoordeel(new Regel());
        oordeel.Codes().ShouldBe("0613");
        (oordeel.Regels[0].Berekend.Cents, oordeel.Toegekend.Cents).ShouldBe((40_00, 0));
    }

    [Fact]
    public void A_full_cover_leaves_no_remark() => Met(Alles).Beoordeel(new Regel()).Uitkomst.ShouldBe(Uitkomst.Toegekend);

    [Fact]
    public void A_row_counts_only_on_its_days() =>
        Met(Alles with { Geldig = new Periode(Regel.Dag.AddDays(1), null) }).Beoordeel(new Regel()).Codes().ShouldBe("0613");

    [Theory]
    [InlineData(75, 40_00, 30_00)]
    [InlineData(50, 0_01, 0_01)]
    [InlineData(50, 0_03, 0_02)]
    [InlineData(1, 0_49, 0)]
    [InlineData(0, 40_00, 0)]
    public void A_percentage_is_awarded_in_whole_cents(int percentage, long tarief, long toegekend)
    {
        var oordeel = Met(Alles with { Percentage = percentage }).Beoordeel(new Regel { Tarief = tarief });
        oordeel.Toegekend.Cents.ShouldBe(toegekend);
        oordeel.Codes().ShouldBe(toegekend == tarief ? "" : "0613");
        oordeel.Regels[0].IsAfgewezen.ShouldBe(toegekend == 0);
    }

    [Fact]
    public void The_most_specific_row_counts()
    {
        var wereld = Met(
            Alles with
            {
                Lijst = "",
                Code = "",
                Percentage = 10,
            },
            Alles with
            {
                Code = "",
                Percentage = 20,
            },
            Alles with
            {
                Percentage = 30,
            }
        );
        wereld.Beoordeel(new Regel(), new Regel { Code = "24002" }).Regels.Select(r => r.Toegekend.Cents).ShouldBe([12_00, 8_00]);
        wereld.Rijen.Dekkingen.RemoveAt(1);
        wereld.Beoordeel(new Regel { Code = "24002" }).Toegekend.Cents.ShouldBe(4_00);
    }

    [Theory]
    [InlineData(40_00, 40_00)]
    [InlineData(39_99, 39_99)]
    public void A_maximum_amount_without_period_holds_per_line(long maximum, long toegekend) =>
        Met(Alles with { MaxBedrag = new Bedrag(maximum) })
            .Beoordeel(new Regel(), new Regel { Begin = Regel.Dag.AddDays(1) })
            .Regels.ShouldAllBe(r => r.Toegekend.Cents == toegekend);

    [Fact]
    public void A_budget_is_used_up_over_lines_and_providers_and_given_back_by_a_credit()
    {
        var wereld = Met(Alles with { MaxBedrag = new Bedrag(100_00), Per = Tijdvak.Jaar })
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Begin = new DateOnly(2026, 1, 5), Referentie = "h1" })
            .Met(r => r.Historie, h => h with { Behandelaar = Wereld.AndereZorgverlener });
        var nieuw = new[]
        {
            new Regel(),
            new Regel { Begin = Regel.Dag.AddDays(1) },
            new Regel { Begin = Regel.Dag.AddDays(2) },
        };
        var oordeel = wereld.Beoordeel(nieuw);
        oordeel.Regels.Select(r => r.Toegekend.Cents).ShouldBe([40_00, 20_00, 0]);
        oordeel.AlleCodes().ShouldBe("|0613|0613");

        var credit = new Regel
        {
            Credit = true,
            Vorige = "h1",
            Begin = new DateOnly(2026, 1, 5),
            Behandelaar = Wereld.AndereZorgverlener,
            Referentie = "c",
        };
        wereld.Beoordeel([credit, .. nieuw]).Regels.Select(r => r.Toegekend.Cents).ShouldBe([-40_00, 40_00, 40_00, 20_00]);
    }

    [Fact]
    public void A_new_year_has_a_new_budget() =>
        Met(Alles with { MaxBedrag = new Bedrag(40_00), Per = Tijdvak.Jaar })
            .Beoordeel(new Regel { Begin = new DateOnly(2025, 12, 31) }, new Regel { Begin = new DateOnly(2026, 1, 1) })
            .AlleCodes()
            .ShouldBe("|");

    [Fact]
    public void A_budget_of_the_whole_list_is_shared_by_its_codes() =>
        Met(Alles with { Code = "", MaxBedrag = new Bedrag(50_00), Per = Tijdvak.Jaar })
            .Beoordeel(new Regel(), new Regel { Code = "24002" })
            .Regels.Select(r => r.Toegekend.Cents)
            .ShouldBe([40_00, 10_00]);

    [Fact]
    public void Units_above_the_maximum_are_left_out()
    {
        var oordeel = Met(Alles with { MaxAantal = 3, Per = Tijdvak.Jaar })
            .Beoordeel(
                new Regel { Aantal = 2 },
                new Regel { Aantal = 2, Begin = Regel.Dag.AddDays(1) },
                new Regel { Begin = Regel.Dag.AddDays(2) }
            );
        oordeel.Regels.Select(r => r.Toegekend.Cents).ShouldBe([80_00, 40_00, 0]);
        oordeel.AlleCodes().ShouldBe("|0613|0613");
    }

    [Fact]
    public void What_another_insurer_awarded_does_not_use_this_budget() =>
        Met(Alles with { MaxBedrag = new Bedrag(40_00), Per = Tijdvak.Jaar })
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Begin = new DateOnly(2026, 1, 5), Referentie = "h1" })
            .Met(r => r.Historie, h => h with { Uzovi = Wereld.AndereUzovi })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("");

    [Fact]
    public void A_second_policy_may_cover_what_the_first_does_not() =>
        Met(Alles with { Pakket = "B1" })
            .Voeg(r => r.Polissen, new Polis(Wereld.Anna, Wereld.Uzovi, Wereld.Altijd, "B1"))
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("");

    [Fact]
    public void The_cover_is_taken_of_what_the_tarief_leaves() =>
        Met(Alles with { Percentage = 50 })
            .Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true })
            .Beoordeel(new Regel { Tarief = 45_00 })
            .Regels.Select(r => (OordeelLezer.Tekst(r.Codes), r.Berekend.Cents, r.Toegekend.Cents))
            .ShouldBe([("0611 0613", 40_00, 20_00)]);

    [Fact]
    public void The_package_of_the_peildatum_counts()
    {
        var kwartaal = new DateOnly(2026, 1, 1);
        var wereld = Met(Alles with { Percentage = 50, Geldig = new Periode(kwartaal, kwartaal) })
            .MetPrestatie(b => b with { Peildatum = Peildatum.Kwartaal })
            .Voeg(r => r.Ion, new IonInschrijving(Wereld.Praktijk, Wereld.Anna, Wereld.Altijd));
        wereld.Beoordeel(new Regel()).Toegekend.Cents.ShouldBe(20_00);
        wereld.Met(r => r.Dekkingen, d => d with { Geldig = new Periode(kwartaal.AddDays(1), null) });
        wereld.Beoordeel(new Regel()).Toegekend.Cents.ShouldBe(0);
    }

    [Fact]
    public void A_policy_without_package_lifts_the_limit_only_with_this_insurer_on_that_day()
    {
        var zonder = new Polis(Wereld.Anna, Wereld.Uzovi, Wereld.Altijd, "");
        Met().Voeg(r => r.Polissen, zonder).Beoordeel(new Regel()).Codes().ShouldBe("");
        Met().Voeg(r => r.Polissen, zonder with { Uzovi = Wereld.AndereUzovi }).Beoordeel(new Regel()).Codes().ShouldBe("0613");
        Met()
            .Voeg(r => r.Polissen, zonder with { Geldig = new Periode(Wereld.Altijd.Begin, Regel.Dag.AddDays(-1)) })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("0613");
    }

    [Fact]
    public void A_second_package_covers_only_with_this_insurer_on_that_day()
    {
        var tweede = new Polis(Wereld.Anna, Wereld.Uzovi, Wereld.Altijd, "B1");
        var dekking = Alles with { Pakket = "B1" };
        Met(dekking).Voeg(r => r.Polissen, tweede).Beoordeel(new Regel()).Codes().ShouldBe("");
        Met(dekking).Voeg(r => r.Polissen, tweede with { Uzovi = Wereld.AndereUzovi }).Beoordeel(new Regel()).Codes().ShouldBe("0613");
        Met(dekking)
            .Voeg(r => r.Polissen, tweede with { Geldig = new Periode(Regel.Dag.AddDays(1), null) })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("0613");
    }

    [Fact]
    public void A_row_of_a_code_counts_before_one_of_a_list_and_that_before_one_of_everything()
    {
        var rijen = new[]
        {
            Alles with
            {
                Lijst = "",
                Code = "",
                Percentage = 10,
            },
            Alles with
            {
                Code = "",
                Percentage = 20,
            },
            Alles with
            {
                Lijst = "",
                Percentage = 30,
            },
            Alles with
            {
                Percentage = 40,
            },
        };
        for (var n = 1; n <= rijen.Length; n++)
        {
            Met(rijen[..n]).Beoordeel(new Regel()).Toegekend.Cents.ShouldBe(n * 4_00);
            Met([.. rijen[..n].Reverse()]).Beoordeel(new Regel()).Toegekend.Cents.ShouldBe(n * 4_00);
        }
    }

    [Fact]
    public void Each_prestatie_with_a_row_of_its_own_has_a_budget_of_its_own()
    {
        var budget = Alles with { MaxBedrag = new Bedrag(50_00), Per = Tijdvak.Jaar };
        Met(budget, budget with { Code = "24002" })
            .Beoordeel(
                new Regel(),
                new Regel { Code = "24002" },
                new Regel { Begin = Regel.Dag.AddDays(1) },
                new Regel { Code = "24002", Begin = Regel.Dag.AddDays(1) }
            )
            .Regels.Select(r => r.Toegekend.Cents)
            .ShouldBe([40_00L, 40_00, 10_00, 10_00]);
    }

    [Fact]
    public void A_line_of_no_units_uses_none() =>
        Met(Alles with { MaxAantal = 1, Per = Tijdvak.Jaar })
            .Beoordeel(new Regel { Aantal = 0 }, new Regel { Begin = Regel.Dag.AddDays(1) })
            .Regels.Select(r => (OordeelLezer.Tekst(r.Codes), r.Toegekend.Cents))
            .ShouldBe([("", 0L), ("", 40_00L)]);

    [Fact]
    public void What_is_not_covered_at_all_is_rejected_with_the_amount_that_was_right()
    {
        var oordeel = Met(Alles with { Percentage = 0 }).Beoordeel(new Regel());
        (oordeel.Regels[0].IsAfgewezen, oordeel.Regels[0].Berekend.Cents).ShouldBe((true, 40_00));
        oordeel.Uitleg().ShouldBe("gedekt 0,00 van 40,00: 0%");
    }
}
