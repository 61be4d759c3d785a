using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>Settings that change while the world runs.</summary>
public class RegelwisselTests
{
    private static readonly DateOnly Dag = new(2026, 2, 2);
    private static readonly AgbCode Brink = AgbCode.Parse("01056789");
    private static readonly AgbCode Arts = AgbCode.Parse("04123456");
    private readonly Verrekenaar motor = new(Regels(Proef.Verzekeraars, Proef.Crediteuren));

    [Fact]
    public void A_limit_counts_for_what_is_still_open_from_the_day_it_changed()
    {
        Declaratie(Dag, "3313", Brink, "F1", 400);
        Run(Dag);
        motor.Betalingen.ShouldBeEmpty();
        Wijzig(Dag.AddDays(1), v => v with { Uitbetaalgrens = new Bedrag(800) });
        Declaratie(Dag.AddDays(1), "3313", Brink, "F2", 399);
        Run(Dag.AddDays(1));
        motor.Betalingen.ShouldBeEmpty();
        Wijzig(Dag.AddDays(2), v => v with { Uitbetaalgrens = new Bedrag(799) });
        Run(Dag.AddDays(2));
        motor.Betalingen.ShouldBeEmpty("kept money waits for a debet");
        Declaratie(Dag.AddDays(3), "3313", Brink, "F3", 1);
        Run(Dag.AddDays(3));

        motor.Betalingen.ShouldHaveSingleItem().Bedrag.Cents.ShouldBe(800);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void A_new_label_stands_in_new_overzichten_and_not_in_old_ones()
    {
        Vordering(Dag, "3311", Brink, "HV-1", 1000);
        Declaratie(Dag, "3311", Brink, "F1", 400);
        Run(Dag);
        Wijzig(Dag.AddDays(1), v => v with { Label = v.Label + "X" });
        Declaratie(Dag.AddDays(1), "3311", Brink, "F2", 700);
        Run(Dag.AddDays(1));

        motor.Overzichten[0].Regels.ShouldAllBe(r => r.Verzekeraar == "ZZK");
        motor.Overzichten[1].Regels.ShouldAllBe(r => r.Verzekeraar == "ZZKX");
        motor.Overzichten.Select(o => o.Label).ShouldBe(["ZZK", "ZZKX"]);
    }

    [Fact]
    public void A_crediteur_that_joins_brings_all_that_stands_on_its_account()
    {
        Vordering(Dag, "3311", Arts, "HV-1", 1000);
        Declaratie(Dag, "3313", Arts, "P0", 300);
        Declaratie(Dag, "3311", Brink, "F0", 500);
        Koppel(Dag.AddDays(1), new Crediteurkoppeling(Arts, Brink));
        Run(Dag.AddDays(1));

        motor.Saldi().Select(s => (s.Agb, s.Openstaand.Cents)).ShouldBe([(Brink, 200L)]);
        motor.Betalingen.ShouldBeEmpty();
        Correctie(Dag.AddDays(2), "3313", Brink, "P0", -300).ShouldBeNull();
        motor.Saldi().Single().Openstaand.Cents.ShouldBe(500);
        motor
            .Journaal.Saldi()
            .Where(s => s.Key.ToString().EndsWith(Arts.ToString(), StringComparison.Ordinal))
            .ShouldAllBe(s => s.Value.IsNul);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void A_betaalstop_held_and_kept_money_and_letters_go_along_with_a_crediteur()
    {
        motor.Verwerk(new Gebeurtenis(Dag, GebeurtenisSoort.BetaalstopAan) { Uzovi = Uzovi("3313"), Agb = Arts }).ShouldBeNull();
        Declaratie(Dag, "3313", Arts, "P1", 1000);
        Declaratie(Dag, "3313", Arts, "P2", 100);
        Run(Dag);
        Vordering(Dag, "3313", Arts, "HV-1", 9000);
        Koppel(Dag.AddDays(1), new Crediteurkoppeling(Arts, Brink));
        motor
            .Verwerk(new Gebeurtenis(Dag.AddDays(40), GebeurtenisSoort.BetaalstopUit) { Uzovi = Uzovi("3313"), Agb = Brink })
            .ShouldBeNull();
        Run(Dag.AddDays(40));

        motor.Betalingen.Select(b => (b.Agb, b.Bedrag.Cents)).ShouldBe([(Arts, 1000L)]);
        motor.Saldi().Select(s => (s.Openstaand.Cents, s.Aangehouden.Cents)).ShouldBe([(9000L, 100L)]);
        motor.Brieven.ShouldHaveSingleItem().Soort.ShouldBe(Briefsoort.Terugstortverzoek);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void A_crediteur_that_leaves_begins_an_account_of_its_own_and_its_numbers_go_on()
    {
        Vordering(Dag, "3311", Arts, "HV-1", 100);
        Declaratie(Dag, "3311", Arts, "P1", 500);
        Run(Dag);
        Koppel(Dag.AddDays(1), new Crediteurkoppeling(Arts, Brink));
        Vordering(Dag.AddDays(1), "3311", Arts, "HV-2", 100);
        Koppel(Dag.AddDays(2));
        Vordering(Dag.AddDays(2), "3311", Arts, "HV-3", 100);
        Declaratie(Dag.AddDays(2), "3311", Arts, "P2", 500);
        Run(Dag.AddDays(2));

        motor.Saldi().Select(s => (s.Agb, s.Openstaand.Cents)).ShouldBe([(Brink, 100L), (Arts, 0L)]);
        motor.Overzichten.Select(o => (o.Crediteur, o.Volgnummer)).ShouldBe([(Arts, 1), (Arts, 2)]);
    }

    [Fact]
    public void Two_krings_that_become_one_net_from_then_on()
    {
        Vordering(Dag, "7095", Brink, "HV-1", 1000);
        Declaratie(Dag, "3311", Brink, "F1", 400);
        Run(Dag);
        Declaratie(Dag.AddDays(1), "3311", Brink, "F2", 700);
        motor.Betalingen.Single().Bedrag.Cents.ShouldBe(400);
        Wijzig(Dag.AddDays(1), v => v with { Verrekenkring = "ALLES" });
        Run(Dag.AddDays(1));

        motor.Betalingen.Count.ShouldBe(1);
        motor.Saldi().Select(s => (s.Verrekenkring, s.Openstaand.Cents)).ShouldBe([("ALLES", 300L)]);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void A_kring_whose_insurers_part_with_open_amounts_is_refused_and_nothing_changes()
    {
        Vordering(Dag, "3311", Brink, "HV-1", 1000);
        Declaratie(Dag, "3313", Brink, "F1", 400);
        var kop = motor.Journaal.Kop;

        motor
            .Wijzig(Dag, Regels([.. Proef.Verzekeraars.Select(v => v with { Verrekenkring = "" })], Proef.Crediteuren), "register")
            .ShouldNotBeNull()
            .ShouldContain("valt uiteen");
        motor.Wijzig(Dag, Regels([Proef.Verzekeraars[0]], Proef.Crediteuren), "register").ShouldNotBeNull().ShouldContain("3313");
        motor.Wijzig(Dag.AddDays(-1), Regels(Proef.Verzekeraars, Proef.Crediteuren), "register").ShouldNotBeNull();
        motor.Journaal.Kop.ShouldBe(kop);
        Run(Dag);
        motor.Saldi().Single().Openstaand.Cents.ShouldBe(600);
    }

    [Fact]
    public void An_insurer_without_open_amounts_may_leave_its_kring()
    {
        Vordering(Dag, "3311", Brink, "HV-1", 1000);
        motor
            .Wijzig(
                Dag,
                Regels([.. Proef.Verzekeraars.Select(v => v.Label == "ZIP" ? v with { Verrekenkring = "EIGEN" } : v)], Proef.Crediteuren),
                "register"
            )
            .ShouldBeNull();
        Declaratie(Dag, "3313", Brink, "F1", 900);
        Run(Dag);

        motor.Betalingen.ShouldHaveSingleItem().Bedrag.Cents.ShouldBe(900);
        motor.Saldi().Select(s => (s.Verrekenkring, s.Openstaand.Cents)).ShouldBe([("EIGEN", 0L), ("ZK", 1000L)]);
    }

    [Fact]
    public void An_insurer_may_come_and_one_without_open_amounts_may_go()
    {
        motor
            .Wijzig(
                Dag,
                Regels([Proef.Verzekeraars[0], Proef.Verzekeraars[1] with { Uzovi = Uzovi("9999") }], Proef.Crediteuren),
                "register"
            )
            .ShouldBeNull();

        Declaratie(Dag, "9999", Brink, "F1", 900);
        motor
            .Verwerk(new Gebeurtenis(Dag, GebeurtenisSoort.BetaalstopAan) { Uzovi = Uzovi("7095"), Agb = Brink })
            .ShouldNotBeNull()
            .ShouldContain("onbekend");
    }

    private static UzoviNummer Uzovi(string nummer) => UzoviNummer.Parse(nummer);

    private static Verrekenregels Regels(IEnumerable<Zorgverzekeraar> verzekeraars, IEnumerable<Crediteurkoppeling> crediteuren) =>
        Verrekenregels.TryMaak(verzekeraars, crediteuren, out var regels, out var melding) ? regels : throw new ArgumentException(melding);

    private void Wijzig(DateOnly dag, Func<Zorgverzekeraar, Zorgverzekeraar> wijzig) =>
        motor.Wijzig(dag, Regels(Proef.Verzekeraars.Select(wijzig), Proef.Crediteuren), "register").ShouldBeNull();

    private void Koppel(DateOnly dag, params Crediteurkoppeling[] koppelingen) =>
        motor.Wijzig(dag, Regels(Proef.Verzekeraars, koppelingen), "register").ShouldBeNull();

    private void Declaratie(DateOnly dag, string uzovi, AgbCode agb, string kenmerk, long cents) =>
        motor
            .Verwerk(
                new Gebeurtenis(dag, GebeurtenisSoort.Declaratie)
                {
                    Uzovi = Uzovi(uzovi),
                    Agb = agb,
                    Kenmerk = kenmerk,
                    Bedrag = new Bedrag(cents),
                }
            )
            .ShouldBeNull();

    private string? Correctie(DateOnly dag, string uzovi, AgbCode agb, string kenmerk, long cents) =>
        motor.Verwerk(
            new Gebeurtenis(dag, GebeurtenisSoort.Correctie)
            {
                Uzovi = Uzovi(uzovi),
                Agb = agb,
                Kenmerk = kenmerk,
                Bedrag = new Bedrag(cents),
            }
        );

    private void Vordering(DateOnly dag, string uzovi, AgbCode agb, string kenmerk, long cents) =>
        motor
            .Verwerk(
                new Gebeurtenis(dag, GebeurtenisSoort.HvVordering)
                {
                    Uzovi = Uzovi(uzovi),
                    Agb = agb,
                    OnsKenmerk = kenmerk,
                    Bedrag = new Bedrag(cents),
                }
            )
            .ShouldBeNull();

    private void Run(DateOnly dag) => motor.Verwerk(new Gebeurtenis(dag, GebeurtenisSoort.Betaalrun)).ShouldBeNull();
}
