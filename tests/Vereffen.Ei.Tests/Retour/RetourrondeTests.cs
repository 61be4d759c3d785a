using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Retour;

/// <summary>Which records of a claim go back, in which order, with which code.</summary>
public class RetourrondeTests
{
    private const RetourAfzender Verzekeraar = RetourAfzender.Zorgverzekeraar;
    private const RetourAfzender Portaal = RetourAfzender.Portaal;

    // Lines:                                        1     2     3     4     5     6     7     8     9    10    11    12    13
    private static Ggz Claim => new("01", "02", "04", "06", "98", "06", "16", "04", "06", "02", "04", "06", "99");

    [Fact]
    public void A_remark_on_a_record_below_a_prestatie_takes_only_those_above_it_along() =>
        Claim.Retour(Verzekeraar, Fout(6)).ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06 4 0611", "99 02=1 04=1 06=1 *=3"]);

    [Fact]
    public void What_stands_above_two_remarks_goes_back_once() =>
        Claim
            .Retour(Verzekeraar, Fout(4), Fout(6), Fout(9))
            .ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06 3 0611", "06 4 0611", "04 6 0200", "06 7 0611", "99 02=1 04=2 06=3 *=6"]);

    [Fact]
    public void Remarks_may_be_given_in_any_order_and_on_lines_that_are_not_there() =>
        Claim
            .Retour(Verzekeraar, Fout(400), Fout(12), Fout(1), Fout(9), Fout(13), Fout(0))
            .ShouldBe(["01 0200", "02 1 0200", "04 6 0200", "06 7 0611", "02 8 0200", "04 9 0200", "06 10 0611", "99 02=2 04=2 06=2 *=6"]);

    [Fact]
    public void A_remark_on_a_comment_takes_the_record_along_that_it_comments_on() =>
        Claim
            .Retour(Verzekeraar, Fout(5))
            .ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06 3 0200", "98 3 0001 Regel 1", "99 02=1 04=1 06=1 98=1 *=4"]);

    [Fact]
    public void A_record_under_no_prestatie_of_its_own_verzekerde_does_not_take_another_ones_along() =>
        new Ggz("01", "02", "04", "06", "02", "06", "99")
            .Retour(Verzekeraar, Fout(6))
            .ShouldBe(["01 0200", "02 4 0200", "06 5 0611", "99 02=1 06=1 *=2"]);

    [Fact]
    public void A_record_under_no_tarief_of_its_own_prestatie_does_not_take_another_ones_along() =>
        new Ggz("01", "02", "04", "16", "04", "16", "99")
            .Retour(Verzekeraar, Fout(6))
            .ShouldBe(["01 0200", "02 1 0200", "04 4 0200", "16 5 0611", "99 02=1 04=1 16=1 *=3"]);

    [Fact]
    public void Judged_and_good_goes_back_only_with_the_whole_file()
    {
        var goed = new RecordUitkomst(6, [Retourcode.GeenOpmerking], Bedrag.Nul, Bedrag.Nul);

        Claim.Retour(Verzekeraar, goed).ShouldBe(["01 0200", "99"]);
        Claim
            .Retour(Portaal, goed, Fout(9))
            .ShouldBe([
                "01 0200",
                "02 1 0200",
                "04 2 8096",
                "06 3 8096",
                "98 3 0001 Regel 1",
                "06 4 0200",
                "16 5 0200",
                "04 6 8096",
                "06 7 0611",
                "02 8 0200",
                "04 9 8096",
                "06 10 8096",
                "99 02=2 04=3 06=4 16=1 98=1 *=11",
            ]);
    }

    [Fact]
    public void An_explanation_alone_is_a_remark_and_stands_behind_the_record()
    {
        Claim
            .Retour(Verzekeraar, Uitleg(6, "Zie brief."))
            .ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06 4 0200", "98 4 0001 Zie brief.", "99 02=1 04=1 06=1 98=1 *=4"]);
        Claim.Retour(Verzekeraar, Uitleg(6, "")).ShouldBe(["01 0200", "99"]);
    }

    [Fact]
    public void An_explanation_stands_behind_the_claims_own_comment_and_is_numbered_on_from_its_highest_line()
    {
        Claim.Retour(Portaal, Uitleg(4, "Zie brief.")).Skip(3).Take(3).ShouldBe(["06 3 8096", "98 3 0001 Regel 1", "98 3 0002 Zie brief."]);
        new Ggz("01", "02", "98", "98", "99")
            .Zet(3, "9803", "7")
            .Zet(4, "9803", "5")
            .Retour(Portaal, Uitleg(2, "Zie brief."))[^2]
            .ShouldBe("98 1 0008 Zie brief.");
        new Ggz("01", "02", "98", "99").Zet(3, "9803", "X").Retour(Portaal, Uitleg(2, "Zie brief."))[^2].ShouldBe("98 1 0001 Zie brief.");
    }

    [Fact]
    public void The_last_record_of_the_claim_gets_its_explanation_too() =>
        Claim.Retour(Verzekeraar, Uitleg(12, "Zie brief."))[^2].ShouldBe("98 10 0001 Zie brief.");

    [Fact]
    public void An_explanation_on_the_voorloop_or_on_a_comment_goes_nowhere() =>
        Claim
            .Retour(Portaal, Uitleg(5, "Zie brief."), Uitleg(1, "Zie brief."))
            .ShouldNotContain(r => r.Contains("Zie brief.", StringComparison.Ordinal));

    [Theory]
    [InlineData("8001")]
    [InlineData("0018")]
    public void When_the_file_as_a_whole_is_answered_no_record_goes_back(string code)
    {
        _ = Retourcode.TryParse(code, out var bestand);
        foreach (var afzender in (RetourAfzender[])[Verzekeraar, Portaal])
        {
            var retour = new Kern.Retour
            {
                Afzender = afzender,
                Referentie = "R",
                Dagtekening = new DateOnly(2026, 2, 1),
                Bestand = [bestand],
                Records = [Fout(6)],
                Toegekend = Bedrag.Nul,
            };

            Claim.Retour(retour).ShouldBe([$"01 {code}", "99"]);
        }
    }

    [Fact]
    public void Damaged_lines_are_answered_as_far_as_they_go()
    {
        // A second voorloop, an unknown type, a line of one byte and one of ten; the remark on the last stands on a record without a whole number.
        var claim = new Ggz("01", "02", "04", "01", "16", "17", "06", "99", "99")
            .Vervang(5, _ => "XX")
            .Vervang(6, _ => "0")
            .Vervang(7, r => r[..10]);

        claim
            .Retour(Verzekeraar, Fout(4), Fout(5), Fout(6), Uitleg(7, "Zie brief."))
            .ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06  0200", "98  0001 Zie brief.", "99 02=1 04=1 06=1 98=1 *=4"]);
    }

    [Fact]
    public void The_totals_are_those_of_the_first_sluitrecord()
    {
        var claim = new Ggz("01", "02", "99", "99").Zet(3, "9910", "123").Zet(3, "9911", "C").Zet(4, "9910", "456");
        using var uit = new MemoryStream();
        var retour = new Kern.Retour
        {
            Afzender = Verzekeraar,
            Referentie = "R",
            Dagtekening = new DateOnly(2026, 2, 1),
            Bestand = [Retourcode.VolledigToegekend],
            Records = [],
            Toegekend = new Bedrag(-77),
        };
        RetourSchrijver.Schrijf(claim.Bytes, retour, uit).ShouldBeNull();
        var sluit = uit.ToArray().Chunk(Ggz.Gz322.RecordLengte + 2).Last();

        Retourbedrag.Lees(Ggz.Gz322.Sluit, Ggz.Gz322, "BED168", sluit).ShouldBe(-123);
        Retourbedrag.Lees(Ggz.Gz322.Sluit, Ggz.Gz322, "BED167", sluit).ShouldBe(-77);
    }

    [Fact]
    public void A_record_of_nothing_but_its_type_is_answered_too() =>
        new Ggz("01", "02", "04", "06", "99")
            .Vervang(4, _ => "06")
            .Retour(Verzekeraar, Fout(4))
            .ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06  0611", "99 02=1 04=1 06=1 *=3"]);

    [Fact]
    public void A_voorloop_that_does_not_say_so_is_one_all_the_same() =>
        Claim.Vervang(1, r => "XX" + r[2..]).Retour(Verzekeraar, Fout(6))[0].ShouldBe("01 0200");

    [Fact]
    public void A_line_that_is_too_long_does_not_run_into_the_fields_of_the_retour() =>
        Claim
            .Vervang(6, r => r + new string('9', 50))
            .Retour(Verzekeraar, Fout(6))
            .ShouldBe(["01 0200", "02 1 0200", "04 2 0200", "06 4 0611", "99 02=1 04=1 06=1 *=3"]);

    private static RecordUitkomst Fout(int regel) => new(regel, [new Retourcode(611)], Bedrag.Nul, Bedrag.Nul);

    private static RecordUitkomst Uitleg(int regel, string tekst) => new(regel, [], Bedrag.Nul, Bedrag.Nul, tekst);
}
