using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P10MaximumRuleTests
{
    private static Wereld Hoogstens(int maximum, Tijdvak per) => new Wereld().MetPrestatie(b => b with { MaxAantal = maximum, Per = per });

    [Theory]
    [InlineData(3, "")]
    [InlineData(4, "0584")]
    public void Without_a_period_each_line_stands_by_itself(int aantal, string verwacht) =>
        Hoogstens(3, Tijdvak.Geen)
            .Beoordeel(new Regel { Aantal = 3 }, new Regel { Aantal = aantal, Begin = Regel.Dag.AddDays(1) })
            .AlleCodes()
            .ShouldBe($"|{verwacht}");

    [Theory]
    [InlineData(Tijdvak.Dag, "2026-03-01", "2026-03-02")]
    [InlineData(Tijdvak.Week, "2026-03-01", "2026-03-02")]
    [InlineData(Tijdvak.Maand, "2026-02-28", "2026-03-01")]
    [InlineData(Tijdvak.Kwartaal, "2025-12-31", "2026-01-01")]
    [InlineData(Tijdvak.Jaar, "2025-12-31", "2026-01-01")]
    public void A_new_period_begins_with_the_calendar(Tijdvak per, string laatste, string eerste) =>
        Hoogstens(1, per).Beoordeel(new Regel { Begin = Dag(laatste) }, new Regel { Begin = Dag(eerste) }).AlleCodes().ShouldBe("|");

    [Theory]
    [InlineData(Tijdvak.Week, "2026-03-02", "2026-03-08")]
    [InlineData(Tijdvak.Maand, "2026-02-01", "2026-02-28")]
    [InlineData(Tijdvak.Kwartaal, "2026-01-01", "2026-03-31")]
    [InlineData(Tijdvak.Jaar, "2025-06-01", "2025-12-31")]
    public void Within_a_period_the_units_add_up(Tijdvak per, string eerste, string laatste) =>
        Hoogstens(1, per).Beoordeel(new Regel { Begin = Dag(eerste) }, new Regel { Begin = Dag(laatste) }).AlleCodes().ShouldBe("|0584");

    [Fact]
    public void Units_of_history_count_but_not_rejected_or_credited_ones()
    {
        var wereld = Hoogstens(5, Tijdvak.Maand)
            .Eerder(
                k => k with { Factuurnummer = "F0" },
                new Regel
                {
                    Aantal = 3,
                    Begin = new DateOnly(2026, 3, 1),
                    Referentie = "h1",
                },
                new Regel
                {
                    Aantal = 1,
                    Tarief = 99_00,
                    Referentie = "h2",
                }
            );
        wereld.Beoordeel(new Regel { Aantal = 2 }).Codes().ShouldBe("");
        wereld.Beoordeel(new Regel { Aantal = 3 }).Codes().ShouldBe("0584");
        wereld.Met(r => r.Historie, h => h with { IsGecrediteerd = true }).Beoordeel(new Regel { Aantal = 5 }).Codes().ShouldBe("");
    }

    [Fact]
    public void A_credit_earlier_in_the_file_gives_its_units_back() =>
        Hoogstens(1, Tijdvak.Maand)
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Referentie = "h1" })
            .Beoordeel(new Regel { Credit = true, Vorige = "h1" }, new Regel { Begin = Regel.Dag.AddDays(1) })
            .AlleCodes()
            .ShouldBe("|");

    [Fact]
    public void A_line_that_goes_over_does_not_use_up_what_is_left() =>
        Hoogstens(3, Tijdvak.Maand)
            .Beoordeel(
                new Regel { Aantal = 2 },
                new Regel { Aantal = 2, Begin = Regel.Dag.AddDays(1) },
                new Regel { Aantal = 1, Begin = Regel.Dag.AddDays(2) }
            )
            .AlleCodes()
            .ShouldBe("|0584|");

    [Fact]
    public void Each_person_has_a_limit_of_their_own() =>
        Hoogstens(1, Tijdvak.Maand)
            .Beoordeel(new Deel(new Regel()), new Deel(new Regel()) { Bsn = Wereld.Bram, Naam = "BERG" })
            .AlleCodes()
            .ShouldBe("|");

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", null);

    [Fact]
    public void Without_a_period_two_lines_of_one_day_stand_by_themselves_too() =>
        Hoogstens(3, Tijdvak.Geen)
            .Beoordeel(new Regel { Aantal = 3 }, new Regel { Aantal = 3, Behandelaar = Wereld.AndereZorgverlener })
            .AlleCodes()
            .ShouldBe("|");
}
