using System.Text.Json;

namespace Vereffen.Kern.Tests;

public sealed class CatalogusTests
{
    private static readonly Retourcode Onbekend = new(9999);

    // The rules of the domain with their codes, the usual one first.
    private static readonly Dictionary<string, string> Regelcodes = new(StringComparer.Ordinal)
    {
        ["ALLES"] = "8097",
        ["B01"] = "8061",
        ["B02"] = "0018",
        ["B03"] = "0014 0016 0017",
        ["B04"] = "8066",
        ["B05"] = "0013 8023",
        ["B06"] = "8022",
        ["B07"] = "0030 8067",
        ["B08"] = "8024",
        ["C01"] = "0651",
        ["C02"] = "8017",
        ["C03"] = "8084",
        ["C04"] = "8017",
        ["C05"] = "8062",
        ["C06"] = "8064",
        ["P01"] = "8983",
        ["P02"] = "0586",
        ["P03"] = "0581",
        ["P04"] = "0582",
        ["P05"] = "8060",
        ["P06"] = "0611",
        ["P07"] = "8032 8063 8033",
        ["P08"] = "0587",
        ["P09"] = "8021",
        ["P10"] = "0584",
        ["P11"] = "0634 0633",
        ["P12"] = "0551 0550 0554 0553",
        ["P13"] = "8011 0559 0562",
        ["P14"] = "8007 8176 8177 8178",
        ["P15"] = "8179",
        ["P16"] = "8014",
        ["P17"] = "8060",
        ["P18"] = "0613 0587",
        ["P19"] = "0613",
        ["P20"] = "8008",
        ["UITVAL"] = "8072 8074",
        ["V01"] = "0320 0435",
        ["V02"] = "8004",
        ["V03"] = "8005",
        ["V04"] = "0300 0307 0302",
        ["V05"] = "0320",
        ["V06"] = "0328",
        ["V07"] = "0506",
    };

    [Fact]
    public void Every_rule_of_the_domain_is_there_with_its_codes() =>
        Catalogus.Regels.ToDictionary(r => r.Id, r => string.Join(' ', r.Retourcodes), StringComparer.Ordinal).ShouldBe(Regelcodes);

    [Fact]
    public void Every_code_of_a_rule_is_explained()
    {
        var zonderUitleg = Catalogus.Regels.SelectMany(r => r.Retourcodes).Where(c => Catalogus.Zoek(c) is null);
        zonderUitleg.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("P07")]
    [InlineData("P18")]
    [InlineData("P20")]
    [InlineData("C04")]
    public void A_rule_whose_code_we_inferred_says_so(string id) => Catalogus.ZoekRegel(id)!.Herkomst.ShouldBe(Herkomst.Inferred);

    [Fact]
    public void No_other_rule_is_marked_as_inferred() => Catalogus.Regels.Count(r => r.Herkomst == Herkomst.Inferred).ShouldBe(4);

    [Fact]
    public void Every_entry_has_all_its_texts_as_sentences()
    {
        foreach (var uitleg in Catalogus.Retourcodes)
        {
            IsZin(uitleg.Betekenis).ShouldBeTrue($"betekenis {uitleg.Code}");
            IsZin(uitleg.Oorzaak).ShouldBeTrue($"oorzaak {uitleg.Code}");
            IsZin(uitleg.Advies).ShouldBeTrue($"advies {uitleg.Code}");
            uitleg.Bron.ShouldNotBeNullOrWhiteSpace($"bron {uitleg.Code}");
            Enum.IsDefined(uitleg.Soort).ShouldBeTrue();
            Enum.IsDefined(uitleg.Herkomst).ShouldBeTrue();
        }

        foreach (var regel in Catalogus.Regels)
        {
            IsZin(regel.Uitleg).ShouldBeTrue($"uitleg {regel.Id}");
            IsZin(regel.Advies).ShouldBeTrue($"advies {regel.Id}");
            regel.PerZorgsoort.ShouldAllBe(a => a.Zorgsoort.Length > 0 && IsZin(a.Advies));
            regel.Titel.ShouldNotBeNullOrWhiteSpace();
            regel.Retourcodes.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void No_two_codes_mean_the_same()
    {
        var betekenissen = Catalogus.Retourcodes.Select(u => u.Betekenis).ToList();
        betekenissen.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(betekenissen.Count);
    }

    [Theory]
    [InlineData("retourcodes.json", "code")]
    [InlineData("regels.json", "id")]
    public void The_data_files_are_in_order_and_name_every_entry_once(string bestand, string sleutel)
    {
        using var stroom = typeof(Catalogus).Assembly.GetManifestResourceStream($"Vereffen.Kern.{bestand}").ShouldNotBeNull();
        using var document = JsonDocument.Parse(stroom);
        var sleutels = document.RootElement.EnumerateArray().Select(e => e.GetProperty(sleutel).GetString()).ToList();
        sleutels.ShouldBe(sleutels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        sleutels.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Codes_and_rules_are_listed_in_order()
    {
        Catalogus.Retourcodes.Select(u => u.Code).ShouldBeInOrder();
        Catalogus.Regels.Select(r => r.Id).ShouldBe(Regelcodes.Keys);
        Catalogus.Retourcodes.Count().ShouldBe(139);
    }

    [Theory]
    [InlineData(1, Soort.X)]
    [InlineData(13, Soort.T)]
    [InlineData(18, Soort.T)]
    [InlineData(150, Soort.X)]
    [InlineData(200, Soort.O)]
    [InlineData(320, Soort.D)]
    [InlineData(8001, Soort.O)]
    [InlineData(8002, Soort.O)]
    [InlineData(8061, Soort.X)]
    [InlineData(8067, Soort.T)]
    [InlineData(8096, Soort.X)]
    [InlineData(8097, Soort.X)]
    [InlineData(8983, Soort.D)]
    public void A_code_has_the_kind_of_the_code_list(int code, Soort soort) => Catalogus.SoortVan(new Retourcode(code)).ShouldBe(soort);

    [Fact]
    public void An_unknown_code_rejects_a_detail_record()
    {
        Catalogus.Zoek(Onbekend).ShouldBeNull();
        Catalogus.SoortVan(Onbekend).ShouldBe(Soort.D);
        Catalogus.SoortVan(Onbekend, "04").ShouldBe(Soort.D);
    }

    [Theory]
    [InlineData("01", Soort.T)]
    [InlineData("99", Soort.T)]
    [InlineData("02", Soort.D)]
    [InlineData("04", Soort.D)]
    [InlineData("98", Soort.D)]
    public void A_code_without_a_kind_in_the_list_rejects_the_declaratie_on_01_and_99(string record, Soort soort)
    {
        Catalogus.SoortVan(new Retourcode(3), record).ShouldBe(soort);
        Catalogus.SoortVan(Onbekend, record).ShouldBe(soort);
    }

    [Theory]
    [InlineData(8064, "99", Soort.D)]
    [InlineData(13, "01", Soort.T)]
    [InlineData(804, "04", Soort.X)]
    [InlineData(200, "01", Soort.O)]
    public void A_kind_that_the_list_gives_stands_on_every_record(int code, string record, Soort soort) =>
        Catalogus.SoortVan(new Retourcode(code), record).ShouldBe(soort);

    [Fact]
    public void Every_code_of_a_file_rule_rejects_more_than_a_detail_record()
    {
        var codes = Catalogus.Regels.Where(r => r.Id.StartsWith('B')).SelectMany(r => r.Retourcodes);
        codes.ShouldAllBe(c => Catalogus.SoortVan(c) == Soort.T || Catalogus.SoortVan(c) == Soort.X);
    }

    [Fact]
    public void Every_code_of_a_verzekerde_prestatie_or_credit_rule_rejects_a_detail_record()
    {
        var codes = Catalogus
            .Regels.Where(r => r.Id[0] is 'P' or 'C' || (r.Id[0] == 'V' && r.Id.Length == 3))
            .SelectMany(r => r.Retourcodes);
        codes.ShouldAllBe(c => Catalogus.SoortVan(c) == Soort.D);
    }

    [Fact]
    public void A_rule_is_found_whatever_the_case_of_its_id()
    {
        Catalogus.ZoekRegel("p06").ShouldBe(Catalogus.ZoekRegel("P06"));
        Catalogus.ZoekRegel("P99").ShouldBeNull();
    }

    [Fact]
    public void Care_in_a_Wlz_instelling_ends_with_a_nota_and_never_with_the_insurer()
    {
        var advies = Catalogus.Zoek(new Retourcode(8983))!.Advies;
        advies.ShouldContain("nota naar die instelling");
        advies.ShouldContain("niet meer in bij de zorgverzekeraar");
    }

    [Fact]
    public void A_credit_of_a_rejected_line_is_advised_against() =>
        Catalogus.Zoek(new Retourcode(8017))!.Advies.ShouldContain("crediteer niet");

    // One or more sentences: a capital, a full stop, no stray spaces.
    private static bool IsZin(string tekst) =>
        tekst.Length > 10
        && char.IsUpper(tekst[0])
        && tekst[^1] == '.'
        && !tekst.Contains("  ", StringComparison.Ordinal)
        && tekst == tekst.Trim();
}
