using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Retour;

/// <summary>What the match of a retour with its claim finds, to the letter: line, element, sentence.</summary>
public class RetourvergelijkerTests
{
    private const string Anders = "0001: Deze waarde is anders dan in de declaratie; een retour neemt haar byte voor byte over.";
    private const string NietInClaim = "0001: Dit record staat niet in de declaratie; een retour voegt alleen commentaarrecords (98) toe.";
    private static readonly Standaard Os302 = Standaarden.Zoek("OS302")!;
    private static readonly byte[] Claim = new Voorbeeld().Bytes();
    private static readonly byte[] Goed = Retouren.Van(Claim, toegekend: 2000);
    private static readonly byte[] Alles = Retouren.Van(Claim, toegekend: 0, afzender: RetourAfzender.Portaal);

    [Fact]
    public void Without_its_verzekerde_a_record_hangs_in_the_air()
    {
        Past(Goed.Zonder(Os302, 2))
            .ShouldBe([
                "2 0401 0001: Het record 02 waar dit record bij hoort (detail 1, regel 2 van de declaratie) ontbreekt in de retour.",
            ]);
    }

    [Fact]
    public void Each_record_above_that_is_missing_is_told_once()
    {
        var claim = new Ggz("01", "02", "04", "06", "06", "16", "99").Bytes;
        var records = Enumerable.Range(2, 5).Select(r => new RecordUitkomst(r, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul)).ToList();
        var retour = Retouren.Van(claim, records, 0);

        Past(retour.Zonder(Ggz.Gz322, 2, 3), claim)
            .ShouldBe([
                "2 0601 0001: Het record 04 waar dit record bij hoort (detail 2, regel 3 van de declaratie) ontbreekt in de retour.",
                "2 0601 0001: Het record 02 waar dit record bij hoort (detail 1, regel 2 van de declaratie) ontbreekt in de retour.",
            ]);
    }

    [Fact]
    public void In_the_whole_file_every_record_is_there_comments_too() =>
        Past(Alles.Zonder(Os302, Voorbeeld.Prestatie, Voorbeeld.Commentaar))
            .Take(2)
            .ShouldBe([
                "6 0401 0001: Record 04 (detail 2, regel 3 van de declaratie) ontbreekt in de retour, die het hele bestand teruggeeft.",
                "6 9801 0001: Record 98 (detail 2, regel 4 van de declaratie) ontbreekt in de retour, die het hele bestand teruggeeft.",
            ]);

    [Fact]
    public void A_refused_verzekerde_takes_his_records_along_but_no_comment()
    {
        var uitkomst = new RecordUitkomst(Voorbeeld.Verzekerde, [new Retourcode(320)], Bedrag.Nul, Bedrag.Nul);

        Past(Retouren.Van(Claim, [uitkomst], 8000))
            .ShouldBe([
                "3 0401 0001: Record 04 (detail 2, regel 3 van de declaratie) ontbreekt in de retour: de verzekerde is afgewezen, en dan gaan zijn records mee.",
                "3 0401 0001: Record 04 (detail 3, regel 5 van de declaratie) ontbreekt in de retour: de verzekerde is afgewezen, en dan gaan zijn records mee.",
            ]);
    }

    [Fact]
    public void A_refused_prestatie_takes_no_record_along()
    {
        var claim = new Ggz("01", "02", "04", "06", "99").Bytes;

        Past(Retouren.Van(claim, [new RecordUitkomst(3, [new Retourcode(582)], Bedrag.Nul, Bedrag.Nul)], 1), claim).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("8001")]
    [InlineData("0018")]
    public void A_file_that_is_answered_as_a_whole_brings_no_records_and_misses_none(string code)
    {
        Past(Goed.Zet(Os302, 1, "0196", code))
            .First()
            .ShouldBe(
                "2 0201 0001: De retour is volledig toegekend of in zijn geheel afgewezen; dan heeft hij alleen een voorloop- en een sluitrecord."
            );
        Past(Goed.Zet(Os302, 1, "0196", code)).Count(b => b.Contains("alleen een voorloop", StringComparison.Ordinal)).ShouldBe(1);
        Past(Goed.Zet(Os302, 1, "0196", code)).ShouldNotContain(b => b.Contains("ontbreekt", StringComparison.Ordinal));
    }

    [Fact]
    public void Totals_of_a_file_that_is_answered_as_a_whole()
    {
        Past(Retouren.Van(Claim, [], 8001, bestand: [Retourcode.VolledigToegekend]))
            .ShouldBe([
                "2 9909 0001: Het totaal toegekend is niet wat de regels van de declaratie en de retour samen geven: dat is € 80,00.",
            ]);
        Past(Retouren.Van(Claim, [], 100, bestand: [new Retourcode(18)]))
            .ShouldBe(["2 9909 0001: Van een declaratie die in haar geheel is afgewezen is niets toegekend: dat is € 0,00."]);
        Past(Retouren.Van(Claim, [], 8000, bestand: [Retourcode.VolledigToegekend])).ShouldBeEmpty();
        Past(Retouren.Van(Claim, [], 0, bestand: [new Retourcode(18)])).ShouldBeEmpty();
    }

    [Fact]
    public void The_total_claimed_is_that_of_the_claim()
    {
        Past(Goed.Zet(Os302, 4, "9907", "00000007999"))
            .ShouldBe(["4 9907 0001: Het totaal ingediend is niet dat van de declaratie: dat is € 80,00."]);
        Past(Goed, new Voorbeeld().Weg(Voorbeeld.Sluit).Bytes()).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_awarded_counts_instead_of_what_was_claimed()
    {
        Past(Goed.Zet(Os302, 3, "0483", "00001000"))
            .ShouldBe([
                "4 9909 0001: Het totaal toegekend is niet wat de regels van de declaratie en de retour samen geven: dat is € 30,00.",
            ]);
        Past(Goed.Zet(Os302, 3, "0483", "00001000").Zet(Os302, 4, "9909", "00000003000")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("00006001", "D", "€ 60,01")]
    [InlineData("00000001", "C", "-€ 0,01")]
    public void More_than_was_claimed_or_the_other_way_is_not_awarded(string bedrag, string teken, string woorden) =>
        Past(Goed.Zet(Os302, 3, "0483", bedrag).Zet(Os302, 3, "0484", teken))[0]
            .ShouldBe($"3 0483 0001: Toegekend is {woorden}, ingediend € 60,00: er kan niet meer worden toegekend dan gedeclareerd.");

    [Theory]
    [InlineData("00000000", "D", 0)]
    [InlineData("00000000", "C", 0)]
    [InlineData("00002500", "C", 0)]
    [InlineData("00002501", "C", 1)]
    [InlineData("00002500", "D", 1)]
    public void A_credit_is_awarded_as_a_credit_at_most(string bedrag, string teken, int gevonden)
    {
        var retour = Retouren.Van(Claim, [new RecordUitkomst(Voorbeeld.Credit, [new Retourcode(8017)], Bedrag.Nul, Bedrag.Nul)], 10_500);

        Past(retour.Zet(Os302, 3, "0483", bedrag).Zet(Os302, 3, "0484", teken))
            .Count(b => b.StartsWith("3 0483", StringComparison.Ordinal))
            .ShouldBe(gevonden);
    }

    [Fact]
    public void Where_an_amount_can_not_be_read_the_total_is_not_judged()
    {
        var onleesbaar = new Voorbeeld().Zet(Voorbeeld.Credit, "0418", "XXXXXXXX").Bytes();
        var zonderTeken = new Voorbeeld().Zet(Voorbeeld.Credit, "0419", "X").Bytes();

        Past(Goed.Zet(Os302, 4, "9909", "00000000001"), onleesbaar).ShouldBeEmpty();
        Past(Goed.Zet(Os302, 4, "9909", "00000000001"), zonderTeken).ShouldBeEmpty();
        Past(Goed.Zet(Os302, 3, "0483", "XXXXXXXX").Zet(Os302, 4, "9909", "00000000001")).ShouldBeEmpty();
    }

    [Fact]
    public void An_amount_that_can_not_be_read_matters_no_more_once_the_retour_has_its_line()
    {
        var claim = new Voorbeeld().Zet(Voorbeeld.TweedePrestatie, "0418", "XXXXXXXX").Bytes();

        Past(Retouren.Van(claim, toegekend: 2000), claim).ShouldBeEmpty();
        Past(Retouren.Van(claim, toegekend: 2001), claim)
            .ShouldBe([
                "4 9909 0001: Het totaal toegekend is niet wat de regels van de declaratie en de retour samen geven: dat is € 20,00.",
            ]);
    }

    [Fact]
    public void The_amount_stands_where_the_standard_has_it()
    {
        var claim = new Ggz("01", "02", "04", "06", "04", "06", "99").Zet(4, "0625", "500").Zet(6, "0625", "70").Bytes;
        var retour = Retouren.Van(claim, [new RecordUitkomst(4, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul)], 70);

        Past(retour, claim).ShouldBeEmpty();
        Past(retour.Zet(Ggz.Gz322, 5, "9912", "00000000071"), claim).Count.ShouldBe(1);
    }

    [Fact]
    public void A_number_that_can_not_be_read_is_the_next_record_with_the_same_content()
    {
        var retour = Goed.Zet(Os302, 3, "0402", "00000000000X");

        Past(retour).ShouldBe([$"3 0402 {Anders}"]);
    }

    [Fact]
    public void A_number_that_is_not_in_the_claim_is_so_too_and_other_content_is_not()
    {
        Past(Goed.Zet(Os302, 3, "0402", "000000000050")).ShouldBe([$"3 0402 {Anders}"]);
        Past(Goed.Zet(Os302, 3, "0402", "000000000050").Zet(Os302, 3, "0411", "24002"))
            .ShouldBe([
                $"3 0402 {NietInClaim}",
                "4 9909 0001: Het totaal toegekend is niet wat de regels van de declaratie en de retour samen geven: dat is € 80,00.",
            ]);
    }

    [Fact]
    public void The_same_record_twice_is_found()
    {
        var regels = Goed.Chunk(372).ToList();
        var zonderNummer = regels[2].ToArray();
        zonderNummer[13] = (byte)'X';
        byte[] twee = [.. regels[0], .. regels[1], .. zonderNummer, .. regels[2], .. regels[3]];

        Past(twee).ShouldBe([$"3 0402 {Anders}", "4 0402 0001: Dit record van de declaratie staat al eerder in de retour."]);
        Past([.. regels[0], .. regels[1], .. regels[2], .. regels[2], .. regels[3]]).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_is_that_of_the_claim()
    {
        var claim = new Voorbeeld().Zet(3, "0402", "3").Zet(4, "9802", "3").Zet(5, "0402", "2");
        var retour = Retouren.Van(claim.Bytes(), Alle(3, 5), -2500).Chunk(372).ToList();
        (retour[2], retour[3]) = (retour[3], retour[2]);

        Past([.. retour.SelectMany(r => r)], claim.Bytes())
            .ShouldBe(["4 0401 0001: Dit record staat in de declaratie voor het vorige; de volgorde is niet die van de declaratie."]);
    }

    [Fact]
    public void Where_the_claim_gives_a_number_twice_the_content_decides()
    {
        var claim = new Voorbeeld().Zet(5, "0402", "2").Bytes();
        var retour = Retouren.Van(claim, [new RecordUitkomst(5, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul)], 2000);

        Past(retour, claim).ShouldBeEmpty();
        Past(retour.Zet(Os302, 3, "0411", "24002"), claim).ShouldContain($"3 0411 {Anders}");
    }

    [Fact]
    public void A_comment_of_the_claim_comes_back_as_it_was_and_another_one_was_added()
    {
        // "Toelichting op de prestatie" is 24 letters; up to a quarter of the text may have been damaged.
        var retour = Retouren.Van(Claim, Alle(3, 4), 8000 - 4500);

        Past(retour).ShouldBeEmpty();
        Past(retour.Zet(Os302, 4, "9804", "??????hting")).ShouldBe([$"4 9804 {Anders}"]);
        Past(retour.Zet(Os302, 4, "9804", "???????ting")).ShouldBeEmpty();
        Past(retour.Zet(Os302, 4, "9803", "0009")).ShouldBeEmpty();
        Past(retour.Zet(Os302, 4, "9802", "000000000003")).ShouldBeEmpty();
    }

    [Fact]
    public void In_the_whole_file_a_comment_with_the_same_number_is_the_claims()
    {
        Past(Alles.Zet(Os302, 4, "9804", "?????????????????????")).ShouldBe([$"4 9804 {Anders}"]);
        Past(Alles.Zet(Os302, 4, "9803", "0009"))
            .ShouldBe([
                "8 9801 0001: Record 98 (detail 2, regel 4 van de declaratie) ontbreekt in de retour, die het hele bestand teruggeeft.",
            ]);
    }

    [Theory]
    [InlineData("0496")]
    [InlineData("0497")]
    [InlineData("0498")]
    public void A_code_that_nobody_knows_is_found_wherever_it_stands(string element) =>
        Past(Goed.Zet(Os302, 3, element, "9876")).ShouldContain($"3 {element} 0001: Deze retourcode kennen wij niet.");

    [Fact]
    public void So_it_is_in_the_voorloop_and_for_a_code_verwerking()
    {
        Past(Goed.Zet(Os302, 1, "0197", "9876")).ShouldContain("1 0197 0001: Deze retourcode kennen wij niet.");
        var ha305 = Standaarden.Zoek("HA305")!;
        var claim = Proefclaim.Maak(Standaarden.Zoek("HA304")!);
        var retour = Retouren.Van(claim, Alle(3), 0);

        Past(retour, claim).ShouldBeEmpty();
        Past(retour.Zet(ha305, 3, "0489", "777"), claim).ShouldContain("3 0489 0001: Deze code verwerking kennen wij niet.");
        Past(retour.Zet(ha305, 1, "0189", "777"), claim).ShouldContain("1 0189 0001: Deze code verwerking kennen wij niet.");
    }

    [Fact]
    public void Another_kind_of_message_is_one_sentence()
    {
        Past(Claim).ShouldBe(["1 0102 0001: Dit is geen retour maar een declaratie; er is niets vergeleken."]);
        Past(Goed, Proefclaim.Maak(Standaarden.Zoek("HA304")!))
            .ShouldBe(["1 0102 0001: De retour bij deze declaratie (HA304 4.2) is een HA305 4.2, geen OS302 1.0; er is niets vergeleken."]);
    }

    [Fact]
    public void It_is_another_claim_when_the_factuurnummer_differs_and_something_else_that_tells_claims_apart()
    {
        string[] een =
        [
            "1 0116 0001: Deze retour hoort bij een andere declaratie: factuurnummer en partijen verschillen. De records zijn niet vergeleken.",
        ];
        foreach (var (element, waarde) in new[] { ("0117", "20260402"), ("0108", "3312"), ("0110", "90001235"), ("0111", "90056780") })
        {
            Past(Goed, new Voorbeeld().Zet(1, "0116", "ANDER").Zet(1, element, waarde).Bytes()).ShouldBe(een);
            Past(Goed, new Voorbeeld().Zet(1, element, waarde).Bytes()).ShouldBe([$"1 {element} {Anders}"]);
        }

        Past(Goed, new Voorbeeld().Zet(1, "0116", "ANDER").Bytes()).ShouldBe([$"1 0116 {Anders}"]);
    }

    [Fact]
    public void A_record_that_was_too_short_or_too_long_goes_back_at_the_right_length()
    {
        var claim = new Voorbeeld();
        claim.Vervang(1, claim.Record(1)[..200]).Vervang(3, claim.Record(3)[..60]).Vervang(5, claim.Record(5) + "tien tekens");
        var bytes = claim.Bytes();

        Past(Retouren.Van(bytes, Alle(3, 5), 0), bytes).ShouldNotContain(b => b.Contains("anders dan", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_claim_of_any_size_is_read_again_where_the_retour_asks(bool hetzelfde)
    {
        // More than the window of 128 KB, and back again: a record that is not in its place is looked for from the front.
        var bytes = Genereren.Proefgeneratie.Maak("OS301", 700, 5);
        var regels = bytes.Length / 312;
        var retour = Retouren.Van(bytes, [.. Alle([.. Enumerable.Range(2, regels - 2)])], 0);
        retour = hetzelfde ? retour : retour.Zet(Os302, regels - 2, "0280", "?").Zet(Os302, 5, "0280", "?");

        Past(retour, bytes).Count.ShouldBe(hetzelfde ? 0 : 2);
    }

    [Fact]
    public void The_outcome_is_that_of_check_and_match_together()
    {
        Uitkomst(Goed).ShouldBe(Ei.Uitkomst.Ok);
        Uitkomst(Goed.Zet(Os302, 4, "9907", "00000007999")).ShouldBe(Ei.Uitkomst.BestandAfgekeurd);
        Uitkomst(Goed.Zet(Os302, 3, "0482", "X")).ShouldBe(Ei.Uitkomst.RecordsAfgekeurd);
        Uitkomst(Goed.Zet(Os302, 3, "0482", "X").Zet(Os302, 4, "9907", "00000007999")).ShouldBe(Ei.Uitkomst.BestandAfgekeurd);
        Uitkomst("hallo"u8.ToArray()).ShouldBe(Ei.Uitkomst.Onleesbaar);
    }

    [Fact]
    public void Nothing_is_reported_when_the_claim_is_none()
    {
        var (resultaat, reden) = RetourControle.Controleer(
            new MemoryStream(Goed),
            new MemoryStream(Goed),
            new ControleOpties(),
            (scoped in EiBevinding _) => throw new InvalidOperationException()
        );

        resultaat.ShouldBeNull();
        reden.ShouldBe("is zelf een retour (OS302 1.0), geen declaratie");
        RetourControle.Bezwaar(new MemoryStream("hallo"u8.ToArray())).ShouldBe("is geen bericht dat wij kennen");
    }

    [Fact]
    public void A_record_without_a_number_is_named_by_its_line()
    {
        var kapot = new Voorbeeld().Zet(Voorbeeld.Prestatie, "0402", "X").Zet(Voorbeeld.Verzekerde, "0202", "X");
        kapot.Vervang(Voorbeeld.Commentaar, kapot.Record(Voorbeeld.Commentaar)[..13]);
        var claim = kapot.Bytes();
        var alles = Retouren.Van(claim, toegekend: 0, afzender: RetourAfzender.Portaal);

        Past(alles.Zonder(Os302, 2, 3, 4), claim)
            .Where(b => !b.Contains("totaal", StringComparison.Ordinal))
            .ShouldBe([
                "2 0401 0001: Het record 02 waar dit record bij hoort (regel 2 van de declaratie) ontbreekt in de retour.",
                "5 0401 0001: Record 04 (regel 3 van de declaratie) ontbreekt in de retour, die het hele bestand teruggeeft.",
                "5 9801 0001: Record 98 (regel 4 van de declaratie) ontbreekt in de retour, die het hele bestand teruggeeft.",
            ]);
    }

    [Fact]
    public void A_record_that_is_missing_has_its_number_where_it_has_one()
    {
        var claim = new Voorbeeld().Zet(Voorbeeld.TweedePrestatie, "0402", "X").Bytes();
        var alles = Retouren.Van(claim, toegekend: 0, afzender: RetourAfzender.Portaal).Zonder(Os302, 3, 4, 5);
        var details = new List<long?>();

        RetourControle.Controleer(
            new MemoryStream(alles),
            new MemoryStream(claim),
            new ControleOpties { TotEnMet = Niveau.N1 },
            (scoped in EiBevinding b) =>
            {
                if (b.Melding.Contains("ontbreekt in de retour", StringComparison.Ordinal))
                {
                    details.Add(b.Detail);
                }
            }
        );

        details.ShouldBe([2, 2, null]);
    }

    [Fact]
    public void Comments_belong_to_the_record_before_them_from_the_first_on()
    {
        var claim = new Ggz("01", "02", "98", "98", "04", "98", "06", "99").Bytes;
        var gz322 = Ggz.Gz322;
        var alles = Retouren.Van(claim, [], 0, RetourAfzender.Portaal);

        Past(alles, claim).ShouldBeEmpty();
        Past(alles.Zet(gz322, 3, "9804", "?"), claim).ShouldBe([$"3 9804 {Anders}"]);
        Past(alles.Zet(gz322, 4, "9804", "?"), claim).ShouldBe([$"4 9804 {Anders}"]);
        Past(alles.Zet(gz322, 6, "9804", "?"), claim).ShouldBe([$"6 9804 {Anders}"]);
        Past(alles.Zonder(gz322, 4), claim)
            .ShouldBe([
                "7 9801 0001: Record 98 (detail 1, regel 4 van de declaratie) ontbreekt in de retour, die het hele bestand teruggeeft.",
            ]);
    }

    [Fact]
    public void Where_the_claim_gives_a_number_twice_both_may_come_back()
    {
        var claim = new Voorbeeld().Zet(5, "0402", "2").Bytes();

        Past(Retouren.Van(claim, Alle(3, 5), 8000 - 4500 - 6000), claim).ShouldBeEmpty();
        Past(Retouren.Van(claim, Alle(3, 5), 8000 - 4500 - 6000).Zet(Os302, 4, "0411", "24002"), claim).ShouldBe([$"4 0411 {Anders}"]);
    }

    [Fact]
    public void Of_two_sluitrecords_the_first_has_the_total()
    {
        var claim = new Voorbeeld();
        var tweede = claim.Record(8);
        claim.VoegIn(9, tweede).Zet(9, "9907", "1");

        Past(Goed, claim.Bytes()).ShouldBeEmpty();
    }

    [Fact]
    public void The_reserve_of_the_claim_comes_back_to_its_last_byte()
    {
        var anders = Goed.ToArray();
        anders[309] = (byte)'?';
        anders[372 + 309] = (byte)'?';

        Past(anders).ShouldBe([$"1 0180 {Anders}", $"2 0280 {Anders}"]);
    }

    [Fact]
    public void A_comment_that_is_cut_off_was_added()
    {
        var retour = Retouren.Van(Claim, Alle(3, 4), 8000 - 4500);
        byte[] kort = [.. retour.AsSpan(0, (3 * 372) + 200), .. "\r\n"u8, .. retour.AsSpan(4 * 372)];

        Past(kort).ShouldBeEmpty();
    }

    [Fact]
    public void Two_amounts_that_can_not_be_read_are_two()
    {
        var claim = new Voorbeeld().Zet(3, "0418", "XXXXXXXX").Zet(5, "0418", "XXXXXXXX").Bytes();

        Past(Retouren.Van(claim, toegekend: 1), claim).ShouldBeEmpty();
        Past(Retouren.Van(claim, Alle(3, 5), 1), claim)
            .ShouldBe([
                "5 9909 0001: Het totaal toegekend is niet wat de regels van de declaratie en de retour samen geven: dat is -€ 25,00.",
            ]);
    }

    [Fact]
    public void A_standard_without_a_retour_is_told_so()
    {
        using var erbij = Standaarden.Met([SnelTesten.Proefstandaard.Qq901]);
        var claim = SnelTesten.Proefstandaard.Bericht();
        using var uit = new MemoryStream();
        var antwoord = new Kern.Retour
        {
            Afzender = RetourAfzender.Zorgverzekeraar,
            Referentie = "R1",
            Dagtekening = new DateOnly(2026, 4, 2),
            Bestand = [Retourcode.VolledigToegekend],
            Records = [],
            Toegekend = Bedrag.Nul,
        };

        RetourControle.Bezwaar(new MemoryStream(claim)).ShouldBe("is een QQ901 1.0; daarbij kennen we geen retourbericht");
        RetourSchrijver.Schrijf(claim, antwoord, uit).ShouldBe("Bij QQ901 1.0 kennen we geen retourbericht.");
        RetourSchrijver.Schrijf(Goed, antwoord, uit).ShouldBe("Bij OS302 1.0 kennen we geen retourbericht.");
        RetourSchrijver
            .Schrijf("hallo"u8.ToArray(), antwoord, uit)
            .ShouldBe("Het soort bericht is niet vast te stellen; een retour is niet mogelijk.");
        uit.Length.ShouldBe(0);
    }

    [Fact]
    public void Where_the_streams_stand_makes_no_difference()
    {
        var (retour, claim) = (new MemoryStream(Goed) { Position = 500 }, new MemoryStream(Claim) { Position = 400 });

        RetourControle.Bezwaar(claim).ShouldBeNull();
        claim.Position = 400;
        var (resultaat, _) = RetourControle.Controleer(retour, claim, new ControleOpties(), (scoped in EiBevinding _) => { });
        claim.Position = 400;
        using var uit = new MemoryStream();
        var antwoord = new Kern.Retour
        {
            Afzender = RetourAfzender.Zorgverzekeraar,
            Referentie = "R1",
            Dagtekening = new DateOnly(2026, 4, 2),
            Bestand = [Retourcode.GeenOpmerking],
            Records = Alle(5),
            Toegekend = new Bedrag(2000),
        };

        RetourSchrijver.Schrijf(claim, antwoord, uit).ShouldBeNull();
        resultaat!.Uitkomst.ShouldBe(Ei.Uitkomst.Ok);
        uit.ToArray().ShouldBe(Goed);
    }

    private static RecordUitkomst[] Alle(params int[] regels) =>
        [.. regels.Select(r => new RecordUitkomst(r, [new Retourcode(8072)], Bedrag.Nul, Bedrag.Nul))];

    private static Uitkomst Uitkomst(byte[] retour) =>
        RetourControle
            .Controleer(new MemoryStream(retour), new MemoryStream(Claim), new ControleOpties(), (scoped in EiBevinding _) => { })
            .Resultaat!.Uitkomst;

    /// <summary>Only what the match says, without what the check finds in the retour by itself.</summary>
    private static List<string> Past(byte[] retour, byte[]? claim = null)
    {
        var gevonden = new List<string>();
        RetourControle.Controleer(
            new MemoryStream(retour),
            new MemoryStream(claim ?? Claim),
            new ControleOpties { TotEnMet = Niveau.N1 },
            (scoped in EiBevinding b) =>
            {
                if (b.Retourcode == new Retourcode(1))
                {
                    b.Herkomst.ShouldBe(Herkomst.Inferred);
                    gevonden.Add(
                        string.Create(CultureInfo.InvariantCulture, $"{b.Regel} {b.Element.Id} {b.Retourcode}: {b.NaarBevinding().Melding}")
                    );
                }
            }
        );
        return gevonden;
    }
}
