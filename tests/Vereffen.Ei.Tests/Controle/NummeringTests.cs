using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>Numbers of detail records and lines of comment, counts and total: one fault is one finding.</summary>
public class NummeringTests
{
    [Theory]
    [InlineData("000000000009", "000000000010", "")]
    [InlineData("000000000009", "000000000004", "")]
    [InlineData("000000000009", "000000000005", "6 0202")]
    [InlineData("000000000009", "000000000011", "6 0202")]
    public void After_a_wrong_number_both_the_place_and_the_number_found_are_a_new_start(string vijfde, string zesde, string ook)
    {
        var voorbeeld = new Voorbeeld().Zet(5, "0402", vijfde).Zet(6, "0202", zesde);
        var zevende = (long.Parse(zesde, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );

        var gevonden = voorbeeld.Zet(7, "0402", zevende).Bevindingen();

        gevonden.Select(b => $"{b.Regel} {b.Element}").ShouldBe(ook.Length == 0 ? ["5 0402"] : ["5 0402", ook]);
    }

    [Theory]
    [InlineData("00000000000X")]
    [InlineData("000000000000")]
    public void A_number_that_is_missing_counts_as_the_one_that_was_due(string nummer)
    {
        var gevonden = new Voorbeeld().Zet(5, "0402", nummer).Bevindingen();

        gevonden.Select(b => $"{b.Regel} {b.Element} {b.Niveau}").ShouldBe(["5 0402 N3"]);
    }

    [Fact]
    public void A_nought_behind_a_wrong_number_counts_on_from_that() =>
        new Voorbeeld()
            .Zet(5, "0402", "9")
            .Zet(6, "0202", "0")
            .Zet(7, "0402", "11")
            .Bevindingen()
            .Select(b => $"{b.Regel} {b.Element}")
            .ShouldBe(["5 0402", "6 0202"]);

    [Fact]
    public void Lines_of_comment_go_on_from_the_number_found_and_begin_again_at_each_record()
    {
        var voorbeeld = new Voorbeeld();
        var commentaar = voorbeeld.Record(4);
        string Regel(string nummer) => commentaar[..14] + nummer + commentaar[18..];
        voorbeeld
            .VoegIn(5, Regel("0002"))
            .VoegIn(6, Regel("0007"))
            .VoegIn(7, Regel("0008"))
            .VoegIn(8, Regel("000X"))
            .VoegIn(9, Regel("0010"));
        voorbeeld.VoegIn(11, ("980000000000030001" + "Bij de tweede").PadRight(310));
        voorbeeld.Zet(14, "9905", "7").Zet(14, "9906", "12");

        voorbeeld.Bevindingen().Kort().ShouldBe(["6 9803 0754 N4 D", "8 9803 0754 N3 D"]);
    }

    [Theory]
    [InlineData("000000000000", "4 9802 N3")]
    [InlineData("00000000000X", "4 9802 N3")]
    [InlineData("000000000001", "4 9802 N2")]
    [InlineData("000000000003", "4 9802 N2")]
    public void A_comment_with_a_number_of_its_own_is_one_finding(string nummer, string bevinding) =>
        new Voorbeeld().Zet(4, "9802", nummer).Bevindingen().Select(b => $"{b.Regel} {b.Element} {b.Niveau}").ShouldBe([bevinding]);

    [Theory]
    [InlineData("000000000003", 0)]
    [InlineData("000000000009", 0)]
    [InlineData("000000000002", 1)]
    [InlineData("000000000001", 1)]
    public void In_a_retour_numbers_rise(string nummer, int fouten)
    {
        var retour = Retouren
            .Van(
                new Voorbeeld().Bytes(),
                [
                    new RecordUitkomst(3, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul),
                    new RecordUitkomst(5, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul),
                ]
            )
            .Zet(Standaarden.Zoek("OS302")!, 4, "0402", nummer);

        var gevonden = EiControle.Controleer(retour).Bevindingen;

        gevonden.Count(b => b is { Element: "0402", Regel: 4, Niveau: Niveau.N2 }).ShouldBe(fouten);
        gevonden.Count.ShouldBe(fouten);
    }

    [Theory]
    [InlineData("0418", "0000450X", "3 0418")]
    [InlineData("0419", "X", "3 0419")]
    public void An_amount_that_can_not_be_read_leaves_the_total_alone(string element, string waarde, string bevinding) =>
        new Voorbeeld()
            .Zet(3, element, waarde)
            .Zet(8, "9907", "1")
            .Bevindingen()
            .Select(b => $"{b.Regel} {b.Element}")
            .ShouldBe([bevinding]);

    [Fact]
    public void An_amount_that_is_cut_off_does_so_too()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(3, voorbeeld.Record(3)[..112]).Zet(8, "9907", "1");

        voorbeeld.Bevindingen().Select(b => $"{b.Regel} {b.Element}").ShouldBe(["3 0401"]);
    }

    [Fact]
    public void A_count_that_can_not_be_read_or_is_cut_off_is_not_compared()
    {
        new Voorbeeld().Zet(8, "9902", "00000X").Bevindingen().Select(b => b.Element).ShouldBe(["9902"]);
        var voorbeeld = new Voorbeeld().Zet(8, "9907", "1");
        voorbeeld.Vervang(8, voorbeeld.Record(8)[..40]);

        voorbeeld.Bevindingen().Select(b => b.Element).ShouldBe(["9901"]);
    }

    [Fact]
    public void Nothing_at_all_is_debet()
    {
        var voorbeeld = new Voorbeeld().Zet(3, "0418", "0").Zet(5, "0418", "0").Zet(7, "0418", "0").Zet(8, "9907", "0");

        voorbeeld.Zet(8, "9908", "C").Bevindingen().Select(b => $"{b.Regel} {b.Element}").ShouldContain("8 9908");
        voorbeeld.Zet(8, "9908", "D").Bevindingen().Where(b => b.Regel == 8 && b.Element == "9908").ShouldBeEmpty();
    }

    [Fact]
    public void A_total_and_its_sign_are_one_finding_at_most()
    {
        new Voorbeeld().Zet(8, "9907", "8001").Zet(8, "9908", "C").Bevindingen().Select(b => b.Element).ShouldBe(["9907"]);
        new Voorbeeld().Zet(8, "9908", "X").Bevindingen().Kort().ShouldBe(["8 9908 0150 N3 X"]);
    }
}
