using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Retour;

/// <summary>What a claim that the checks reject is answered, before a byte of it is written.</summary>
public class TechnischeAfwijzingTests
{
    // Lines:                                        1     2     3     4     5     6     7     8     9    10    11
    private static Ggz Claim =>
        new Ggz("01", "02", "04", "06", "16", "98", "04", "06", "02", "04", "06", "99")
            .Zet(4, "0625", "100")
            .Zet(8, "0625", "20")
            .Zet(11, "0625", "3");

    [Fact]
    public void Without_findings_there_is_nothing_to_answer() => Maak(Claim.Bytes, RetourAfzender.Zorgverzekeraar).ShouldBeNull();

    [Fact]
    public void What_is_no_message_can_not_be_answered() =>
        Maak("hallo"u8.ToArray(), RetourAfzender.Zorgverzekeraar, (3, 611, Soort.D)).ShouldBeNull();

    [Theory]
    [InlineData(RetourAfzender.Portaal)]
    [InlineData(RetourAfzender.Zorgverzekeraar)]
    public void At_file_level_the_first_three_codes_of_that_level_are_the_answer_each_once(RetourAfzender afzender)
    {
        var retour = Maak(
            Claim.Bytes,
            afzender,
            (3, 611, Soort.D),
            (3, 801, Soort.X),
            (4, 801, Soort.X),
            (5, 18, Soort.T),
            (5, 8095, Soort.O),
            (6, 150, Soort.T),
            (7, 156, Soort.T)
        )!;

        retour.Bestand.Select(c => c.Waarde).ShouldBe([801, 18, 150]);
        retour.Records.ShouldBeEmpty();
        retour.Toegekend.ShouldBe(Bedrag.Nul);
        (retour.Afzender, retour.Referentie, retour.Dagtekening).ShouldBe((afzender, "R-9", new DateOnly(2026, 2, 3)));
    }

    [Fact]
    public void The_exchange_gives_each_record_its_codes_and_awards_nothing()
    {
        var retour = Maak(
            Claim.Bytes,
            RetourAfzender.Portaal,
            (8, 611, Soort.D),
            (3, 582, Soort.D),
            (8, 8033, Soort.D),
            (8, 611, Soort.D)
        )!;

        retour.Bestand.ShouldBe([Retourcode.GeenOpmerking]);
        Kort(retour).ShouldBe(["3 0582", "8 0611 8033"]);
        retour.Toegekend.ShouldBe(Bedrag.Nul);
    }

    [Fact]
    public void A_rejected_verzekerde_takes_all_below_it_along_unjudged()
    {
        var retour = Maak(Claim.Bytes, RetourAfzender.Zorgverzekeraar, (2, 351, Soort.D))!;

        Kort(retour).ShouldBe(["2 0351", "3 8002", "4 8002", "5 8002", "7 8002", "8 8002"]);
        retour.Toegekend.ShouldBe(new Bedrag(3));
    }

    [Fact]
    public void A_rejected_record_below_a_prestatie_takes_that_prestatie_along_and_no_other()
    {
        var retour = Maak(Claim.Bytes, RetourAfzender.Zorgverzekeraar, (5, 611, Soort.D))!;

        Kort(retour).ShouldBe(["3 8002", "4 8002", "5 0611"]);
        retour.Toegekend.ShouldBe(new Bedrag(23));
    }

    [Fact]
    public void The_last_prestatie_falls_like_any_other()
    {
        var retour = Maak(Claim.Bytes, RetourAfzender.Zorgverzekeraar, (11, 611, Soort.D))!;

        Kort(retour).ShouldBe(["10 8002", "11 0611"]);
        retour.Toegekend.ShouldBe(new Bedrag(120));
    }

    [Fact]
    public void A_comment_with_a_finding_is_answered_and_takes_nothing_along()
    {
        var retour = Maak(Claim.Bytes, RetourAfzender.Zorgverzekeraar, (6, 755, Soort.D), (8, 611, Soort.D))!;

        Kort(retour).ShouldBe(["6 0755", "7 8002", "8 0611"]);
        retour.Toegekend.ShouldBe(new Bedrag(103));
    }

    [Fact]
    public void A_comment_with_a_finding_does_not_part_a_prestatie_from_its_records()
    {
        var claim = new Ggz("01", "02", "04", "06", "98", "06", "99");

        var retour = Maak(claim.Bytes, RetourAfzender.Zorgverzekeraar, (5, 755, Soort.D), (6, 611, Soort.D))!;

        Kort(retour).ShouldBe(["3 8002", "4 8002", "5 0755", "6 0611"]);
        retour.Toegekend.ShouldBe(Bedrag.Nul);
    }

    [Fact]
    public void Amounts_are_debet_or_credit_and_damaged_lines_count_nothing()
    {
        var claim = Claim.Zet(8, "0626", "C").Vervang(5, _ => "").Vervang(6, _ => "0");

        Maak(claim.Bytes, RetourAfzender.Zorgverzekeraar, (6, 2, Soort.D))!.Toegekend.ShouldBe(new Bedrag(100 - 20 + 3));
    }

    [Fact]
    public void A_line_of_two_bytes_is_a_record_and_a_sluitrecord_belongs_to_no_prestatie()
    {
        var claim = new Ggz("01", "02", "04", "06", "02", "04", "06", "99", "04", "06").Vervang(5, _ => "02").Zet(4, "0625", "100");

        Kort(Maak(claim.Bytes, RetourAfzender.Zorgverzekeraar, (5, 804, Soort.D), (10, 611, Soort.D))!)
            .ShouldBe(["5 0804", "6 8002", "7 8002", "9 8002", "10 0611"]);
    }

    private static List<string> Kort(Kern.Retour retour) =>
        [
            .. retour.Records.Select(r =>
            {
                (r.Berekend, r.Toegekend, r.Toelichting).ShouldBe((Bedrag.Nul, Bedrag.Nul, null));
                return $"{r.Regel.ToString(CultureInfo.InvariantCulture)} {string.Join(' ', r.Codes)}";
            }),
        ];

    private static Kern.Retour? Maak(byte[] claim, RetourAfzender afzender, params (int Regel, int Code, Soort Soort)[] bevindingen) =>
        TechnischeAfwijzing.Maak(
            new MemoryStream(claim),
            [
                .. bevindingen.Select(b => new Bevinding(
                    b.Regel,
                    "04",
                    null,
                    "0401",
                    "KENMERK RECORD",
                    Niveau.N3,
                    b.Soort,
                    new Retourcode(b.Code),
                    "",
                    "",
                    Herkomst.Official
                )),
            ],
            afzender,
            "R-9",
            new DateOnly(2026, 2, 3)
        );
}
