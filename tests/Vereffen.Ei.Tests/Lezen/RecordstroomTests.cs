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
}
