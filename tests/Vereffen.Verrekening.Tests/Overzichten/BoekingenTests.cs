using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Overzichten;

/// <summary>From a row of an overzicht back to the journal, and what a Restant row says of who kept it.</summary>
public class BoekingenTests
{
    [Fact]
    public void A_rest_that_goes_out_names_the_entries_that_kept_it_and_the_one_that_paid_it()
    {
        var motor = Proef
            .Speel(
                "2026-01-01,declaratie,7095,01056789,F1,,100,,,",
                "2026-01-01,betaalrun,,,,,,,,",
                "2026-01-02,declaratie,7095,01056789,F2,,200,,,",
                "2026-01-02,betaalrun,,,,,,,,",
                "2026-01-03,declaratie,7095,01056789,F3,,300,,,",
                "2026-01-03,betaalrun,,,,,,,,"
            )
            .Verrekenaar;

        Restant(motor, 1).ShouldBe(["regel 3: betaalrun 2026-01-01, restant van F1 aangehouden"]);
        Restant(motor, 2)
            .ShouldBe([
                "regel 3: betaalrun 2026-01-01, restant van F1 aangehouden",
                "regel 5: betaalrun 2026-01-02, restant van F2 aangehouden",
                "regel 7: betaalrun 2026-01-03, afrekening F3",
            ]);
    }

    [Fact]
    public void A_rest_that_several_insurers_kept_is_told_under_the_label_of_the_debet()
    {
        var verzekeraars = new[] { "3311", "3313", "7095" }
            .Select(u => new Zorgverzekeraar(UzoviNummer.Parse(u), "Z" + u, "kring", new Bedrag(500), new Bedrag(500)))
            .ToArray();
        const string Regels =
            Proef.Kop
            + "\n2026-01-01,declaratie,3311,01056789,F1,,100,,,\n2026-01-01,betaalrun,,,,,,,,"
            + "\n2026-01-02,declaratie,3313,01056789,F2,,100,,,\n2026-01-02,betaalrun,,,,,,,,"
            + "\n2026-01-03,declaratie,7095,01056789,F3,,300,,,\n2026-01-03,betaalrun,,,,,,,,";

        var motor = Afwikkeling.Settle(new StringReader(Regels), verzekeraars, []).Verrekenaar.ShouldNotBeNull();

        motor
            .Overzichten.Select(o => o.Regels.FirstOrDefault(r => r.Onderwerp == "Restant")?.Verzekeraar)
            .ShouldBe([null, "Z3311", "Z7095"]);
        motor.Betalingen.Single().Bedrag.Cents.ShouldBe(500);
        Wetten.Controleer(motor);
    }

    private static string[] Restant(Verrekenaar motor, int overzicht) =>
        [
            .. motor
                .Overzichten[overzicht]
                .Regels.Single(r => r.Onderwerp == "Restant")
                .Boekingen.Select(nr => motor.Journaal.Boeking(nr)[0].Oorzaak),
        ];
}
