namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>What the journal says about why money moved: line of the file, what happened, with what.</summary>
public class OorzakenTests
{
    [Fact]
    public void Every_kind_of_event_names_its_line_itself_and_its_kenmerk() =>
        Oorzaken(
                "2026-01-01,declaratie,7095,01056789,F1,,1000,2026-09-01,,",
                "2026-01-01,declaratie,7095,01056789,C1,,-100,,,",
                "2026-01-01,correctie,7095,01056789,F1,R1,-200,,,",
                "2026-01-01,correctie,7095,01056789,F9,R9,200,2026-09-01,,",
                "2026-01-01,hv-vordering,7095,01056789,,HV1,300,,Controle,",
                "2026-01-01,eindafrekening,7095,01056789,,E1,-400,,,",
                "2026-01-01,eindafrekening,7095,01056789,E2,,400,2026-09-01,,",
                "2026-01-01,terugstorting,7095,01056789,,HV1,50,,,"
            )
            .ShouldBe([
                "regel 2: declaratie F1",
                "regel 3: credit declaratie C1",
                "regel 4: correctie F1",
                "regel 5: correctie F9",
                "regel 6: hv-vordering HV1",
                "regel 7: eindafrekening E1",
                "regel 8: eindafrekening E2",
                "regel 9: terugstorting van HV1",
            ]);

    [Fact]
    public void A_voorschot_is_entered_paid_and_becomes_a_vordering_each_with_its_own_cause() =>
        Oorzaken(
                "2026-01-01,voorschot,7095,01056789,V1,,1000,2026-01-10,,",
                "2026-01-02,betaalrun,,,,,,,,",
                "2026-01-10,betaalstop-aan,7095,01056789,,,,,,"
            )
            .ShouldBe(["regel 2: voorschot V1", "regel 3: betaalrun 2026-01-02, voorschot V1", "voorschot V1 wordt vordering"]);

    [Fact]
    public void A_run_names_what_it_set_off_kept_and_paid() =>
        Oorzaken(
                "2026-01-01,hv-vordering,7095,01056789,,HV1,9800,,Controle,",
                "2026-01-01,declaratie,7095,01056789,F1,,10000,,,",
                "2026-01-01,betaalrun,,,,,,,,",
                "2026-01-02,declaratie,7095,01056789,F2,,5000,,,",
                "2026-01-02,declaratie,7095,04123456,F3,,700,,,",
                "2026-01-02,betaalrun,,,,,,,,"
            )
            .Where(o => o.Contains("betaalrun", StringComparison.Ordinal))
            .ShouldBe([
                "regel 4: betaalrun 2026-01-01, verrekening van HV1 met F1",
                "regel 4: betaalrun 2026-01-01, restant van F1 aangehouden",
                "regel 7: betaalrun 2026-01-02, afrekening F2",
                "regel 7: betaalrun 2026-01-02, declaratie F3",
            ]);

    [Fact]
    public void What_a_betaalstop_holds_and_releases_says_so() =>
        Oorzaken(
                "2026-01-01,betaalstop-aan,7095,01056789,,,,,,",
                "2026-01-01,declaratie,7095,01056789,F1,,1000,,,",
                "2026-01-01,voorschot,7095,01056789,V1,,2000,2026-09-01,,",
                "2026-01-01,betaalrun,,,,,,,,",
                "2026-01-02,betaalstop-uit,7095,01056789,,,,,,",
                "2026-01-02,betaalrun,,,,,,,,"
            )
            .Where(o => o.Contains("betaalrun", StringComparison.Ordinal))
            .ShouldBe([
                "regel 5: betaalrun 2026-01-01, afrekening F1 vastgehouden door betaalstop",
                "regel 5: betaalrun 2026-01-01, voorschot V1 vastgehouden door betaalstop",
                "regel 7: betaalrun 2026-01-02, afrekening F1 na betaalstop",
                "regel 7: betaalrun 2026-01-02, voorschot V1 na betaalstop",
            ]);

    private static string[] Oorzaken(params string[] regels) =>
        [.. Proef.Speel(regels).Verrekenaar.Journaal.Vanaf(0).Where(r => r.Regel == 1).Select(r => r.Oorzaak)];
}
