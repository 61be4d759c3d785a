using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P05OvereenkomstRuleTests
{
    private static readonly Regel Week = new() { Eind = Regel.Dag.AddDays(6) };

    [Theory]
    [InlineData(6, "")]
    [InlineData(5, "8060")]
    public void The_whole_line_lies_inside_the_contract(int laatsteDag, string verwacht) =>
        new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { Geldig = new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(laatsteDag)) })
            .Beoordeel(Week)
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "8060")]
    public void A_contract_may_follow_on_another(int tweedeBegint, string verwacht) =>
        new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { Geldig = new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(3)) })
            .Voeg(
                r => r.Overeenkomsten,
                new Overeenkomst(
                    Wereld.Praktijk,
                    [Wereld.Uzovi],
                    OvereenkomstSoort.Betaalovereenkomst,
                    new Periode(Regel.Dag.AddDays(tweedeBegint), null),
                    false,
                    false,
                    true
                )
            )
            .Beoordeel(Week)
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void A_prestatie_that_must_be_agreed_and_is_not_is_refused() =>
        new Wereld().MetPrestatie(b => b with { VraagtOvereenkomst = true }).Beoordeel(new Regel()).Codes().ShouldBe("8060");

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "8060")]
    public void An_agreed_tarief_valid_on_the_day_is_the_addendum(int laatsteDag, string verwacht) =>
        new Wereld()
            .MetPrestatie(b => b with { VraagtOvereenkomst = true })
            .Voeg(
                r => r.Contracttarieven,
                new Contracttarief(
                    Wereld.Praktijk,
                    Wereld.Uzovi,
                    Wereld.Consult,
                    new Periode(new DateOnly(2020, 1, 1), Regel.Dag.AddDays(laatsteDag)),
                    null
                )
            )
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);
}
