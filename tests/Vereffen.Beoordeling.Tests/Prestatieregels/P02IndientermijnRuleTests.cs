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
}
