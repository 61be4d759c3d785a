namespace Vereffen.Verrekening.Tests.Overzichten;

public class BestandsnamenTests
{
    [Theory]
    [InlineData("F-1_a.2", "F-1_a.2")]
    [InlineData("a b/c", "a%20b%2Fc")]
    [InlineData("é", "%C3%A9")]
    [InlineData("\u0080", "%C2%80")]
    [InlineData("\u007F~", "%7F%7E")]
    public void What_a_path_can_not_hold_stands_as_its_bytes(string tekst, string naam) => Bestandsnamen.Codeer(tekst).ShouldBe(naam);

    [Fact]
    public void A_name_that_comes_back_gets_its_volgnummer_and_then_a_number()
    {
        var overzicht = Overzicht("F1");
        var namen = new Bestandsnamen();

        new[] { namen.Geef(overzicht), namen.Geef(overzicht), namen.Geef(overzicht), namen.Geef(overzicht) }.ShouldBe([
            "01056789/ZZK_F1.csv",
            "01056789/ZZK_F1_1.csv",
            "01056789/ZZK_F1_1_2.csv",
            "01056789/ZZK_F1_1_3.csv",
        ]);
    }

    [Theory]
    [InlineData(3, 199)]
    [InlineData(4, 200)]
    [InlineData(5, 200)]
    public void A_long_name_is_cut_at_two_hundred(int gewoon, int naam) =>
        // The label and its underscore are the first four, and each of these letters takes six.
        new Bestandsnamen()
            .Geef(Overzicht(new string('é', 32) + new string('F', gewoon)))
            .Length.ShouldBe("01056789/".Length + naam + ".csv".Length);

    private static Verrekenoverzicht Overzicht(string factuurnummer) =>
        Proef
            .Speel(
                "2026-01-02,hv-vordering,3311,01056789,,HV-1,2000,2026-02-03,,",
                $"2026-01-05,declaratie,3311,01056789,{factuurnummer},D1,5000,,,",
                "2026-01-06,betaalrun,,,,,,,,"
            )
            .Verrekenaar.Overzichten.Single();
}
