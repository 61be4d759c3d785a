using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class C04GelijkAanDebetRuleTests
{
    public static TheoryData<string, string> Verschillen =>
        new()
        {
            { "lijst", "prestatiecodelijst" },
            { "code", "prestatiecode" },
            { "begin", "begindatum" },
            { "eind", "einddatum" },
            { "behandelaar", "behandelaar" },
            { "aantal", "aantal" },
            { "tarief", "tarief" },
            { "berekend", "berekend bedrag" },
            { "machtiging", "machtigingsnummer" },
            { "bedrag", "creditbedrag 39,99 is niet het toegekende bedrag 40,00" },
        };

    [Theory]
    [MemberData(nameof(Verschillen))]
    public void A_credit_that_differs_from_its_debit_is_refused_with_8017_and_told_in_a_comment(string veld, string uitleg)
    {
        var debet = CreditWereld.Debet with { Eind = Regel.Dag, Machtiging = "M1" };
        var credit = debet with { Credit = true, Vorige = "D1", Referentie = "C1" };
        var anders = veld switch
        {
            "lijst" => credit with { Lijst = "082" },
            "code" => credit with { Code = "24002" },
            "begin" => credit with { Begin = Regel.Dag.AddDays(-1) },
            "eind" => credit with { Eind = Regel.Dag.AddDays(1) },
            "behandelaar" => credit with { Behandelaar = Wereld.AndereZorgverlener },
            "aantal" => credit with { Aantal = 2, Berekend = 40_00 },
            "tarief" => credit with { Tarief = 39_00, Berekend = 40_00 },
            "berekend" => credit with { Berekend = 41_00, Bedrag = 40_00 },
            "machtiging" => credit with { Machtiging = "M2" },
            _ => credit with { Bedrag = 39_99 },
        };
        var wereld = new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, debet);
        wereld.Beoordeel(credit).Codes().ShouldBe("");
        var oordeel = wereld.Beoordeel(anders);
        oordeel.Codes().ShouldBe("8017");
        oordeel.Toegekend.Cents.ShouldBe(0);
        oordeel.Regels[0].Bevindingen.ShouldHaveSingleItem().Uitleg.ShouldContain(uitleg);
        oordeel.NaarRetour("X", Regel.Dag).Records[1].Toelichting.ShouldNotBeNull().ShouldContain(uitleg, Case.Insensitive);
    }

    [Theory]
    [InlineData("0415=11;0416=M;", "0415=11;0416=M;", "")]
    [InlineData("0415=11;0416=M;", "0415=12;0416=M;", "8017")]
    [InlineData("0415=11;", "", "8017")]
    [InlineData("", "0415=11;", "8017")]
    [InlineData("", "", "")]
    [InlineData(null, "0415=11;", "")]
    public void The_elements_of_its_own_standard_are_repeated(string? debet, string credit, string code)
    {
        var wereld = new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, CreditWereld.Debet with { Overig = debet });
        wereld.Beoordeel(CreditWereld.Credit with { Overig = credit }).Codes().ShouldBe(code);
    }

    [Fact]
    public void History_keeps_no_diagnosis()
    {
        var wereld = new Wereld().Eerder(k => k with { Factuurnummer = "F0" }, CreditWereld.Debet with { Overig = "0414=7024;" });
        wereld.Rijen.Historie[0].Overig.ShouldMatch("^[0-9a-f]{16}$");
    }

    [Fact]
    public void A_credit_for_another_person_is_refused() =>
        CreditWereld.Maak().Beoordeel(new Deel(CreditWereld.Credit) { Bsn = Wereld.Bram, Naam = "BERG" }).Codes().ShouldBe("8017");

    [Fact]
    public void What_history_does_not_hold_is_not_compared() =>
        CreditWereld
            .Maak()
            .Met(r => r.Historie, h => h with { Tarief = null, Berekend = null, Machtiging = "" })
            .Beoordeel(CreditWereld.Credit with { Tarief = 1, Berekend = 40_00, Machtiging = "M9" })
            .Codes()
            .ShouldBe("");

    [Fact]
    public void What_stands_awarded_is_taken_back_and_the_berekend_bedrag_stays_the_old_one()
    {
        var wereld = new Wereld()
            .Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true })
            .Eerder(k => k with { Factuurnummer = "F0" }, CreditWereld.Debet with { Tarief = 45_00 });
        wereld.Rijen.Historie[0].Toegekend.Cents.ShouldBe(40_00);
        wereld.Beoordeel(CreditWereld.Credit with { Tarief = 45_00 }).Codes().ShouldBe("8017");
        var oordeel = wereld.Beoordeel(CreditWereld.Credit with { Tarief = 45_00, Bedrag = 40_00 });
        oordeel.Codes().ShouldBe("");
        (oordeel.Toegekend.Cents, oordeel.Regels[0].Berekend.Cents).ShouldBe((-40_00, -45_00));
    }

    [Theory]
    [InlineData("V9", "")]
    [InlineData("", "")]
    [InlineData("V10", "8017")]
    public void Without_BSN_the_verzekerdennummer_tells_whose_debit_it_was(string nummerInHistorie, string verwacht)
    {
        var wereld = new Wereld()
            .Voeg(r => r.Verzekerden, new Persoon(Bsn.Onbekend, "V9", Wereld.Geboren, "Smit", "", "C", 2, null))
            .Voeg(r => r.Polissen, new Polis(Bsn.Onbekend, Wereld.Uzovi, Wereld.Altijd, ""))
            .MetKop(k => k with { Factuurnummer = "F0" });
        wereld.Onthoud(wereld.Beoordeel(ZonderBsn(CreditWereld.Debet)));
        wereld
            .Met(r => r.Historie, h => h with { Verzekerdennummer = nummerInHistorie })
            .MetKop(k => k with { Factuurnummer = "F1" })
            .Beoordeel(ZonderBsn(CreditWereld.Credit))
            .Codes()
            .ShouldBe(verwacht);
    }

    [Theory]
    [InlineData("V1", "")]
    [InlineData("V2", "8017")]
    [InlineData("", "8017")]
    public void A_person_whose_BSN_became_known_since_is_still_the_one_of_that_verzekerdennummer(
        string nummerInHistorie,
        string verwacht
    ) =>
        CreditWereld
            .Maak()
            .Met(r => r.Historie, h => h with { Bsn = Bsn.Onbekend, Verzekerdennummer = nummerInHistorie })
            .Beoordeel(CreditWereld.Credit)
            .Codes()
            .ShouldBe(verwacht);

    private static Deel ZonderBsn(Regel regel) =>
        new(regel)
        {
            Bsn = Bsn.Onbekend,
            Verzekerdennummer = "V9",
            Naam = "SMIT",
        };
}
