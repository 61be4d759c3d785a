using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>How a file is gone through: line ends, empty lines, what is counted, which standard and version, where records may stand.</summary>
public class VerloopTests
{
    private static readonly ControleOpties Los = new() { StrikteRegeleinden = false };

    [Fact]
    public void Each_run_of_lines_that_end_alike_is_one_finding()
    {
        Einden("\r\n", "\n", "\n", "\r\n", "\n", "\r", "\r", "\n").ShouldBe(["2 0201", "5 0401", "6 0201", "8 9901"]);
        Einden("\n", "\n", "\n", "\n", "\n", "\n", "\n", "").ShouldBe(["1 0101", "8 9901"]);
        Einden("\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n").ShouldBeEmpty();
    }

    [Fact]
    public void Of_other_line_ends_only_a_bare_cr_is_one_when_any_will_do()
    {
        Einden(Los, "\r\n", "\n", "\n", "\r\n", "\n", "\r", "\r", "").ShouldBe(["6 0201"]);
        Einden(Los, "\r", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r").ShouldBe(["1 0101", "8 9901"]);
    }

    [Fact]
    public void Empty_lines_are_one_finding_per_place_and_are_no_record()
    {
        var voorbeeld = new Voorbeeld().VoegIn(4, "").VoegIn(5, "").VoegIn(8, "");

        voorbeeld.Bevindingen().Kort().ShouldBe(["4 0101 8095 N1 X", "8 0101 8095 N1 X"]);
        EiControle.Controleer(voorbeeld.Bytes()).Resultaat.Records.ShouldBe(8);
        voorbeeld.Bevindingen(Los).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("0100", "1.0")]
    [InlineData("0205", "2.5")]
    [InlineData("0X00", "0X00")]
    [InlineData("010X", "010X")]
    public void The_version_is_that_of_the_file(string veld, string versie)
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(1, voorbeeld.Record(1)[..5] + veld + voorbeeld.Record(1)[9..]);
        var resultaat = EiControle.Controleer(voorbeeld.Bytes()).Resultaat;

        resultaat.Versie.ShouldBe(versie);
        resultaat.Standaard!.VolledigeNaam.ShouldBe("OS301 1.0");
        (resultaat.Records, resultaat.Bevindingen).ShouldBe(
            (
                8,
                versie == "1.0" ? 0
                : versie == "2.5" ? 2
                : 1
            )
        );
    }

    [Fact]
    public void Of_what_is_no_message_the_lines_are_counted()
    {
        var (resultaat, _) = EiControle.Controleer("hallo\r\n\r\nwereld\r\n"u8.ToArray());

        (resultaat.Records, resultaat.Bevindingen, resultaat.Versie).ShouldBe((3, 1, ""));
    }

    [Theory]
    [InlineData("hallo", "0101 0002")]
    [InlineData("01999", "0102 0010")]
    [InlineData("01X85", "0102 0010")]
    [InlineData("", "0101 0001")]
    public void What_is_no_message_has_the_code_for_it(string tekst, string bevinding) =>
        EiControle.Controleer(Encoding.ASCII.GetBytes(tekst)).Bevindingen.Select(b => $"{b.Element} {b.Retourcode}").ShouldBe([bevinding]);

    [Fact]
    public void Behind_a_mark_another_kind_of_file_is_still_another_kind_of_file()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "<?xml version=\"1.0\"?>"u8];

        EiControle.Controleer(bytes).Bevindingen.Zinnen().ShouldBe(["1 0101 Dit is geen EI-bericht maar XML of HTML."]);
    }

    [Fact]
    public void A_file_may_come_in_byte_by_byte()
    {
        foreach (var bytes in (byte[][])[new Voorbeeld().Bytes(), "%PDF-1.7"u8.ToArray(), [0xEF, 0xBB, 0xBF, .. new Voorbeeld().Bytes()]])
        {
            var gevonden = new List<Bevinding>();
            EiControle.Controleer(
                new Lezen.Happen(bytes, 1),
                new ControleOpties(),
                (scoped in EiBevinding b) => gevonden.Add(b.NaarBevinding())
            );

            gevonden.ShouldBe(EiControle.Controleer(bytes).Bevindingen);
        }
    }

    [Fact]
    public void Checked_as_another_standard_its_code_and_version_are_one_finding_each()
    {
        var opties = new ControleOpties { Standaard = Standaarden.Zoek("ZH308 9.0") };
        var bytes = Proefclaim.Maak(Standaarden.Zoek("ZH308 9.0")!);
        var anders = Encoding.Latin1.GetBytes("011850100" + Encoding.Latin1.GetString(bytes)[9..]);

        EiControle.Controleer(bytes, opties).Bevindingen.ShouldBeEmpty();
        EiControle.Controleer(anders, opties).Bevindingen.Kort().ShouldBe(["1 0102 0010 N3 X", "1 0103 0011 N3 X"]);
    }

    [Fact]
    public void A_code_that_is_empty_is_not_another_standards()
    {
        var bytes = Encoding.Latin1.GetBytes("01000" + Encoding.Latin1.GetString(new Voorbeeld().Bytes())[5..]);

        EiControle
            .Controleer(bytes, new ControleOpties { Standaard = Standaarden.Zoek("OS301") })
            .Bevindingen.Zinnen()
            .ShouldBe(["1 0102 Dit veld is verplicht en niet gevuld."]);
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(2, 14)]
    [InlineData(3, 14)]
    [InlineData(4, 18)]
    [InlineData(7, 14)]
    [InlineData(8, 2)]
    public void A_record_that_is_cut_off_is_one_finding_wherever_it_is_cut(int regel, int vanaf)
    {
        var goed = new Voorbeeld();
        for (var lengte = vanaf; lengte < 310; lengte++)
        {
            var voorbeeld = new Voorbeeld();
            voorbeeld.Vervang(regel, goed.Record(regel)[..lengte]);

            voorbeeld
                .Bevindingen()
                .Select(b => $"{b.Regel} {b.Retourcode} {b.Element}")
                .ShouldBe([$"{regel} 0804 {goed.Record(regel)[..2]}01"]);
        }
    }

    // Lines: 01, 02, 04, 98, 04, 02, 04, 99.
    [Theory]
    [InlineData(2, 3, "04 not before its 02")]
    [InlineData(8, 7, "99 not before the last 04")]
    public void Records_in_another_order_are_out_of_place(int een, int twee, string waarom)
    {
        var voorbeeld = new Voorbeeld();
        var (a, b) = (voorbeeld.Record(een), voorbeeld.Record(twee));
        voorbeeld.Vervang(een, b).Vervang(twee, a);

        voorbeeld.Bevindingen().ShouldContain(f => f.Retourcode == new Retourcode(8026), waarom);
    }

    [Fact]
    public void A_second_voorloop_is_out_of_place_and_changes_nothing()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.VoegIn(6, voorbeeld.Record(1));

        voorbeeld.Bevindingen().Kort().ShouldBe(["6 0101 8026 N2 X"]);
    }

    [Fact]
    public void A_comment_may_stand_behind_any_detail_record_and_another_comment_but_not_behind_01_or_99()
    {
        var voorbeeld = new Voorbeeld();
        string Commentaar(int nummer, int regel) => $"98{nummer:D12}{regel:D4}Tekst".PadRight(310);
        voorbeeld.VoegIn(3, Commentaar(1, 1)).VoegIn(4, Commentaar(1, 2)).Zet(10, "9905", "3").Zet(10, "9906", "8");
        voorbeeld.Bevindingen().ShouldBeEmpty();

        voorbeeld.VoegIn(11, Commentaar(5, 1)).Bevindingen().Kort().ShouldContain("11 9801 8026 N2 X");
    }

    [Theory]
    [InlineData("01", "02", "99", "3 9901")]
    [InlineData("01", "99", "", "2 9901")]
    [InlineData("01", "02", "02", "3 0201")]
    public void What_a_record_must_have_below_it_is_missed_where_it_ends(string een, string twee, string drie, string bevinding)
    {
        var voorbeeld = new Voorbeeld();
        string Record(string soort, int nummer) =>
            soort switch
            {
                "01" => voorbeeld.Record(1),
                "02" => $"02{nummer:D12}" + voorbeeld.Record(2)[14..],
                _ => voorbeeld.Record(8),
            };
        string[] regels = [.. ((string[])[een, twee, drie]).Where(s => s.Length > 0).Select((s, i) => Record(s, i) + "\r\n")];

        var gevonden = EiControle.Controleer(Encoding.Latin1.GetBytes(string.Concat(regels))).Bevindingen;

        gevonden
            .First(b => b.Retourcode == new Retourcode(8026))
            .ShouldSatisfyAllConditions(b => $"{b.Regel} {b.Element}".ShouldBe(bevinding));
    }

    [Fact]
    public void Ggz_needs_a_tarief_under_each_prestatie()
    {
        var gevonden = EiControle.Controleer(new Retour.Ggz("01", "02", "04", "16", "04", "06", "99").Bytes).Bevindingen;

        gevonden.Where(b => b.Retourcode == new Retourcode(8026)).Zinnen().ShouldBe(["5 0401 Voor dit record ontbreekt een record 06."]);
    }

    private static List<string> Einden(params string[] einden) => Einden(new ControleOpties(), einden);

    private static List<string> Einden(ControleOpties opties, params string[] einden)
    {
        var voorbeeld = new Voorbeeld();
        var bytes = Encoding.Latin1.GetBytes(string.Concat(einden.Select((e, i) => voorbeeld.Record(i + 1) + e)));
        var gevonden = EiControle.Controleer(bytes, opties).Bevindingen;
        gevonden.ShouldAllBe(b => b.Retourcode == new Retourcode(8095) && b.Niveau == Niveau.N1);
        EiControle.Controleer(bytes, opties with { AlleenGrondig = true }).Bevindingen.ShouldBe(gevonden);
        return [.. gevonden.Select(b => $"{b.Regel} {b.Element}")];
    }
}
