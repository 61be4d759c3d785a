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

    [Theory]
    [InlineData("Smit", 1, "Bakker", 0, "0307")]
    [InlineData("Bakker", 0, "Smit", 1, "0302")]
    [InlineData("Smit", 0, "Bakker", 0, "")]
    [InlineData("Bakker", 0, "Smit", 0, "")]
    [InlineData("Smit", 1, "Smit", 0, "")]
    public void Of_two_under_one_number_the_one_of_whom_date_and_name_both_fit_and_else_the_first(
        string naam,
        int dagen,
        string tweedeNaam,
        int tweedeDagen,
        string verwacht
    )
    {
        var wereld = new Wereld();
        foreach (var (n, d, bsn) in new[] { (naam, dagen, Wereld.TestBsn(5)), (tweedeNaam, tweedeDagen, Wereld.TestBsn(6)) })
        {
            wereld.Rijen.Verzekerden.Add(new Persoon(bsn, "V9", Wereld.Geboren.AddDays(d), n, "", "E", 1, null));
            wereld.Rijen.Polissen.Add(new Polis(bsn, Wereld.Uzovi, Wereld.Altijd, ""));
        }

        wereld.Beoordeel(ZonderBsn(new Regel())).CodesVanVerzekerde().ShouldBe(verwacht);
    }

    [Fact]
    public void What_was_claimed_by_number_is_remembered_by_the_BSN_of_the_register()
    {
        var wereld = new Wereld();
        wereld.Onthoud(wereld.Beoordeel(new Deel(new Regel()) { Bsn = Bsn.Onbekend, Verzekerdennummer = "V1" }));
        var regel = wereld.Rijen.Historie.ShouldHaveSingleItem();
        (regel.Bsn, regel.Verzekerdennummer).ShouldBe((Wereld.Anna, ""));
        var zonder = MetPersoonZonderBsn();
        zonder.Onthoud(zonder.Beoordeel(ZonderBsn(new Regel())));
        regel = zonder.Rijen.Historie.ShouldHaveSingleItem();
        (regel.Bsn, regel.Verzekerdennummer).ShouldBe((Bsn.Onbekend, "V9"));
    }

    [Fact]
    public void Nobody_can_be_judged_whom_no_register_knows_even_when_a_person_agrees()
    {
        var wereld = new Wereld();
        wereld.Besluiten.Add(new Besluit(1, "V04", IsAkkoord: true));
        wereld.Beoordeel(ZonderBsn(new Regel())).CodesVanVerzekerde().ShouldBe("0300");
    }

    [Fact]
    public void An_unknown_number_is_told_from_a_number_that_was_set_aside()
    {
        var oordeel = new Wereld().Beoordeel(ZonderBsn(new Regel()));
        oordeel.Verzekerden[0].Bevindingen.ShouldHaveSingleItem().Uitleg.ShouldStartWith("er is geen BSN");
        oordeel = new Wereld().Beoordeel(new Deel(new Regel()) { Bsn = Wereld.TestBsn(9) });
        oordeel.Verzekerden[0].Bevindingen.ShouldHaveSingleItem().Uitleg.ShouldStartWith("het BSN komt niet voor");
    }
}
