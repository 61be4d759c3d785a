using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P20WzdRuleTests
{
    private static Wereld Verklaring() => new Wereld().MetPrestatie(b => b with { IsWzd = true });

    [Theory]
    [InlineData(false, 0, "8008")]
    [InlineData(false, 1, "")]
    [InlineData(true, 0, "8983 8008")]
    public void Any_Wlz_indication_on_the_day_refuses(bool metBehandeling, int begin, string verwacht) =>
        Verklaring()
            .Voeg(r => r.Wlz, new WlzIndicatie(Wereld.Anna, new Periode(Regel.Dag.AddDays(begin), null), metBehandeling))
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData("2025-03-02", "8008")]
    [InlineData("2025-03-01", "")]
    [InlineData("2026-03-01", "8008")]
    [InlineData("2026-03-02", "")]
    public void The_provider_did_not_treat_the_client_in_the_twelve_months_before(string eerder, string verwacht) =>
        Verklaring()
            .MetVerzekeraar(v => v with { IndientermijnMaanden = null })
            .Eerder(
                k => k with { Factuurnummer = "F0" },
                new Regel
                {
                    Code = "24002",
                    Referentie = "h",
                    Begin = DateOnly.ParseExact(eerder, "yyyy-MM-dd", null),
                }
            )
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void Care_by_another_provider_or_rejected_or_credited_does_not_count()
    {
        var wereld = Verklaring()
            .Eerder(
                k => k with { Factuurnummer = "F0" },
                new Regel
                {
                    Code = "24002",
                    Referentie = "h",
                    Begin = Regel.Dag.AddDays(-9),
                }
            );
        wereld.Beoordeel(new Regel()).Codes().ShouldBe("8008");
        wereld.Beoordeel(new Regel { Behandelaar = Wereld.AndereZorgverlener }).Codes().ShouldBe("");
        wereld.Met(r => r.Historie, h => h with { IsGecrediteerd = true }).Beoordeel(new Regel()).Codes().ShouldBe("");
        wereld
            .Met(r => r.Historie, h => h with { IsGecrediteerd = false, Toegekend = default, AfgewezenOp = Regel.Dag })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("");
    }

    [Fact]
    public void Two_indications_and_two_earlier_lines_are_one_finding_each()
    {
        var wereld = Verklaring()
            .Eerder(
                k => k with { Factuurnummer = "F0" },
                new Regel { Code = "24002", Begin = Regel.Dag.AddDays(-9) },
                new Regel { Code = "24002", Begin = Regel.Dag.AddDays(-8) }
            );
        wereld.Beoordeel(new Regel { Referentie = "N" }).Regels[0].Bevindingen.Count.ShouldBe(1);
        wereld.Voeg(
            r => r.Wlz,
            new WlzIndicatie(Wereld.Anna, Wereld.Altijd, false),
            new WlzIndicatie(Wereld.Anna, new Periode(Regel.Dag, null), false)
        );
        wereld.Beoordeel(new Regel { Referentie = "N" }).Regels[0].Bevindingen.Count.ShouldBe(2);
    }

    [Fact]
    public void Care_that_this_very_file_takes_back_does_not_count_and_other_care_still_does()
    {
        var eerder = new Regel
        {
            Code = "24002",
            Referentie = "h1",
            Begin = Regel.Dag.AddDays(-9),
        };
        var credit = eerder with { Credit = true, Vorige = "h1", Referentie = "c1" };
        var wereld = Verklaring().Eerder(k => k with { Factuurnummer = "F0" }, eerder);
        wereld.Beoordeel(credit, new Regel()).AlleCodes().ShouldBe("|");
        Verklaring()
            .Eerder(k => k with { Factuurnummer = "F0" }, eerder, eerder with { Referentie = "h2", Begin = Regel.Dag.AddDays(-8) })
            .Beoordeel(credit, new Regel())
            .AlleCodes()
            .ShouldBe("|8008");
    }
}
