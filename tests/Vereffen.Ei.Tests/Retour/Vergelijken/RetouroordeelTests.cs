using System.Globalization;
using System.Text;

namespace Vereffen.Ei.Tests.Retour;

public class RetouroordeelTests
{
    private static readonly Standaard Os302 = Standaarden.Zoek("OS302")!;
    private static readonly Standaard Ha305 = Standaarden.Zoek("HA305")!;

    [Theory]
    [InlineData("", false)]
    [InlineData("0200", false)]
    [InlineData("8096", false)]
    [InlineData("9998", false)]
    [InlineData("XXXX", false)]
    [InlineData("0611", true)]
    [InlineData("8002", false)]
    [InlineData("0801", true)]
    public void A_record_is_refused_by_a_code_of_a_refusing_kind_at_any_of_its_places(string code, bool afgewezen)
    {
        var soort = Os302.ZoekRecord("04")!;
        foreach (var plek in (string[])["COD954", "COD955", "COD956"])
        {
            Retouroordeel.IsAfgewezen(soort, Record(Os302, soort, (plek, code))).ShouldBe(afgewezen, plek);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(11, false)]
    [InlineData(18, true)]
    [InlineData(19, true)]
    [InlineData(910, true)]
    [InlineData(981, true)]
    public void In_the_old_style_the_code_verwerking_says_whether_a_record_is_refused(int code, bool afgewezen)
    {
        var soort = Ha305.ZoekRecord("04")!;

        Retouroordeel.IsAfgewezen(soort, Verwerking(soort, code)).ShouldBe(afgewezen);
    }

    [Theory]
    [InlineData("8001", false, true)]
    [InlineData("0200", false, false)]
    [InlineData("0018", true, false)]
    [InlineData("", false, false)]
    [InlineData("XXXX", false, false)]
    public void The_voorloop_says_what_became_of_the_file(string code, bool afgekeurd, bool toegekend)
    {
        var record = Record(Os302, Os302.Voorloop, ("COD954", code));

        Retouroordeel.IsBestandAfgekeurd(Os302.Voorloop, record).ShouldBe(afgekeurd);
        Retouroordeel.IsVolledigToegekend(Os302.Voorloop, record).ShouldBe(toegekend);
    }

    [Theory]
    [InlineData("COD955")]
    [InlineData("COD956")]
    public void An_awarded_or_judged_file_is_not_refused_wherever_that_code_stands(string plek)
    {
        foreach (var code in (string[])["8001", "0200"])
        {
            var record = Record(Os302, Os302.Voorloop, ("COD954", "0018"), (plek, code));

            Retouroordeel.IsBestandAfgekeurd(Os302.Voorloop, record).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, false, true)]
    [InlineData(2, false, false)]
    [InlineData(3, true, false)]
    [InlineData(11, false, false)]
    [InlineData(18, true, false)]
    [InlineData(19, true, false)]
    [InlineData(910, true, false)]
    [InlineData(980, true, false)]
    [InlineData(981, true, false)]
    public void So_it_does_in_the_old_style(int code, bool afgekeurd, bool toegekend)
    {
        var record = Verwerking(Ha305.Voorloop, code);

        Retouroordeel.IsBestandAfgekeurd(Ha305.Voorloop, record).ShouldBe(afgekeurd);
        Retouroordeel.IsVolledigToegekend(Ha305.Voorloop, record).ShouldBe(toegekend);
    }

    [Fact]
    public void A_code_verwerking_that_is_cut_off_or_is_no_number_says_nothing()
    {
        var soort = Ha305.ZoekRecord("04")!;
        var e = soort.MetCode("COD027")!;
        var record = Verwerking(soort, 18);

        Retouroordeel.Verwerking(soort, record).ShouldBe(18);
        Retouroordeel.Verwerking(soort, record.AsSpan(0, e.Eind - 1)).ShouldBeNull();
        Retouroordeel.Verwerking(soort, Record(Ha305, soort, ("COD027", "A18"))).ShouldBeNull();
        Retouroordeel.Verwerking(Os302.ZoekRecord("04")!, record).ShouldBeNull();
    }

    [Theory]
    [InlineData("OS302", "8096", "", true)]
    [InlineData("OS302", "0200", "8096", true)]
    [InlineData("OS302", "0611", "0200", false)]
    [InlineData("OS301", "", "", false)]
    public void A_record_that_is_good_in_a_refused_file_means_that_the_whole_file_came_back(
        string naam,
        string een,
        string twee,
        bool alles
    )
    {
        var standaard = Standaarden.Zoek(naam)!;

        Omvang(
                standaard,
                ("01", "COD954", ""),
                ("02", "COD954", ""),
                ("04", "COD954", een),
                ("04", "COD954", twee),
                ("99", "COD954", "8096")
            )
            .ShouldBe(alles);
    }

    [Theory]
    [InlineData("000", "003", true)]
    [InlineData("001", "003", true)]
    [InlineData("002", "003", true)]
    [InlineData("018", "003", false)]
    [InlineData("003", "003", false)]
    [InlineData("002", "018", false)]
    [InlineData("002", "002", false)]
    public void In_the_old_style_it_is_a_prestatie_that_is_not_judged_under_a_good_verzekerde(
        string verzekerde,
        string prestatie,
        bool alles
    )
    {
        Omvang(Ha305, ("01", "COD027", "002"), ("02", "COD027", verzekerde), ("04", "COD027", prestatie)).ShouldBe(alles);
        Omvang(
                Ha305,
                ("01", "COD027", "002"),
                ("02", "COD027", "002"),
                ("04", "COD027", "018"),
                ("02", "COD027", verzekerde),
                ("03", "COD027", "003"),
                ("04", "COD027", prestatie)
            )
            .ShouldBe(alles);
    }

    [Fact]
    public void Lines_that_are_no_record_say_nothing_of_it()
    {
        byte[] bytes = [.. Kop(Os302), .. "XX\r\n0\r\n\r\n"u8, .. Record(Os302, Os302.ZoekRecord("04")!, ("COD954", "8096"))];

        Retouromvang.Bepaal(new MemoryStream(bytes), null).ShouldBeTrue();
        Retouromvang.Bepaal(new MemoryStream(bytes), Standaarden.Zoek("OS301")).ShouldBeFalse();
        Retouromvang.Bepaal(new MemoryStream("hallo"u8.ToArray()), null).ShouldBeFalse();
    }

    private static bool Omvang(Standaard standaard, params (string Kenmerk, string Code, string Waarde)[] records)
    {
        byte[] bytes =
        [
            .. Kop(standaard),
            .. records
                .Skip(1)
                .SelectMany(r => (byte[])[.. Record(standaard, standaard.ZoekRecord(r.Kenmerk)!, (r.Code, r.Waarde)), .. "\r\n"u8]),
        ];
        return Retouromvang.Bepaal(new MemoryStream(bytes), null);
    }

    private static byte[] Kop(Standaard standaard) =>
        Encoding.ASCII.GetBytes(
            $"01{standaard.EiCode:D3}0{standaard.Versie[0]}0{standaard.Versie[2]}".PadRight(standaard.RecordLengte) + "\r\n"
        );

    private static byte[] Verwerking(RecordSoort soort, int code) =>
        Record(Ha305, soort, ("COD027", code.ToString("D3", CultureInfo.InvariantCulture)));

    private static byte[] Record(Standaard standaard, RecordSoort soort, params (string Code, string Waarde)[] velden)
    {
        var record = new byte[standaard.RecordLengte];
        record.AsSpan().Fill((byte)' ');
        Encoding.ASCII.GetBytes(soort.Kenmerk).CopyTo(record, 0);
        foreach (var (code, waarde) in velden)
        {
            if (soort.MetCode(code) is { } e)
            {
                Encoding.ASCII.GetBytes(waarde).CopyTo(record, e.Start - 1);
            }
        }

        return record;
    }
}
