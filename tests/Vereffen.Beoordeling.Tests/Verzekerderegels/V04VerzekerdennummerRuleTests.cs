using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class V04VerzekerdennummerRuleTests
{
    private static Wereld MetPersoonZonderBsn() =>
        new Wereld()
            .Voeg(r => r.Verzekerden, new Persoon(Bsn.Onbekend, "V9", Wereld.Geboren, "Smit", "", "C", 2, null))
            .Voeg(r => r.Polissen, new Polis(Bsn.Onbekend, Wereld.Uzovi, Wereld.Altijd, ""));

    private static Deel ZonderBsn(params Regel[] regels) =>
        new(regels)
        {
            Bsn = Bsn.Onbekend,
            Verzekerdennummer = "V9",
            Naam = "SMIT",
        };

    [Fact]
    public void A_person_without_bsn_is_known_by_verzekerdennummer()
    {
        var oordeel = MetPersoonZonderBsn().Beoordeel(ZonderBsn(new Regel()));
        oordeel.CodesVanVerzekerde().ShouldBe("");
        oordeel.Uitkomst.ShouldBe(Uitkomst.Toegekend);
    }

    [Fact]
    public void A_person_with_a_bsn_in_the_register_may_be_claimed_by_verzekerdennummer() =>
        new Wereld()
            .Beoordeel(new Deel(new Regel()) { Bsn = Bsn.Onbekend, Verzekerdennummer = "V1" })
            .Uitkomst.ShouldBe(Uitkomst.Toegekend);

    [Theory]
    [InlineData("V8")]
    [InlineData("")]
    public void An_unknown_number_is_refused_with_0300(string nummer) =>
        MetPersoonZonderBsn().Beoordeel(ZonderBsn(new Regel()) with { Verzekerdennummer = nummer }).CodesVanVerzekerde().ShouldBe("0300");

    [Fact]
    public void A_birth_date_that_does_not_belong_is_refused_with_0307() =>
        MetPersoonZonderBsn()
            .Beoordeel(ZonderBsn(new Regel()) with { Geboortedatum = Wereld.Geboren.AddDays(1) })
            .CodesVanVerzekerde()
            .ShouldBe("0307");

    [Fact]
    public void A_name_that_does_not_belong_is_refused_with_0302() =>
        MetPersoonZonderBsn().Beoordeel(ZonderBsn(new Regel()) with { Naam = "SMITS" }).CodesVanVerzekerde().ShouldBe("0302");

    [Fact]
    public void Two_persons_without_bsn_are_no_duplicates_of_each_other_and_history_tells_them_apart()
    {
        var wereld = MetPersoonZonderBsn()
            .Voeg(r => r.Verzekerden, new Persoon(Bsn.Onbekend, "V10", Wereld.Geboren, "Smit", "", "D", 1, null));
        var eerste = wereld.Beoordeel(ZonderBsn(new Regel()), ZonderBsn(new Regel()) with { Verzekerdennummer = "V10" });
        eerste.Uitkomst.ShouldBe(Uitkomst.Toegekend);
        wereld.Onthoud(eerste);
        wereld
            .MetKop(k => k with { Factuurnummer = "F2" })
            .Beoordeel(
                ZonderBsn(new Regel { Referentie = "N1" }),
                ZonderBsn(new Regel { Referentie = "N2", Code = "24002" }) with
                {
                    Verzekerdennummer = "V10",
                }
            )
            .AlleCodes()
            .ShouldBe("0587|");
    }

    [Fact]
    public void Of_two_persons_under_one_number_the_one_that_fits_is_taken() =>
        MetPersoonZonderBsn()
            .Voeg(r => r.Verzekerden, new Persoon(Wereld.TestBsn(5), "V9", Wereld.Geboren.AddYears(1), "Bakker", "", "E", 1, null))
            .Voeg(r => r.Polissen, new Polis(Wereld.TestBsn(5), Wereld.Uzovi, Wereld.Altijd, ""))
            .Beoordeel(ZonderBsn(new Regel()) with { Naam = "BAKKER", Geboortedatum = Wereld.Geboren.AddYears(1) })
            .Uitkomst.ShouldBe(Uitkomst.Toegekend);
}
