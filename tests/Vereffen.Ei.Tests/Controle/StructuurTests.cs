using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

public class StructuurTests
{
    [Theory]
    [InlineData("9902", "000003", "0151")]
    [InlineData("9903", "000001", "0157")]
    [InlineData("9904", "000002", "0158")]
    [InlineData("9905", "000000", "0153")]
    [InlineData("9906", "0000005", "0156")]
    [InlineData("9907", "00000008001", "0150")]
    [InlineData("9908", "C", "0150")]
    public void A_wrong_count_or_total_rejects_the_file(string element, string waarde, string code)
    {
        var voorbeeld = new Voorbeeld().Zet(Voorbeeld.Sluit, element, waarde);

        var bevinding = voorbeeld.Bevindingen().ShouldHaveSingleItem();
        bevinding.Element.ShouldBe(element);
        bevinding.Retourcode.ToString().ShouldBe(code);
        voorbeeld.Uitkomst().ShouldBe(Uitkomst.BestandAfgekeurd);
    }

    [Fact]
    public void A_finding_on_a_detail_record_rejects_records_only()
    {
        new Voorbeeld().Zet(3, "0413", "00000000").Uitkomst().ShouldBe(Uitkomst.RecordsAfgekeurd);
    }

    [Fact]
    public void A_wrong_number_is_one_finding_and_the_numbering_goes_on()
    {
        var bevinding = new Voorbeeld().Zet(5, "0402", "9").Bevindingen().ShouldHaveSingleItem();

        bevinding.Element.ShouldBe("0402");
        bevinding.Retourcode.ToString().ShouldBe("0801");
        bevinding.Soort.ShouldBe(Soort.X);
    }

    [Fact]
    public void A_missing_record_is_one_gap_in_the_numbers()
    {
        var gevonden = new Voorbeeld().Weg(5).Bevindingen();

        gevonden.Count(b => b.Retourcode.Waarde == 801).ShouldBe(1);
        gevonden.Select(b => b.Element).ShouldBe(["0202", "9904", "9906", "9907"]);
    }

    [Fact]
    public void A_comment_carries_the_number_of_the_record_before_it()
    {
        new Voorbeeld().Zet(4, "9802", "3").Bevindingen().ShouldHaveSingleItem().Element.ShouldBe("9802");
    }

    [Fact]
    public void Lines_of_comment_are_numbered_from_one()
    {
        new Voorbeeld().Zet(4, "9803", "0002").Bevindingen().ShouldHaveSingleItem().Element.ShouldBe("9803");
    }

    [Fact]
    public void A_comment_behind_the_voorloop_is_out_of_place()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.VoegIn(2, voorbeeld.Record(4)).Weg(5);

        voorbeeld.Bevindingen().ShouldContain(b => b.Regel == 2 && b.Element == "9801" && b.Retourcode.Waarde == 8026);
    }

    [Theory]
    [InlineData(1, "0101", Uitkomst.BestandAfgekeurd)]
    [InlineData(2, "0201", Uitkomst.BestandAfgekeurd)]
    [InlineData(3, "0401", Uitkomst.BestandAfgekeurd)]
    [InlineData(4, "9801", Uitkomst.BestandAfgekeurd)]
    [InlineData(8, "9901", Uitkomst.BestandAfgekeurd)]
    public void An_unknown_record_type_is_found_on_the_type_that_fits_best_and_checking_goes_on_as_that(
        int regel,
        string element,
        Uitkomst uitkomst
    )
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(regel, "XX" + voorbeeld.Record(regel)[2..]);

        var bevinding = voorbeeld.Bevindingen().ShouldHaveSingleItem();
        bevinding.Element.ShouldBe(element);
        bevinding.Record.ShouldBe("XX");
        bevinding.Retourcode.ToString().ShouldBe("0002");
        voorbeeld.Uitkomst().ShouldBe(uitkomst);
    }

    [Fact]
    public void A_debiteurrecord_may_not_go_to_an_insurer()
    {
        var debiteur = DebiteurRecord();
        var voorbeeld = new Voorbeeld().VoegIn(3, debiteur);

        voorbeeld.Bevindingen().ShouldContain(b => b.Regel == 3 && b.Element == "0301" && b.Retourcode.Waarde == 8075);
        voorbeeld.Uitkomst().ShouldBe(Uitkomst.BestandAfgekeurd);
    }

    [Fact]
    public void A_debiteurrecord_may_go_to_a_servicebureau()
    {
        var voorbeeld = new Voorbeeld().VoegIn(3, DebiteurRecord()).Zet(1, "0108", "0").Zet(1, "0109", "98001234");

        voorbeeld.Bevindingen().ShouldNotContain(b => b.Retourcode.Waarde == 8075);
    }

    [Fact]
    public void A_verzekerde_without_prestatie_is_found_where_the_prestatie_was_due()
    {
        var gevonden = new Voorbeeld().Weg(7).Bevindingen();

        gevonden[0].Element.ShouldBe("9901");
        gevonden[0].Retourcode.ToString().ShouldBe("8026");
    }

    [Fact]
    public void Without_sluitrecord_the_file_is_rejected()
    {
        var bevinding = new Voorbeeld().Weg(8).Bevindingen().ShouldHaveSingleItem();

        bevinding.Regel.ShouldBe(8);
        bevinding.Element.ShouldBe("9901");
        bevinding.Retourcode.ToString().ShouldBe("8026");
    }

    [Fact]
    public void A_record_behind_the_sluitrecord_is_out_of_place()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.VoegIn(9, voorbeeld.Record(6));

        voorbeeld.Bevindingen().ShouldContain(b => b.Regel == 9 && b.Element == "0201" && b.Retourcode.Waarde == 8026);
    }

    [Theory]
    [InlineData("02", "00", "8027", "0104")]
    [InlineData("01", "05", "8027", "0104")]
    public void An_unknown_version_is_found_and_checking_goes_on_with_the_one_that_we_hold(
        string versie,
        string sub,
        string code,
        string element
    )
    {
        var gevonden = new Voorbeeld().Zet(1, "0103", versie).Zet(1, "0104", sub).Zet(3, "0413", "00000000").Bevindingen();

        gevonden.ShouldContain(b =>
            b.Element == (versie == "02" ? "0103" : element) && b.Retourcode.ToString() == (versie == "02" ? "0011" : code)
        );
        gevonden.ShouldContain(b => b.Element == "0413");
    }

    [Fact]
    public void Asked_to_check_as_another_standard_the_code_is_wrong()
    {
        var bytes = new Voorbeeld().Bytes();

        var (resultaat, gevonden) = EiControle.Controleer(bytes, new ControleOpties { Standaard = Standaarden.Zoek("HA304") });

        resultaat.Standaard!.Naam.ShouldBe("HA304");
        gevonden.ShouldContain(b => b.Element == "0102" && b.Retourcode.Waarde == 10);
    }

    private static string DebiteurRecord() => ("03" + "000000000002" + "           ").PadRight(310);
}
