using System.Text;

namespace Vereffen.Ei.Tests.Lezen;

public class BestandskopTests
{
    [Theory]
    [InlineData("011850100", "OS301 1.0")]
    [InlineData("011860100", "OS302 1.0")]
    [InlineData("011010800", "ZH308 8.0")]
    [InlineData("011010900", "ZH308 9.0")]
    [InlineData("011020800", "ZH309 8.0")]
    [InlineData("011020900", "ZH309 9.0")]
    [InlineData("011060702", "AP304 7.2")]
    [InlineData("011930800", "AP304 8.0")]
    [InlineData("011970100", null)]
    [InlineData("01X850100", null)]
    [InlineData("01185", "OS301 1.0")]
    [InlineData("0118501", "OS301 1.0")]
    [InlineData("0118", null)]
    [InlineData("01", null)]
    [InlineData("", null)]
    public void The_first_nine_bytes_name_the_standard(string kop, string? naam)
    {
        Bestandskop.Bepaal(Encoding.ASCII.GetBytes(kop))?.VolledigeNaam.ShouldBe(naam);
        (Bestandskop.Bepaal(Encoding.ASCII.GetBytes(kop)) is null).ShouldBe(naam is null);
    }

    [Theory]
    [InlineData(0, 3, "abc")]
    [InlineData(3, 2, "de")]
    [InlineData(3, 9, "def")]
    [InlineData(6, 1, "")]
    [InlineData(9, 1, "")]
    public void A_part_of_a_record_is_never_more_than_there_is(int begin, int lengte, string deel) =>
        Encoding.ASCII.GetString(Bestandskop.Deel("abcdef"u8, begin, lengte)).ShouldBe(deel);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void The_first_line_is_read_without_a_mark_however_the_stream_comes_in(int hap)
    {
        foreach (
            var mark in (byte[][])
                [
                    [],
                    [0xEF, 0xBB, 0xBF],
                ]
        )
        {
            using var bron = new Bron(new Happen([.. mark, .. new Voorbeeld().Bytes()], hap));
            var lezer = new RegelLezer(bron);

            Bestandskop.Lees(bron, lezer, out var eerste)!.Naam.ShouldBe("OS301");

            eerste.Inhoud[..9].SequenceEqual("011850100"u8).ShouldBeTrue();
            eerste.Lengte.ShouldBe(310);
            lezer.Begin.ShouldBe(mark.Length);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("hallo")]
    public void What_is_no_message_has_no_standard(string tekst)
    {
        using var bron = new Bron(Encoding.ASCII.GetBytes(tekst));

        Bestandskop.Lees(bron, new RegelLezer(bron), out _).ShouldBeNull();
    }
}
