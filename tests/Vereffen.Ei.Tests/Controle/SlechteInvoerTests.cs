using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

public class SlechteInvoerTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1];

    public static TheoryData<string, byte[]> Onleesbaar =>
        new()
        {
            { "leeg", [] },
            { "JPEG", Jpeg },
            { "nul", new byte[5000] },
            { "UTF-16", Encoding.Unicode.GetBytes("011850100P") },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("011850100P")] },
            { "UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("011850100P")] },
            { "XML", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><bericht/>") },
            { "voorlooprecord", Encoding.ASCII.GetBytes("hallo wereld\r\nnog een regel\r\n") },
            { "soort bericht", Encoding.ASCII.GetBytes("01999" + new string(' ', 305)) },
            { "soort bericht", Encoding.ASCII.GetBytes("01") },
            { "voorlooprecord", "\r\n\r\n"u8.ToArray() },
        };

    [Theory]
    [MemberData(nameof(Onleesbaar))]
    public void What_is_no_message_is_unreadable_with_one_clear_sentence(string woord, byte[] bytes)
    {
        var (resultaat, gevonden) = EiControle.Controleer(bytes);

        resultaat.Uitkomst.ShouldBe(Uitkomst.Onleesbaar);
        resultaat.Standaard.ShouldBeNull();
        var bevinding = gevonden.ShouldHaveSingleItem();
        bevinding.Element.ShouldBeOneOf("0101", "0102");
        bevinding.Retourcode.Waarde.ShouldBeOneOf(1, 2, 10);
        bevinding.Melding.ShouldContain(woord, Case.Insensitive);
    }

    [Fact]
    public void A_utf8_mark_is_found_and_read_over()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. new Voorbeeld().Bytes()];

        var (resultaat, gevonden) = EiControle.Controleer(bytes);

        resultaat.Uitkomst.ShouldBe(Uitkomst.BestandAfgekeurd);
        gevonden.ShouldHaveSingleItem().Melding.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_utf8_file_is_explained_and_its_fields_are_not_shifted()
    {
        var tekst = Encoding.Latin1.GetString(new Voorbeeld().Bytes());

        var (_, gevonden) = EiControle.Controleer(Encoding.UTF8.GetBytes(tekst));

        var bevinding = gevonden.ShouldHaveSingleItem();
        bevinding.Regel.ShouldBe(Voorbeeld.TweedeVerzekerde);
        bevinding.Retourcode.ToString().ShouldBe("0804");
        bevinding.Melding.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_record_with_bytes_that_are_no_utf8_is_too_long_and_not_explained_as_utf8()
    {
        var voorbeeld = new Voorbeeld();
        var bytes = voorbeeld.Bytes();
        var begin = 2 * (Voorbeeld.Os301.RecordLengte + 2);
        // Half a character of four bytes, where one space stood: as many characters as a record has, if it were one.
        byte[] kapot = [.. bytes[..(begin + 300)], 0xF0, 0x90, .. bytes[(begin + 301)..]];

        var (_, gevonden) = EiControle.Controleer(kapot);

        gevonden.ShouldAllBe(b => b.Regel == 3 && !b.Melding.Contains("UTF-8", StringComparison.Ordinal));
        gevonden[0].Melding.ShouldBe("Het record is 311 posities lang; het moeten er 310 zijn.");
    }

    [Fact]
    public void A_line_of_two_characters_is_named_by_them()
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(3, "77");

        voorbeeld.Bevindingen().ShouldContain(b => b.Regel == 3 && b.Record == "77");
    }

    [Fact]
    public void What_names_a_file_before_its_standard_is_known_is_named_itself()
    {
        EiControle.Controleer("hallo"u8.ToArray()).Bevindingen.ShouldHaveSingleItem().Naam.ShouldBe("KENMERK RECORD");
        EiControle.Controleer("01999"u8.ToArray()).Bevindingen.ShouldHaveSingleItem().Naam.ShouldBe("CODE EXTERNE-INTEGRATIEBERICHT");
        (KopElementen.Kenmerk.Code, KopElementen.Code.Code).ShouldBe(("COD001", "COD002"));
    }

    [Theory]
    [InlineData(309)]
    [InlineData(311)]
    public void A_record_that_is_too_short_or_too_long_is_one_finding(int lengte)
    {
        var voorbeeld = new Voorbeeld();
        voorbeeld.Vervang(3, voorbeeld.Record(3).PadRight(lengte)[..lengte]);

        var bevinding = voorbeeld.Bevindingen().ShouldHaveSingleItem();
        bevinding.Element.ShouldBe("0401");
        bevinding.Retourcode.ToString().ShouldBe("0804");
        bevinding.Niveau.ShouldBe(Niveau.N2);
    }

    [Fact]
    public void A_file_that_breaks_off_in_a_record_says_so()
    {
        var bytes = new Voorbeeld().Bytes()[..(312 * 2 + 100)];

        var (resultaat, gevonden) = EiControle.Controleer(bytes);

        resultaat.Uitkomst.ShouldBe(Uitkomst.BestandAfgekeurd);
        gevonden[0].Melding.ShouldContain("breekt af");
        gevonden.Select(b => b.Retourcode.Waarde).ShouldBe([804, 8095, 8026]);
    }

    [Fact]
    public void Ten_megabytes_in_one_line_cost_little_memory()
    {
        var bytes = new byte[10_000_000];
        bytes.AsSpan().Fill((byte)' ');
        "011850100P"u8.CopyTo(bytes);
        var voor = GC.GetAllocatedBytesForCurrentThread();

        var (resultaat, gevonden) = EiControle.Controleer(bytes);

        (GC.GetAllocatedBytesForCurrentThread() - voor).ShouldBeLessThan(2_000_000);
        resultaat.Uitkomst.ShouldBe(Uitkomst.BestandAfgekeurd);
        gevonden[0].Melding.ShouldContain("10000000 posities");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Other_line_ends_are_one_finding_for_the_file(string einde)
    {
        var bevinding = new Voorbeeld { Regeleinde = einde }
            .Bevindingen()
            .ShouldHaveSingleItem();

        bevinding.Regel.ShouldBe(1);
        bevinding.Retourcode.ToString().ShouldBe("8095");
        bevinding.Niveau.ShouldBe(Niveau.N1);
    }

    [Fact]
    public void Bare_lf_and_a_missing_last_line_end_are_read_with_any()
    {
        var bytes = new Voorbeeld { Regeleinde = "\n" }.Bytes()[..^1];

        EiControle.Controleer(bytes, new ControleOpties { StrikteRegeleinden = false }).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_last_line_end_is_found_on_the_last_record()
    {
        var bevinding = EiControle.Controleer(new Voorbeeld().Bytes().AsMemory()[..^2]).Bevindingen.ShouldHaveSingleItem();

        bevinding.Regel.ShouldBe(8);
        bevinding.Retourcode.ToString().ShouldBe("8095");
    }

    [Fact]
    public void An_empty_line_is_found()
    {
        var bevinding = new Voorbeeld().VoegIn(4, "").Bevindingen().ShouldHaveSingleItem();

        bevinding.Regel.ShouldBe(4);
        bevinding.Retourcode.ToString().ShouldBe("8095");
    }

    [Fact]
    public void A_million_findings_are_streamed()
    {
        var voorbeeld = new Voorbeeld();
        var regel = Encoding.Latin1.GetBytes(voorbeeld.Zet(3, "0411", "XXXXX").Record(3) + "\r\n");
        var stroom = new HerhaalStroom(voorbeeld.Bytes()[..(312 * 2)], regel, Proeven.Aantal(20_000));
        long gevonden = 0;
        var voor = GC.GetAllocatedBytesForCurrentThread();

        EiControle.Controleer(stroom, new ControleOpties { Dubbelen = false }, (scoped in EiBevinding _) => gevonden++);

        gevonden.ShouldBeGreaterThanOrEqualTo((2 * Proeven.Aantal(20_000)) - 1);
        (GC.GetAllocatedBytesForCurrentThread() - voor).ShouldBeLessThan(3_000_000);
    }

    private sealed class HerhaalStroom(byte[] begin, byte[] regel, int keer) : Stream
    {
        private byte[] nu = begin;
        private int plek;
        private int nog = keer;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (plek == nu.Length)
            {
                if (nog-- == 0)
                {
                    return 0;
                }

                (nu, plek) = (regel, 0);
            }

            var aantal = Math.Min(count, nu.Length - plek);
            nu.AsSpan(plek, aantal).CopyTo(buffer.AsSpan(offset));
            plek += aantal;
            return aantal;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
