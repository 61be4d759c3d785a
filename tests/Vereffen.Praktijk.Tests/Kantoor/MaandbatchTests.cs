using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class MaandbatchTests : IDisposable
{
    private static readonly UzoviNummer Ander = UzoviNummer.Parse("9902");
    private readonly Proefpraktijk wij = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public async Task A_trial_of_all_says_per_insurer_what_each_would_say_and_claims_nothing()
    {
        var jan = wij.Patient();
        var mia = wij.Patient("999902374", "Muller", Ander);
        wij.Behandel(jan, "28-02-2026", "24501");
        var teDuur = wij.Behandel(jan, "27-02-2026", "24502", "36,00");
        wij.Behandel(mia, "28-02-2026", "24502");
        wij.Behandel(mia, "01-03-2026", "24502");

        var proef = await Draai(wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna"));

        var standen = wij.Kantoor.Maandproef.Standen(proef.Id);
        standen
            .Select(s => (s.Uzovi, s.Regels, s.Goed, s.GoedIngediend.Cents, s.Verwacht.Cents))
            .ShouldBe([(Proefpraktijk.Uzovi, 2, 1, 6500, 6500), (Ander, 1, 1, 3500, 3500)]);
        standen[0].MetBezwaar.ShouldBe(1);
        var bezwaar = wij.Kantoor.Maandproef.Bezwaren(proef.Id).Rijen.ShouldHaveSingleItem();
        bezwaar.Regel.Id.ShouldBe(teDuur);
        bezwaar.Bezwaar.ShouldStartWith("0611");
        wij.Kantoor.Maandproef.Onbekend(proef.Id).ShouldNotBeEmpty();
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(4);
        proef.Stand.ShouldBe(Taakstand.Klaar);
        proef.Gedaan.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_chosen_is_claimed_without_the_lines_with_an_objection()
    {
        var jan = wij.Patient();
        var mia = wij.Patient("999902374", "Muller", Ander);
        wij.Behandel(jan, "28-02-2026", "24501");
        wij.Behandel(jan, "27-02-2026", "24502", "36,00");
        wij.Behandel(mia, "28-02-2026", "24502");
        var proef = await Draai(wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna"));

        var indiening = await Draai(wij.Kantoor.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi], "s2", "Anna")!);

        var claim = wij.Kantoor.Maandindiening.Claims(indiening.Id).ShouldHaveSingleItem();
        (claim.Uzovi, claim.Aantal, claim.Ingediend.Cents, claim.IsVerzonden, claim.Stand).ShouldBe(
            (Proefpraktijk.Uzovi, 1, 6500, false, "onderweg")
        );
        wij.Kantoor.Behandelingen.In(Staat.Open).Totaal.ShouldBe(2);
        await wij.WisselAsync();
        wij.Kantoor.Maandindiening.Claims(indiening.Id)[0].Stand.ShouldBe("toegekend");
    }

    [Fact]
    public async Task The_same_form_and_the_same_trial_twice_claim_once()
    {
        wij.Behandel(wij.Patient(), "28-02-2026", "24501");
        var proef = await Draai(wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna"));
        wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna").Id.ShouldBe(proef.Id);
        var eerste = wij.Kantoor.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi], "s2", "Anna")!;

        // Twice the same form, and another form while the first runs: one batch.
        wij.Kantoor.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi], "s2", "Anna")!.Id.ShouldBe(eerste.Id);
        wij.Kantoor.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi], "s3", "Bea")!.Id.ShouldBe(eerste.Id);
        await Draai(eerste);
        var tweede = await Draai(wij.Kantoor.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi, Proefpraktijk.Uzovi], "s4", "Bea")!);

        wij.Kantoor.Maandindiening.Claims(tweede.Id).ShouldBeEmpty();
        tweede.Totaal.ShouldBe(1);
        wij.Kantoor.Declaraties.Alle().Totaal.ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_last_trial_can_be_claimed_of_and_earlier_ones_are_forgotten()
    {
        wij.Behandel(wij.Patient(), "28-02-2026", "24501");
        var eerste = await Draai(wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna"));
        wij.Kantoor.Maandproef.Standen(eerste.Id).Count.ShouldBe(1);
        var tweede = wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 27), "s2", "Bea");

        wij.Kantoor.Maandproef.Standen(eerste.Id).ShouldBeEmpty();
        wij.Kantoor.Maandindiening.Begin(eerste.Id, [Proefpraktijk.Uzovi], "s3", "Anna").ShouldBeNull();
        wij.Kantoor.Maandindiening.Begin(tweede.Id, [Proefpraktijk.Uzovi], "s4", "Anna").ShouldBeNull();
        (await Draai(tweede)).Totaal.ShouldBe(0);
        wij.Kantoor.Maandindiening.Begin(tweede.Id, [], "s5", "Anna").ShouldBeNull();
    }

    [Fact]
    public async Task What_was_removed_or_claimed_after_the_trial_does_not_go()
    {
        var jan = wij.Patient();
        var weg = wij.Behandel(jan, "28-02-2026", "24501");
        wij.Behandel(jan, "27-02-2026", "24501");
        var proef = await Draai(wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna"));
        wij.Kantoor.Behandelingen.Verwijder(weg).ShouldBeTrue();

        var indiening = await Draai(wij.Kantoor.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi], "s2", "Anna")!);

        wij.Kantoor.Maandindiening.Claims(indiening.Id).ShouldHaveSingleItem().Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task A_trial_in_steps_is_the_trial_at_once()
    {
        // More lines than a step takes, of a few patients, one of whom has most.
        string[] bsns = ["999901345", "999902374", "999900225"];
        var patienten = bsns.Select((b, i) => wij.Patient(b, "P" + i)).ToList();
        var dag = new DateOnly(2025, 4, 1);
        for (var i = 0; i < 700; i++)
        {
            var (_, fouten) = wij.Kantoor.Behandelingen.Voegtoe(
                new Behandelinvoer
                {
                    Patient = patienten[
                        i % 10 == 0 ? 0
                        : i % 10 == 1 ? 1
                        : 2
                    ],
                    Datum = dag.AddDays(i % 300).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    Code = i % 2 == 0 ? "24501" : "24502",
                }
            );
            fouten.ShouldBeEmpty();
        }

        var inEens = wij.Kantoor.Declaraties.Proef(Proefpraktijk.Uzovi)!;
        var proef = await Draai(wij.Kantoor.Maandproef.Begin(wij.Kantoor.Vandaag, "s1", "Anna"));

        var stand = wij.Kantoor.Maandproef.Standen(proef.Id).ShouldHaveSingleItem();
        stand.Regels.ShouldBe(700);
        stand.Ingediend.ShouldBe(inEens.Ingediend);
        stand.Goed.ShouldBe(inEens.Regels.Count(r => r.Bezwaren.Count == 0));
        stand.Goed.ShouldBeInRange(1, 699);
    }

    [Fact]
    public async Task Work_that_was_stopped_goes_on_where_it_was()
    {
        wij.Behandel(wij.Patient(), "28-02-2026", "24501");
        wij.Behandel(wij.Patient("999902374", "Muller", Ander), "28-02-2026", "24502");
        var proef = wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna");
        (await wij.Kantoor.StapAsync(proef, null, TestContext.Current.CancellationToken)).ShouldBe(Stap.Verder);
        wij.Kantoor.Taken.Stop(proef.Id, "gestopt door Anna").ShouldBeTrue();
        wij.Kantoor.Taken.Stop(proef.Id, "nog eens").ShouldBeFalse();
        (await wij.Kantoor.StapAsync(proef, null, TestContext.Current.CancellationToken)).ShouldBe(Stap.Klaar);
        wij.Kantoor.Maandproef.Standen(proef.Id).Count.ShouldBe(1);
        wij.Kantoor.Maandindiening.Begin(proef.Id, [Ander], "s2", "Anna").ShouldBeNull();

        wij.Kantoor.Taken.GaVerder(proef.Id).ShouldBeTrue();
        wij.Kantoor.Taken.GaVerder(proef.Id).ShouldBeFalse();
        (await Draai(proef)).Gedaan.ShouldBe(2);
        wij.Kantoor.Maandproef.Standen(proef.Id).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_practice_sees_and_does_nothing_of_it()
    {
        wij.Behandel(wij.Patient(), "28-02-2026", "24501");
        var proef = await Draai(wij.Kantoor.Maandproef.Begin(new DateOnly(2026, 2, 28), "s1", "Anna"));
        var agb = AgbCode.Parse("90098765");
        wij.Administratie.Open(new Praktijkgegevens(agb, "Ander", Proefpraktijk.Zorgverlener, null));
        var ander = wij.Administratie.Voor(agb);

        ander.Taken.Lees(proef.Id).ShouldBeNull();
        ander.Maandproef.Standen(proef.Id).ShouldBeEmpty();
        ander.Maandproef.Bezwaren(proef.Id).Totaal.ShouldBe(0);
        ander.Maandproef.Onbekend(proef.Id).ShouldBeEmpty();
        ander.Maandindiening.Begin(proef.Id, [Proefpraktijk.Uzovi], "x", "Bea").ShouldBeNull();
        ander.Taken.Stop(proef.Id, "").ShouldBeFalse();
        ander.Covs.Wijzigingen(proef.Id).Totaal.ShouldBe(0);
        ander.Maandindiening.Claims(proef.Id).ShouldBeEmpty();
    }

    private async Task<Taak> Draai(Taak taak)
    {
        while (await wij.Kantoor.StapAsync(wij.Kantoor.Taken.Lees(taak.Id)!, null, TestContext.Current.CancellationToken) == Stap.Verder)
        {
            wij.Administratie.LopendeTaken().ShouldContain(t => t.Id == taak.Id);
        }

        return wij.Kantoor.Taken.Lees(taak.Id)!;
    }
}
