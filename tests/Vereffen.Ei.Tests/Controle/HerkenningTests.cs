namespace Vereffen.Ei.Tests.Controle;

public class HerkenningTests
{
    public static TheoryData<byte[], string?> Begin =>
        new()
        {
            { [0xFF, 0xD8, 0xFF], "een JPEG-afbeelding" },
            { [0xFF, 0xD8, 0xFE], null },
            { [0x89, (byte)'P', (byte)'N', (byte)'G'], "een PNG-afbeelding" },
            { [0x89, (byte)'P', (byte)'N', (byte)'H'], null },
            { "GIF89a"u8.ToArray(), "een GIF-afbeelding" },
            { "GIF7"u8.ToArray(), null },
            { "%PDF-1.7"u8.ToArray(), "een PDF-document" },
            { "%PDE"u8.ToArray(), null },
            { "PK\u0003\u0004"u8.ToArray(), "een zip-bestand of Office-document" },
            { "PJ"u8.ToArray(), null },
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "een Office-document" },
            { [0xD0, 0xCF, 0x11], null },
            { [0x1F, 0x8B, 8], "een gzip-bestand" },
            { [0x1F, 0x8A, 8], null },
            { "<?xml"u8.ToArray(), "XML of HTML" },
            { " \t\r\n<html>"u8.ToArray(), "XML of HTML" },
            { "a<html>"u8.ToArray(), null },
            { "{}"u8.ToArray(), "JSON" },
            { " \t\r\n{\"a\""u8.ToArray(), "JSON" },
            { "a{}"u8.ToArray(), null },
            { "011850100P"u8.ToArray(), null },
            { [], null },
        };

    [Theory]
    [MemberData(nameof(Begin))]
    public void Known_kinds_of_files_are_known_by_their_first_bytes(byte[] begin, string? soort) =>
        Herkenning.AnderBestand(begin).ShouldBe(soort is null ? null : $"Dit is geen EI-bericht maar {soort}.");

    [Fact]
    public void A_nul_in_the_first_nine_bytes_is_binary_and_further_on_it_is_a_matter_of_the_field()
    {
        Herkenning
            .AnderBestand("01185010\0"u8)
            .ShouldBe("Dit is geen EI-bericht: het bestand begint met nulbytes of andere binaire gegevens.");
        Herkenning.AnderBestand("0\0"u8).ShouldNotBeNull();
        Herkenning.AnderBestand("011850100\0"u8).ShouldBeNull();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE }, true)]
    [InlineData(new byte[] { 0xFE, 0xFF }, true)]
    [InlineData(new byte[] { 0xFF, 0xFF }, false)]
    [InlineData(new byte[] { 0x30, 0, 0x31, 0 }, true)]
    [InlineData(new byte[] { 0, 0x30, 0, 0x31 }, true)]
    [InlineData(new byte[] { 0x30, 0, 0x31 }, false)]
    [InlineData(new byte[] { 0, 0x30, 0 }, false)]
    [InlineData(new byte[] { 0, 0, 0, 0x31 }, false)]
    [InlineData(new byte[] { 0, 0x30, 0, 0 }, false)]
    [InlineData(new byte[] { 0, 0x30, 0x31, 0x31 }, false)]
    [InlineData(new byte[] { 0x30, 0x30, 0, 0x31 }, false)]
    [InlineData(new byte[] { 0x30, 0, 0x31, 0x31 }, false)]
    [InlineData(new byte[] { 0x30, 0, 0, 0 }, false)]
    [InlineData(new byte[] { 0x30, 0x31, 0x31, 0 }, false)]
    [InlineData(new byte[] { }, false)]
    public void Utf_16_has_a_mark_or_a_nul_beside_each_character(byte[] begin, bool isUtf16) => Herkenning.IsUtf16(begin).ShouldBe(isUtf16);

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, true)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x30 }, true)]
    [InlineData(new byte[] { 0xEF, 0xBB }, false)]
    [InlineData(new byte[] { 0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF }, false)]
    public void The_mark_of_utf_8_is_three_bytes(byte[] begin, bool heeft) => Herkenning.HeeftUtf8Markering(begin).ShouldBe(heeft);
}
