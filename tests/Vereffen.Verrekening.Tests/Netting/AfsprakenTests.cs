namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>Corners of zelf-terugstorten and of the betalingsregeling.</summary>
public class AfsprakenTests
{
    private const string Hv = "2026-01-01,hv-vordering,7095,01056789,,HV-1,3000,,Controle,";

    [Fact]
    public void An_agreement_whose_day_has_passed_changes_nothing()
    {
        var proef = Proef.Speel(
            Hv,
            "2026-01-10,zelf-terugstorten,7095,01056789,,HV-1,,2026-01-09,,",
            "2026-01-10,declaratie,7095,01056789,F1,,1000,,,",
            "2026-01-10,betaalrun,,,,,,,,",
            "2026-01-31,betaalrun,,,,,,,,"
        );

        proef.Saldi.ShouldBe(["01056789|2000|0"]);
        proef.Brieven.ShouldBe(["2026-01-31|terugstortverzoek|HV-1|2000"]);
    }

    [Fact]
    public void An_agreement_for_today_holds_until_the_end_of_today() =>
        Proef
            .Speel(
                Hv,
                "2026-01-10,zelf-terugstorten,7095,01056789,,HV-1,,2026-01-10,,",
                "2026-01-10,declaratie,7095,01056789,F1,,1000,,,",
                "2026-01-10,betaalrun,,,,,,,,"
            )
            .Betalingen.ShouldBe(["2026-01-10|1000|declaratie F1|01056789"]);

    [Fact]
    public void Zelf_terugstorten_is_all_at_once_also_when_an_amount_is_named()
    {
        var proef = Proef.Speel(
            Hv,
            "2026-01-02,zelf-terugstorten,7095,01056789,,HV-1,1000,2026-01-20,,",
            "2026-01-15,terugstorting,7095,01056789,,HV-1,1000,,,",
            "2026-01-21,declaratie,7095,01056789,F1,,5000,,,",
            "2026-01-21,betaalrun,,,,,,,,"
        );

        proef.Betalingen.ShouldBe(["2026-01-21|3000|afrekening F1|01056789"]);
        proef.Brieven.ShouldBe(["2026-01-20|aanmaning|HV-1|2000", "2026-01-21|verrekenoverzicht|F1|2000"]);
    }

    [Fact]
    public void An_agreement_on_a_voorschot_that_ends_on_the_day_it_becomes_a_vordering_is_dunned_that_day() =>
        Proef
            .Speel(
                "2026-01-01,voorschot,7095,01056789,V1,,3000,2026-03-01,,",
                "2026-01-02,zelf-terugstorten,7095,01056789,V1,,,2026-03-01,,",
                "2026-03-02,betaalrun,,,,,,,,"
            )
            .Brieven.ShouldBe(["2026-03-01|aanmaning|V1|3000"]);

    [Fact]
    public void An_agreement_on_a_voorschot_that_ends_before_it_becomes_a_vordering_leaves_the_ordinary_verzoek() =>
        Proef
            .Speel(
                "2026-01-01,voorschot,7095,01056789,V1,,3000,2026-03-01,,",
                "2026-01-02,zelf-terugstorten,7095,01056789,V1,,,2026-02-28,,",
                "2026-03-31,betaalrun,,,,,,,,"
            )
            .Brieven.ShouldBe(["2026-03-31|terugstortverzoek|V1|3000"]);
}
