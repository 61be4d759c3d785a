using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests;

public class BankverwerkingTests
{
    private static readonly HashSet<Iban> Eigen = [IbanMaker.Verzekeraar];
    private static readonly AgbCode Agb = AgbCode.Parse("01056789");

    private static VerzondenBetaling Verzonden(string id, long cents) => new(id, new Bedrag(cents));

    private static TerugTeStorten Vordering(string nummer, long cents, params string[] kenmerken) =>
        new(nummer, Agb, new Bedrag(cents), [nummer, .. kenmerken]);

    private static Bankafschrift Afschrift(params string[] boekingen)
    {
        var zonder = CamtMaker.Een(boekingen);
        return zonder with { Eindsaldo = new Banksaldo(new(2026, 3, 3), zonder.Omzet) };
    }

    private static IReadOnlyList<Bankgevolg> Verwerk(
        Bankafschrift afschrift,
        VerzondenBetaling[]? betalingen = null,
        TerugTeStorten[]? vorderingen = null
    ) => Bankverwerking.Verwerk([afschrift], Eigen, betalingen ?? [], vorderingen ?? []);

    private static string Niet(Bankgevolg gevolg) => gevolg.ShouldBeOfType<NietGekoppeld>().Reden;

    private static string Niet(string tekst, params TerugTeStorten[] vorderingen) =>
        Niet(Verwerk(Afschrift(CamtMaker.In("5.00", tekst)), vorderingen: vorderingen).Single());

    private static TerugstortingOntvangen Terugstorting(string tekst, params TerugTeStorten[] vorderingen) =>
        Verwerk(Afschrift(CamtMaker.In("5.00", tekst)), vorderingen: vorderingen).Single().ShouldBeOfType<TerugstortingOntvangen>();

    [Fact]
    public void A_pay_out_is_confirmed_by_its_id_and_amount()
    {
        var gevolg = Verwerk(Afschrift(CamtMaker.Uit("-123.45", "R1-1")), [Verzonden("R1-1", 12_345)]).Single();
        var bevestigd = gevolg.ShouldBeOfType<UitbetalingBevestigd>();
        bevestigd.Betaling.ShouldBe(new VerzondenBetaling("R1-1", new Bedrag(12_345), IsBevestigd: true));
        bevestigd.Boeking.Boekdatum.ShouldBe(new(2026, 3, 3));
    }

    [Theory]
    [InlineData("-123.44", "R1-1", "Het bedrag is € 123,44, de uitbetaling met dit kenmerk was € 123,45.")]
    [InlineData("-123.46", "R1-1", "Het bedrag is € 123,46, de uitbetaling met dit kenmerk was € 123,45.")]
    [InlineData("-123.45", "R1-2", "Er is geen uitbetaling met dit kenmerk verzonden.")]
    [InlineData("-123.45", "r1-1", "Er is geen uitbetaling met dit kenmerk verzonden.")]
    [InlineData("-123.45", "R1", "Er is geen uitbetaling met dit kenmerk verzonden.")]
    [InlineData("-123.45", "NOTPROVIDED", "De bank geeft geen kenmerk van de betaling (EndToEndId).")]
    [InlineData("-123.45", "", "De bank geeft geen kenmerk van de betaling (EndToEndId).")]
    public void A_debit_that_does_not_agree_to_the_letter_and_the_cent_is_not_matched(string bedrag, string id, string reden) =>
        Niet(Verwerk(Afschrift(CamtMaker.Uit(bedrag, id)), [Verzonden("R1-1", 12_345)]).Single()).ShouldBe(reden);

    [Fact]
    public void A_pay_out_is_confirmed_once()
    {
        var twee = Verwerk(Afschrift(CamtMaker.Uit("-1.00", "A"), CamtMaker.Uit("-1.00", "A")), [Verzonden("A", 100)]);
        twee[0].ShouldBeOfType<UitbetalingBevestigd>();
        Niet(twee[1]).ShouldContain("al eerder bevestigd");
        Niet(Verwerk(Afschrift(CamtMaker.Uit("-1.00", "A")), [Verzonden("A", 100) with { IsBevestigd = true }]).Single())
            .ShouldContain("al eerder bevestigd");
    }

    [Fact]
    public void An_id_that_was_sent_twice_matches_nothing() =>
        Niet(Verwerk(Afschrift(CamtMaker.Uit("-1.00", "A")), [Verzonden("A", 100), Verzonden("A", 200)]).Single())
            .ShouldContain("meer dan één");

    [Fact]
    public void A_batch_confirms_each_payment_in_it()
    {
        const string Details =
            "<NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy=\"EUR\">1.00</Amt></TxDtls>"
            + "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy=\"EUR\">2.00</Amt></TxDtls></NtryDtls>";
        Verwerk(Afschrift(CamtMaker.Boeking("-3.00", Details)), [Verzonden("A", 100), Verzonden("B", 200)])
            .ShouldAllBe(g => g is UitbetalingBevestigd);
        Verwerk(Afschrift(CamtMaker.Boeking("-3.01", Details)), [Verzonden("A", 100), Verzonden("B", 200)])
            .Select(Niet)
            .ShouldAllBe(reden => reden.Contains("geen bedrag dat zeker is", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_batch_a_payment_without_amount_is_not_matched_and_its_neighbour_is()
    {
        const string Details =
            "<NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs></TxDtls>"
            + "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy=\"EUR\">2.00</Amt></TxDtls></NtryDtls>";
        var gevolgen = Verwerk(Afschrift(CamtMaker.Boeking("-3.00", Details)), [Verzonden("A", 100), Verzonden("B", 200)]);
        Niet(gevolgen[0]).ShouldContain("geen bedrag dat zeker is");
        gevolgen[1].ShouldBeOfType<UitbetalingBevestigd>();
    }

    [Fact]
    public void Each_transaction_in_a_batch_has_its_own_direction()
    {
        const string Details =
            "<NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy=\"EUR\">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>"
            + "<TxDtls><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>HV-1</Ustrd></RmtInf></TxDtls></NtryDtls>";
        var gevolgen = Verwerk(Afschrift(CamtMaker.Boeking("-2.00", Details)), [Verzonden("A", 300)], [Vordering("HV-1", 100)]);
        gevolgen[0].ShouldBeOfType<UitbetalingBevestigd>();
        gevolgen[1].ShouldBeOfType<TerugstortingOntvangen>();
    }

    [Fact]
    public void Each_known_return_code_is_explained_and_named()
    {
        string[] codes =
        [
            "AC01",
            "AC03",
            "AC04",
            "AC06",
            "AC13",
            "AG01",
            "AG02",
            "AM05",
            "BE04",
            "CNOR",
            "DNOR",
            "FOCR",
            "FR01",
            "MD07",
            "MS02",
            "MS03",
            "RC01",
        ];
        foreach (var code in codes.Concat(["RR01", "RR02", "RR03", "RR04", "TM01"]))
        {
            Retourreden.Uitleg(code).ShouldStartWith($"{code}: ");
            Retourreden.Uitleg(code).Length.ShouldBeGreaterThan(20);
        }

        Retourreden.Uitleg("é<").ShouldBe("De bank geeft code e(.");
    }

    [Theory]
    [InlineData("AC01", "AC01: het rekeningnummer bestaat niet.")]
    [InlineData("AC04", "AC04: de rekening is opgeheven.")]
    [InlineData("RR04", "RR04: de bank mist gegevens die zij wettelijk nodig heeft.")]
    [InlineData("ZZ99", "De bank geeft code ZZ99.")]
    public void A_pay_out_that_came_back_is_given_with_its_reason(string code, string reden)
    {
        var gevolg = Verwerk(
                Afschrift(CamtMaker.Uit("1.00", "A", CamtMaker.Retour(code))),
                [Verzonden("A", 100) with { IsBevestigd = true }]
            )
            .Single();
        var terug = gevolg.ShouldBeOfType<UitbetalingTeruggekomen>();
        terug.Reden.ShouldBe(reden);
        terug.Betaling.ShouldBe(new VerzondenBetaling("A", new Bedrag(100), IsBevestigd: true, IsTeruggekomen: true));
    }

    [Fact]
    public void A_return_marked_by_the_bank_code_or_as_a_reversal_counts_too()
    {
        var code = CamtMaker.Uit("1.00", "A").Replace("ESCT", "RRTN", StringComparison.Ordinal);
        Verwerk(Afschrift(code), [Verzonden("A", 100)])
            .Single()
            .ShouldBeOfType<UitbetalingTeruggekomen>()
            .Reden.ShouldBe("De bank geeft geen reden.");
        var storno = CamtMaker.Uit("1.00", "A").Replace("<Sts>", "<RvslInd>true</RvslInd><Sts>", StringComparison.Ordinal);
        Verwerk(Afschrift(storno), [Verzonden("A", 100)])
            .Single()
            .ShouldBeOfType<UitbetalingTeruggekomen>()
            .Reden.ShouldContain("teruggedraaid");
    }

    [Fact]
    public void A_return_on_the_same_statement_before_its_debit_is_understood()
    {
        var gevolgen = Verwerk(
            Afschrift(CamtMaker.Uit("1.00", "A", CamtMaker.Retour("AC04")), CamtMaker.Uit("-1.00", "A")),
            [Verzonden("A", 100)]
        );
        gevolgen[0].ShouldBeOfType<UitbetalingTeruggekomen>().Betaling.IsBevestigd.ShouldBeTrue();
        gevolgen[1].ShouldBeOfType<UitbetalingBevestigd>();
    }

    [Fact]
    public void A_return_with_another_amount_or_unknown_id_or_a_second_time_is_not_matched()
    {
        var retour = CamtMaker.Retour("AC04");
        Niet(Verwerk(Afschrift(CamtMaker.Uit("0.99", "A", retour)), [Verzonden("A", 100)]).Single()).ShouldContain("Het bedrag is");
        Niet(Verwerk(Afschrift(CamtMaker.Uit("1.00", "B", retour)), [Verzonden("A", 100)]).Single()).ShouldContain("geen uitbetaling");
        var twee = Verwerk(Afschrift(CamtMaker.Uit("1.00", "A", retour), CamtMaker.Uit("1.00", "A", retour)), [Verzonden("A", 100)]);
        twee[0].ShouldBeOfType<UitbetalingTeruggekomen>();
        Niet(twee[1]).ShouldContain("al eerder teruggekomen");
        Niet(Verwerk(Afschrift(CamtMaker.Uit("-1.00", "A")), [Verzonden("A", 100) with { IsTeruggekomen = true }]).Single())
            .ShouldContain("al eerder");
    }

    [Fact]
    public void A_return_is_never_taken_for_a_repayment()
    {
        var boeking = CamtMaker.In("5.00", "HV-1").Replace("</Refs>", "</Refs>" + CamtMaker.Retour("AC04"), StringComparison.Ordinal);
        Niet(Verwerk(Afschrift(boeking), vorderingen: [Vordering("HV-1", 500)]).Single()).ShouldContain("EndToEndId");
    }

    [Fact]
    public void Money_in_that_bears_our_id_without_the_mark_of_a_return_is_left_to_a_person() =>
        Niet(Verwerk(Afschrift(CamtMaker.Uit("1.00", "A")), [Verzonden("A", 100)]).Single()).ShouldContain("niet aan als teruggekomen");

    [Fact]
    public void A_debit_that_takes_back_money_that_came_in_is_left_to_a_person() =>
        Niet(Verwerk(Afschrift(CamtMaker.Uit("-1.00", "A", CamtMaker.Retour("FOCR"))), [Verzonden("A", 100)]).Single())
            .ShouldContain("haalt een bedrag terug");

    [Theory]
    [InlineData("HV-1")]
    [InlineData("terugstorting HV-1")]
    [InlineData("betreft: (HV-1).")]
    [InlineData("'HV-1', dank u")]
    [InlineData("HV-1 F2026-7")]
    [InlineData("  F2026-7  ")]
    [InlineData("HV-1 HV-1")]
    public void A_repayment_is_matched_by_a_kenmerk_in_the_text(string tekst)
    {
        var gevolg = Terugstorting(tekst, Vordering("HV-1", 500, "F2026-7"), Vordering("HV-2", 500));
        gevolg.Vordering.Nummer.ShouldBe("HV-1");
        gevolg.Bedrag.ShouldBe(new Bedrag(500));
    }

    [Theory]
    [InlineData("HV-12")]
    [InlineData("XHV-1")]
    [InlineData("hv-1")]
    [InlineData("HV-1-A")]
    [InlineData("HV1")]
    [InlineData("HV -1")]
    [InlineData("nr:HV-1")]
    [InlineData("HV-1,50")]
    [InlineData("HV-1/HV-2")]
    [InlineData("/HV-1/")]
    [InlineData("dank u wel")]
    [InlineData("")]
    public void A_text_without_the_whole_kenmerk_matches_nothing(string tekst) =>
        Niet(tekst, Vordering("HV-1", 500), Vordering("HV-2", 500))
            .ShouldBe("De omschrijving noemt geen kenmerk van een openstaande vordering.");

    [Fact]
    public void A_text_that_can_mean_two_vorderingen_matches_neither()
    {
        const string Reden = "De omschrijving kan meer dan één openstaande vordering bedoelen.";
        Niet("HV-1 en HV-2", Vordering("HV-1", 500), Vordering("HV-2", 500)).ShouldBe(Reden);
        Niet("F7", Vordering("HV-1", 500, "F7"), Vordering("HV-2", 500, "F7")).ShouldBe(Reden);
        Niet("12 34", Vordering("12", 500), Vordering("X", 500, "12 34")).ShouldBe(Reden);
        Niet("F7.", Vordering("F7", 500), Vordering("F7.", 500)).ShouldBe(Reden);
    }

    [Fact]
    public void A_kenmerk_of_several_words_needs_all_of_them_in_order()
    {
        Terugstorting("voor 12 34, dank", Vordering("X", 500, "12 34")).Vordering.Nummer.ShouldBe("X");
        Niet("34 12", Vordering("X", 500, "12 34")).ShouldContain("noemt geen");
        Niet("12", Vordering("X", 500, "12 34")).ShouldContain("noemt geen");
        Niet("12 en 34", Vordering("X", 500, "12 34")).ShouldContain("noemt geen");
    }

    [Fact]
    public void An_empty_kenmerk_never_matches() => Niet(" . ", Vordering("X", 500, "", " ")).ShouldContain("noemt geen");

    [Fact]
    public void The_structured_reference_is_looked_at_too_and_must_not_contradict_the_text()
    {
        var kenmerk = "<Strd><CdtrRefInf><Ref>HV-1</Ref></CdtrRefInf></Strd></RmtInf>";
        var alleen = CamtMaker.In("5.00", "dank").Replace("</RmtInf>", kenmerk, StringComparison.Ordinal);
        var anders = CamtMaker.In("5.00", "HV-2").Replace("</RmtInf>", kenmerk, StringComparison.Ordinal);
        TerugTeStorten[] vorderingen = [Vordering("HV-1", 500), Vordering("HV-2", 500)];
        Verwerk(Afschrift(alleen), vorderingen: vorderingen)
            .Single()
            .ShouldBeOfType<TerugstortingOntvangen>()
            .Vordering.Nummer.ShouldBe("HV-1");
        Niet(Verwerk(Afschrift(anders), vorderingen: vorderingen).Single()).ShouldContain("meer dan één");
    }

    [Theory]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(501, true)]
    public void A_repayment_may_be_partial_but_not_more_than_what_is_open(long open, bool goed)
    {
        var gevolg = Verwerk(Afschrift(CamtMaker.In("5.00", "HV-1")), vorderingen: [Vordering("HV-1", open)]).Single();
        if (goed)
        {
            gevolg.ShouldBeOfType<TerugstortingOntvangen>();
        }
        else
        {
            Niet(gevolg).ShouldBe("Het bedrag € 5,00 is hoger dan wat van de genoemde vordering openstaat (€ 4,99).");
        }
    }

    [Fact]
    public void Repayments_of_one_vordering_are_counted_together()
    {
        var gevolgen = Verwerk(
            Afschrift(CamtMaker.In("3.00", "HV-1"), CamtMaker.In("2.00", "HV-1"), CamtMaker.In("0.01", "HV-1")),
            vorderingen: [Vordering("HV-1", 500)]
        );
        gevolgen.Take(2).ShouldAllBe(g => g is TerugstortingOntvangen);
        Niet(gevolgen[2]).ShouldContain("(€ 0,00)");
    }

    [Fact]
    public void A_zero_amount_is_no_repayment() =>
        Niet(Verwerk(Afschrift(CamtMaker.In("0.00", "HV-1")), vorderingen: [Vordering("HV-1", 500)]).Single()).ShouldContain("geen bedrag");

    [Fact]
    public void A_debit_is_never_a_repayment() =>
        Verwerk(Afschrift(CamtMaker.In("-5.00", "HV-1")), vorderingen: [Vordering("HV-1", 500)]).Single().ShouldBeOfType<NietGekoppeld>();

    [Fact]
    public void A_statement_of_another_account_matches_nothing()
    {
        var afschrift = Afschrift(CamtMaker.Uit("-1.00", "A"), CamtMaker.In("5.00", "HV-1"));
        foreach (var vreemd in new[] { afschrift with { Rekening = IbanMaker.Nederlands(9) }, afschrift with { Rekening = null } })
        {
            Verwerk(vreemd, [Verzonden("A", 100)], [Vordering("HV-1", 500)])
                .Select(Niet)
                .ShouldBe(Enumerable.Repeat("Het afschrift is niet van een eigen rekening.", 2));
        }
    }

    [Fact]
    public void A_statement_that_does_not_close_matches_nothing_but_one_without_balances_does()
    {
        var afschrift = Afschrift(CamtMaker.Uit("-1.00", "A"));
        var scheef = afschrift with { Eindsaldo = new Banksaldo(new(2026, 3, 3), new Bedrag(-101)) };
        Niet(Verwerk(scheef, [Verzonden("A", 100)]).Single()).ShouldContain("sluit niet");
        Verwerk(afschrift with { Eindsaldo = null }, [Verzonden("A", 100)]).Single().ShouldBeOfType<UitbetalingBevestigd>();
        Verwerk(afschrift with { Beginsaldo = null }, [Verzonden("A", 100)]).Single().ShouldBeOfType<UitbetalingBevestigd>();
    }

    [Fact]
    public void Several_statements_share_what_was_matched_before_and_a_repeated_one_is_not_booked_twice()
    {
        var een = Afschrift(CamtMaker.Uit("-1.00", "A"), CamtMaker.In("3.00", "HV-1"));
        var twee = Afschrift(CamtMaker.Uit("1.00", "A", CamtMaker.Retour("AC04")), CamtMaker.In("3.00", "HV-1")) with { Volgnummer = "63" };
        var gevolgen = Bankverwerking.Verwerk([een, twee, een], Eigen, [Verzonden("A", 100)], [Vordering("HV-1", 500)]);
        gevolgen[0].ShouldBeOfType<UitbetalingBevestigd>();
        gevolgen[1].ShouldBeOfType<TerugstortingOntvangen>();
        gevolgen[2].ShouldBeOfType<UitbetalingTeruggekomen>().Betaling.IsBevestigd.ShouldBeTrue();
        Niet(gevolgen[3]).ShouldContain("hoger dan");
        Niet(gevolgen[4]).ShouldContain("meer dan eens");
        Niet(gevolgen[5]).ShouldContain("meer dan eens");
    }

    private static readonly string[] Woordenlijst =
    [
        "F1",
        "F12",
        "F1.",
        "(F1)",
        "HV-1",
        "HV-2",
        "HV-1,",
        "f1",
        "12",
        "34",
        "12,34",
        "dank",
        "F1/F2",
        "x:F1",
    ];

    private static Arbitrary<(string[] Tekst, string[][] Kenmerken)> Teksten() =>
        (
            from lengte in Gen.Choose(0, 7)
            from tekst in Gen.ArrayOf(Gen.Elements(Woordenlijst), lengte)
            from kenmerken in Gen.ArrayOf(Gen.NonEmptyListOf(Gen.Elements(Woordenlijst)).Select(woorden => woorden.Take(2).ToArray()))
            select (tekst, kenmerken)
        ).ToArbitrary();

    /// <summary>
    /// Against a plain rule: with spaces around both, and the text with or without the signs around its words, the kenmerk stands in the text.
    /// Exactly one vordering so named = matched; else nothing.
    /// </summary>
    [Fact]
    public void Matching_never_guesses() =>
        Prop.ForAll(
                Teksten(),
                geval =>
                {
                    var vorderingen = geval
                        .Kenmerken.Select((k, i) => new TerugTeStorten($"nummer{i}", Agb, new Bedrag(500), [string.Join(' ', k)]))
                        .ToArray();
                    var genoemd = vorderingen
                        .Where(v => Varianten(geval.Tekst).Any(t => $" {t} ".Contains($" {v.Kenmerken[0]} ", StringComparison.Ordinal)))
                        .ToList();
                    var gevolg = Verwerk(Afschrift(CamtMaker.In("5.00", string.Join(' ', geval.Tekst))), vorderingen: vorderingen).Single();
                    return genoemd.Count == 1 ? gevolg is TerugstortingOntvangen t && t.Vordering == genoemd[0] : gevolg is NietGekoppeld;
                }
            )
            .GaatAltijdOp();

    private static IEnumerable<string> Varianten(string[] woorden)
    {
        IEnumerable<string> begin = [""];
        return woorden.Aggregate(
            begin,
            (tot, woord) =>
                tot.SelectMany(t => new[] { $"{t} {woord}", $"{t} {woord.Trim('(', ')', '.', ',')}" }.Distinct(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void Every_transaction_has_one_outcome_and_confirmed_amounts_are_those_that_were_sent() =>
        Prop.ForAll<(byte Id, short Cents, bool Retour)[]>(posten =>
            {
                var betalingen = Enumerable.Range(0, 5).Select(i => Verzonden($"E{i}", 100 + i)).ToArray();
                var boekingen = posten
                    .Select(p =>
                        CamtMaker.Uit(
                            new Bedrag((p.Cents >= 0 ? 1 : -1) * (100L + (Math.Abs((int)p.Cents) % 5))).Punt(),
                            $"E{p.Id % 6}",
                            p.Retour ? CamtMaker.Retour("AC01") : ""
                        )
                    )
                    .ToArray();
                var gevolgen = Verwerk(Afschrift(boekingen), betalingen);
                var bevestigd = gevolgen.OfType<UitbetalingBevestigd>().ToList();
                var terug = gevolgen.OfType<UitbetalingTeruggekomen>().ToList();
                return gevolgen.Count == posten.Length
                    && bevestigd.Select(b => b.Betaling.EndToEndId).Distinct(StringComparer.Ordinal).Count() == bevestigd.Count
                    && terug.Select(b => b.Betaling.EndToEndId).Distinct(StringComparer.Ordinal).Count() == terug.Count
                    && bevestigd.All(b => b.Transactie.Bedrag == -b.Betaling.Bedrag && b.Transactie.EndToEndId == b.Betaling.EndToEndId)
                    && terug.All(b => b.Transactie.Bedrag == b.Betaling.Bedrag && b.Transactie.EndToEndId == b.Betaling.EndToEndId);
            })
            .GaatAltijdOp();
}
