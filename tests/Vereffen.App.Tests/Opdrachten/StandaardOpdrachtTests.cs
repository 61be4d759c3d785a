using System.IO.Compression;
using System.Text.Json;

namespace Vereffen.App.Tests.Opdrachten;

public sealed class StandaardOpdrachtTests : IDisposable
{
    private readonly Werkmap map = new();

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task The_list_has_every_standard()
    {
        var uitkomst = await Werkmap.Voer("standard", "list", "--json");

        var lijst = JsonDocument.Parse(uitkomst.Uit).RootElement.GetProperty("standards").EnumerateArray().ToList();
        lijst.Count.ShouldBe(Ei.Standaarden.Alle.Count);
        var os301 = lijst.Single(s => s.GetProperty("name").GetString() == "OS301");
        os301.GetProperty("code").GetInt32().ShouldBe(185);
        os301.GetProperty("length").GetInt32().ShouldBe(310);
        os301.GetProperty("kind").GetString().ShouldBe("claim");
        os301.GetProperty("conditionTrust").GetString().ShouldBe("inferred");
        (await Werkmap.Voer("standard", "list")).Uit.ShouldContain("HA305");
    }

    [Fact]
    public async Task A_standard_is_shown_with_positions_conditions_and_trust()
    {
        var json = JsonDocument.Parse((await Werkmap.Voer("standard", "show", "OS301", "--json")).Uit).RootElement;

        var prestatie = json.GetProperty("records").EnumerateArray().Single(r => r.GetProperty("record").GetString() == "04");
        var eind = prestatie.GetProperty("elements").EnumerateArray().Single(e => e.GetProperty("element").GetString() == "0409");
        eind.GetProperty("start").GetInt32().ShouldBe(67);
        eind.GetProperty("end").GetInt32().ShouldBe(74);
        eind.GetProperty("retourcode").GetString().ShouldBe("8007");
        eind.GetProperty("conditions").GetArrayLength().ShouldBe(2);
        var tekst = (await Werkmap.Voer("standard", "show", "OS301-1.0")).Uit;
        tekst.ShouldContain("0411  78-82 N 5");
        tekst.ShouldContain("als gevuld(0409) dan 0409 >= 0408");
    }

    [Fact]
    public async Task Two_versions_are_compared()
    {
        var json = JsonDocument.Parse((await Werkmap.Voer("standard", "diff", "AP304 7.2", "AP304 8.0", "--json")).Uit).RootElement;

        json.GetProperty("equal").GetBoolean().ShouldBeFalse();
        json.GetProperty("header").EnumerateArray().Select(h => h.GetProperty("what").GetString()).ShouldContain("recordlengte");
        json.GetProperty("moved").GetArrayLength().ShouldBePositive();
        json.GetProperty("changed").GetArrayLength().ShouldBePositive();
        (await Werkmap.Voer("standard", "diff", "OS301", "OS301")).Uit.ShouldContain("geen verschillen");
        (await Werkmap.Voer("standard", "diff", "OS301", "XX999")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task An_imported_standard_is_used_by_check_and_its_unread_conditions_are_listed()
    {
        var bericht = map.Schrijf("a.asc", Specificatieblad.Bericht());
        (await Werkmap.Voer("check", bericht, "--data", map.Pad)).Code.ShouldBe(1);

        var invoer = await Werkmap.Voer(
            "standard",
            "import",
            map.Schrijf("OS901.xlsx", Specificatieblad.Goed().Bytes()),
            "--data",
            map.Pad
        );

        invoer.Fout.ShouldBeEmpty();
        invoer.Code.ShouldBe(0);
        invoer.Uit.ShouldContain("de maan vol");
        File.Exists(map.Bestand("standaarden", "OS901-2.0.ei")).ShouldBeTrue();
        var goed = await Werkmap.Voer("check", bericht, "--data", map.Pad);
        goed.Uit.ShouldContain("0 bevindingen");
        goed.Code.ShouldBe(0);
        (await Werkmap.Voer("standard", "list", "--data", map.Pad)).Uit.ShouldContain("zelf ingevoerd");
        (await Werkmap.Voer("standard", "list")).Uit.ShouldNotContain("OS901");
        (await Werkmap.Voer("convert", bericht, "--to", "json", "-o", map.Bestand("a.json"), "--data", map.Pad)).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("2026022820260302", "2026030320260302", "0106")]
    [InlineData("02000000000001999901345", "02000000000001999901346", "0203")]
    [InlineData("9999013450 ", "9999013452 ", "0205")]
    [InlineData("04000000000002999901345", "04000000000002999900006", "0403")]
    [InlineData("00000000100D", "00000000101D", "9906")]
    public async Task What_it_says_in_words_is_checked(string was, string wordt, string element)
    {
        await Werkmap.Voer("standard", "import", map.Schrijf("OS901.xlsx", Specificatieblad.Goed().Bytes()), "--data", map.Pad);
        var tekst = System.Text.Encoding.ASCII.GetString(Specificatieblad.Bericht());
        tekst.ShouldContain(was);

        var anders = map.Schrijf("b.asc", tekst.Replace(was, wordt, StringComparison.Ordinal));

        (await Werkmap.Voer("check", anders, "--data", map.Pad)).Uit.ShouldContain($": {element} ");
    }

    [Theory]
    [InlineData("0202", 7, "15", "begint op")]
    [InlineData("0203", 6, "twaalf", "geen getal")]
    [InlineData("0203", 5, "X", "onbekend type")]
    public async Task A_specification_that_does_not_add_up_is_refused(string nummer, int kolom, string waarde, string woord)
    {
        var blad = Specificatieblad.Goed();
        blad.Verander(nummer, kolom, waarde);

        var uitkomst = await Werkmap.Voer("standard", "import", map.Schrijf("x.xlsx", blad.Bytes()), "--data", map.Pad);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain(woord);
        Directory.Exists(map.Bestand("standaarden")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_element_that_is_there_twice_is_refused()
    {
        var blad = Specificatieblad.Goed();
        blad.Verdubbel("0405");

        (await Werkmap.Voer("standard", "import", map.Schrijf("x.xlsx", blad.Bytes()), "--data", map.Pad)).Fout.ShouldContain(
            "0405 komt meer dan eens voor"
        );
    }

    [Theory]
    [InlineData("../weg")]
    [InlineData("OS3012")]
    public async Task A_name_that_is_none_is_refused(string naam)
    {
        var blad = Specificatieblad.Goed();
        blad.Naam = naam;

        (await Werkmap.Voer("standard", "import", map.Schrijf("x.xlsx", blad.Bytes()), "--data", map.Pad)).Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("niets", "is leeg")]
    [InlineData("tekst", "is geen rekenblad")]
    [InlineData("kapotte zip", "is beschadigd")]
    [InlineData("kapotte xls", "is beschadigd")]
    [InlineData("100 MB", "te groot")]
    [InlineData("bom", "pakt uit tot meer dan")]
    [InlineData("zonder elementen", "geen blad heeft de kolommen")]
    public async Task What_is_no_specification_is_a_sentence(string soort, string zin)
    {
        // By name: each value of a theory is written out before any test runs.
        byte[] inhoud = soort switch
        {
            "niets" => [],
            "tekst" => System.Text.Encoding.ASCII.GetBytes("gewoon tekst met een andere naam"),
            "kapotte zip" => [.. "PK"u8, 3, 4, .. new byte[500]],
            "kapotte xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[5000]],
            "100 MB" => new byte[100_000_000],
            "bom" => Bom(),
            _ => ZonderElementen(),
        };

        var uitkomst = await Werkmap.Voer("standard", "import", map.Schrijf("x.xlsx", inhoud), "--data", map.Pad);

        uitkomst.Code.ShouldBe(1);
        uitkomst.Fout.ShouldContain(zin);
        uitkomst.Uit.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_3_and_no_folder_to_keep_it_with_2()
    {
        (await Werkmap.Voer("standard", "import", map.Bestand("weg.xlsx"), "--data", map.Pad)).Code.ShouldBe(3);
        (await Werkmap.Voer("standard", "import", map.Bestand("weg.xlsx"))).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_damaged_file_of_ones_own_is_named_and_left_out()
    {
        map.Schrijf("standaarden/kapot.ei", "dit is niets");

        var uitkomst = await Werkmap.Voer("standard", "list", "--data", map.Pad);

        uitkomst.Code.ShouldBe(0);
        uitkomst.Fout.ShouldContain("kapot.ei is geen standaard");
    }

    private static byte[] Bom()
    {
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stroom = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
            var nullen = new byte[1 << 20];
            for (var i = 0; i < 120; i++)
            {
                stroom.Write(nullen);
            }
        }

        return uit.ToArray();
    }

    private static byte[] ZonderElementen()
    {
        var blad = Specificatieblad.Goed();
        blad.Kolomkop = "Iets anders";
        return blad.Bytes();
    }
}
