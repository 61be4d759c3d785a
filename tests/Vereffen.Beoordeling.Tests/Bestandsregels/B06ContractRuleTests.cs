using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class B06ContractRuleTests
{
    [Theory]
    [InlineData(OvereenkomstSoort.Contract)]
    [InlineData(OvereenkomstSoort.Betaalovereenkomst)]
    public void Contract_and_betaalovereenkomst_both_count(OvereenkomstSoort soort) =>
        new Wereld().Met(r => r.Overeenkomsten, o => o with { Soort = soort }).Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8001");

    [Theory]
    [InlineData("2026-03-31", "0200")]
    [InlineData("2026-04-01", "8022")]
    public void One_day_of_the_period_under_contract_is_enough_for_the_file(string begin, string verwacht)
    {
        var oordeel = new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { Geldig = new Periode(DateOnly.ParseExact(begin, "yyyy-MM-dd", null), null) })
            .Beoordeel(new Regel());
        oordeel.CodesVanBestand().ShouldBe(verwacht);
        oordeel.Codes().ShouldBe(verwacht == "0200" ? "8060" : "8002");
    }

    [Fact]
    public void A_contract_with_another_insurer_does_not_count() =>
        new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { Uzovis = [Wereld.AndereUzovi] })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("8022");

    [Fact]
    public void One_contract_may_name_several_insurers() =>
        new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { Uzovis = [Wereld.AndereUzovi, Wereld.Uzovi] })
            .Beoordeel(new Regel())
            .CodesVanBestand()
            .ShouldBe("8001");
}
