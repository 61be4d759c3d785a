using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

public class VeldTests
{
    [Fact]
    public void A_sound_claim_has_no_findings()
    {
        var voorbeeld = new Voorbeeld();

        voorbeeld.Bevindingen().ShouldBeEmpty();
        voorbeeld.Uitkomst().ShouldBe(Uitkomst.Ok);
    }

    // The smallest break of each check: the field, what is put there, and the one finding that is due.
    [Theory]
    [InlineData(1, "0105", "X", "8028")]
    [InlineData(1, "0105", " ", "8028")]
    [InlineData(1, "0106", "00000A", "8166")]
    [InlineData(1, "0108", "ABCD", "0018")]
    [InlineData(1, "0109", "00123456", "0013")]
    [InlineData(1, "0109", "98000000", "0013")]
    [InlineData(1, "0110", "00001234", "0014")]
    [InlineData(1, "0111", "90000000", "0016")]
    [InlineData(1, "0112", "        ", "0017")]
    [InlineData(1, "0113", "05", "8029")]
    [InlineData(1, "0114", "20260230", "0020")]
    [InlineData(1, "0115", "00000000", "0021")]
    [InlineData(1, "0116", " F2026-001", "0030")]
    [InlineData(1, "0116", "", "0030")]
    [InlineData(1, "0117", "20261301", "0025")]
    [InlineData(1, "0119", "USD", "0031")]
    [InlineData(1, "0180", "x", "0003")]
    [InlineData(2, "0202", "00000000000A", "0801")]
    [InlineData(2, "0203", "123456789", "0435")]
    [InlineData(2, "0207", "19800230", "8151")]
    [InlineData(2, "0208", "0", "0351")]
    [InlineData(2, "0208", "3", "0351")]
    [InlineData(2, "0209", "2", "0317")]
    [InlineData(2, "0210", "", "0312")]
    [InlineData(2, "0210", " Jansen", "0312")]
    [InlineData(2, "0212", "1", "0317")]
    [InlineData(2, "0215", "", "0310")]
    [InlineData(2, "0216", "5", "0397")]
    [InlineData(2, "0217", "1234A1", "0406")]
    [InlineData(2, "0217", "123 AB", "0406")]
    [InlineData(2, "0219", "0", "0406")]
    [InlineData(2, "0219", "   12", "0406")]
    [InlineData(2, "0223", "0", "8030")]
    [InlineData(2, "0223", "3", "8030")]
    [InlineData(2, "0280", "                    .", "0003")]
    [InlineData(3, "0406", " M1", "0550")]
    [InlineData(3, "0407", "0", "8031")]
    [InlineData(3, "0407", "5", "8031")]
    [InlineData(3, "0408", "20260229", "8007")]
    [InlineData(3, "0408", "02032026", "8007")]
    [InlineData(3, "0409", "        ", "8007")]
    [InlineData(3, "0410", "000", "0581")]
    [InlineData(3, "0411", "1*0*0", "0582")]
    [InlineData(3, "0411", "00000", "0582")]
    [InlineData(3, "0412", "0000", "0638")]
    [InlineData(3, "0413", "00000000", "8011")]
    [InlineData(3, "0413", "12000000", "8011")]
    [InlineData(3, "0414", "    4500", "0611")]
    [InlineData(3, "0416", "X", "0631")]
    [InlineData(3, "0417", "AAAA", "8016")]
    [InlineData(3, "0419", " ", "0631")]
    [InlineData(3, "0420", "", "8021")]
    [InlineData(3, "0421", " R", "0651")]
    [InlineData(4, "9803", "    ", "0754")]
    [InlineData(4, "9804", "", "0755")]
    [InlineData(4, "9880", "0", "0003")]
    [InlineData(8, "9902", "XXXXXX", "0151")]
    [InlineData(8, "9907", "           ", "0150")]
    [InlineData(8, "9908", "X", "0150")]
    [InlineData(8, "9980", "0", "0003")]
    public void A_field_that_is_wrong_by_itself_is_one_finding_on_that_field(int regel, string element, string waarde, string code)
    {
        var gevonden = new Voorbeeld().Zet(regel, element, waarde).Bevindingen();

        gevonden[0].Regel.ShouldBe(regel);
        gevonden[0].Element.ShouldBe(element);
        gevonden[0].Niveau.ShouldBe(Niveau.N3);
        gevonden[0].Retourcode.ToString().ShouldBe(code);
        gevonden[0].Melding.ShouldNotBeEmpty();
        gevonden.Count.ShouldBe(1);
    }

    [Fact]
    public void Nine_nines_are_a_bsn_when_the_verzekerdennummer_is_filled()
    {
        var voorbeeld = new Voorbeeld();
        foreach (var (regel, record) in new[] { (2, "02"), (3, "04"), (5, "04") })
        {
            voorbeeld.Zet(regel, record + "03", "999999999").Zet(regel, record + "05", "V1");
        }

        voorbeeld.Bevindingen().ShouldBeEmpty();
    }

    [Fact]
    public void A_windows_1252_letter_or_diacritic_in_a_name_is_no_finding()
    {
        new Voorbeeld().Zet(2, "0210", "Mül\u0080ler").Bevindingen().ShouldBeEmpty();
    }

    [Fact]
    public void A_control_character_in_text_is_found()
    {
        var gevonden = new Voorbeeld().Zet(2, "0210", "Jan\0sen").Bevindingen();

        gevonden.ShouldHaveSingleItem().Element.ShouldBe("0210");
        gevonden[0].Waarde.ShouldNotContain('\0');
    }

    [Fact]
    public void A_partly_held_code_list_never_rejects()
    {
        new Voorbeeld().Zet(3, "0410", "777").Bevindingen().ShouldBeEmpty();
    }

    [Fact]
    public void A_leap_day_exists_only_in_a_leap_year()
    {
        new Voorbeeld().Zet(2, "0207", "20000229").Bevindingen().ShouldBeEmpty();
        new Voorbeeld().Zet(2, "0207", "19000229").Bevindingen().ShouldHaveSingleItem().Element.ShouldBe("0207");
    }
}
