using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P18PeildatumRuleTests
{
    private static readonly DateOnly Kwartaal = new(2026, 1, 1);
    private static readonly DateOnly Oktober = new(2025, 10, 1);

    private static Wereld Met(Peildatum peildatum, DateOnly opLijstVanaf, DateOnly? opLijstTot = null, AgbCode? lijst = null) =>
        new Wereld()
            .MetPrestatie(b => b with { Peildatum = peildatum })
            .Voeg(r => r.Ion, new IonInschrijving(lijst ?? Wereld.Praktijk, Wereld.Anna, new Periode(opLijstVanaf, opLijstTot)));

    [Theory]
    [InlineData(Peildatum.Kwartaal, "2026-01-01", "")]
    [InlineData(Peildatum.Kwartaal, "2026-01-02", "0613")]
    [InlineData(Peildatum.EenOktober, "2025-10-01", "")]
    [InlineData(Peildatum.EenOktober, "2025-10-02", "0613")]
    public void The_patient_is_on_the_list_on_the_peildatum(Peildatum peildatum, string vanaf, string verwacht) =>
        Met(peildatum, DateOnly.ParseExact(vanaf, "yyyy-MM-dd", null)).Beoordeel(new Regel()).Codes().ShouldBe(verwacht);

    [Fact]
    public void A_patient_who_left_or_died_after_the_peildatum_is_still_claimed() =>
        Met(Peildatum.Kwartaal, new DateOnly(2020, 1, 1), Kwartaal)
            .Met(r => r.Verzekerden, p => p with { OverledenOp = Kwartaal })
            .Met(r => r.Polissen, p => p with { Geldig = new Periode(new DateOnly(2020, 1, 1), Kwartaal) })
            .Voeg(r => r.Wlz, new WlzIndicatie(Wereld.Anna, new Periode(Kwartaal.AddDays(1), null), true))
            .Beoordeel(new Regel { Eind = new DateOnly(2026, 3, 30) })
            .Codes()
            .ShouldBe("");

    [Fact]
    public void Insured_alive_and_outside_the_Wlz_is_asked_on_the_peildatum() =>
        Met(Peildatum.Kwartaal, new DateOnly(2020, 1, 1))
            .Met(r => r.Verzekerden, p => p with { OverledenOp = Kwartaal.AddDays(-1) })
            .Met(r => r.Polissen, p => p with { Geldig = new Periode(Kwartaal.AddDays(1), null) })
            .Voeg(r => r.Wlz, new WlzIndicatie(Wereld.Anna, new Periode(Kwartaal, Kwartaal), true))
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("0320 0328 8983");

    [Fact]
    public void The_list_of_an_agb_tied_to_the_declarant_counts() =>
        Met(Peildatum.Kwartaal, Kwartaal, lijst: Wereld.Zorgverlener).Beoordeel(new Regel()).Codes().ShouldBe("");

    [Fact]
    public void The_list_of_another_practice_does_not() =>
        Met(Peildatum.Kwartaal, Kwartaal, lijst: Wereld.AnderePraktijk).Beoordeel(new Regel()).Codes().ShouldBe("0613");

    [Theory]
    [InlineData("2026-01-15", "0587")]
    [InlineData("2025-12-31", "")]
    public void A_second_practice_claims_only_from_the_next_peildatum(string eerderOp, string verwacht) =>
        Met(Peildatum.Kwartaal, new DateOnly(2020, 1, 1))
            .Eerder(
                k => k with { Factuurnummer = "F0" },
                new Regel { Referentie = "h", Begin = DateOnly.ParseExact(eerderOp, "yyyy-MM-dd", null) }
            )
            .Met(r => r.Historie, h => h with { Agb = Wereld.AnderePraktijk, Behandelaar = AgbCode.Parse("90000007") })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void The_same_practice_may_claim_again_within_the_period() =>
        Met(Peildatum.Kwartaal, new DateOnly(2020, 1, 1))
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Referentie = "h", Begin = Kwartaal })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("");

    [Theory]
    [InlineData("2025-09-30", "de opvolger declareert")]
    [InlineData("2025-10-01", "de opvolger declareert")]
    [InlineData("2025-10-02", "met het formulier")]
    [InlineData("2026-04-01", "met het formulier")]
    [InlineData("2026-04-02", null)]
    public void A_practice_that_was_taken_over_claims_no_more(string datum, string? uitleg)
    {
        var oordeel = Met(Peildatum.EenOktober, new DateOnly(2020, 1, 1))
            .Voeg(r => r.Overnames, new Overname(Wereld.Praktijk, Wereld.AnderePraktijk, DateOnly.ParseExact(datum, "yyyy-MM-dd", null)))
            .Beoordeel(new Regel());
        oordeel.Codes().ShouldBe(uitleg is null ? "" : "0613");
        oordeel.Uitleg().ShouldContain(uitleg ?? "");
    }

    [Fact]
    public void The_successor_claims_when_the_patient_was_on_its_list_by_the_peildatum() =>
        Met(Peildatum.EenOktober, Oktober)
            .Voeg(r => r.Overnames, new Overname(Wereld.AnderePraktijk, Wereld.Praktijk, Oktober))
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe("");

    [Theory]
    [InlineData("2026-03-31", "0613")]
    [InlineData("2026-04-01", "")]
    public void A_takeover_after_the_quarter_takes_nothing_from_it(string datum, string verwacht) =>
        Met(Peildatum.Kwartaal, new DateOnly(2020, 1, 1))
            .Voeg(r => r.Overnames, new Overname(Wereld.Praktijk, Wereld.AnderePraktijk, DateOnly.ParseExact(datum, "yyyy-MM-dd", null)))
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Fact]
    public void What_another_practice_got_for_another_prestatie_or_had_taken_back_does_not_count()
    {
        foreach (
            var anders in (Func<Historieregel, Historieregel>[])
                [
                    h => h with { Code = "24002" },
                    h => h with { Lijst = "082" },
                    h => h with { Begin = null },
                    h => h with { IsGecrediteerd = true },
                ]
        )
        {
            MetAnder(h => h).Beoordeel(new Regel()).Codes().ShouldBe("0587");
            MetAnder(anders).Beoordeel(new Regel()).Codes().ShouldBe("");
        }
    }

    [Theory]
    [InlineData(BetalingAan.Praktijk, "90056789", "")]
    [InlineData(BetalingAan.Praktijk, "90012345", "")]
    [InlineData(BetalingAan.Praktijk, "98001234", "0587")]
    [InlineData(BetalingAan.Servicebureau, "98001234", "0587")]
    [InlineData(BetalingAan.Zorgverlener, "90012345", "")]
    public void What_the_same_practice_got_is_known_by_who_was_paid_and_a_bureau_is_paid_for_many(
        BetalingAan aan,
        string betaalde,
        string verwacht
    ) =>
        MetAnder(h => h with { Agb = AgbCode.Parse(betaalde) })
            .MetKop(k => k with { Servicebureau = Wereld.Bureau, BetalingAan = aan })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData("90056789", "90000007", "")]
    [InlineData("90012345", "90000007", "")]
    [InlineData("90054321", "90000007", "")]
    [InlineData("90098765", "90012345", "0587")]
    public void Behind_a_bureau_the_declarant_that_history_kept_tells_whether_it_was_the_same_practice(
        string declarant,
        string behandelaar,
        string verwacht
    ) =>
        MetAnder(h => h with { Agb = Wereld.Bureau, Declarant = AgbCode.Parse(declarant), Behandelaar = AgbCode.Parse(behandelaar) })
            .MetKop(k => k with { Servicebureau = Wereld.Bureau, BetalingAan = BetalingAan.Servicebureau })
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "0587")]
    public void Who_worked_for_the_practice_on_the_day_of_the_earlier_line_was_of_it(int laatsteDag, string verwacht)
    {
        var ander = AgbCode.Parse("90000007");
        MetAnder(h => h)
            .Voeg(
                r => r.AgbRelaties,
                new AgbRelatie(ander, Wereld.Praktijk, new Periode(Wereld.Altijd.Begin, Kwartaal.AddDays(laatsteDag)))
            )
            .Beoordeel(new Regel())
            .Codes()
            .ShouldBe(verwacht);
    }

    /// <summary>Earlier in the quarter somebody who is not of the practice got the same prestatie.</summary>
    private static Wereld MetAnder(Func<Historieregel, Historieregel> verander) =>
        Met(Peildatum.Kwartaal, new DateOnly(2020, 1, 1))
            .Eerder(k => k with { Factuurnummer = "F0" }, new Regel { Referentie = "h", Begin = Kwartaal })
            .Met(r => r.Historie, h => verander(h with { Agb = Wereld.AnderePraktijk, Behandelaar = AgbCode.Parse("90000007") }));
}
