using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests;

public class RetourControleTests
{
    private static readonly Standaard Os302 = Standaarden.Zoek("OS302")!;
    private static readonly byte[] Claim = new Voorbeeld().Bytes();
    private static readonly byte[] Goed = Retouren.Van(Claim, toegekend: 4500 - 2500);

    public static TheoryData<string> Claims => [.. Standaarden.Alle.Where(s => !s.IsRetour).Select(s => s.VolledigeNaam)];

    [Fact]
    public void A_partial_retour_fits_its_claim() => Retouren.Bevindingen(Goed, Claim).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Claims))]
    public void So_do_the_retours_of_every_standard(string naam)
    {
        var claim = Proefclaim.Maak(Standaarden.Zoek(naam)!);
        var regels = claim.Length / (Standaarden.Zoek(naam)!.RecordLengte + 2);
        var afgewezen = Enumerable
            .Range(2, regels - 2)
            .Select(r => new RecordUitkomst(r, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul))
            .ToArray();

        Retouren.Bevindingen(Retouren.Van(claim, afgewezen, 0), claim).ShouldBeEmpty();
        Retouren.Bevindingen(Retouren.Van(claim, afgewezen, 0, RetourAfzender.Portaal), claim).ShouldBeEmpty();
        Retouren.Bevindingen(Retouren.Van(claim, [], 1, bestand: [Retourcode.VolledigToegekend]), claim).ShouldBeEmpty();
        Retouren.Bevindingen(Retouren.Van(claim, [], 0, bestand: [new Retourcode(18)]), claim).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_changed_byte_of_any_detail_record_is_found_on_its_element(string naam)
    {
        var standaard = Standaarden.Zoek(naam)!;
        var retourstandaard = Standaarden.Zoek(standaard.Tegenhanger)!;
        var claim = Proefclaim.Maak(standaard);
        var regels = claim.Length / (standaard.RecordLengte + 2);
        var afgewezen = Enumerable
            .Range(2, regels - 2)
            .Select(r => new RecordUitkomst(r, [Retourcode.NietBeoordeeld], Bedrag.Nul, Bedrag.Nul))
            .ToArray();
        var retour = Retouren.Van(claim, afgewezen, 0);
        for (var regel = 2; regel < regels; regel++)
        {
            var begin = (regel - 1) * (retourstandaard.RecordLengte + 2);
            var soort = retourstandaard.ZoekRecord(retour[begin], retour[begin + 1])!;
            foreach (var e in Proeven.Deel(soort.Elementen.Where(e => e.Overgenomen && e.Index > 1), stap: 5, regel))
            {
                var anders = retour.ToArray();
                anders[begin + e.Start - 1] ^= 1;
                var bevinding = $"{regel} {e.Id} 0001";

                Retouren
                    .Bevindingen(anders, claim)
                    .Exists(b => b.StartsWith(bevinding, StringComparison.Ordinal))
                    .ShouldBeTrue($"{naam} {e.Id}");
            }
        }
    }

    [Theory]
    [InlineData("0105", "T")]
    [InlineData("0106", "123456")]
    [InlineData("0181", "IETS ANDERS")]
    public void What_a_retour_may_change_is_no_finding(string element, string waarde) =>
        Retouren
            .Bevindingen(Goed.Zet(Os302, 1, element, waarde), Claim)
            .Where(b => b.Contains(" 0001", StringComparison.Ordinal) && !b.Contains("8166", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("0116", "G")]
    [InlineData("0110", "8")]
    [InlineData("0117", "2025")]
    public void Another_field_of_the_01_is(string element, string waarde) =>
        Retouren.Bevindingen(Goed.Zet(Os302, 1, element, waarde), Claim).ShouldHaveSingleItem().ShouldStartWith($"1 {element} 0001");

    [Fact]
    public void The_retour_of_another_claim_is_one_finding()
    {
        var ander = new Voorbeeld().Zet(Voorbeeld.Voorloop, "0116", "ANDER").Zet(Voorbeeld.Voorloop, "0110", "90009999").Bytes();

        Retouren.Bevindingen(Goed, ander).ShouldHaveSingleItem().ShouldContain("hoort bij een andere declaratie");
    }

    [Fact]
    public void The_retour_of_another_standard_is_one_finding() =>
        Retouren.Bevindingen(Goed, Proefclaim.Maak(Standaarden.Zoek("HA304")!)).ShouldHaveSingleItem().ShouldContain("HA305");

    [Fact]
    public void A_claim_in_the_place_of_a_retour_is_said_so() =>
        Retouren.Bevindingen(Claim, Claim).ShouldHaveSingleItem().ShouldContain("geen retour");

    [Fact]
    public void A_missing_verzekerde_is_found()
    {
        var zonder = Goed.Zonder(Os302, 2).Zet(Os302, 3, "9902", "000000").Zet(Os302, 3, "9906", "0000001");

        Retouren.Bevindingen(zonder, Claim).ShouldContain(b => b.Contains("record 02 waar dit record bij hoort", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_the_claim_lacks_is_found_and_a_comment_is_not()
    {
        var regels = Goed.Chunk(372).ToList();
        var extra = regels[2].ToArray();
        "000000000099"u8.CopyTo(extra.AsSpan(2));
        regels.Insert(3, extra);
        var commentaar = Encoding.ASCII.GetBytes(
            $"{$"980000000000030001Uitleg van de verzekeraar".PadRight(310)}0200".PadRight(370) + "\r\n"
        );
        regels.Insert(3, commentaar);
        var retour = regels
            .SelectMany(r => r)
            .ToArray()
            .Zet(Os302, 6, "9904", "000002")
            .Zet(Os302, 6, "9905", "000001")
            .Zet(Os302, 6, "9906", "0000004");

        Retouren.Bevindingen(retour, Claim).ShouldHaveSingleItem().ShouldStartWith("5 0402 0001");
    }

    [Fact]
    public void Every_record_must_be_in_the_exchanges_answer()
    {
        var alles = Retouren.Van(Claim, toegekend: 0, afzender: RetourAfzender.Portaal);
        Retouren.Bevindingen(alles, Claim).ShouldBeEmpty();

        var zonder = alles
            .Zonder(Os302, Voorbeeld.Prestatie, Voorbeeld.Commentaar)
            .Zet(Os302, 6, "9904", "000002")
            .Zet(Os302, 6, "9905", "000000")
            .Zet(Os302, 6, "9906", "0000004");
        var gevonden = Retouren.Bevindingen(zonder, Claim);

        gevonden.ShouldContain(b => b.Contains("Record 04 (detail 2, regel 3 van de declaratie) ontbreekt", StringComparison.Ordinal));
        gevonden.ShouldContain(b => b.Contains("Record 98 (detail 2, regel 4 van de declaratie) ontbreekt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refused_verzekerde_takes_his_records_along()
    {
        var uitkomst = new RecordUitkomst(Voorbeeld.Verzekerde, [new Retourcode(320)], Bedrag.Nul, Bedrag.Nul);
        var retour = Retouren.Van(Claim, [uitkomst], 4500 + 6000 - 2500);

        Retouren
            .Bevindingen(retour, Claim)
            .Count(b => b.Contains("ontbreekt in de retour: de verzekerde is afgewezen", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Theory]
    [InlineData("9907", "00000007999", "ingediend")]
    [InlineData("9908", "C", "ingediend")]
    [InlineData("9909", "00000002001", "toegekend")]
    [InlineData("9909", "00000000000", "toegekend")]
    [InlineData("9910", "C", "toegekend")]
    public void Totals_that_disagree_are_found(string element, string waarde, string woord)
    {
        var gevonden = Retouren.Bevindingen(Goed.Zet(Os302, 4, element, waarde), Claim).ShouldHaveSingleItem();

        gevonden.ShouldContain(woord);
        gevonden.ShouldContain("0001");
    }

    [Theory]
    [InlineData("00006000", "D", false)]
    [InlineData("00006001", "D", true)]
    [InlineData("00000100", "C", true)]
    public void No_more_is_awarded_than_was_claimed(string bedrag, string teken, bool gevonden)
    {
        var retour = Goed.Zet(Os302, 3, "0483", bedrag).Zet(Os302, 3, "0484", teken);

        Retouren.Bevindingen(retour, Claim).Any(b => b.StartsWith("3 0483 0001", StringComparison.Ordinal)).ShouldBe(gevonden);
    }

    [Fact]
    public void An_unknown_retourcode_is_found() =>
        Retouren.Bevindingen(Goed.Zet(Os302, 3, "0497", "9876"), Claim).ShouldHaveSingleItem().ShouldStartWith("3 0497 0001");

    [Fact]
    public void Records_in_a_retour_that_says_all_is_awarded_are_found() =>
        Retouren
            .Bevindingen(Goed.Zet(Os302, 1, "0196", "8001"), Claim)
            .ShouldContain(b => b.StartsWith("2 0201 0001", StringComparison.Ordinal));

    [Fact]
    public void Records_in_another_order_are_found()
    {
        var alles = Retouren.Van(Claim, toegekend: 0, afzender: RetourAfzender.Portaal).Chunk(372).ToList();
        (alles[2], alles[4]) = (alles[4], alles[2]);

        Retouren.Bevindingen([.. alles.SelectMany(r => r)], Claim).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_no_claim_is_a_sentence()
    {
        RetourControle.Bezwaar(new MemoryStream(Goed)).ShouldNotBeNull().ShouldContain("retour");
        RetourControle.Bezwaar(new MemoryStream([])).ShouldNotBeNull();
        RetourControle.Bezwaar(new MemoryStream(Claim)).ShouldBeNull();
    }

    [Fact]
    public void Damage_of_any_kind_never_stops_it()
    {
        for (var zaad = 0; zaad < 20 + Proeven.Aantal(380); zaad++)
        {
            var claim = Mutant.Van(Claim, 310, zaad);
            if (RetourControle.Bezwaar(new MemoryStream(claim)) is null)
            {
                Retouren.Bevindingen(Mutant.Van(Goed, 370, zaad + 1), claim).ShouldNotBeNull();
            }
        }
    }
}
