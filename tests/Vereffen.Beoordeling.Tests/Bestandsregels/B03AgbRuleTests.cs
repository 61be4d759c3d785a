using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class B03AgbRuleTests
{
    private static readonly AgbCode Onbekend = AgbCode.Parse("90000001");

    [Fact]
    public void An_unknown_zorgverlener_is_refused_with_0014_and_no_relation_is_asked() =>
        new Wereld().MetKop(k => k with { Zorgverlener = Onbekend }).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("0014");

    [Fact]
    public void An_unknown_praktijk_is_refused_with_0016() =>
        new Wereld()
            .Voeg(
                r => r.Overeenkomsten,
                new Overeenkomst(Onbekend, [Wereld.Uzovi], OvereenkomstSoort.Contract, Wereld.Altijd, false, false, true)
            )
            .MetKop(k => k with { Praktijk = Onbekend })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("0016");

    [Fact]
    public void An_unknown_instelling_is_refused_with_0017() =>
        new Wereld()
            .Voeg(
                r => r.Overeenkomsten,
                new Overeenkomst(Onbekend, [Wereld.Uzovi], OvereenkomstSoort.Contract, Wereld.Altijd, false, false, true)
            )
            .MetKop(k => k with { Zorgverlener = null, Praktijk = null, Instelling = Onbekend, BetalingAan = BetalingAan.Instelling })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("0017");

    [Fact]
    public void A_code_registered_as_something_else_is_refused() =>
        new Wereld()
            .Voeg(r => r.AgbRelaties, new AgbRelatie(Wereld.Instelling, Wereld.Praktijk, Wereld.Altijd))
            .MetKop(k => k with { Zorgverlener = Wereld.Instelling })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("0014");

    [Theory]
    [InlineData("2026-03-01", "8001")]
    [InlineData("2026-02-28", "0014")]
    public void One_valid_day_in_the_period_is_enough(string eind, string verwacht) =>
        new Wereld()
            .Met(r => r.Agb, a => a with { Geldig = new Periode(new DateOnly(2020, 1, 1), DateOnly.ParseExact(eind, "yyyy-MM-dd", null)) })
            .Beoordeel(new Regel { Begin = new DateOnly(2026, 3, 1) })
            .CodesVanBestand()
            .ShouldBe(verwacht);
}
