using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Netting;

public class BetaalvoorstelTests
{
    private static readonly DateOnly Dag = new(2026, 1, 6);

    private static Verrekenaar Motor(params Gebeurtenis[] gebeurtenissen)
    {
        Verrekenregels.TryMaak(Proef.Verzekeraars, Proef.Crediteuren, out var regels, out _).ShouldBeTrue();
        var motor = new Verrekenaar(regels!);
        foreach (var g in gebeurtenissen)
        {
            motor.Verwerk(g).ShouldBeNull();
        }

        return motor;
    }

    private static Gebeurtenis Gebeurtenis(GebeurtenisSoort soort, string kenmerk, long cents, DateOnly? vervaldatum = null) =>
        new(new DateOnly(2026, 1, 5), soort)
        {
            Uzovi = UzoviNummer.Parse("7095"),
            Agb = AgbCode.Parse("01056789"),
            Kenmerk = kenmerk,
            Bedrag = new Bedrag(cents),
            Vervaldatum = vervaldatum,
            Oorzaak = "bericht 7, retour 12",
        };

    [Fact]
    public void A_proposal_tells_what_is_paid_set_off_and_kept_and_books_nothing()
    {
        var motor = Motor(
            Gebeurtenis(GebeurtenisSoort.HvVordering, "HV-1", 9800),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 10_000),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F2", 5000, Dag),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F3", 7000, Dag.AddDays(1))
        );
        var kop = motor.Journaal.Kop;

        var voorstel = motor.StelVoor(Dag).ShouldNotBeNull();

        voorstel.Betalingen.Select(b => $"{b.Bedrag.Cents} {b.Omschrijving}").ShouldBe(["5200 afrekening F2"]);
        voorstel.Totaal.ShouldBe(new Bedrag(5200));
        voorstel.Debets.ShouldBe(2);
        voorstel.Verrekend.ShouldBe(new Bedrag(9800));
        voorstel.Aangehouden.ShouldBe(Bedrag.Nul);
        motor.Journaal.Kop.ShouldBe(kop);
        motor.Betalingen.ShouldBeEmpty();
        motor.Overzichten.ShouldBeEmpty();
    }

    [Fact]
    public void A_proposal_tells_what_a_betaalstop_would_hold()
    {
        var motor = Motor(Gebeurtenis(GebeurtenisSoort.BetaalstopAan, "", 0), Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 10_000));

        var voorstel = motor.StelVoor(Dag).ShouldNotBeNull();

        voorstel.Betalingen.ShouldBeEmpty();
        voorstel.Vastgehouden.ShouldBe(new Bedrag(10_000));
    }

    [Theory]
    [InlineData(500, 500, 0)]
    [InlineData(499, 0, 499)]
    public void A_proposal_pays_from_the_limit_on_and_keeps_what_is_below_it(long cents, long betaald, long aangehouden)
    {
        var voorstel = Motor(Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", cents)).StelVoor(Dag).ShouldNotBeNull();

        (voorstel.Totaal.Cents, voorstel.Aangehouden.Cents).ShouldBe((betaald, aangehouden));
    }

    [Fact]
    public void A_proposal_adds_up_its_payments_and_sets_off_until_nothing_is_open()
    {
        var motor = Motor(
            Gebeurtenis(GebeurtenisSoort.HvVordering, "HV-1", 600),
            Gebeurtenis(GebeurtenisSoort.HvVordering, "HV-2", 700),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 1000),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F2", 1000),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F3", 900)
        );

        var voorstel = motor.StelVoor(Dag).ShouldNotBeNull();

        voorstel.Betalingen.Select(b => $"{b.Bedrag.Cents} {b.Omschrijving}").ShouldBe(["700 afrekening F2", "900 declaratie F3"]);
        (voorstel.Totaal.Cents, voorstel.Verrekend.Cents, voorstel.Debets).ShouldBe((1600, 1300, 3));
    }

    [Fact]
    public void A_vordering_under_an_agreement_is_not_set_off_in_a_proposal_either()
    {
        var motor = Motor(
            Gebeurtenis(GebeurtenisSoort.HvVordering, "HV-1", 600),
            Gebeurtenis(GebeurtenisSoort.ZelfTerugstorten, "HV-1", 0, Dag.AddDays(30)) with
            {
                Bedrag = null,
            },
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 1000)
        );

        motor.StelVoor(Dag)!.Verrekend.ShouldBe(Bedrag.Nul);
    }

    [Fact]
    public void A_proposal_pays_what_a_betaalstop_held_when_that_has_ended_and_nothing_before()
    {
        var motor = Motor(
            Gebeurtenis(GebeurtenisSoort.BetaalstopAan, "", 0),
            Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 10_000),
            new Gebeurtenis(Dag, GebeurtenisSoort.Betaalrun)
        );
        motor.StelVoor(Dag.AddDays(1))!.Betalingen.ShouldBeEmpty();
        motor.Verwerk(Gebeurtenis(GebeurtenisSoort.BetaalstopUit, "", 0) with { Datum = Dag.AddDays(1) }).ShouldBeNull();

        var voorstel = motor.StelVoor(Dag.AddDays(1)).ShouldNotBeNull();

        voorstel.Betalingen.Select(b => $"{b.Bedrag.Cents} {b.Omschrijving}").ShouldBe(["10000 afrekening F1"]);
        (voorstel.Vastgehouden, voorstel.Debets).ShouldBe((Bedrag.Nul, 1));
    }

    [Fact]
    public void There_is_no_proposal_for_a_run_that_would_be_refused()
    {
        var motor = Motor(Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 10_000), new Gebeurtenis(Dag, GebeurtenisSoort.Betaalrun));

        motor.StelVoor(Dag).ShouldBeNull();
        motor.StelVoor(Dag.AddDays(-1)).ShouldBeNull();
        motor.StelVoor(Dag.AddDays(1), UzoviNummer.Parse("9999")).ShouldBeNull();
        motor.StelVoor(Dag.AddDays(1)).ShouldNotBeNull();
    }

    [Fact]
    public void The_origin_of_an_event_stands_in_the_cause_of_its_postings() =>
        Motor(Gebeurtenis(GebeurtenisSoort.Declaratie, "F1", 10_000))
            .Journaal.Boeking(1)[0]
            .Oorzaak.ShouldBe("bericht 7, retour 12: declaratie F1");
}
