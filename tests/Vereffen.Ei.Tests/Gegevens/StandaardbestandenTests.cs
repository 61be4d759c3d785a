using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

/// <summary>Every data file of a standard, whoever wrote it: a fault in the data is found here and not by a user.</summary>
public class StandaardbestandenTests
{
    public static TheoryData<string> Namen => [.. Standaarden.Alle.Select(s => s.VolledigeNaam)];

    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    public static TheoryData<string> Retours => [.. Standaarden.Alle.Where(s => s.IsRetour).Select(s => s.VolledigeNaam)];

    [Theory]
    [MemberData(nameof(Namen))]
    public void Elements_lie_one_after_another_and_fill_the_record(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        foreach (var record in standaard.Records)
        {
            var verwacht = 1;
            foreach (var e in record.Elementen)
            {
                e.Start.ShouldBe(verwacht, $"{naam} {e.Id}");
                e.Lengte.ShouldBePositive($"{naam} {e.Id}");
                verwacht += e.Lengte;
            }

            (verwacht - 1).ShouldBe(standaard.RecordLengte, $"{naam} record {record.Kenmerk}");
        }
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Ids_carry_their_record_are_unique_and_rise(string naam)
    {
        foreach (var record in Standaarden.Zoek(naam)!.Records)
        {
            var ids = record.Elementen.Select(e => e.Id).ToList();
            ids.ShouldAllBe(id => id.Length == 4 && id.StartsWith(record.Kenmerk, StringComparison.Ordinal));
            ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count, $"{naam} record {record.Kenmerk}");
            ids.SequenceEqual(ids.Order(StringComparer.Ordinal), StringComparer.Ordinal).ShouldBeTrue($"{naam} record {record.Kenmerk}");
        }
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Each_standard_names_a_counterpart_that_names_it_back(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var tegenhanger = Standaarden.Zoek(standaard.Tegenhanger);
        tegenhanger.ShouldNotBeNull(naam);
        tegenhanger.VolledigeNaam.ShouldBe(standaard.Tegenhanger);
        tegenhanger.Tegenhanger.ShouldBe(naam);
        tegenhanger.IsRetour.ShouldBe(!standaard.IsRetour);
        tegenhanger.EiCodes.Count.ShouldBe(standaard.EiCodes.Count);
    }

    [Theory]
    [MemberData(nameof(Retours))]
    public void A_detail_record_of_a_retour_begins_as_that_of_the_claim(string naam)
    {
        var retour = Standaarden.Zoek(naam)!;
        var claim = Standaarden.Zoek(retour.Tegenhanger)!;
        retour.RecordLengte.ShouldBeGreaterThan(claim.RecordLengte);
        foreach (var record in claim.Records.Where(r => !r.IsSluit))
        {
            var eigen = retour.ZoekRecord(record.Kenmerk);
            eigen.ShouldNotBeNull($"{naam} record {record.Kenmerk}");
            eigen
                .Elementen.Take(record.Elementen.Count)
                .Select(e => (e.Id, e.Start, e.Lengte, e.Type, e.Code))
                .ShouldBe(record.Elementen.Select(e => (e.Id, e.Start, e.Lengte, e.Type, e.Code)), $"{naam} record {record.Kenmerk}");
        }
    }

    [Theory]
    [MemberData(nameof(Retours))]
    public void A_retour_has_its_own_fields_on_each_record(string naam)
    {
        var retour = Standaarden.Zoek(naam)!;
        var code = retour.Voorloop.MetCode("COD027") is null ? "COD954" : "COD027";
        foreach (var record in retour.Records.Where(r => !r.IsSluit))
        {
            record.MetCode(code).ShouldNotBeNull($"{naam} record {record.Kenmerk}");
        }

        retour.Records.ShouldContain(r => r.MetCode("BED166") != null, naam);
        retour.Sluit.MetCode("BED168").ShouldNotBeNull(naam);
        retour.Sluit.MetCode("BED167").ShouldNotBeNull(naam);
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Every_code_list_that_is_named_has_a_file_even_when_we_lack_its_values(string naam) =>
        Elementen(naam).Where(e => e.Lijst.Length > 0).ShouldAllBe(e => Codelijst.Zoek(e.Lijst) != null);

    [Fact]
    public void A_complete_code_list_has_values() => Codelijst.Alle.Where(l => l.IsVolledig).ShouldAllBe(l => l.Waarden.Any());

    [Theory]
    [MemberData(nameof(Namen))]
    public void Every_retourcode_is_in_the_catalogue(string naam)
    {
        var codes = Elementen(naam)
            .Select(e => e.Retourcode)
            .Concat(Elementen(naam).SelectMany(e => e.Voorwaarden).Select(v => v.Retourcode));
        codes.Distinct().Where(c => Catalogus.Zoek(c) is null).ShouldBeEmpty(naam);
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Every_condition_is_compiled_and_says_what_is_wrong(string naam)
    {
        // What a retour copies from the claim is not judged again, so its conditions stay uncompiled.
        foreach (var voorwaarde in Elementen(naam).Where(e => !e.Overgenomen).SelectMany(e => e.Voorwaarden))
        {
            voorwaarde.Eis.ShouldNotBeNull($"{naam}: {voorwaarde.Tekst}");
            voorwaarde.Melding.Length.ShouldBeGreaterThan(10);
            voorwaarde.Melding.ShouldNotEndWith("..");
        }
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Fixed_parts_of_a_record_are_fixed_by_the_data(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        foreach (var record in standaard.Records)
        {
            record.Elementen[0].Waarden.ShouldBe([record.Kenmerk]);
            record.Elementen[^1].Verplichting.ShouldBe(Verplichting.S);
        }

        standaard.ZoekElement("0102")!.Waarden.ShouldBe(standaard.EiCodes.Select(c => c.ToString("D3", null)));
        standaard.ZoekElement("0103")!.Waarden.ShouldBe([standaard.Kop.Hoofdversie.ToString("D2", null)]);
        standaard.ZoekElement("0104")!.Waarden.ShouldBe([standaard.Kop.Subversie.ToString("D2", null)]);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Keys_of_a_child_are_tied_to_its_parent(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        foreach (var record in standaard.Records.Where(r => r.Kenmerk is "04" or "06" or "16" or "17"))
        {
            var ouder = standaard.ZoekRecord(record.Ouder)!;
            foreach (var code in (string[])["NUM313", "COD061", "NUM003"])
            {
                record.MetCode(code)!.GelijkAan.ShouldBe(ouder.MetCode(code)!.Id, $"{naam} record {record.Kenmerk}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public void Record_99_counts_each_record_type_and_all_together(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var geteld = standaard.Sluit.Elementen.Where(e => e.Telt.Length > 0).Select(e => e.Telt).ToList();
        geteld.Distinct(StringComparer.Ordinal).Count().ShouldBe(geteld.Count, naam);
        geteld.Count(g => g == "*").ShouldBe(1, naam);
        standaard.Records.Where(r => r.IsDetail).Select(r => r.Kenmerk).Except(geteld, StringComparer.Ordinal).ShouldBeEmpty(naam);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Amounts_are_tied_to_their_sign_and_the_total_to_the_amounts(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var totaal = standaard.Sluit.MetCode("BED025")!;
        var bedrag = standaard.ZoekElement(totaal.Totaal);
        bedrag.ShouldNotBeNull(naam);
        bedrag.Code.ShouldBe("BED161");
        foreach (var e in new[] { totaal, bedrag })
        {
            standaard.ZoekElement(e.Teken)!.Lijst.ShouldBe("COD043-VEKT", $"{naam} {e.Id}");
        }
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void What_says_something_of_a_person_is_marked(string naam)
    {
        string[] persoonlijk =
        [
            "NUM313",
            "NUM003",
            "NAM193",
            "NAM194",
            "NAM191",
            "DAT006",
            "COD083",
            "NUM030",
            "NUM362",
            "NUM363",
            "OMS016",
            "COD316",
            "NUM371",
            "NUM406",
        ];
        Elementen(naam).Where(e => persoonlijk.Contains(e.Code)).ShouldAllBe(e => e.Persoonlijk != Persoonlijk.Nee);
    }

    private static IEnumerable<Element> Elementen(string naam) => Standaarden.Zoek(naam)!.Records.SelectMany(r => r.Elementen);
}
