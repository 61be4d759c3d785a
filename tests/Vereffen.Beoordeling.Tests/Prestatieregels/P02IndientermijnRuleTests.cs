using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P02IndientermijnRuleTests
{
    [Theory]
    [InlineData("2025-04-01", "")]
    [InlineData("2025-03-31", "0586")]
    public void The_end_date_plus_the_months_is_the_last_day_in(string eind, string verwacht)
    {
        var oordeel = new Wereld().Beoordeel(new Regel { Begin = Dag("2025-03-01"), Eind = Dag(eind) });
        oordeel.Codes().ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("2024-02-29", 12, "2025-02-28", "")]
    [InlineData("2024-02-29", 12, "2025-03-01", "0586")]
    [InlineData("2025-08-31", 6, "2026-02-28", "")]
    [InlineData("2025-08-31", 6, "2026-03-01", "0586")]
    [InlineData("2024-04-01", 24, "2026-04-01", "")]
    [InlineData("2024-04-01", 24, "2026-04-02", "0586")]
    public void Months_end_on_the_last_day_there_is(string eind, int maanden, string ontvangen, string verwacht) =>
        new Wereld { Ontvangen = Dag(ontvangen) }
            .MetVerzekeraar(v => v with { IndientermijnMaanden = maanden, DagtekeningMaxDagen = null })
            .MetKop(k => k with { Dagtekening = Dag(ontvangen) })
            .Beoordeel(new Regel { Begin = Dag(eind) })
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void Without_a_term_nothing_is_too_late() =>
        new Wereld()
            .MetVerzekeraar(v => v with { IndientermijnMaanden = null })
            .Beoordeel(new Regel { Begin = Dag("2005-01-01") })
            .Codes()
            .ShouldBe("");

    [Fact]
    public void The_most_specific_row_wins()
    {
        var wereld = new Wereld().Voeg(
            r => r.Termijnen,
            Rij(null, "", "", 1),
            Rij(null, "081", "", 2),
            Rij(null, "081", "24001", 3),
            Rij(Wereld.Praktijk, "081", "24001", 4),
            Rij(Wereld.AnderePraktijk, "081", "24001", 36)
        );
        LaatsteMaanden(wereld).ShouldBe(4);
        wereld.Rijen.Termijnen.RemoveAt(3);
        LaatsteMaanden(wereld).ShouldBe(3);
        wereld.Rijen.Termijnen.RemoveAt(2);
        LaatsteMaanden(wereld).ShouldBe(2);
        wereld.Rijen.Termijnen.RemoveAt(1);
        LaatsteMaanden(wereld).ShouldBe(1);
        wereld.Rijen.Termijnen.RemoveAt(0);
        LaatsteMaanden(wereld).ShouldBe(12);
    }

    [Fact]
    public void A_row_counts_only_within_its_validity() =>
        LaatsteMaanden(new Wereld().Voeg(r => r.Termijnen, Rij(null, "", "", 24) with { Geldig = new Periode(Dag("2026-04-02"), null) }))
            .ShouldBe(12);

    [Fact]
    public void A_value_that_a_row_leaves_empty_comes_from_the_insurer() =>
        LaatsteMaanden(new Wereld().Voeg(r => r.Termijnen, Rij(null, "", "", 24) with { EersteMaanden = null })).ShouldBe(12);

    [Theory]
    [InlineData("2026-04-30", "")]
    [InlineData("2026-05-01", "0586")]
    public void A_line_rejected_in_time_may_come_again_within_the_repair_term(string ontvangen, string verwacht)
    {
        var oud = new Regel { Begin = Dag("2025-01-30"), Behandelaar = Wereld.AndereZorgverlener };
        var wereld = new Wereld { Ontvangen = Dag("2026-01-30") }
            .MetVerzekeraar(v => v with { HersteltermijnMaanden = 3 })
            .Eerder(k => k with { Factuurnummer = "F0", Dagtekening = Dag("2026-01-30") }, oud with { Tarief = 99_00, Referentie = "oud" });
        wereld.Rijen.Historie[0].IsAfgewezen.ShouldBeTrue();
        wereld.Ontvangen = Dag(ontvangen);
        wereld.Beoordeel(oud).Codes().ShouldBe(verwacht);
    }

    [Fact]
    public void A_first_claim_has_no_repair_term() =>
        new Wereld()
            .MetVerzekeraar(v => v with { HersteltermijnMaanden = 3 })
            .Beoordeel(new Regel { Begin = Dag("2025-03-31") })
            .Codes()
            .ShouldBe("0586");

    [Fact]
    public void A_line_that_came_too_late_the_first_time_does_not_get_in_by_coming_twice()
    {
        var oud = new Regel { Begin = Dag("2025-03-01") };
        new Wereld()
            .MetVerzekeraar(v => v with { HersteltermijnMaanden = 3 })
            .Eerder(k => k with { Factuurnummer = "F0" }, oud with { Referentie = "oud" })
            .Beoordeel(oud)
            .Codes()
            .ShouldBe("0586");
    }

    [Fact]
    public void A_repaired_code_is_recognised_by_the_reference_that_it_names()
    {
        var oud = new Regel
        {
            Begin = Dag("2025-04-02"),
            Code = "99999",
            Referentie = "oud",
        };
        var wereld = new Wereld { Ontvangen = Dag("2026-04-02") }
            .MetVerzekeraar(v => v with { HersteltermijnMaanden = 1 })
            .Eerder(k => k with { Factuurnummer = "F0" }, oud);
        wereld.Ontvangen = Dag("2026-05-02");
        wereld.Beoordeel(oud with { Code = "24001", Referentie = "nieuw" }).Codes().ShouldBe("0586");
        wereld.Beoordeel(oud with { Code = "24001", Referentie = "nieuw", Vorige = "oud" }).Codes().ShouldBe("");
    }

    [Fact]
    public void A_person_may_grant_an_exception()
    {
        var wereld = new Wereld();
        wereld.Besluiten.Add(new Besluit(2, "P02", IsAkkoord: true));
        wereld.Beoordeel(new Regel { Begin = Dag("2024-01-01") }).Codes().ShouldBe("");
    }

    private static Indientermijn Rij(AgbCode? agb, string lijst, string code, int maanden) =>
        new(Wereld.Uzovi, agb, lijst, code, maanden, null, Wereld.Altijd);

    /// <summary>The highest number of months so long ago that a claim is still in time.</summary>
    private static int LaatsteMaanden(Wereld wereld)
    {
        var maanden = 0;
        while (wereld.Beoordeel(new Regel { Begin = wereld.Ontvangen.AddMonths(-(maanden + 1)) }).Codes().Length == 0)
        {
            maanden++;
        }

        return maanden;
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);

    [Fact]
    public void More_filled_columns_count_first_and_of_as_many_the_provider_and_then_the_code()
    {
        // From the most to the least specific.
        var rijen = new[]
        {
            Rij(Wereld.Praktijk, "081", "24001", 1),
            Rij(Wereld.Praktijk, "", "24001", 2),
            Rij(Wereld.Praktijk, "081", "", 3),
            Rij(null, "081", "24001", 4),
            Rij(Wereld.Praktijk, "", "", 5),
            Rij(null, "", "24001", 6),
            Rij(null, "081", "", 7),
            Rij(null, "", "", 8),
        };
        for (var n = 0; n + 1 < rijen.Length; n++)
        {
            LaatsteMaanden(new Wereld().Voeg(r => r.Termijnen, rijen[n], rijen[n + 1])).ShouldBe(n + 1);
            LaatsteMaanden(new Wereld().Voeg(r => r.Termijnen, rijen[n + 1], rijen[n])).ShouldBe(n + 1);
        }
    }

    [Theory]
    [InlineData("081", "24002")]
    [InlineData("082", "24001")]
    [InlineData("", "24002")]
    [InlineData("082", "")]
    public void A_row_of_another_list_or_code_does_not_count(string lijst, string code) =>
        LaatsteMaanden(new Wereld().Voeg(r => r.Termijnen, Rij(null, lijst, code, 3))).ShouldBe(12);

    [Theory]
    [InlineData(null, null, 1, 13)]
    [InlineData(null, 2, 1, 14)]
    [InlineData(3, 2, 1, 15)]
    [InlineData(null, null, null, 12)]
    public void The_repair_term_comes_from_the_most_specific_row_that_fills_it(
        int? vanCode,
        int? vanLijst,
        int? vanVerzekeraar,
        int maanden
    )
    {
        var wereld = Afgewezen(h => h).MetVerzekeraar(v => v with { HersteltermijnMaanden = vanVerzekeraar });
        wereld.Voeg(
            r => r.Termijnen,
            Rij(null, "081", "", 12) with
            {
                HerstelMaanden = vanLijst,
            },
            Rij(null, "081", "24001", 12) with
            {
                HerstelMaanden = vanCode,
            }
        );
        NogInTermijn(wereld, Oud, maanden).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("2026-01-30", null, true)]
    [InlineData("2026-01-31", null, false)]
    [InlineData(null, "2026-01-30", true)]
    [InlineData(null, "2026-01-31", false)]
    [InlineData("2026-01-30", "2026-02-09", true)]
    [InlineData("2026-01-31", "2026-01-30", false)]
    [InlineData(null, null, true)]
    public void The_earlier_line_came_in_time_by_its_receipt_and_only_without_one_by_its_rejection(
        string? ontvangen,
        string? afgewezen,
        bool inTermijn
    )
    {
        var wereld = Afgewezen(h =>
            h with
            {
                Ontvangen = ontvangen is null ? null : Dag(ontvangen),
                AfgewezenOp = afgewezen is null ? null : Dag(afgewezen),
            }
        );
        wereld.Ontvangen = Dag("2026-03-30");
        wereld.Beoordeel(Oud with { Referentie = "N" }).Codes().ShouldBe(inTermijn ? "" : "0586");
    }

    [Fact]
    public void It_is_the_same_line_with_the_same_list_code_and_begin_from_the_same_payee_or_treating_provider()
    {
        foreach (
            var (anders, zelfde) in new (Func<Historieregel, Historieregel>, bool)[]
            {
                (h => h, true),
                (h => h with { Lijst = "082" }, false),
                (h => h with { Code = "24002" }, false),
                (h => h with { Begin = Oud.Begin!.Value.AddDays(1) }, false),
                (h => h with { Behandelaar = null }, true),
                (h => h with { Agb = Wereld.AnderePraktijk }, true),
                (h => h with { Agb = Wereld.AnderePraktijk, Behandelaar = Wereld.AndereZorgverlener }, false),
            }
        )
        {
            var wereld = Afgewezen(anders);
            wereld.Ontvangen = Dag("2026-03-30");
            wereld.Beoordeel(Oud with { Referentie = "N" }).Codes().ShouldBe(zelfde ? "" : "0586");
        }
    }

    [Fact]
    public void A_reference_names_the_earlier_line_of_this_payee_only_and_an_empty_one_names_nothing()
    {
        var ander = Oud with { Code = "24002", Vorige = "oud", Referentie = "N" };
        var wereld = Afgewezen(h => h);
        wereld.Ontvangen = Dag("2026-03-30");
        wereld.Beoordeel(ander).Codes().ShouldBe("");
        wereld.Beoordeel(ander with { Vorige = "" }).Codes().ShouldBe("0586");
        wereld.Met(r => r.Historie, h => h with { Referentie = "" }).Beoordeel(ander with { Vorige = "" }).Codes().ShouldBe("0586");
        wereld.Met(r => r.Historie, h => h with { Referentie = "oud", Agb = Wereld.AnderePraktijk });
        wereld.Beoordeel(ander).Codes().ShouldBe("0586");
    }

    private static readonly Regel Oud = new() { Begin = Dag("2025-01-30"), Referentie = "oud" };

    /// <summary>A line of 30 January 2025 that was rejected on the last day of its twelve months; there are three to repair it.</summary>
    private static Wereld Afgewezen(Func<Historieregel, Historieregel> verander) =>
        new Wereld { Ontvangen = Dag("2026-01-30") }
            .MetVerzekeraar(v => v with { HersteltermijnMaanden = 3 })
            .Eerder(k => k with { Factuurnummer = "F0", Dagtekening = Dag("2026-01-30") }, Oud with { Tarief = 99_00 })
            .Met(r => r.Historie, verander);

    /// <summary>Whether a repair is in time on the last day of so many months after the end date, and on the day after it.</summary>
    private static (bool Laatste, bool Erna) NogInTermijn(Wereld wereld, Regel regel, int maanden)
    {
        wereld.Ontvangen = regel.Begin!.Value.AddMonths(maanden);
        var laatste = wereld.Beoordeel(regel with { Referentie = "N" }).Codes().Length == 0;
        wereld.Ontvangen = wereld.Ontvangen.AddDays(1);
        return (laatste, wereld.Beoordeel(regel with { Referentie = "N" }).Codes().Length == 0);
    }
}
