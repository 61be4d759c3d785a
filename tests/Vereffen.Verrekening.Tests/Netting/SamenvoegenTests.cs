using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests.Netting;

/// <summary>Two accounts that become one, and two krings: everything that stood on either goes on.</summary>
public class SamenvoegenTests
{
    private static readonly DateOnly Dag = new(2026, 2, 2);
    private static readonly AgbCode Brink = AgbCode.Parse("01056789");
    private static readonly AgbCode Arts = AgbCode.Parse("04123456");
    private static readonly AgbCode Derde = AgbCode.Parse("96034567");
    private readonly Verrekenaar motor = new(Regels(Proef.Verzekeraars, []));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, -1, 1)]
    public void Kept_money_of_both_is_paid_and_its_row_names_the_last_overzicht_that_kept_some(int brinkNa, int artsNa, int verwacht)
    {
        foreach (var dag in Enumerable.Range(0, 2))
        {
            if (brinkNa == dag)
            {
                Boek(Dag.AddDays(dag), GebeurtenisSoort.Declaratie, "3313", Brink, "B1", 50);
            }

            if (artsNa == dag)
            {
                Boek(Dag.AddDays(dag), GebeurtenisSoort.Declaratie, "3313", Arts, "A1", 100);
            }

            Run(Dag.AddDays(dag));
        }

        var kept = motor.Saldi().Sum(s => s.Aangehouden.Cents);
        Koppel(Dag.AddDays(2), new Crediteurkoppeling(Arts, Brink));
        motor.Saldi().Single(s => s.Agb == Brink).Aangehouden.Cents.ShouldBe(kept);
        Boek(Dag.AddDays(2), GebeurtenisSoort.Declaratie, "3311", Brink, "B2", 500);
        Run(Dag.AddDays(2));

        motor.Betalingen.ShouldHaveSingleItem().Bedrag.Cents.ShouldBe(500 + kept);
        var restant = motor.Overzichten[^1].Regels.Single(r => r.Onderwerp == "Restant");
        restant.UOntvangt!.Value.Cents.ShouldBe(kept);
        restant.DatumVorige.ShouldBe(Dag.AddDays(verwacht));
        // The entries that kept it, and the one that pays it.
        restant.Boekingen.Count.ShouldBe(artsNa < 0 ? 2 : 3);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void A_kept_rest_that_was_paid_is_no_part_of_the_next_one()
    {
        Boek(Dag, GebeurtenisSoort.Declaratie, "3313", Brink, "F1", 100);
        Run(Dag);
        Boek(Dag.AddDays(1), GebeurtenisSoort.Declaratie, "3313", Brink, "F2", 500);
        Run(Dag.AddDays(1));
        Boek(Dag.AddDays(2), GebeurtenisSoort.Declaratie, "3313", Brink, "F3", 200);
        Run(Dag.AddDays(2));
        Boek(Dag.AddDays(3), GebeurtenisSoort.Declaratie, "3313", Brink, "F4", 500);
        Run(Dag.AddDays(3));

        var restanten = motor.Overzichten.SelectMany(o => o.Regels).Where(r => r.Onderwerp == "Restant").ToList();
        restanten.Select(r => (r.UOntvangt!.Value.Cents, r.Boekingen.Count)).ShouldBe([(100, 2), (200, 2)]);
        restanten[0].Boekingen.Intersect(restanten[1].Boekingen).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_betaalstop_on_either_holds_the_joint_account(bool brink, bool arts)
    {
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 1);
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Arts, "HV-2", 1);
        foreach (var agb in new[] { (Brink, brink), (Arts, arts) }.Where(p => p.Item2).Select(p => p.Item1))
        {
            Boek(Dag, GebeurtenisSoort.BetaalstopAan, "3311", agb, "", null);
        }

        Koppel(Dag, new Crediteurkoppeling(Arts, Brink));
        Boek(Dag, GebeurtenisSoort.Declaratie, "3311", Brink, "F1", 1000);
        Run(Dag);

        motor.Betalingen.ShouldBeEmpty();
        motor.Saldi().Single(s => s.Agb == Brink).Betaalstop.Cents.ShouldBe(998);
    }

    [Fact]
    public void A_pay_out_that_came_back_waits_on_the_joint_account()
    {
        Boek(Dag, GebeurtenisSoort.Declaratie, "3311", Arts, "A1", 1000);
        Run(Dag);
        Boek(Dag.AddDays(1), GebeurtenisSoort.BetalingTerug, "3311", Arts, "A1", null);
        Boek(Dag.AddDays(1), GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100);
        Koppel(Dag.AddDays(1), new Crediteurkoppeling(Arts, Brink));
        motor.Saldi().Single(s => s.Agb == Brink).Teruggekomen.Cents.ShouldBe(1000);
        Boek(Dag.AddDays(2), GebeurtenisSoort.BetalingOpnieuw, "3311", Arts, "A1", null);
        Run(Dag.AddDays(2));

        motor.Betalingen.Select(b => b.Bedrag.Cents).ShouldBe([1000, 1000]);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void A_debet_that_waits_on_the_one_keeps_an_aanmaning_of_the_other_from_going_out()
    {
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 5000);
        Boek(Dag.AddDays(50), GebeurtenisSoort.Declaratie, "3311", Arts, "A1", 100);
        Koppel(Dag.AddDays(50), new Crediteurkoppeling(Arts, Brink));
        motor.SluitDag(Dag.AddDays(60));

        motor.Brieven.ShouldHaveSingleItem().Soort.ShouldBe(Briefsoort.Terugstortverzoek);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    public void Numbers_of_overzichten_go_on_from_the_highest(int brink, int arts)
    {
        var dag = Dag;
        foreach (var agb in Enumerable.Repeat(Brink, brink).Concat(Enumerable.Repeat(Arts, arts)))
        {
            Zettel(agb);
        }

        Koppel(dag, new Crediteurkoppeling(Arts, Brink));
        Zettel(Brink);

        motor.Overzichten[^1].Volgnummer.ShouldBe(3);

        void Zettel(AgbCode agb)
        {
            Boek(dag, GebeurtenisSoort.HvVordering, "3311", agb, $"HV-{dag:MMdd}", 100);
            Boek(dag, GebeurtenisSoort.Declaratie, "3311", agb, $"F-{dag:MMdd}", 1000);
            Run(dag);
            dag = dag.AddDays(1);
        }
    }

    [Fact]
    public void What_was_awarded_before_two_joins_is_still_found_for_a_correctie_and_vorderingen_by_their_name()
    {
        Boek(Dag, GebeurtenisSoort.Declaratie, "3311", Arts, "A1", 1000);
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Arts, "HV-1", 300);
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Derde, "HV-2", 200);
        Koppel(Dag, new Crediteurkoppeling(Arts, Brink));
        Koppel(Dag, new Crediteurkoppeling(Arts, Derde), new Crediteurkoppeling(Brink, Derde));

        motor.Openstaand().Select(v => (v.Crediteur, v.Agb, v.OnsKenmerk)).ShouldBe([(Derde, Arts, "HV-1"), (Derde, Derde, "HV-2")]);
        Probeer(Dag, GebeurtenisSoort.Correctie, "3311", Derde, "A1", -1001).ShouldNotBeNull();
        Boek(Dag, GebeurtenisSoort.Correctie, "3311", Derde, "A1", -1000);
        Boek(Dag, GebeurtenisSoort.Terugstorting, "3311", Derde, "HV-1", 300);
        motor.Saldi().Single(s => s.Agb == Derde).Openstaand.Cents.ShouldBe(1200);
        Wetten.Controleer(motor);
    }

    [Fact]
    public void The_move_is_booked_per_insurer_with_its_cause_and_not_at_all_when_nothing_stands()
    {
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Arts, "HV-1", 300);
        Boek(Dag, GebeurtenisSoort.HvVordering, "7095", Arts, "HV-2", 500);
        var voor = motor.Journaal.LaatsteNr;
        Koppel(Dag, new Crediteurkoppeling(Arts, Brink));

        var regels = motor.Journaal.Vanaf(voor).ToList();
        regels.ShouldAllBe(r => r.Oorzaak == "register: crediteur 04123456 gaat op in 01056789");
        regels
            .Select(r => $"{r.Rekening} {r.Bedrag.Cents}")
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "vordering:3311:01056789 300",
                "vordering:3311:04123456 -300",
                "vordering:7095:01056789 500",
                "vordering:7095:04123456 -500",
            ]);

        var leeg = new Verrekenaar(Regels(Proef.Verzekeraars, []));
        leeg.Verwerk(Gebeurtenis(Dag, GebeurtenisSoort.BetaalstopAan, "3311", Arts, "", null)).ShouldBeNull();
        leeg.Wijzig(Dag, Regels(Proef.Verzekeraars, [new Crediteurkoppeling(Arts, Brink)]), "register").ShouldBeNull();
        leeg.Journaal.LaatsteNr.ShouldBe(0);
    }

    [Fact]
    public void An_account_of_one_kring_alone_moves_to_the_joint_kring_with_all_that_it_has()
    {
        Boek(Dag, GebeurtenisSoort.Declaratie, "7095", Arts, "A1", 1000);
        Boek(Dag, GebeurtenisSoort.HvVordering, "7095", Arts, "HV-1", 400);
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-2", 100);
        Run(Dag);
        Alles(Dag.AddDays(1));

        motor.Saldi().Select(s => (s.Verrekenkring, s.Agb)).ShouldBe([("ALLES", Brink), ("ALLES", Arts)]);
        Boek(Dag.AddDays(1), GebeurtenisSoort.Correctie, "7095", Arts, "A1", -600);
        Boek(Dag.AddDays(1), GebeurtenisSoort.Declaratie, "3311", Arts, "A2", 1000);
        Run(Dag.AddDays(1));
        motor.Betalingen.Select(b => b.Bedrag.Cents).ShouldBe([600, 400]);
        motor.Overzichten.Where(o => o.Agb == Arts).Select(o => o.Volgnummer).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("3311", null)]
    [InlineData("7095", null)]
    [InlineData("3311", "7095")]
    [InlineData("7095", "3311")]
    public void A_day_on_which_either_kring_had_its_run_has_had_it(string vandaag, string? gisteren)
    {
        Boek(Dag.AddDays(-1), GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100);
        Boek(Dag.AddDays(-1), GebeurtenisSoort.HvVordering, "7095", Brink, "HV-2", 100);
        if (gisteren is not null)
        {
            motor
                .Verwerk(new Gebeurtenis(Dag.AddDays(-1), GebeurtenisSoort.Betaalrun) { Uzovi = UzoviNummer.Parse(gisteren) })
                .ShouldBeNull();
        }

        motor.Verwerk(new Gebeurtenis(Dag, GebeurtenisSoort.Betaalrun) { Uzovi = UzoviNummer.Parse(vandaag) }).ShouldBeNull();
        Alles(Dag);

        motor.Verwerk(new Gebeurtenis(Dag, GebeurtenisSoort.Betaalrun)).ShouldNotBeNull().ShouldContain("al een betaalrun");
        Run(Dag.AddDays(1));
    }

    [Fact]
    public void Numbers_of_an_account_that_was_joined_before_its_kring_merged_go_on_when_it_stands_alone_again()
    {
        Boek(Dag, GebeurtenisSoort.HvVordering, "7095", Arts, "HV-1", 100);
        Boek(Dag, GebeurtenisSoort.Declaratie, "7095", Arts, "A1", 1000);
        Run(Dag);
        Boek(Dag.AddDays(1), GebeurtenisSoort.HvVordering, "3311", Derde, "HV-2", 100);
        Koppel(Dag.AddDays(1), new Crediteurkoppeling(Arts, Brink));
        Alles(Dag.AddDays(1));
        Boek(Dag.AddDays(2), GebeurtenisSoort.HvVordering, "7095", Arts, "HV-3", 100);
        Boek(Dag.AddDays(2), GebeurtenisSoort.Declaratie, "7095", Arts, "A2", 1000);
        Run(Dag.AddDays(2));

        motor.Overzichten.Select(o => (o.Crediteur, o.Volgnummer)).ShouldBe([(Arts, 1), (Arts, 2)]);
    }

    [Fact]
    public void Open_vorderingen_are_told_by_account_in_entry_order_and_a_voorschot_from_its_day_on()
    {
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Arts, "HV-1", 100);
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-2", 200);
        Boek(Dag, GebeurtenisSoort.HvVordering, "3311", Arts, "HV-3", 300);
        motor
            .Verwerk(Gebeurtenis(Dag, GebeurtenisSoort.Voorschot, "3311", Brink, "V1", 400) with { Vervaldatum = Dag.AddDays(2) })
            .ShouldBeNull();
        motor
            .Verwerk(Gebeurtenis(Dag, GebeurtenisSoort.ZelfTerugstorten, "3311", Arts, "HV-3", null) with { Vervaldatum = Dag.AddDays(9) })
            .ShouldBeNull();

        Namen().ShouldBe(["HV-2 False", "HV-1 False", "HV-3 True"]);
        motor.SluitDag(Dag.AddDays(1));
        Namen().ShouldBe(["HV-2 False", "HV-1 False", "HV-3 True"]);
        motor.SluitDag(Dag.AddDays(2));
        Namen().ShouldBe(["HV-2 False", "V1 False", "HV-1 False", "HV-3 True"]);

        IEnumerable<string> Namen() =>
            motor.Openstaand().Select(v => $"{(v.Kenmerk.Length > 0 ? v.Kenmerk : v.OnsKenmerk)} {v.IsAfgesproken}");
    }

    [Fact]
    public void Days_go_forward_only_also_by_changed_settings_and_closed_days()
    {
        motor.Wijzig(Dag.AddDays(1), Regels(Proef.Verzekeraars, []), "register").ShouldBeNull();
        Probeer(Dag, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100)!.ShouldContain("2026-02-02 ligt voor 2026-02-03;");
        motor.SluitDag(Dag.AddDays(-1));
        Probeer(Dag, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100)!.ShouldContain("2026-02-02 ligt voor 2026-02-03;");
        motor.SluitDag(Dag.AddDays(1));
        Probeer(Dag.AddDays(1), GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100)!
            .ShouldContain("2026-02-03 ligt voor 2026-02-04;");
        Boek(Dag.AddDays(2), GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100);
        motor
            .Wijzig(Dag, Regels([.. Proef.Verzekeraars.Select(v => v with { Verrekenkring = v.Label })], []), "register")!
            .ShouldContain("ligt voor");
    }

    [Fact]
    public void The_last_day_of_all_is_a_day()
    {
        var laatste = new DateOnly(2999, 12, 31);
        Probeer(laatste.AddDays(1), GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100)!.ShouldContain("te ver in de toekomst");
        Boek(laatste, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-1", 100);
        motor.SluitDag(laatste.AddDays(1));
        Boek(laatste, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-2", 100);
        motor.SluitDag(laatste);
        Probeer(laatste, GebeurtenisSoort.HvVordering, "3311", Brink, "HV-3", 100)!.ShouldContain("ligt voor");
    }

    private static Verrekenregels Regels(IEnumerable<Zorgverzekeraar> verzekeraars, IEnumerable<Crediteurkoppeling> crediteuren) =>
        Verrekenregels.TryMaak(verzekeraars, crediteuren, out var regels, out var melding) ? regels : throw new ArgumentException(melding);

    private void Koppel(DateOnly dag, params Crediteurkoppeling[] koppelingen) =>
        motor.Wijzig(dag, Regels(Proef.Verzekeraars, koppelingen), "register").ShouldBeNull();

    private void Alles(DateOnly dag) =>
        motor.Wijzig(dag, Regels(Proef.Verzekeraars.Select(v => v with { Verrekenkring = "ALLES" }), []), "register").ShouldBeNull();

    private void Run(DateOnly dag) => motor.Verwerk(new Gebeurtenis(dag, GebeurtenisSoort.Betaalrun)).ShouldBeNull();

    private void Boek(DateOnly dag, GebeurtenisSoort soort, string uzovi, AgbCode agb, string kenmerk, long? cents) =>
        Probeer(dag, soort, uzovi, agb, kenmerk, cents).ShouldBeNull();

    private string? Probeer(DateOnly dag, GebeurtenisSoort soort, string uzovi, AgbCode agb, string kenmerk, long? cents) =>
        motor.Verwerk(Gebeurtenis(dag, soort, uzovi, agb, kenmerk, cents));

    private static Gebeurtenis Gebeurtenis(DateOnly dag, GebeurtenisSoort soort, string uzovi, AgbCode agb, string kenmerk, long? cents)
    {
        var isHv = kenmerk.StartsWith("HV", StringComparison.Ordinal);
        return new Gebeurtenis(dag, soort)
        {
            Uzovi = UzoviNummer.Parse(uzovi),
            Agb = agb,
            Kenmerk = isHv ? "" : kenmerk,
            OnsKenmerk = isHv ? kenmerk : "",
            Bedrag = cents is { } c ? new Bedrag(c) : null,
        };
    }
}
