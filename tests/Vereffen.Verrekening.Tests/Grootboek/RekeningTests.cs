using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Grootboek;

public class RekeningTests
{
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("0699");
    private static readonly AgbCode Agb = AgbCode.Parse("01056789");

    public static TheoryData<RekeningSoort, string> PerCrediteur =>
        new()
        {
            { RekeningSoort.TeBetalen, "te-betalen:0699:01056789" },
            { RekeningSoort.Vordering, "vordering:0699:01056789" },
            { RekeningSoort.Aangehouden, "aangehouden:0699:01056789" },
            { RekeningSoort.Betaalstop, "betaalstop:0699:01056789" },
            { RekeningSoort.Voorschot, "voorschot:0699:01056789" },
        };

    [Theory]
    [MemberData(nameof(PerCrediteur))]
    public void An_account_of_a_crediteur_names_kind_insurer_and_AGB_code(RekeningSoort soort, string tekst)
    {
        var rekening = Rekening.Van(soort, Uzovi, Agb);

        rekening.ToString().ShouldBe(tekst);
        (rekening.Soort, rekening.Uzovi).ShouldBe((soort, Uzovi));
    }

    [Fact]
    public void An_account_of_the_insurer_alone_names_kind_and_insurer()
    {
        Rekening.Van(RekeningSoort.Bank, Uzovi).ToString().ShouldBe("bank:0699");
        Rekening.Van(RekeningSoort.Zorgkosten, Uzovi).ToString().ShouldBe("zorgkosten:0699");
    }

    [Fact]
    public void A_current_account_names_both_insurers_its_own_first()
    {
        var rekening = Rekening.Courant(UzoviNummer.Parse("9999"), Uzovi);

        rekening.ToString().ShouldBe("rekening-courant:9999:0699");
        rekening.Uzovi.ShouldBe(UzoviNummer.Parse("9999"));
    }

    [Fact]
    public void The_longest_text_fits_in_the_room_that_is_kept_for_it()
    {
        var hoogste = AgbCode.Parse("99999999");
        var soorten = Enum.GetValues<RekeningSoort>();

        soorten.Max(s => Rekening.Van(s, Uzovi, hoogste).ToString().Length).ShouldBeLessThanOrEqualTo(Rekening.MaxUtf8);
    }

    [Fact]
    public void The_default_value_is_no_account_and_has_no_text() => default(Rekening).ToString().ShouldBe("");

    [Fact]
    public void Accounts_differ_by_kind_insurer_and_party()
    {
        var basis = Rekening.Van(RekeningSoort.Vordering, Uzovi, Agb);

        Rekening.Van(RekeningSoort.Vordering, Uzovi, Agb).ShouldBe(basis);
        Rekening.Van(RekeningSoort.Voorschot, Uzovi, Agb).ShouldNotBe(basis);
        Rekening.Van(RekeningSoort.Vordering, UzoviNummer.Parse("0698"), Agb).ShouldNotBe(basis);
        Rekening.Van(RekeningSoort.Vordering, Uzovi, AgbCode.Parse("01056788")).ShouldNotBe(basis);
    }
}
