using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests;

public class Pain001Tests
{
    private static readonly Opdrachtgever Verzekeraar = new("Zorgverzekeraar Voorbeeld N.V.", IbanMaker.Verzekeraar, "ABNANL2A");
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 8, 15, 30, TimeSpan.Zero);
    private static readonly DateOnly Dag = new(2026, 3, 3);
    private static readonly XNamespace Ns = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static Betaalopdracht Opdracht(string id = "RUN1-1", long cents = 12_345, string tekst = "declaratie F2026-1") =>
        new(Verzekeraar, Dag, id, "Praktijk De Linde", IbanMaker.Nederlands(123_456_789), new Bedrag(cents), tekst);

    private static Betaalbestand Bestand(params Betaalopdracht[] opdrachten) =>
        new("RUN-2026-03-02", Moment, "Zorgverzekeraar Voorbeeld N.V.", opdrachten);

    private static byte[] Geschreven(Betaalbestand bestand)
    {
        using var uitvoer = new MemoryStream();
        Pain001.Schrijf(bestand, uitvoer).Bezwaren.ShouldBeEmpty();
        return uitvoer.ToArray();
    }

    private static string Geweigerd(Betaalbestand bestand)
    {
        using var uitvoer = new MemoryStream();
        var uitkomst = Pain001.Schrijf(bestand, uitvoer);
        uitkomst.IsGeschreven.ShouldBeFalse();
        uitkomst.Aantal.ShouldBe(0);
        uitkomst.Totaal.ShouldBe(Bedrag.Nul);
        uitvoer.Length.ShouldBe(0);
        return string.Join('\n', uitkomst.Bezwaren);
    }

    private static IEnumerable<string> Waarden(byte[] bestand, string naam) =>
        XDocument.Load(new MemoryStream(bestand)).Descendants(Ns + naam).Select(e => e.Value);

    [Fact]
    public void One_payment_gives_exactly_this_file() =>
        Encoding
            .UTF8.GetString(Geschreven(Bestand(Opdracht())))
            .ShouldBe(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
                 <CstmrCdtTrfInitn>
                  <GrpHdr>
                   <MsgId>RUN-2026-03-02</MsgId>
                   <CreDtTm>2026-03-02T09:15:30</CreDtTm>
                   <NbOfTxs>1</NbOfTxs>
                   <CtrlSum>123.45</CtrlSum>
                   <InitgPty>
                    <Nm>Zorgverzekeraar Voorbeeld N.V.</Nm>
                   </InitgPty>
                  </GrpHdr>
                  <PmtInf>
                   <PmtInfId>RUN-2026-03-02-1</PmtInfId>
                   <PmtMtd>TRF</PmtMtd>
                   <BtchBookg>false</BtchBookg>
                   <NbOfTxs>1</NbOfTxs>
                   <CtrlSum>123.45</CtrlSum>
                   <PmtTpInf>
                    <SvcLvl>
                     <Cd>SEPA</Cd>
                    </SvcLvl>
                   </PmtTpInf>
                   <ReqdExctnDt>
                    <Dt>2026-03-03</Dt>
                   </ReqdExctnDt>
                   <Dbtr>
                    <Nm>Zorgverzekeraar Voorbeeld N.V.</Nm>
                   </Dbtr>
                   <DbtrAcct>
                    <Id>
                     <IBAN>NL91ABNA0417164300</IBAN>
                    </Id>
                   </DbtrAcct>
                   <DbtrAgt>
                    <FinInstnId>
                     <BICFI>ABNANL2A</BICFI>
                    </FinInstnId>
                   </DbtrAgt>
                   <ChrgBr>SLEV</ChrgBr>
                   <CdtTrfTxInf>
                    <PmtId>
                     <EndToEndId>RUN1-1</EndToEndId>
                    </PmtId>
                    <Amt>
                     <InstdAmt Ccy="EUR">123.45</InstdAmt>
                    </Amt>
                    <Cdtr>
                     <Nm>Praktijk De Linde</Nm>
                    </Cdtr>
                    <CdtrAcct>
                     <Id>
                      <IBAN>IBAN_VAN_BEGUNSTIGDE</IBAN>
                     </Id>
                    </CdtrAcct>
                    <RmtInf>
                     <Ustrd>declaratie F2026-1</Ustrd>
                    </RmtInf>
                   </CdtTrfTxInf>
                  </PmtInf>
                 </CstmrCdtTrfInitn>
                </Document>
                """.Replace("IBAN_VAN_BEGUNSTIGDE", IbanMaker.Nederlands(123_456_789).Volledig(), StringComparison.Ordinal)
            );

    [Fact]
    public void The_file_is_valid_and_a_second_writing_gives_the_same_bytes()
    {
        var bestand = Bestand(Opdracht(), Opdracht("RUN1-2", 1), Opdracht("RUN1-3", 99_999_999_999));
        var bytes = Geschreven(bestand);
        PainSchema.Fouten(bytes).ShouldBeEmpty();
        Geschreven(bestand).ShouldBe(bytes);
        bytes[0].ShouldBe((byte)'<');
    }

    [Fact]
    public void A_payer_without_bic_is_valid_too()
    {
        var bytes = Geschreven(Bestand(Opdracht() with { Opdrachtgever = Verzekeraar with { Bic = null } }));
        PainSchema.Fouten(bytes).ShouldBeEmpty();
        Waarden(bytes, "Othr").ShouldBe(["NOTPROVIDED"]);
        Waarden(bytes, "BICFI").ShouldBeEmpty();
    }

    [Fact]
    public void Batch_booking_is_asked_only_when_wanted()
    {
        Waarden(Geschreven(Bestand(Opdracht())), "BtchBookg").ShouldBe(["false"]);
        var samen = Geschreven(Bestand(Opdracht()) with { Verzamelboeking = true });
        PainSchema.Fouten(samen).ShouldBeEmpty();
        Waarden(samen, "BtchBookg").ShouldBe(["true"]);
    }

    [Fact]
    public void Each_account_and_execution_date_has_its_own_batch_with_its_own_totals()
    {
        var ander = new Opdrachtgever("Tweede Verzekeraar N.V.", IbanMaker.Nederlands(2));
        var bytes = Geschreven(
            Bestand(
                Opdracht("A", 100),
                Opdracht("B", 20) with
                {
                    Opdrachtgever = ander,
                },
                Opdracht("C", 3),
                Opdracht("D", 4_000) with
                {
                    Uitvoerdatum = Dag.AddDays(1),
                }
            )
        );
        PainSchema.Fouten(bytes).ShouldBeEmpty();
        Waarden(bytes, "PmtInfId").ShouldBe(["RUN-2026-03-02-1", "RUN-2026-03-02-2", "RUN-2026-03-02-3"]);
        Waarden(bytes, "NbOfTxs").ShouldBe(["4", "2", "1", "1"]);
        Waarden(bytes, "CtrlSum").ShouldBe(["41.23", "1.03", "0.20", "40.00"]);
        Waarden(bytes, "EndToEndId").ShouldBe(["A", "C", "B", "D"]);
        Waarden(bytes, "Dt").ShouldBe(["2026-03-03", "2026-03-03", "2026-03-04"]);
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01T00:30:00")]
    public void The_moment_is_clock_time_in_amsterdam(string moment, string verwacht)
    {
        var tijd = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        Waarden(Geschreven(Bestand(Opdracht()) with { Aangemaakt = tijd }), "CreDtTm").ShouldBe([verwacht]);
    }

    [Fact]
    public void Names_and_texts_are_written_in_the_sepa_set_and_reported()
    {
        var bestand = Bestand(
            Opdracht() with
            {
                Naam = "Café <Ümit> & Zn",
                Tekst = "afrekening F\u00E91",
            },
            Opdracht("B"),
            Opdracht("C") with
            {
                Naam = new string('x', 71),
            }
        );
        using var uitvoer = new MemoryStream();
        var uitkomst = Pain001.Schrijf(bestand, uitvoer);
        uitkomst.Aanpassingen.Count.ShouldBe(3);
        uitkomst.Aanpassingen[0].ShouldStartWith("Betaling 1: de naam");
        uitkomst.Aanpassingen[1].ShouldStartWith("Betaling 1: de omschrijving");
        uitkomst.Aanpassingen[2].ShouldStartWith("Betaling 3: de naam");
        uitkomst.Aantal.ShouldBe(3);
        uitkomst.Totaal.ShouldBe(new Bedrag(3 * 12_345));
        PainSchema.Fouten(uitvoer.ToArray()).ShouldBeEmpty();
        Waarden(uitvoer.ToArray(), "Nm").ShouldContain(naam => naam == "Cafe (Umit) + Zn");
        Waarden(uitvoer.ToArray(), "Nm").ShouldContain(naam => naam == new string('x', 70));
        Waarden(uitvoer.ToArray(), "Ustrd").First().ShouldBe("afrekening Fe1");
    }

    [Fact]
    public void An_empty_batch_is_refused() => Geweigerd(Bestand()).ShouldBe("Het betaalbestand bevat geen betalingen.");

    [Theory]
    [InlineData(0, "niet hoger dan nul")]
    [InlineData(-1, "niet hoger dan nul")]
    [InlineData(long.MinValue, "niet hoger dan nul")]
    [InlineData(100_000_000_000, "hoger dan € 999.999.999,99")]
    [InlineData(long.MaxValue, "hoger dan € 999.999.999,99")]
    public void An_amount_that_no_bank_takes_is_refused(long cents, string deel) =>
        Geweigerd(Bestand(Opdracht(cents: cents))).ShouldContain(deel);

    [Theory]
    [InlineData(1)]
    [InlineData(99_999_999_999)]
    public void The_lowest_and_the_highest_amount_are_written(long cents) =>
        PainSchema.Fouten(Geschreven(Bestand(Opdracht(cents: cents)))).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-03-07")]
    [InlineData("2026-03-08")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-06")]
    [InlineData("2026-05-01")]
    [InlineData("2026-12-25")]
    [InlineData("2027-01-01")]
    [InlineData("0001-01-01")]
    public void A_day_without_bank_traffic_is_refused(string dag) =>
        Geweigerd(Bestand(Opdracht() with { Uitvoerdatum = DateOnly.ParseExact(dag, "yyyy-MM-dd") }))
            .ShouldContain($"op {dag} verwerken banken geen");

    [Fact]
    public void Koningsdag_is_a_bank_day() =>
        PainSchema.Fouten(Geschreven(Bestand(Opdracht() with { Uitvoerdatum = new(2026, 4, 27) }))).ShouldBeEmpty();

    [Fact]
    public void A_missing_iban_and_one_outside_sepa_are_refused_on_both_sides()
    {
        Iban.TryParse("SA0380000000608010167519", out var buiten).ShouldBeTrue();
        Geweigerd(Bestand(Opdracht() with { Rekening = default }))
            .ShouldContain("Betaling 1: de rekening van de begunstigde ontbreekt of is geen geldige IBAN");
        Geweigerd(Bestand(Opdracht() with { Rekening = buiten })).ShouldContain("buiten het SEPA-gebied");
        Geweigerd(Bestand(Opdracht() with { Opdrachtgever = Verzekeraar with { Rekening = default } }))
            .ShouldContain("rekening van de opdrachtgever ontbreekt");
        Geweigerd(Bestand(Opdracht() with { Opdrachtgever = Verzekeraar with { Rekening = buiten } })).ShouldContain("ligt in SA");
    }

    [Fact]
    public void Two_payments_with_one_id_are_refused_but_ids_differ_by_case()
    {
        Geweigerd(Bestand(Opdracht("A"), Opdracht("B"), Opdracht("A")))
            .ShouldBe("Betaling 3: het kenmerk komt al eerder in het bestand voor.");
        PainSchema.Fouten(Geschreven(Bestand(Opdracht("A"), Opdracht("a")))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/A")]
    [InlineData("A/")]
    [InlineData("A//B")]
    [InlineData("Ä")]
    [InlineData("NOTPROVIDED")]
    [InlineData("notprovided")]
    [InlineData("123456789012345678901234567890123456")]
    public void A_bad_id_is_refused_in_each_place(string id)
    {
        Geweigerd(Bestand(Opdracht(id))).ShouldContain("Betaling 1: het kenmerk");
        Geweigerd(Bestand(Opdracht()) with { Berichtkenmerk = id }).ShouldContain("Het berichtkenmerk");
    }

    [Fact]
    public void A_message_id_that_leaves_no_room_for_the_batch_number_is_refused()
    {
        PainSchema.Fouten(Geschreven(Bestand(Opdracht()) with { Berichtkenmerk = new string('M', 33) })).ShouldBeEmpty();
        Geweigerd(Bestand(Opdracht()) with { Berichtkenmerk = new string('M', 34) }).ShouldContain("te lang");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("漢字")]
    public void A_name_that_no_bank_can_read_is_refused(string naam)
    {
        Geweigerd(Bestand(Opdracht() with { Naam = naam })).ShouldContain("naam van de begunstigde");
        Geweigerd(Bestand(Opdracht() with { Opdrachtgever = Verzekeraar with { Naam = naam } })).ShouldContain("naam van de opdrachtgever");
        Geweigerd(Bestand(Opdracht()) with { Indiener = naam }).ShouldContain("naam van de indiener");
    }

    [Fact]
    public void A_name_whose_readable_part_is_cut_off_is_refused() =>
        Geweigerd(Bestand(Opdracht() with { Naam = new string('.', 70) + "A" })).ShouldContain("naam van de begunstigde");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(140, true)]
    [InlineData(141, false)]
    public void The_bank_text_is_never_cut(int lengte, bool goed)
    {
        var bestand = Bestand(Opdracht(tekst: new string('F', lengte)));
        if (goed)
        {
            PainSchema.Fouten(Geschreven(bestand)).ShouldBeEmpty();
        }
        else
        {
            Geweigerd(bestand).ShouldContain($"de omschrijving heeft {lengte} tekens");
        }
    }

    [Theory]
    [InlineData("ABNANL2A", true)]
    [InlineData("ABNANL2AXXX", true)]
    [InlineData("", false)]
    [InlineData("abnanl2a", false)]
    [InlineData("ABNANL2", false)]
    [InlineData("ABNANL2AXX", false)]
    [InlineData("ABNA112A", false)]
    [InlineData("ABNA1L2A", false)]
    [InlineData("ABNANL2\u0410", false)]
    public void A_bic_has_eight_or_eleven_characters(string bic, bool goed)
    {
        var bestand = Bestand(Opdracht() with { Opdrachtgever = Verzekeraar with { Bic = bic } });
        if (goed)
        {
            PainSchema.Fouten(Geschreven(bestand)).ShouldBeEmpty();
        }
        else
        {
            Geweigerd(bestand).ShouldContain("BIC");
        }
    }

    [Fact]
    public void One_account_under_two_names_is_refused() =>
        Geweigerd(Bestand(Opdracht("A"), Opdracht("B") with { Opdrachtgever = Verzekeraar with { Naam = "Iemand anders" } }))
            .ShouldContain("verschillende namen of BIC's");

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    [InlineData(1)]
    [InlineData(9999)]
    public void A_moment_outside_this_century_is_refused(int jaar) =>
        Geweigerd(Bestand(Opdracht()) with { Aangemaakt = new(jaar, 12, 31, 23, 59, 59, TimeSpan.Zero) }).ShouldContain("aanmaakmoment");

    [Theory]
    [InlineData(2000)]
    [InlineData(2099)]
    public void The_first_and_the_last_year_of_the_century_are_written(int jaar) =>
        PainSchema.Fouten(Geschreven(Bestand(Opdracht()) with { Aangemaakt = new(jaar, 6, 1, 0, 0, 0, TimeSpan.Zero) })).ShouldBeEmpty();

    [Fact]
    public void The_word_for_no_id_is_refused_with_its_own_sentence() =>
        Geweigerd(Bestand(Opdracht("NOTPROVIDED"))).ShouldContain("'geen kenmerk'");

    [Fact]
    public void All_objections_are_reported_at_once_without_name_or_account()
    {
        var melding = Geweigerd(Bestand(Opdracht("/", 0, "") with { Naam = "", Uitvoerdatum = new(2026, 3, 7) }, Opdracht("B", -5)));
        melding.Split('\n').Length.ShouldBe(6);
        melding.ShouldNotContain("Linde");
        melding.ShouldNotContain(IbanMaker.Nederlands(123_456_789).Volledig());
        Opdracht().ToString().ShouldBe("RUN1-1 € 123,45");
    }

    [Fact]
    public void The_schema_of_the_tests_sees_a_broken_file()
    {
        var goed = Encoding.UTF8.GetString(Geschreven(Bestand(Opdracht(), Opdracht("B", 5))));
        (string Oud, string Nieuw)[] breuken =
        [
            ("   <ChrgBr>SLEV</ChrgBr>\n", ""),
            ("<PmtMtd>TRF", "<PmtMtd>CHK"),
            ("<MsgId>RUN", "<MsgId>/RUN"),
            ("<MsgId>RUN", "<MsgId>RUN//"),
            ("<MsgId>RUN", "<MsgId>123456789012345678901234567890RUN"),
            ("<NbOfTxs>2", "<NbOfTxs>3"),
            ("<CtrlSum>123.50", "<CtrlSum>123.51"),
            ("Ccy=\"EUR\"", "Ccy=\"USD\""),
            ("123.45</InstdAmt>", "123.450</InstdAmt>"),
            ("<EndToEndId>B<", "<EndToEndId>RUN1-1<"),
            ("Praktijk", "Praktijk&amp;"),
            ("declaratie F", "declaratie_F"),
            (">2026-03-03<", ">2026-03-32<"),
        ];
        foreach (var (oud, nieuw) in breuken)
        {
            goed.ShouldContain(oud);
            PainSchema.Fouten(Encoding.UTF8.GetBytes(goed.Replace(oud, nieuw, StringComparison.Ordinal))).ShouldNotBeEmpty(nieuw);
        }
    }

    private static Arbitrary<Betaalopdracht[]> Opdrachten() =>
        (
            from aantal in Gen.Choose(1, 40)
            from regels in Gen.ArrayOf(
                from cents in Gen.OneOf(Gen.Choose(1, 1_000_000).Select(c => (long)c), Gen.Choose(1, 999_999_999).Select(c => c * 100L))
                from dag in Gen.Choose(0, 2)
                from gever in Gen.Choose(0, 2)
                from naam in ArbMap.Default.GeneratorFor<string>()
                from tekst in ArbMap.Default.GeneratorFor<string>()
                select (cents, dag, gever, naam, tekst),
                aantal
            )
            select regels
                .Select(
                    (r, i) =>
                        new Betaalopdracht(
                            new Opdrachtgever($"Gever {r.gever}", IbanMaker.Nederlands(r.gever)),
                            Dag.AddDays(r.dag),
                            $"E{i}",
                            $"N{r.naam}",
                            IbanMaker.Nederlands(1000 + i),
                            new Bedrag(r.cents),
                            Kort($"declaratie {r.tekst}")
                        )
                )
                .ToArray()
        ).ToArbitrary();

    private static string Kort(string tekst) => tekst.Length <= 45 ? tekst : tekst[..45];

    [Fact]
    public void Any_payments_give_a_valid_file_whose_totals_are_right_at_both_levels() =>
        Prop.ForAll(
                Opdrachten(),
                opdrachten =>
                {
                    using var uitvoer = new MemoryStream();
                    var uitkomst = Pain001.Schrijf(Bestand(opdrachten), uitvoer);
                    return uitkomst.IsGeschreven
                        && uitkomst.Totaal.Cents == opdrachten.Sum(o => o.Bedrag.Cents)
                        && PainSchema.Fouten(uitvoer.ToArray()).Count == 0
                        && Waarden(uitvoer.ToArray(), "PmtInfId").Count()
                            == opdrachten.Select(o => (o.Opdrachtgever, o.Uitvoerdatum)).Distinct().Count();
                }
            )
            .GaatAltijdOp();
}
