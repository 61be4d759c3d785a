using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Verrekening.Tests.Model;

/// <summary>
/// The engine against the reference model, over random sequences of events; <see cref="Proeven"/> says how many.
/// </summary>
public class ReferentiemodelTests
{
    private static readonly int Aantal = Proeven.Reeksen;

    private static Config Instellingen(int aantal) => Proeven.Aantal(aantal).WithStartSize(5).WithEndSize(90);

    [Fact]
    public void The_engine_agrees_with_the_reference_model_and_keeps_the_laws() =>
        Check.One(Instellingen(Aantal), Prop.ForAll(Reeks.Arbitrair, getallen => Vergelijk(Reeks.Maak(getallen))));

    [Fact]
    public void An_extra_betaalrun_without_event_or_due_date_in_between_changes_nothing() =>
        Check.One(Instellingen(Aantal / 4), Prop.ForAll(Reeks.Arbitrair, getallen => ExtraRun(Reeks.Maak(getallen))));

    [Fact]
    public void The_same_events_again_give_the_same_journal_hash_for_hash() =>
        Check.One(
            Instellingen(Aantal / 10),
            Prop.ForAll(
                Reeks.Arbitrair,
                getallen => Speel(Reeks.Maak(getallen)).Journaal.Kop.ShouldBe(Speel(Reeks.Maak(getallen)).Journaal.Kop)
            )
        );

    [Fact]
    public void A_proposal_is_what_the_run_then_pays_and_books_nothing() =>
        Check.One(Instellingen(Aantal / 4), Prop.ForAll(Reeks.Arbitrair, getallen => Voorstel(Reeks.Maak(getallen))));

    private static void Voorstel(List<Gebeurtenis> reeks)
    {
        var motor = Nieuw();
        foreach (var g in reeks)
        {
            var voorstel = g.Soort == GebeurtenisSoort.Betaalrun ? motor.StelVoor(g.Datum, g.Uzovi) : null;
            var nogmaals = g.Soort == GebeurtenisSoort.Betaalrun ? motor.StelVoor(g.Datum, g.Uzovi) : null;
            nogmaals?.Betalingen.ShouldBe(voorstel!.Betalingen);
            var betalingen = motor.Betalingen.Count;
            var (verrekend, saldi) = (Verrekend(motor), motor.Saldi().ToList());
            var gelukt = motor.Verwerk(g) is null;
            if (g.Soort != GebeurtenisSoort.Betaalrun)
            {
                continue;
            }

            gelukt.ShouldBe(voorstel is not null);
            if (voorstel is not null)
            {
                motor.Betalingen.Skip(betalingen).Select(b => b with { Boeking = 0 }).ShouldBe(voorstel.Betalingen);
                (Verrekend(motor) - verrekend).ShouldBe(voorstel.Verrekend.Cents);
                var houdt =
                    motor.Saldi().Sum(s => s.Aangehouden.Cents - s.Betaalstop.Cents)
                    - saldi.Sum(s => s.Aangehouden.Cents - s.Betaalstop.Cents);
                houdt.ShouldBe(voorstel.Aangehouden.Cents);
            }
        }
    }

    private static long Verrekend(Verrekenaar motor) => motor.Overzichten.SelectMany(o => o.Regels).Sum(r => r.NuVerrekend?.Cents ?? 0);

    private static void Vergelijk(List<Gebeurtenis> reeks)
    {
        var motor = Nieuw();
        var model = new Referentiemodel(Proef.Verzekeraars, Proef.Crediteuren);
        foreach (var g in reeks)
        {
            var melding = motor.Verwerk(g);
            (melding is null).ShouldBe(model.Verwerk(g), $"{g}: {melding}");
        }

        motor.SluitDag(reeks.Count == 0 ? DateOnly.MinValue : Laatste(motor, reeks));
        model.Einde();
        Gelijk(motor.Saldi().Select(x => $"{x.Verrekenkring} {x.Agb} {x.Openstaand.Cents} {x.Aangehouden.Cents}"), model.Saldi);
        motor.Saldi().Sum(x => x.Teruggekomen.Cents).ShouldBe(model.Wacht);
        Gelijk(
            motor.Betalingen.Select(b => $"{b.Datum:yyyy-MM-dd} {b.Uzovi} {b.Agb} {b.Bedrag.Cents} {b.Omschrijving} {b.Begunstigde}"),
            model.Betalingen
        );
        Gelijk(motor.Overzichten.Select(Tekst), model.Overzichten);
        Gelijk(motor.Brieven.Select(b => $"{b.Datum:yyyy-MM-dd} {b.Agb} {b.Soort} {b.Kenmerk} {b.Bedrag.Cents}"), model.Brieven);
        Wetten.Controleer(motor);
    }

    private static void Gelijk(IEnumerable<string> motor, IEnumerable<string> model) =>
        motor.Order(StringComparer.Ordinal).ShouldBe(model.Order(StringComparer.Ordinal));

    // Refused events at the end don't move the calendar, in neither of the two.
    private static DateOnly Laatste(Verrekenaar motor, List<Gebeurtenis> reeks)
    {
        var laatste = DateOnly.MinValue;
        var proef = Nieuw();
        foreach (var g in reeks)
        {
            laatste = proef.Verwerk(g) is null ? g.Datum : laatste;
        }

        proef.Journaal.Kop.ShouldBe(motor.Journaal.Kop);
        return laatste;
    }

    private static void ExtraRun(List<Gebeurtenis> reeks)
    {
        var motor = Speel(reeks);
        var dag = reeks.Select(g => g.Datum).DefaultIfEmpty(new DateOnly(2026, 1, 1)).Max().AddDays(1);
        while (reeks.Any(g => g.Vervaldatum == dag.AddDays(1)))
        {
            dag = dag.AddDays(1);
        }

        motor.Verwerk(new Gebeurtenis(dag, GebeurtenisSoort.Betaalrun)).ShouldBeNull();
        var ervoor = (motor.Journaal.Kop, motor.Betalingen.Count, motor.Overzichten.Count, string.Join(';', motor.Saldi()));
        motor.Verwerk(new Gebeurtenis(dag.AddDays(1), GebeurtenisSoort.Betaalrun)).ShouldBeNull();
        (motor.Journaal.Kop, motor.Betalingen.Count, motor.Overzichten.Count, string.Join(';', motor.Saldi())).ShouldBe(ervoor);
    }

    private static Verrekenaar Speel(List<Gebeurtenis> reeks)
    {
        var motor = Nieuw();
        reeks.ForEach(g => motor.Verwerk(g));
        return motor;
    }

    private static Verrekenaar Nieuw() =>
        Verrekenregels.TryMaak(Proef.Verzekeraars, Proef.Crediteuren, out var regels, out var melding)
            ? new Verrekenaar(regels)
            : throw new InvalidOperationException(melding);

    private static string Tekst(Verrekenoverzicht o)
    {
        var debet = o.Regels[0];
        var restant = o.Regels.FirstOrDefault(r => r.Onderwerp == "Restant")?.UOntvangt?.Cents ?? 0;
        var stop = o.Regels.FirstOrDefault(r => r.Onderwerp == "Betaalstop")?.UBetaalt?.Cents ?? 0;
        var rijen = o
            .Regels.Where(r => r.NuVerrekend is not null)
            .Select(r =>
            {
                var vorige = r.DatumVorige is { } d ? $"{d:yyyy-MM-dd}/{r.VolgnummerVorige}" : "-";
                return $"{Soort(r)} {r.UwKenmerk} {(Soort(r) == GebeurtenisSoort.HvVordering && r.OnsKenmerk == r.UwKenmerk ? "" : r.OnsKenmerk)} {r.UBetaalt!.Value.Cents} {r.NuVerrekend!.Value.Cents} {r.Openstaand!.Value.Cents} {vorige}";
            });
        return $"{o.Datum:yyyy-MM-dd} {o.Verrekenkring} {o.Crediteur} {o.Volgnummer} {Soort(debet)} {o.Agb} {o.Factuurnummer} {debet.UOntvangt!.Value.Cents} restant {restant} stop {stop} {debet.Toelichting}: {string.Join(", ", rijen)}";
    }

    private static GebeurtenisSoort Soort(OverzichtRegel r) => r.Gebeurtenis!.Value;
}
