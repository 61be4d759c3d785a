namespace Vereffen.Ei.Tests.StandaardenTesten;

public class StandaardenTests
{
    [Fact]
    public void All_standards_are_there()
    {
        Standaarden
            .Alle.Select(s => s.VolledigeNaam)
            .ShouldBe([
                "AP304 7.2",
                "AP304 8.0",
                "AP305 7.2",
                "AP305 8.0",
                "AW319 1.4",
                "AW320 1.3",
                "EP301 1.2",
                "EP302 1.2",
                "GZ321 1.0",
                "GZ322 1.0",
                "HA304 4.2",
                "HA305 4.2",
                "LH307 5.2",
                "LH308 5.2",
                "MZ301 1.3",
                "MZ302 1.3",
                "OS301 1.0",
                "OS302 1.0",
                "PM304 3.2",
                "PM305 3.2",
                "VK301 2.2",
                "VK302 2.2",
                "ZH308 8.0",
                "ZH308 9.0",
                "ZH309 8.0",
                "ZH309 9.0",
            ]);
    }

    [Theory]
    [InlineData("OS301", 310, 185)]
    [InlineData("os302 1.0", 370, 186)]
    [InlineData("HA305-4.2", 380, 113)]
    [InlineData("AP304", 360, 193)]
    [InlineData("AP304 7.2", 310, 106)]
    [InlineData("ZH308", 610, 101)]
    [InlineData("ZH308 8.0", 570, 101)]
    [InlineData("ZH309", 670, 102)]
    [InlineData("ZH309 8.0", 630, 102)]
    [InlineData("AW319", 310, 187)]
    public void A_standard_is_found_by_name_or_by_name_and_version(string naam, int lengte, int code)
    {
        var standaard = Standaarden.Zoek(naam)!;

        standaard.RecordLengte.ShouldBe(lengte);
        standaard.EiCode.ShouldBe(code);
        standaard.Records.ShouldAllBe(r => r.Elementen.Sum(e => e.Lengte) == lengte);
    }

    [Fact]
    public void What_we_do_not_hold_is_not_found()
    {
        Standaarden.Zoek("XX999").ShouldBeNull();
        Standaarden.Zoek(999, 1, 0).ShouldBeNull();
    }

    [Fact]
    public void A_retour_starts_with_the_bytes_of_its_claim()
    {
        foreach (var retour in Standaarden.Alle.Where(s => s.IsRetour && s.Tegenhanger.Length > 0))
        {
            var claim = Standaarden.Zoek(retour.Tegenhanger)!;
            foreach (var record in claim.Records.Where(r => r.IsDetail))
            {
                retour
                    .ZoekRecord(record.Kenmerk)!
                    .Elementen.Take(record.Elementen.Count)
                    .Select(e => (e.Id, e.Start, e.Lengte))
                    .ShouldBe(record.Elementen.Select(e => (e.Id, e.Start, e.Lengte)), retour.VolledigeNaam);
            }
        }
    }

    [Theory]
    [InlineData("OS301", "BED161", "0418")]
    [InlineData("HA304", "BED161", "0418")]
    [InlineData("MZ301", "NUM362", "0432")]
    [InlineData("PM304", "DAT272", "0408")]
    public void An_element_is_found_by_its_code_in_every_standard(string naam, string code, string id)
    {
        Standaarden.Zoek(naam)!.ZoekRecord("04")!.MetCode(code)!.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("record 01 310 KOP | iets", "onbekend")]
    [InlineData("0101 1 N 2 M", "ontbreekt")]
    [InlineData("naam", "onbekend")]
    public void A_line_that_makes_no_sense_is_an_error_with_its_number(string regel, string woord)
    {
        var fouten = new List<string>();

        StandaardLezer.Lees("# kop\n" + regel, _ => null, fouten).ShouldBeNull();

        fouten[0].ShouldStartWith("regel 2");
        fouten[0].ShouldContain(woord);
    }
}
