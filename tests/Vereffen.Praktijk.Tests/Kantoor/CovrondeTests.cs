using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class CovrondeTests : IDisposable
{
    private static readonly UzoviNummer Ander = UzoviNummer.Parse("9902");
    private static readonly DateOnly Nieuwjaar = new(2026, 1, 1);
    private readonly Proefpraktijk wij = new();
    private readonly Cov cov = new();

    public void Dispose() => wij.Dispose();

    [Fact]
    public async Task A_round_keeps_each_answer_and_tells_who_must_be_looked_at()
    {
        var zelfde = wij.Patient();
        var over = wij.Patient("999902374", "Over");
        var weg = wij.Patient("999900225", "Weg");
        var dood = wij.Patient("999900018", "Dood");
        cov.Anders["999902374"] = new Covantwoord("Gevonden", Ander, "800000", "", "GeenWlz", false);
        cov.Anders["999900225"] = new Covantwoord("Gevonden", null, "", "", "GeenWlz", false);
        cov.Anders["999900018"] = new Covantwoord("Gevonden", Proefpraktijk.Uzovi, "", "", "GeenWlz", true);

        var ronde = await Draai(wij.Kantoor.Covs.Begin(Nieuwjaar, null, "s1", "Anna"));

        ronde.Stand.ShouldBe(Taakstand.Klaar);
        (ronde.Gedaan, ronde.Totaal).ShouldBe((4, 4));
        Covronde.Peildatum(ronde).ShouldBe(Nieuwjaar);
        wij.Kantoor.Covs.Wijzigingen(ronde.Id)
            .Rijen.Select(w => (w.Patient, w.Soort, w.Oud, w.Nieuw))
            .ShouldBe(
                [
                    (over, Covsoort.Anders, (UzoviNummer?)Proefpraktijk.Uzovi, (UzoviNummer?)Ander),
                    (weg, Covsoort.Onverzekerd, Proefpraktijk.Uzovi, null),
                    (dood, Covsoort.Overleden, Proefpraktijk.Uzovi, Proefpraktijk.Uzovi),
                ],
                ignoreOrder: true
            );
        wij.Kantoor.Covs.Telling(ronde.Id)[Covsoort.Anders].ShouldBe(1);
        wij.Kantoor.Patienten.Lees(over)!.Uzovi.ShouldBe(Ander);
        wij.Kantoor.Patienten.Lees(zelfde)!.Uzovi.ShouldBe(Proefpraktijk.Uzovi);
        wij.Kantoor.Patienten.Covs(zelfde)[0].Peildatum.ShouldBe(Nieuwjaar);
    }

    [Fact]
    public async Task The_new_insurer_is_taken_over_for_what_is_open_in_that_year_and_not_for_the_year_before()
    {
        var id = wij.Patient();
        var oud = wij.Behandel(id, "31-12-2025", "24501");
        var eerste = wij.Behandel(id, "01-01-2026", "24501");
        var later = wij.Behandel(id, "28-02-2026", "24501");
        var gevraagd = wij.Behandel(id, "15-01-2026", "24501");
        wij.Kantoor.Patienten.BewaarCov(
            id,
            new DateOnly(2026, 1, 15),
            new Covantwoord("Gevonden", Proefpraktijk.Uzovi, "", "", "GeenWlz", false)
        );
        cov.Anders["999901345"] = new Covantwoord("Gevonden", Ander, "", "", "GeenWlz", false);

        await Draai(wij.Kantoor.Covs.Begin(Nieuwjaar, null, "s1", "Anna"));

        Uzovi(oud).ShouldBe(Proefpraktijk.Uzovi);
        Uzovi(eerste).ShouldBe(Ander);
        Uzovi(later).ShouldBe(Ander);
        // About that day COV was asked itself.
        Uzovi(gevraagd).ShouldBe(Proefpraktijk.Uzovi);
    }

    [Fact]
    public async Task An_exchange_that_wants_no_more_questions_is_asked_again_and_nobody_twice()
    {
        for (var i = 0; i < 3; i++)
        {
            wij.Patient(new[] { "999901345", "999902374", "999900225" }[i], "P" + i);
        }

        cov.IsDicht = true;
        var ronde = wij.Kantoor.Covs.Begin(Nieuwjaar, null, "s1", "Anna");
        (await wij.Kantoor.StapAsync(ronde, cov, TestContext.Current.CancellationToken)).ShouldBe(Stap.Wacht);
        wij.Kantoor.Taken.Lees(ronde.Id)!.Melding.ShouldContain("vanzelf verder");
        (await wij.Kantoor.StapAsync(ronde, null, TestContext.Current.CancellationToken)).ShouldBe(Stap.Wacht);

        cov.IsDicht = false;
        await Draai(ronde);
        cov.Gevraagd.Count.ShouldBe(3);
        wij.Kantoor.Taken.Lees(ronde.Id)!.Melding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_asked_since_a_day_is_left_out_and_who_has_no_bsn_is_counted()
    {
        wij.Patient();
        wij.Kantoor.Patienten.Voegtoe(Proefpraktijk.Invoer("999999999", "Zonder") with { BsnReden = "toerist" }).Id.ShouldNotBeNull();
        wij.Kantoor.Patienten.Voegtoe(Proefpraktijk.Invoer("999902374", "Nieuw")).Id.ShouldNotBeNull();

        var ronde = await Draai(wij.Kantoor.Covs.Begin(wij.Kantoor.Vandaag, new DateOnly(2026, 3, 1), "s1", "Anna"));

        ronde.Totaal.ShouldBe(1);
        cov.Gevraagd.ShouldHaveSingleItem().Bsn.Volledig().ShouldBe("999902374");
        wij.Kantoor.Covs.ZonderBsn().ShouldBe(1);
    }

    [Fact]
    public async Task Open_treatments_without_an_insurer_are_asked_about_on_their_own_day()
    {
        var (id, _) = wij.Kantoor.Patienten.Voegtoe(Proefpraktijk.Invoer("999902374", "Nieuw"));
        var een = wij.Behandel(id!.Value, "31-12-2025", "24501");
        var twee = wij.Behandel(id.Value, "01-03-2026", "24501");
        wij.Behandel(id.Value, "01-03-2026", "24502");

        var ronde = await Draai(wij.Kantoor.Covs.BeginOpen("s1", "Anna"));

        (ronde.Totaal, ronde.Stand).ShouldBe((2, Taakstand.Klaar));
        cov.Gevraagd.Select(v => v.Peildatum).ShouldBe([new DateOnly(2025, 12, 31), new DateOnly(2026, 3, 1)]);
        Uzovi(een).ShouldBe(Proefpraktijk.Uzovi);
        Uzovi(twee).ShouldBe(Proefpraktijk.Uzovi);
        Covronde.Peildatum(ronde).ShouldBeNull();
    }

    private UzoviNummer? Uzovi(long behandeling) => wij.Kantoor.Behandelingen.Lees(behandeling)!.Uzovi;

    private async Task<Taak> Draai(Taak taak)
    {
        while (await wij.Kantoor.StapAsync(wij.Kantoor.Taken.Lees(taak.Id)!, cov, TestContext.Current.CancellationToken) == Stap.Verder)
        {
            // The next step.
        }

        return wij.Kantoor.Taken.Lees(taak.Id)!;
    }

    private sealed class Cov : ICov
    {
        public Dictionary<string, Covantwoord> Anders { get; } = new(StringComparer.Ordinal);

        public List<Covvraag> Gevraagd { get; } = [];

        public bool IsDicht { get; set; }

        public Task<IReadOnlyList<Covantwoord>?> ControleerAsync(Relatie wie, IReadOnlyList<Covvraag> vragen, CancellationToken annuleer)
        {
            wie.ShouldBe(new Relatie("Praktijk", Proefpraktijk.Agb.ToString()));
            if (IsDicht)
            {
                return Task.FromResult<IReadOnlyList<Covantwoord>?>(null);
            }

            Gevraagd.AddRange(vragen);
            return Task.FromResult<IReadOnlyList<Covantwoord>?>([
                .. vragen.Select(v =>
                    Anders.GetValueOrDefault(v.Bsn.Volledig())
                    ?? new Covantwoord("Gevonden", Proefpraktijk.Uzovi, "700000", "", "GeenWlz", false)
                ),
            ]);
        }
    }
}
