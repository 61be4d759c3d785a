using System.Text;
using System.Text.Json;

namespace Vereffen.Ei.Tests.Omzetten;

public class JsonTests
{
    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void There_and_back_gives_the_same_bytes_whatever_is_broken(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var heel = Proefclaim.Maak(standaard);
        foreach (var zaad in Enumerable.Range(0, Proeven.Aantal(80)))
        {
            var bericht = zaad == 0 ? heel : Mutant.Van(heel, standaard.RecordLengte, zaad);
            using var json = new MemoryStream();
            if (!BerichtNaarJson.Schrijf(new MemoryStream(bericht), json))
            {
                RecordLezer.Open(new MemoryStream(bericht)).ShouldBeNull();
                continue;
            }

            Terug(json.ToArray()).ShouldBe(bericht, $"{naam} mutant {zaad}");
            JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("schema").GetInt32().ShouldBe(1);
        }
    }

    [Fact]
    public void Marks_long_lines_and_diacritics_come_back()
    {
        byte[][] berichten =
        [
            [0xEF, 0xBB, 0xBF, .. new Voorbeeld().Bytes()],
            [.. new Voorbeeld().Bytes(), .. Enumerable.Repeat((byte)0xE9, 20_000)],
            [.. new Voorbeeld().Bytes(), .. "\r\n\n\r"u8, 0, 0x80, 0xFF],
            new Voorbeeld { Regeleinde = "" }.Bytes(),
        ];

        foreach (var bericht in berichten)
        {
            Terug(Naar(bericht)).ShouldBe(bericht);
        }
    }

    [Fact]
    public void A_record_has_its_filled_elements_by_number_and_name()
    {
        var records = JsonDocument.Parse(Naar(new Voorbeeld().Bytes())).RootElement.GetProperty("records");

        records.GetArrayLength().ShouldBe(8);
        var elementen = records[2].GetProperty("elements").EnumerateArray().ToList();
        var code = elementen.Single(e => e.GetProperty("element").GetString() == "0411");
        code.GetProperty("name").GetString().ShouldBe("PRESTATIECODE");
        code.GetProperty("value").GetString().ShouldBe("24001");
        elementen.ShouldNotContain(e => e.GetProperty("element").GetString() == "0480");
    }

    [Fact]
    public void A_value_that_a_person_changed_is_written()
    {
        var json = Encoding.UTF8.GetString(Naar(new Voorbeeld().Bytes())).Replace("\"Jansen\"", "\"Dvořák\"", StringComparison.Ordinal);

        var bericht = Encoding.Latin1.GetString(Terug(Encoding.UTF8.GetBytes(json)));

        bericht.ShouldContain("Dvorák   ");
        bericht.Length.ShouldBe(8 * 312);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":2,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[]}")]
    [InlineData("{\"schema\":1,\"standard\":\"OS301\",\"version\":\"9.9\",\"records\":[]}")]
    [InlineData("{\"schema\":1,\"records\":[],\"standard\":\"OS301\",\"version\":\"1.0\"}")]
    [InlineData("{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\"")]
    [InlineData("{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[")]
    [InlineData("{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"77\"}]}")]
    [InlineData("{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"04\",\"fields\":[]}]}")]
    [InlineData(
        "{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"01\",\"elements\":[{\"element\":\"0411\",\"value\":\"1\"}]}]}"
    )]
    [InlineData(
        "{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"04\",\"elements\":[{\"element\":\"0411\",\"value\":\"123456\"}]}]}"
    )]
    [InlineData(
        "{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"04\",\"elements\":[{\"element\":\"0411\",\"value\":\"1\"}]}]}"
    )]
    [InlineData(
        "{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"04\",\"elements\":[{\"element\":\"0411\",\"value\":24001}]}]}"
    )]
    [InlineData("{\"schema\":1,\"standard\":\"OS301\",\"version\":\"1.0\",\"records\":[{\"record\":\"04\",\"length\":-1}],\"x\":}")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}")]
    public void What_is_no_json_of_ours_is_a_sentence(string json)
    {
        var reden = JsonNaarBericht.Schrijf(new MemoryStream(Encoding.UTF8.GetBytes(json)), new MemoryStream());

        reden.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Both_ways_stream()
    {
        var een = new Voorbeeld().Bytes();
        var keer = Proeven.Aantal(3000);
        var bericht = new byte[een.Length * keer];
        for (var i = 0; i < keer; i++)
        {
            een.CopyTo(bericht, i * een.Length);
        }

        var json = Naar(bericht);
        var voor = GC.GetAllocatedBytesForCurrentThread();
        BerichtNaarJson.Schrijf(new MemoryStream(bericht), Stream.Null).ShouldBeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - voor).ShouldBeLessThan(6_000_000);
        Terug(json).AsSpan().SequenceEqual(bericht).ShouldBeTrue();
    }

    private static byte[] Naar(byte[] bericht)
    {
        using var uit = new MemoryStream();
        BerichtNaarJson.Schrijf(new MemoryStream(bericht), uit).ShouldBeTrue();
        return uit.ToArray();
    }

    private static byte[] Terug(byte[] json)
    {
        using var uit = new MemoryStream();
        JsonNaarBericht.Schrijf(new MemoryStream(json), uit).ShouldBeNull();
        return uit.ToArray();
    }
}
