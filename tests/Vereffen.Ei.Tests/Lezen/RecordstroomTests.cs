using System.Text;

namespace Vereffen.Ei.Tests.Lezen;

public class RecordstroomTests
{
    [Fact]
    public void Gives_every_record_with_its_line_and_type()
    {
        using var stroom = Recordstroom.Open(new Voorbeeld().Bytes())!;
        var gezien = new List<string>();

        while (stroom.Volgende(out var record))
        {
            record.Length.ShouldBe(310);
            gezien.Add($"{stroom.Regel} {stroom.SoortVan(record)!.Kenmerk}");
        }

        gezien.ShouldBe(["1 01", "2 02", "3 04", "4 98", "5 04", "6 02", "7 04", "8 99"]);
        stroom.Standaard.Naam.ShouldBe("OS301");
    }

    [Fact]
    public void A_utf_8_mark_is_no_part_of_the_first_record()
    {
        byte[] bytes = [0xef, 0xbb, 0xbf, .. new Voorbeeld().Bytes()];
        using var stroom = Recordstroom.Open(new MemoryStream(bytes))!;

        stroom.Volgende(out var record).ShouldBeTrue();

        Encoding.ASCII.GetString(record[..5]).ShouldBe("01185");
    }

    [Theory]
    [InlineData("")]
    [InlineData("01999")]
    [InlineData("hallo")]
    public void What_is_no_message_gives_nothing(string tekst) => Recordstroom.Open(Encoding.ASCII.GetBytes(tekst)).ShouldBeNull();

    [Fact]
    public void A_part_of_a_message_is_read_as_the_standard_given()
    {
        using var stroom = Recordstroom.Open(new Voorbeeld().Bytes().AsMemory(312), Voorbeeld.Os301)!;

        stroom.Volgende(out var record).ShouldBeTrue();

        stroom.SoortVan(record)!.Kenmerk.ShouldBe("02");
    }

    [Fact]
    public void An_unknown_record_has_no_type()
    {
        using var stroom = Recordstroom.Open(new Voorbeeld().Bytes())!;

        stroom.SoortVan("XX"u8).ShouldBeNull();
        stroom.SoortVan("0"u8).ShouldBeNull();
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Any_line_end_is_cut_off_and_lines_count_from_one(string einde)
    {
        using var stroom = Recordstroom.Open(new Happen(new Voorbeeld { Regeleinde = einde }.Bytes(), 100))!;
        stroom.Regel.ShouldBe(0);

        for (var regel = 1; regel <= 8; regel++)
        {
            stroom.Volgende(out var record).ShouldBeTrue();
            record.Length.ShouldBe(310);
            stroom.Regel.ShouldBe(regel);
        }

        stroom.Volgende(out var leeg).ShouldBeFalse();
        leeg.IsEmpty.ShouldBeTrue();
        stroom.Regel.ShouldBe(8);
    }

    [Fact]
    public void A_message_that_comes_in_byte_by_byte_is_known()
    {
        byte[] bytes = [0xef, 0xbb, 0xbf, .. new Voorbeeld().Bytes()];
        using var stroom = Recordstroom.Open(new Happen(bytes, 1))!;

        stroom.Volgende(out var record).ShouldBeTrue();

        record[..5].SequenceEqual("01185"u8).ShouldBeTrue();
        stroom.SoortVan(record[..2])!.Kenmerk.ShouldBe("01");
    }

    [Fact]
    public void Only_the_first_4096_bytes_of_a_line_are_given()
    {
        var bytes = Encoding.ASCII.GetBytes("011850100" + new string('x', 9000) + "\r\n99");
        foreach (var stroom in (Recordstroom[])[Recordstroom.Open(bytes)!, Recordstroom.Open(new Happen(bytes, 1000))!])
        {
            stroom.Volgende(out var record).ShouldBeTrue();
            record.Length.ShouldBe(4096);
            stroom.Volgende(out record).ShouldBeTrue();
            record.Length.ShouldBe(2);
            stroom.Dispose();
        }
    }
}
