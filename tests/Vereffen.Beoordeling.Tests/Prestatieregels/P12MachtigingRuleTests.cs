using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P12MachtigingRuleTests
{
    private static readonly Machtiging Goed = new(
        "M1",
        Wereld.Anna,
        Wereld.Praktijk,
        "081",
        "24001",
        new Periode(Regel.Dag, Regel.Dag.AddDays(2))
    );

    private static Wereld Met(params Machtiging[] machtigingen) =>
        new Wereld().MetPrestatie(b => b with { VraagtMachtiging = true }).Voeg(r => r.Machtigingen, machtigingen);

    private static string Codes(Machtiging machtiging, Regel? regel = null) =>
        Met(machtiging).Beoordeel(regel ?? new Regel { Machtiging = "M1" }).Codes();

    [Fact]
    public void A_fitting_machtiging_is_enough() => Codes(Goed).ShouldBe("");

    [Fact]
    public void Where_none_is_asked_none_is_looked_at() => new Wereld().Beoordeel(new Regel { Machtiging = "M9" }).Codes().ShouldBe("");

    [Fact]
    public void A_blank_number_is_refused_with_0551() => Codes(Goed, new Regel()).ShouldBe("0551");

    [Fact]
    public void An_unknown_number_is_refused_with_0550() => Codes(Goed, new Regel { Machtiging = "M2" }).ShouldBe("0550");

    [Fact]
    public void A_machtiging_of_another_person_is_refused_with_0550() => Codes(Goed with { Bsn = Wereld.Bram }).ShouldBe("0550");

    [Fact]
    public void A_machtiging_of_another_provider_is_refused_with_0550() =>
        Codes(Goed with { Agb = Wereld.AnderePraktijk }).ShouldBe("0550");

    [Fact]
    public void A_machtiging_for_the_treating_provider_or_for_anyone_will_do()
    {
        Codes(Goed with { Agb = Wereld.Zorgverlener }).ShouldBe("");
        Codes(Goed with { Agb = null }).ShouldBe("");
    }

    [Fact]
    public void A_machtiging_for_another_prestatie_is_refused_with_0554()
    {
        Codes(Goed with { Code = "24002" }).ShouldBe("0554");
        Codes(Goed with { Lijst = "082" }).ShouldBe("0554");
        Codes(Goed with { Code = "" }).ShouldBe("");
    }

    [Theory]
    [InlineData(0, 2, "")]
    [InlineData(-1, 0, "0553")]
    [InlineData(2, 3, "0553")]
    public void Every_day_of_the_prestatie_lies_inside_it(int begin, int eind, string verwacht) =>
        Codes(
                Goed,
                new Regel
                {
                    Machtiging = "M1",
                    Begin = Regel.Dag.AddDays(begin),
                    Eind = Regel.Dag.AddDays(eind),
                }
            )
            .ShouldBe(verwacht);

    [Fact]
    public void Of_several_rows_of_one_number_the_one_that_fits_counts() =>
        Met(Goed with { Code = "24002" }, Goed with { Bsn = Wereld.Bram }, Goed)
            .Beoordeel(new Regel { Machtiging = "M1" })
            .Codes()
            .ShouldBe("");
}
