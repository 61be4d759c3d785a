using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class B04RelatieRuleTests
{
    [Theory]
    [InlineData(1, "8001")]
    [InlineData(0, "8066")]
    public void The_zorgverlener_works_for_the_praktijk_on_some_day_of_the_period(int dag, string verwacht)
    {
        var eind = new DateOnly(2026, 2, 28).AddDays(dag);
        new Wereld()
            .Met(r => r.AgbRelaties, a => a with { Geldig = new Periode(new DateOnly(2020, 1, 1), eind) })
            .Beoordeel(new Regel { Begin = new DateOnly(2026, 3, 1), Behandelaar = Wereld.AndereZorgverlener })
            .CodesVanBestand()
            .ShouldBe(verwacht);
    }

    [Fact]
    public void Without_praktijk_no_relation_is_asked()
    {
        var wereld = new Wereld().MetKop(k => k with { Praktijk = null, BetalingAan = BetalingAan.Zorgverlener });
        wereld.Voeg(
            r => r.Overeenkomsten,
            new Overeenkomst(Wereld.Zorgverlener, [Wereld.Uzovi], OvereenkomstSoort.Contract, Wereld.Altijd, false, false, true)
        );
        wereld.Rijen.AgbRelaties.Clear();
        wereld.Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8001");
    }
}
