using Vereffen.Kern;
using Vereffen.Registers;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class CorrectieboekingTests
{
    [Fact]
    public void Approved_proposals_become_one_event_per_factuurnummer_and_what_was_declined_stays()
    {
        var wereld = Twee();
        wereld.Rijen.Polissen.Clear();
        var voorstel = Voorstel(wereld);
        Boek(wereld, voorstel, "").Gebeurtenissen().ShouldBeEmpty();
        Boek(wereld, voorstel, "0").Correcties.ShouldBeEmpty();
        var gebeurtenis = Boek(wereld, voorstel, "1").Gebeurtenissen().ShouldHaveSingleItem();
        (
            gebeurtenis.Bedrag.Cents,
            gebeurtenis.Factuurnummer,
            gebeurtenis.Crediteur,
            gebeurtenis.BetaalAan,
            gebeurtenis.IsVanDeclaratie
        ).ShouldBe((-80_00, "F1", Wereld.Praktijk, null, true));
        gebeurtenis.Omschrijving.ShouldBe("Correctie van 2 regels (V05)");
        gebeurtenis.OnsKenmerk.ShouldBe("COR-20260901-F1");
    }

    [Fact]
    public void After_booking_history_shows_the_new_amount_and_nothing_is_proposed_or_booked_twice()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld);
        Onthoud(wereld, Boek(wereld, voorstel, "1"));
        wereld.Rijen.Historie.Select(h => h.Toegekend.Cents).ShouldBe([35_00L, 40_00L]);
        wereld.Rijen.Historie.ShouldAllBe(h => h.Staat && h.AfgewezenOp == null);
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
        Boek(wereld, voorstel, "1").Fouten.ShouldHaveSingleItem().ShouldContain("regel 2: het oude bedrag");
    }

    [Fact]
    public void A_line_that_went_to_nothing_counts_as_rejected_on_the_day_of_booking()
    {
        var wereld = Twee();
        wereld.Rijen.Polissen.Clear();
        var voorstel = Voorstel(wereld);
        Onthoud(wereld, Boek(wereld, voorstel, "1"));
        wereld.Rijen.Historie.ShouldAllBe(h => h.IsAfgewezen && h.AfgewezenOp == Vandaag && h.Toegekend.IsNul);
        Opnieuw(wereld).Beoordeeld.ShouldBe(0);
        var boeking = Boek(wereld, voorstel, "1");
        boeking.Correcties.ShouldBeEmpty();
        boeking.Fouten.Count.ShouldBe(2);
        boeking.Fouten.ShouldAllBe(f => f.Contains("niet meer toegekend"));
    }

    [Fact]
    public void A_credit_after_a_correctie_takes_back_what_now_stands()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        Onthoud(wereld, Boek(wereld, Voorstel(wereld), "1"));
        wereld.Kop = wereld.Kop with { Factuurnummer = "F2" };
        var credit = new Regel
        {
            Credit = true,
            Vorige = "A",
            Referentie = "C",
        };
        wereld.Beoordeel(credit).Codes().ShouldBe("8017");
        wereld.Beoordeel(credit with { Bedrag = 35_00 }).Codes().ShouldBe("");
    }

    [Fact]
    public void A_correctie_up_and_one_down_of_the_same_sum_need_no_event_and_still_are_remembered()
    {
        var wereld = Twee();
        wereld.Rijen.Historie[0] = wereld.Rijen.Historie[0] with
        {
            Declaratiebedrag = new Bedrag(45_00),
            Tarief = new Bedrag(45_00),
            Berekend = new Bedrag(45_00),
        };
        wereld.MetPrestatie(b => b with { Tarief = new Bedrag(45_00) });
        wereld.Rijen.Prestaties[1] = wereld.Rijen.Prestaties[1] with { Tarief = new Bedrag(35_00) };
        var boeking = Boek(wereld, Voorstel(wereld), "1");
        boeking.Correcties.Select(c => c.Verschil.Cents).ShouldBe([5_00L, -5_00L]);
        boeking.Gebeurtenissen().ShouldBeEmpty();
        boeking.HistorieNa().Regels.Select(h => h.Toegekend.Cents).ShouldBe([45_00L, 35_00L]);
    }

    [Fact]
    public void More_than_stands_on_a_factuur_with_credits_in_it_becomes_a_vordering_by_itself()
    {
        var wereld = Twee();
        var credit = wereld.Rijen.Historie[1] with
        {
            Referentie = "C",
            IsCredit = true,
            Toegekend = new Bedrag(-70_00),
            Declaratiebedrag = new Bedrag(-70_00),
        };
        wereld.Rijen.Historie.Add(credit);
        wereld.Rijen.Polissen.Clear();
        Boek(wereld, Voorstel(wereld), "1")
            .Gebeurtenissen()
            .Select(g => (g.IsVanDeclaratie, g.Bedrag.Cents))
            .ShouldBe([(true, -10_00L), (false, 70_00L)]);
    }

    [Fact]
    public void A_line_paid_to_a_bureau_is_corrected_on_the_account_behind_it_and_told_to_both()
    {
        var wereld = new Wereld().MetKop(k => k with { Servicebureau = Wereld.Bureau, BetalingAan = BetalingAan.Servicebureau });
        wereld.Eerder(k => k, new Regel { Referentie = "A" });
        wereld.Rijen.Historie[0].Declarant.ShouldBe(Wereld.Praktijk);
        wereld.Rijen.Polissen.Clear();
        var boeking = Boek(wereld, Voorstel(wereld), "1");
        var gebeurtenis = boeking.Gebeurtenissen().ShouldHaveSingleItem();
        (gebeurtenis.Crediteur, gebeurtenis.BetaalAan).ShouldBe((Wereld.Praktijk, Wereld.Bureau));
        Correctiespecificatie.Van(boeking).Select(s => s.Agb).ShouldBe([Wereld.Praktijk, Wereld.Bureau]);
    }

    [Fact]
    public void Behind_a_bureau_that_hides_its_client_a_person_fills_in_the_crediteur()
    {
        var wereld = new Wereld().MetKop(k => k with { Servicebureau = Wereld.Bureau, BetalingAan = BetalingAan.Servicebureau });
        wereld.Eerder(k => k, new Regel { Referentie = "A" });
        wereld.Met(r => r.Historie, h => h with { Declarant = null });
        wereld.Rijen.Servicebureaus.Clear();
        wereld.Rijen.Polissen.Clear();
        var voorstel = Voorstel(wereld);
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Crediteur.ShouldBeNull();
        Boek(wereld, voorstel, "1").Fouten.ShouldHaveSingleItem().ShouldContain("crediteur");
        var ingevuld = voorstel.Replace(",98001234,,F1,", ",98001234,90056789,F1,", StringComparison.Ordinal);
        Boek(wereld, ingevuld, "1").Gebeurtenissen().ShouldHaveSingleItem().Crediteur.ShouldBe(Wereld.Praktijk);
    }

    [Theory]
    [InlineData("4000,3500,-500", "4000,4001,1", "gedeclareerd")]
    [InlineData("4000,3500,-500", "4000,-1,-4001", "negatief")]
    [InlineData("4000,3500,-500", "4000,4000,0", "is het oude")]
    [InlineData("4000,3500,-500", "3999,3500,-499", "oude bedrag")]
    [InlineData("4000,3500,-500", "4000,3500,-501", "verschil")]
    [InlineData("4000,3500,-500", "4000,35.00,-500", "hele centen")]
    [InlineData("\nV-", "\nV-0", "historie")]
    public void What_can_t_be_booked_is_told_with_its_line(string oud, string nieuw, string melding)
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld).Replace(oud, nieuw, StringComparison.Ordinal);
        var fout = Fouten(wereld, voorstel).ShouldHaveSingleItem();
        fout.ShouldContain(melding);
        fout.ShouldStartWith("regel 2");
    }

    [Fact]
    public void A_person_may_take_back_less_than_was_proposed()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld).Replace("4000,3500,-500", "4000,3900,-100", StringComparison.Ordinal);
        Boek(wereld, voorstel, "1").Gebeurtenissen().ShouldHaveSingleItem().Bedrag.Cents.ShouldBe(-1_00);
    }

    [Fact]
    public void A_line_that_stands_twice_in_the_file_is_refused()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld);
        var regel = voorstel.Split('\n')[1];
        Boek(wereld, voorstel + regel + "\n", "1").Fouten.ShouldHaveSingleItem().ShouldContain("regel 3: dit kenmerk staat al");
    }

    [Fact]
    public void A_kenmerk_that_fits_two_standing_rows_is_refused()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld);
        wereld.Rijen.Historie.Add(wereld.Rijen.Historie[0]);
        Boek(wereld, voorstel, "1").Fouten.ShouldHaveSingleItem().ShouldContain("meer dan één");
    }

    [Fact]
    public void One_error_in_the_file_and_nothing_is_booked()
    {
        var wereld = Twee();
        wereld.Rijen.Polissen.Clear();
        var voorstel = Voorstel(wereld);
        wereld.Met(r => r.Historie, h => h with { Toegekend = new Bedrag(39_00) });
        var boeking = Boek(wereld, voorstel, "1");
        boeking.Fouten.ShouldHaveSingleItem();
        (boeking.Correcties.Count, boeking.Gebeurtenissen().Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_line_of_another_insurer_is_not_ours_to_correct()
    {
        var wereld = Twee();
        wereld.Rijen.Polissen.Clear();
        var voorstel = Voorstel(wereld);
        var set = new RegisterSet(wereld.Rijen);
        var (besluiten, _) = VoorstelBestand.Lees(new StringReader(Ingevuld(voorstel, "1")));
        var boeking = Correctieboeking.Maak(besluiten, set.Historie, set, Wereld.AndereUzovi, Vandaag);
        boeking.Fouten.Count.ShouldBe(2);
        boeking.Fouten.ShouldAllBe(f => f.EndsWith("dit kenmerk staat niet in de historie"));
    }

    [Fact]
    public void A_credit_with_the_same_numbers_is_not_the_line()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld);
        var debet = wereld.Rijen.Historie[0];
        wereld.Rijen.Historie.RemoveAt(0);
        wereld.Rijen.Historie.Add(debet with { IsCredit = true, Toegekend = -debet.Toegekend });
        Boek(wereld, voorstel, "1").Fouten.ShouldHaveSingleItem().ShouldEndWith("dit kenmerk staat niet in de historie");
    }

    [Theory]
    [InlineData("90056789", "90056789")]
    [InlineData("90098765", "90098765")]
    [InlineData("", "90012345")]
    public void The_crediteur_is_whom_the_person_filled_in_else_the_payee(string ingevuld, string crediteur)
    {
        var wereld = new Wereld().MetKop(k => k with { BetalingAan = BetalingAan.Zorgverlener });
        wereld.Eerder(k => k, new Regel { Referentie = "A" });
        wereld.Rijen.Polissen.Clear();
        var voorstel = Voorstel(wereld).Replace(",90012345,90012345,F1,", $",90012345,{ingevuld},F1,", StringComparison.Ordinal);
        voorstel.ShouldContain($",90012345,{ingevuld},F1,");
        var gebeurtenis = Boek(wereld, voorstel, "1").Gebeurtenissen().ShouldHaveSingleItem();
        (gebeurtenis.Crediteur, gebeurtenis.BetaalAan).ShouldBe((AgbCode.Parse(crediteur), null));
    }

    [Theory]
    [InlineData("P06", "Correctie van 1 regel (P06)")]
    [InlineData("P06|P19", "Correctie van 1 regel (P06, P19)")]
    [InlineData("", "Correctie van 1 regel")]
    public void The_event_tells_how_many_lines_and_which_rules(string regels, string omschrijving)
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var voorstel = Voorstel(wereld).Replace(",P06,", $",{regels},", StringComparison.Ordinal);
        Boek(wereld, voorstel, "1").Gebeurtenissen().ShouldHaveSingleItem().Omschrijving.ShouldBe(omschrijving);
    }

    private static IReadOnlyList<string> Fouten(Wereld wereld, string voorstel)
    {
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader(Ingevuld(voorstel, "1")));
        var set = new RegisterSet(wereld.Rijen);
        return [.. fouten, .. Correctieboeking.Maak(besluiten, set.Historie, set, Wereld.Uzovi, Vandaag).Fouten];
    }

    private static void Onthoud(Wereld wereld, Correctieboeking boeking)
    {
        boeking.Fouten.ShouldBeEmpty();
        var nieuw = boeking.HistorieNa().Regels.ToList();
        wereld.Rijen.Historie.Clear();
        wereld.Rijen.Historie.AddRange(nieuw);
    }
}
