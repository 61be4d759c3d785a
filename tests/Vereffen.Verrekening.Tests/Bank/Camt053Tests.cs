using System.Text;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests;

public class Camt053Tests
{
    private const string Versie02 =
        "<NtryDtls><TxDtls><Refs><EndToEndId>RUN1-1</EndToEndId></Refs><AmtDtls><InstdAmt><Amt Ccy=\"USD\">9.99</Amt></InstdAmt><TxAmt><Amt Ccy=\"EUR\">123.45</Amt></TxAmt></AmtDtls>"
        + "<RltdPties><Dbtr><Nm>Verzekeraar</Nm></Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct><Cdtr><Nm>De Linde</Nm><PstlAdr><Ctry>NL</Ctry></PstlAdr></Cdtr>"
        + "<CdtrAcct><Id><IBAN>BE68539007547034</IBAN></Id></CdtrAcct></RltdPties>"
        + "<RmtInf><Ustrd>declaratie F1</Ustrd><Ustrd>tweede regel</Ustrd><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>";

    private const string Versie08 =
        "<NtryDtls><TxDtls><Refs><EndToEndId>RUN1-1</EndToEndId><UETR>7f0e</UETR></Refs><Amt Ccy=\"EUR\">123.45</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
        + "<RltdPties><Dbtr><Pty><Nm>Verzekeraar</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>De Linde</Nm></Pty></Cdtr>"
        + "<CdtrAcct><Id><IBAN>BE68539007547034</IBAN></Id></CdtrAcct></RltdPties>"
        + "<RmtInf><Ustrd>declaratie F1</Ustrd><Ustrd>tweede regel</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>";

    private static string Geweigerd(string tekst) => Geweigerd(Encoding.UTF8.GetBytes(tekst));

    private static string Geweigerd(byte[] bytes)
    {
        var resultaat = CamtMaker.Lees(bytes);
        resultaat.IsGelukt.ShouldBeFalse();
        resultaat.Waarde.ShouldBeNull();
        return resultaat.Bezwaar!;
    }

    [Theory]
    [InlineData("02", Versie02, "BOOK")]
    [InlineData("08", Versie08, "<Cd>BOOK</Cd>")]
    [InlineData("13", Versie08, "\n<Cd>BOOK</Cd>\n")]
    public void An_entry_is_read_alike_in_each_version(string versie, string details, string status)
    {
        var resultaat = CamtMaker.Lees(
            CamtMaker.Document(versie, CamtMaker.Afschrift("1000.00", "876.55", CamtMaker.Boeking("-123.45", details, status)))
        );
        resultaat.IsGelukt.ShouldBeTrue(resultaat.Bezwaar);
        var afschrift = resultaat.Waarde.ShouldHaveSingleItem();
        afschrift.Bezwaren.ShouldBeEmpty();
        afschrift.IsSluitend.ShouldBeTrue();
        afschrift.Kenmerk.ShouldBe("A-2026-03-03");
        afschrift.Volgnummer.ShouldBe("62");
        afschrift.Rekening.ShouldBe(Iban.Parse(CamtMaker.Rekening));
        afschrift.Beginsaldo.ShouldBe(new Banksaldo(new(2026, 3, 2), new Bedrag(100_000)));
        afschrift.Eindsaldo.ShouldBe(new Banksaldo(new(2026, 3, 3), new Bedrag(87_655)));
        var boeking = afschrift.Boekingen.ShouldHaveSingleItem();
        (boeking.Volgnummer, boeking.Boekdatum, boeking.Valutadatum).ShouldBe((1, new(2026, 3, 3), new DateOnly(2026, 3, 3)));
        (boeking.Bedrag, boeking.IsStorno, boeking.Bankreferentie).ShouldBe((new Bedrag(-12_345), false, "B77"));
        boeking
            .Transacties.ShouldHaveSingleItem()
            .ShouldBe(
                new Banktransactie(
                    new Bedrag(-12_345),
                    "RUN1-1",
                    "declaratie F1 tweede regel",
                    "RF18539007547034",
                    "De Linde",
                    Iban.Parse("BE68539007547034"),
                    "PMNT-ICDT-ESCT",
                    null
                )
            );
    }

    [Fact]
    public void A_batch_gives_each_transaction_with_its_own_amount()
    {
        const string Details =
            "<NtryDtls><Btch><PmtInfId>P1</PmtInfId><NbOfTxs>3</NbOfTxs></Btch>"
            + "<TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">1.10</Amt></TxAmt></AmtDtls></TxDtls>"
            + "<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls>"
            + "<NtryDtls><TxDtls><Refs><EndToEndId>C</EndToEndId></Refs><Amt Ccy=\"EUR\">0.1</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls></NtryDtls>";
        var afschrift = CamtMaker
            .Lees(CamtMaker.Document("08", CamtMaker.Afschrift("0.00", "-6.00", CamtMaker.Boeking("-6.00", Details))))
            .Waarde!.Single();
        afschrift.Bezwaren.ShouldBeEmpty();
        afschrift
            .Boekingen.Single()
            .Transacties.Select(t => (t.EndToEndId, t.Bedrag!.Value.Cents))
            .ShouldBe([("A", -110), ("B", -500), ("C", 10)]);
    }

    [Fact]
    public void A_batch_that_does_not_add_up_is_reported()
    {
        const string Details =
            "<NtryDtls><TxDtls><Amt Ccy=\"EUR\">1.10</Amt></TxDtls><TxDtls><Amt Ccy=\"EUR\">5.00</Amt></TxDtls></NtryDtls>";
        CamtMaker
            .Lees(CamtMaker.Document("08", CamtMaker.Afschrift("0.00", "6.00", CamtMaker.Boeking("6.00", Details))))
            .Waarde!.Single()
            .Bezwaren.ShouldBe(["Afschrift 1, boeking 1: de transacties zijn samen niet het bedrag van de boeking."]);
    }

    [Fact]
    public void A_batch_transaction_without_an_amount_in_euros_has_none()
    {
        const string Details = "<NtryDtls><TxDtls><Amt Ccy=\"USD\">1.10</Amt></TxDtls><TxDtls/></NtryDtls>";
        CamtMaker.Een(CamtMaker.Boeking("6.00", Details)).Boekingen.Single().Transacties.Select(t => t.Bedrag).ShouldBe([null, null]);
    }

    [Fact]
    public void A_single_transaction_without_an_amount_has_that_of_the_entry()
    {
        CamtMaker.Een(CamtMaker.Uit("-6.00", "A")).Boekingen.Single().Transacties.Single().Bedrag.ShouldBe(new Bedrag(-600));
        const string Dollars = "<NtryDtls><TxDtls><Amt Ccy=\"USD\">7.10</Amt></TxDtls></NtryDtls>";
        CamtMaker.Een(CamtMaker.Boeking("6.00", Dollars)).Boekingen.Single().Transacties.Single().Bedrag.ShouldBe(new Bedrag(600));
    }

    [Fact]
    public void An_entry_without_details_is_one_transaction_of_itself()
    {
        var transactie = CamtMaker
            .Een(CamtMaker.Boeking("6.00", "<AddtlNtryInf>rente</AddtlNtryInf>"))
            .Boekingen.Single()
            .Transacties.Single();
        transactie.ShouldBe(new Banktransactie(new Bedrag(600), null, "rente", null, null, null, "PMNT-ICDT-ESCT", null));
    }

    [Theory]
    [InlineData("<Cd>AC04</Cd>", "AC04")]
    [InlineData("<Prtry>EIGEN</Prtry>", "EIGEN")]
    public void A_returned_payment_has_its_reason(string reden, string code)
    {
        var details =
            "<NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><RltdPties><Dbtr><Nm>Verzekeraar</Nm></Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct>"
            + $"<Cdtr><Nm>De Linde</Nm></Cdtr></RltdPties><RtrInf><OrgnlBkTxCd/><Rsn>{reden}</Rsn><AddtlInf>x</AddtlInf></RtrInf></TxDtls></NtryDtls>";
        var transactie = CamtMaker.Een(CamtMaker.Boeking("6.00", details)).Boekingen.Single().Transacties.Single();
        transactie.Retourreden.ShouldBe(code);
        transactie.IsTeruggekomen.ShouldBeTrue();
        transactie.TegenpartijNaam.ShouldBe("De Linde");
    }

    [Theory]
    [InlineData("RRTN", true)]
    [InlineData("RPCR", true)]
    [InlineData("ESCT", false)]
    public void The_subfamily_marks_a_returned_payment_too(string subfamilie, bool terug)
    {
        var code =
            $"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>{subfamilie}</SubFmlyCd></Fmly></Domn><Prtry><Cd>544</Cd></Prtry></BkTxCd>";
        var transactie = CamtMaker
            .Een(CamtMaker.Boeking("6.00", $"<NtryDtls><TxDtls>{code}</TxDtls></NtryDtls>"))
            .Boekingen.Single()
            .Transacties.Single();
        transactie.Transactiecode.ShouldBe($"PMNT-ICDT-{subfamilie}");
        transactie.IsTeruggekomen.ShouldBe(terug);
    }

    [Fact]
    public void The_banks_own_code_is_given_where_there_is_no_iso_code()
    {
        const string Details = "<NtryDtls><TxDtls><BkTxCd><Prtry><Cd>544</Cd><Issr>X</Issr></Prtry></BkTxCd></TxDtls></NtryDtls>";
        CamtMaker.Een(CamtMaker.Boeking("6.00", Details)).Boekingen.Single().Transacties.Single().Transactiecode.ShouldBe("544");
    }

    [Fact]
    public void Only_booked_entries_are_given_and_the_others_may_hold_anything()
    {
        var afschrift = CamtMaker
            .Lees(
                CamtMaker.Document(
                    "08",
                    CamtMaker.Afschrift(
                        "10.00",
                        "11.00",
                        CamtMaker.Boeking("5.00", status: "<Cd>PDNG</Cd>", datum: "onbekend"),
                        CamtMaker.Boeking("1.00", status: "<Cd>BOOK</Cd>"),
                        CamtMaker.Boeking("7.00", status: "INFO")
                    )
                )
            )
            .Waarde!.Single();
        afschrift.Boekingen.Single().Bedrag.ShouldBe(new Bedrag(100));
        afschrift.NietGeboekt.ShouldBe(2);
        afschrift.IsSluitend.ShouldBeTrue();
    }

    [Fact]
    public void A_reversal_keeps_the_sign_of_its_own_and_is_marked()
    {
        var afschrift = CamtMaker.Een(CamtMaker.Boeking("6.00", "<RvslInd>true</RvslInd>"));
        (afschrift.Boekingen.Single().IsStorno, afschrift.Boekingen.Single().Bedrag).ShouldBe((true, new Bedrag(600)));
    }

    [Fact]
    public void Several_statements_in_one_file_are_given_in_order()
    {
        var resultaat = CamtMaker.Lees(
            CamtMaker.Document(
                "02",
                CamtMaker.Afschrift("1.00", "2.00", CamtMaker.Boeking("1.00")),
                CamtMaker.Afschrift("-5.00", "-7.50", CamtMaker.Boeking("-2.50")),
                CamtMaker.Afschrift("3.00", "3.00")
            )
        );
        resultaat.Waarde!.Select(a => a.Boekingen.Count).ShouldBe([1, 1, 0]);
        resultaat.Waarde!.ShouldAllBe(a => a.IsSluitend && a.Bezwaren.Count == 0);
        resultaat.Waarde![1].Eindsaldo!.Value.Bedrag.ShouldBe(new Bedrag(-750));
    }

    [Fact]
    public void A_statement_that_does_not_close_is_reported_with_the_figures()
    {
        var afschrift = CamtMaker
            .Lees(CamtMaker.Document("02", CamtMaker.Afschrift("10.00", "11.01", CamtMaker.Boeking("1.00"))))
            .Waarde!.Single();
        afschrift.IsSluitend.ShouldBeFalse();
        afschrift
            .Bezwaren.ShouldHaveSingleItem()
            .ShouldBe("Afschrift 1 sluit niet: beginsaldo € 10,00 en boekingen € 1,00 zijn samen € 11,00, het eindsaldo is € 11,01.");
        afschrift.Boekingen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("OPBD", "beginsaldo")]
    [InlineData("CLBD", "eindsaldo")]
    public void A_statement_without_a_balance_is_reported(string soort, string woord)
    {
        var tekst = CamtMaker
            .Document("02", CamtMaker.Afschrift("0.00", "0.00"))
            .Replace($"<Cd>{soort}<", "<Cd>XPCD<", StringComparison.Ordinal);
        var afschrift = CamtMaker.Lees(tekst).Waarde!.Single();
        afschrift.IsSluitend.ShouldBeFalse();
        afschrift.Bezwaren.ShouldHaveSingleItem().ShouldContain($"geen {woord}");
    }

    [Fact]
    public void The_previous_closing_balance_stands_in_for_the_opening_balance_and_gives_way_to_it()
    {
        var tekst = CamtMaker.Document("02", CamtMaker.Afschrift("5.00", "5.00"));
        CamtMaker.Lees(tekst.Replace("<Cd>OPBD<", "<Cd>PRCD<", StringComparison.Ordinal)).Waarde!.Single().IsSluitend.ShouldBeTrue();
        var beide = tekst.Replace(
            "<Bal><Tp><CdOrPrtry><Cd>OPBD",
            CamtMaker.Saldo("PRCD", "99.00", "2026-01-01") + "<Bal><Tp><CdOrPrtry><Cd>OPBD",
            StringComparison.Ordinal
        );
        CamtMaker.Lees(beide).Waarde!.Single().Beginsaldo!.Value.Bedrag.ShouldBe(new Bedrag(500));
    }

    [Fact]
    public void Of_balances_on_several_days_the_first_opening_and_the_last_closing_count()
    {
        var extra = CamtMaker.Saldo("CLBD", "7.00", "2026-03-02") + CamtMaker.Saldo("OPBD", "7.00", "2026-03-03");
        var tekst = CamtMaker.Document("02", CamtMaker.Afschrift("5.00", "8.00", extra, CamtMaker.Boeking("3.00")));
        CamtMaker.Lees(tekst).Waarde!.Single().IsSluitend.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-03T23:59:59.999+01:00")]
    [InlineData("2026-03-03T00:00:00")]
    [InlineData("2026-03-03+01:00")]
    [InlineData("2026-03-03Z")]
    [InlineData(" 2026-03-03\n")]
    public void A_booking_date_may_be_a_moment_and_counts_as_the_banks_day(string datum) =>
        CamtMaker.Een(CamtMaker.Boeking("1.00", datum: datum)).Boekingen.Single().Boekdatum.ShouldBe(new(2026, 3, 3));

    [Theory]
    [InlineData("1", 100)]
    [InlineData("1.5", 150)]
    [InlineData("1.50000", 150)]
    [InlineData("0.00", 0)]
    [InlineData("99999999999.99", 9_999_999_999_999)]
    public void An_amount_is_read_in_cents(string bedrag, long cents) =>
        CamtMaker.Een(CamtMaker.Boeking(bedrag)).Boekingen.Single().Bedrag.Cents.ShouldBe(cents);

    [Theory]
    [InlineData("")]
    [InlineData("1,50")]
    [InlineData("1.505")]
    [InlineData("+1.00")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("1 000")]
    [InlineData("1.00.00")]
    [InlineData("\u0661")]
    [InlineData("100000000000.00")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("0.0000000000000000000000000000000000001")]
    public void A_bad_amount_refuses_the_file(string bedrag) =>
        Geweigerd(CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "0.00", CamtMaker.Boeking(bedrag))))
            .ShouldBe("Afschrift 1, boeking 1 heeft geen geldig bedrag in hele centen tot en met 99999999999.99.");

    [Fact]
    public void A_negative_amount_refuses_the_file() =>
        Geweigerd(
                CamtMaker.Document(
                    "02",
                    CamtMaker.Afschrift("0.00", "0.00", CamtMaker.Boeking("--1.00").Replace(">1.00<", ">-1.00<", StringComparison.Ordinal))
                )
            )
            .ShouldContain("geen geldig bedrag");

    [Theory]
    [InlineData("<Sts>BOOK</Sts>", "", "heeft geen status")]
    [InlineData("<CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<Sts>", "geen CRDT of DBIT")]
    [InlineData("<CdtDbtInd>CRDT</CdtDbtInd><Sts>", "<CdtDbtInd>crdt</CdtDbtInd><Sts>", "geen CRDT of DBIT")]
    [InlineData("<BookgDt><Dt>2026-03-03</Dt></BookgDt>", "", "geen geldige boekdatum")]
    [InlineData("<BookgDt><Dt>2026-03-03<", "<BookgDt><Dt>2026-02-29<", "geen geldige boekdatum")]
    [InlineData("<BookgDt><Dt>2026-03-03<", "<BookgDt><Dt>03-03-2026<", "geen geldige boekdatum")]
    [InlineData("<BookgDt><Dt>2026-03-03<", "<BookgDt><Dt>2026-03-031<", "geen geldige boekdatum")]
    [InlineData("<ValDt><Dt>2026-03-03<", "<ValDt><Dt>morgen<", "geen geldige valutadatum")]
    [InlineData("<Amt Ccy=\"EUR\">3.00</Amt>", "<Amt Ccy=\"USD\">3.00</Amt>", "niet in euro's")]
    [InlineData("<Amt Ccy=\"EUR\">3.00</Amt>", "<Amt>3.00</Amt>", "niet in euro's")]
    [InlineData("<Amt Ccy=\"EUR\">3.00</Amt>", "", "geen bedrag")]
    [InlineData("<Ccy>EUR</Ccy>", "<Ccy>GBP</Ccy>", "rekening is niet in euro's")]
    [InlineData("<Amt Ccy=\"EUR\">4.00</Amt>", "<Amt Ccy=\"CHF\">4.00</Amt>", "saldo OPBD is niet in euro's")]
    [InlineData("<Dt><Dt>2026-03-02</Dt></Dt>", "", "saldo OPBD heeft geen geldige datum")]
    [InlineData(
        "</BkTxCd></Ntry>",
        "</BkTxCd><NtryDtls><TxDtls><Amt Ccy=\"EUR\">x</Amt></TxDtls></NtryDtls></Ntry>",
        "ongeldig bedrag of teken"
    )]
    [InlineData(
        "</BkTxCd></Ntry>",
        "</BkTxCd><NtryDtls><TxDtls><CdtDbtInd>x</CdtDbtInd></TxDtls></NtryDtls></Ntry>",
        "ongeldig bedrag of teken"
    )]
    public void A_statement_that_lacks_what_booking_needs_is_refused_with_its_place(string oud, string nieuw, string deel)
    {
        var goed = CamtMaker.Document("02", CamtMaker.Afschrift("4.00", "7.00", CamtMaker.Boeking("3.00")));
        CamtMaker.Lees(goed).IsGelukt.ShouldBeTrue();
        goed.ShouldContain(oud);
        var melding = Geweigerd(goed.Replace(oud, nieuw, StringComparison.Ordinal));
        melding.ShouldStartWith("Afschrift 1");
        melding.ShouldContain(deel);
    }

    [Fact]
    public void An_account_without_a_valid_iban_and_a_missing_id_are_reported()
    {
        var tekst = CamtMaker
            .Document("02", CamtMaker.Afschrift("0.00", "0.00"))
            .Replace("NL91ABNA0417164300", "NL91ABNA0417164301", StringComparison.Ordinal)
            .Replace("<Id>A-2026-03-03</Id>", "", StringComparison.Ordinal);
        var afschrift = CamtMaker.Lees(tekst).Waarde!.Single();
        afschrift.Rekening.ShouldBeNull();
        afschrift.Bezwaren.ShouldBe([
            "Afschrift 1 heeft geen kenmerk van de bank.",
            "Afschrift 1 noemt geen geldige IBAN van de rekening.",
        ]);
    }

    [Theory]
    [InlineData("", "Het bestand is leeg.")]
    [InlineData("x", "geen XML")]
    [InlineData("declaratie;bedrag\nF1;5\n", "geen XML")]
    [InlineData("{\"a\":1}", "geen XML")]
    [InlineData("<a", "geen XML")]
    [InlineData("<a/>", "buitenste element is niet Document")]
    [InlineData("<Document/>", "BkToCstmrStmt ontbreekt")]
    [InlineData("<Document><BkToCstmrStmt/></Document>", "geen afschrift (Stmt)")]
    [InlineData("<Document><BkToCstmrAcctRpt/></Document>", "camt.052")]
    [InlineData("<Document><BkToCstmrDbtCdtNtfctn/></Document>", "camt.054")]
    [InlineData("<Document><CstmrCdtTrfInitn/></Document>", "pain.001")]
    [InlineData("<Document><CstmrPmtStsRpt/></Document>", "pain.002")]
    [InlineData("<Document></Document><Document/>", "geen XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><Document/>", "geen XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"bestaatniet\"?><Document/>", "geen XML")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><Document/>", "geen XML")]
    public void Another_file_is_refused_with_a_sentence(string tekst, string deel) => Geweigerd(tekst).ShouldContain(deel);

    [Fact]
    public void Utf16_and_utf32_are_refused_with_and_without_byte_order_mark()
    {
        var tekst = CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "0.00"));
        Encoding[] tekensets = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];
        foreach (var tekenset in tekensets)
        {
            Geweigerd(tekenset.GetBytes(tekst)).ShouldContain("UTF-16");
            Geweigerd([.. tekenset.GetPreamble(), .. tekenset.GetBytes(tekst)]).ShouldContain("UTF-16");
        }
    }

    [Fact]
    public void A_utf8_byte_order_mark_is_fine_and_wrong_utf8_is_not()
    {
        var tekst = CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "0.00", CamtMaker.In("0.00", "praktijk Müller")));
        CamtMaker
            .Lees([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(tekst)])
            .Waarde!.Single()
            .Boekingen.Single()
            .Transacties.Single()
            .Omschrijving.ShouldBe("praktijk Müller");
        Geweigerd(Encoding.Latin1.GetBytes(tekst)).ShouldContain("geen XML");
        CamtMaker.Lees(Encoding.Latin1.GetBytes(tekst.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal))).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public void A_dtd_is_refused_be_it_an_external_entity_or_a_billion_laughs()
    {
        const string Xxe = "<?xml version=\"1.0\"?><!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>";
        const string Extern = "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\"><Document/>";
        const string Lachen =
            "<!DOCTYPE Document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Document>&c;</Document>";
        foreach (var tekst in new[] { Xxe, Extern, Lachen })
        {
            Geweigerd(tekst).ShouldContain("DTD");
        }

        Geweigerd("<Document>&x;</Document>").ShouldContain("geen XML");
    }

    [Fact]
    public void Each_cut_of_a_good_file_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(
            CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "1.00", CamtMaker.Boeking("1.00", Versie02))).TrimEnd()
        );
        for (var lengte = 0; lengte < bytes.Length; lengte++)
        {
            CamtMaker.Lees(bytes[..lengte]).IsGelukt.ShouldBeFalse($"{lengte} van {bytes.Length} bytes");
        }

        CamtMaker.Lees(bytes).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public void A_file_above_the_size_limit_is_refused_and_one_at_it_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes(CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "0.00")));
        using var genoeg = new MemoryStream(bytes);
        Camt053.Lees(genoeg, bytes.Length).IsGelukt.ShouldBeTrue();
        using var teveel = new MemoryStream(bytes);
        Camt053.Lees(teveel, bytes.Length - 1).Bezwaar!.ShouldContain("te groot");
    }

    [Fact]
    public void Too_long_a_field_is_refused_and_the_longest_is_kept()
    {
        CamtMaker
            .Een(CamtMaker.In("0.00", new string('x', 2000)))
            .Boekingen.Single()
            .Transacties.Single()
            .Omschrijving!.Length.ShouldBe(2000);
        Geweigerd(CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "0.00", CamtMaker.In("0.00", new string('x', 2001)))))
            .ShouldContain("2000 tekens");
    }

    [Fact]
    public void Too_many_lines_of_remittance_are_refused()
    {
        CamtMaker.Een(Regels(100)).Boekingen.Single().Transacties.Single().Omschrijving!.Length.ShouldBe(199);
        Geweigerd(CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "0.00", Regels(101)))).ShouldContain("regels omschrijving");

        static string Regels(int aantal) => CamtMaker.In("0.00", string.Concat(Enumerable.Repeat("x</Ustrd><Ustrd>", aantal - 1)) + "x");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<BkToCstmrStmt><Stmt><Ntry>")]
    [InlineData("<BkToCstmrStmt><Stmt><Ntry><Sts>")]
    public void Deep_nesting_is_refused_wherever_it_stands(string begin) =>
        Geweigerd($"<Document>{begin}{string.Concat(Enumerable.Repeat("<x>", 100_000))}").ShouldContain("te veel elementen in elkaar");

    [Fact]
    public void A_stream_that_gives_one_byte_at_a_time_is_read_and_stays_open()
    {
        using var traag = new TraagStream(
            Encoding.UTF8.GetBytes(CamtMaker.Document("02", CamtMaker.Afschrift("0.00", "3.00", CamtMaker.Boeking("3.00"))))
        );
        Camt053.Lees(traag).Waarde!.Single().IsSluitend.ShouldBeTrue();
        traag.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void What_is_printed_of_a_transaction_holds_no_name_and_no_account() =>
        new Banktransactie(new Bedrag(-100), "E1", "tekst", null, "Naam", Iban.Parse("BE68539007547034"), null, null)
            .ToString()
            .ShouldBe("E1 -€ 1,00");

    [Fact]
    public void Any_entries_add_up_to_what_was_written() =>
        Prop.ForAll<int[]>(centen =>
            {
                var boekingen = centen.Select(c => CamtMaker.Boeking(new Bedrag(c).Punt())).ToArray();
                var totaal = new Bedrag(centen.Sum(c => (long)c)).Punt();
                var afschrift = CamtMaker.Lees(CamtMaker.Document("08", CamtMaker.Afschrift("0.00", totaal, boekingen))).Waarde!.Single();
                return afschrift.IsSluitend && afschrift.Boekingen.Select(b => b.Bedrag.Cents).SequenceEqual(centen.Select(c => (long)c));
            })
            .GaatAltijdOp();

    [Fact]
    public void A_file_with_changed_bytes_gives_statements_or_a_sentence_and_never_an_exception()
    {
        var goed = Encoding.UTF8.GetBytes(
            CamtMaker.Document("08", CamtMaker.Afschrift("1000.00", "876.55", CamtMaker.Boeking("-123.45", Versie08)))
        );
        Prop.ForAll<(int, byte)[]>(wijzigingen =>
            {
                var bytes = goed.ToArray();
                foreach (var (plaats, waarde) in wijzigingen)
                {
                    bytes[(int)(Math.Abs(plaats * 7919L) % bytes.Length)] = waarde;
                }

                var resultaat = CamtMaker.Lees(bytes);
                return resultaat.IsGelukt == (resultaat.Bezwaar is null);
            })
            .GaatAltijdOp();
    }

    [Fact]
    public void No_bytes_at_all_are_too_strange() => Prop.ForAll<byte[]>(bytes => !CamtMaker.Lees(bytes).IsGelukt).GaatAltijdOp();

    private sealed class TraagStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }

    [Theory]
    [InlineData("10.00", null, null, "Debiteur")]
    [InlineData("-10.00", null, null, "Crediteur")]
    [InlineData("10.00", CamtMaker.Rekening, "BE68539007547034", "Crediteur")]
    [InlineData("-10.00", CamtMaker.Rekening, "BE68539007547034", "Crediteur")]
    [InlineData("10.00", "BE68539007547034", CamtMaker.Rekening, "Debiteur")]
    [InlineData("-10.00", "BE68539007547034", CamtMaker.Rekening, "Debiteur")]
    [InlineData("-10.00", "BE68539007547034", null, "Crediteur")]
    public void The_other_side_is_who_paid_or_was_paid_and_never_our_own_account(
        string bedrag,
        string? debiteur,
        string? crediteur,
        string naam
    )
    {
        static string Kant(string rol, string volledig, string? rekening) =>
            $"<{rol}><Nm>{volledig}</Nm></{rol}>" + (rekening is null ? "" : $"<{rol}Acct><Id><IBAN>{rekening}</IBAN></Id></{rol}Acct>");

        var partijen = Kant("Dbtr", "Debiteur", debiteur) + Kant("Cdtr", "Crediteur", crediteur);
        var boeking = CamtMaker.Boeking(
            bedrag,
            $"<NtryDtls><TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><RltdPties>{partijen}</RltdPties></TxDtls></NtryDtls>"
        );
        var eind = bedrag.StartsWith('-') ? "90.00" : "110.00";

        var afschrift = CamtMaker.Lees(CamtMaker.Document("02", CamtMaker.Afschrift("100.00", eind, boeking))).Waarde.ShouldNotBeNull();

        afschrift[0].Boekingen[0].Transacties[0].TegenpartijNaam.ShouldBe(naam);
    }
}
