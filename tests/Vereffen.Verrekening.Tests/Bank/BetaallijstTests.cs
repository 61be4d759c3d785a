using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests;

public class BetaallijstTests
{
    private static readonly AgbCode Agb = AgbCode.Parse("01056789");
    private static readonly AgbCode ZonderRekening = AgbCode.Parse("98001234");
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9991");
    private static readonly UzoviNummer AndereUzovi = UzoviNummer.Parse("9992");
    private static readonly DateOnly Dag = new(2026, 3, 3);
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Bankrekeningregister Register = MetRekening(Bankrekeningregister.Leeg, 1);

    private static readonly Dictionary<UzoviNummer, Opdrachtgever> Opdrachtgevers = new()
    {
        [Uzovi] = new Opdrachtgever("Zorgverzekeraar Voorbeeld N.V.", IbanMaker.Verzekeraar),
    };

    private static Bankrekeningregister MetRekening(Bankrekeningregister register, int nummer) =>
        register
            .Meld(Agb, IbanMaker.Nederlands(nummer), "Praktijk De Linde", new(2026, 1, nummer), "praktijk", new(2026, 1, 1))
            .Waarde!.Verifieer(Agb, nummer, "controleur", new(2026, 1, 5))
            .Waarde!;

    private static TeBetalen Betaling(string kenmerk = "R1-1", long cents = 12_345) =>
        new(kenmerk, Agb, new Bedrag(cents), "declaratie F1", Dag, Uzovi);

    private static Bankresultaat<Betaallijst> Maak(params TeBetalen[] betalingen) =>
        Betaallijst.Maak("V1", Dag, betalingen, Register, Opdrachtgevers, "Anna", Moment);

    private static Betaallijst Voorstel(params TeBetalen[] betalingen) => Maak(betalingen).Waarde!;

    private static string Reden(TeBetalen betaling) => Voorstel(betaling).NietBetaalbaar.ShouldHaveSingleItem().Reden;

    private static Betaallijst Goedgekeurd() => Voorstel(Betaling()).KeurGoed("Bram", Moment).Waarde!;

    [Fact]
    public void A_payment_with_an_account_becomes_an_order_for_the_bank()
    {
        var voorstel = Voorstel(Betaling(), Betaling("R1-2", 55));
        voorstel.Status.ShouldBe(Voorstelstatus.Voorgesteld);
        voorstel.Kenmerk.ShouldBe("V1");
        voorstel.Totaal.ShouldBe(new Bedrag(12_400));
        voorstel.NietBetaalbaar.ShouldBeEmpty();
        voorstel
            .Regels[0]
            .Opdracht.ShouldBe(
                new Betaalopdracht(
                    Opdrachtgevers[Uzovi],
                    Dag,
                    "R1-1",
                    "Praktijk De Linde",
                    IbanMaker.Nederlands(1),
                    new Bedrag(12_345),
                    "declaratie F1"
                )
            );
        voorstel.Regels.Select(r => r.Betaling.Kenmerk).ShouldBe(["R1-1", "R1-2"]);
    }

    [Fact]
    public void What_can_not_be_paid_yet_is_listed_with_the_reason_and_the_rest_goes_on()
    {
        var voorstel = Voorstel(Betaling("A") with { Begunstigde = ZonderRekening }, Betaling("B"));
        voorstel.Regels.Select(r => r.Betaling.Kenmerk).ShouldBe(["B"]);
        voorstel.NietBetaalbaar.Select(n => (n.Betaling.Kenmerk, n.Reden)).ShouldBe([("A", "Er is geen rekening bekend.")]);
    }

    [Fact]
    public void An_account_that_is_not_verified_gets_nothing()
    {
        var register = Bankrekeningregister.Leeg.Meld(Agb, IbanMaker.Nederlands(1), "N", new(2026, 1, 1), "p", new(2026, 1, 1)).Waarde!;
        Betaallijst
            .Maak("V1", Dag, [Betaling()], register, Opdrachtgevers, "Anna", Moment)
            .Waarde!.NietBetaalbaar.Single()
            .Reden.ShouldBe("De opgegeven rekening is nog niet geverifieerd.");
    }

    [Fact]
    public void Each_thing_that_a_bank_would_refuse_is_a_reason()
    {
        Reden(Betaling(cents: 0)).ShouldContain("niet hoger dan nul");
        Reden(Betaling(cents: 100_000_000_000)).ShouldContain("hoger dan");
        Reden(Betaling("/")).ShouldStartWith("Het kenmerk begint of eindigt");
        Reden(Betaling() with { Tekst = new string('x', 141) }).ShouldStartWith("De omschrijving heeft 141");
        Reden(Betaling() with { Uzovi = AndereUzovi }).ShouldContain("UZOVI 9992");
        Reden(Betaling() with { Datum = Dag.AddDays(1) }).ShouldBe("De betaaldatum is nog niet bereikt.");
        var stuk = new Dictionary<UzoviNummer, Opdrachtgever> { [Uzovi] = new Opdrachtgever("", default, "x") };
        Betaallijst
            .Maak("V1", Dag, [Betaling()], Register, stuk, "Anna", Moment)
            .Waarde!.NietBetaalbaar.Single()
            .Reden.ShouldContain("opdrachtgever");
    }

    [Fact]
    public void Of_two_payments_with_one_kenmerk_neither_is_paid()
    {
        var voorstel = Voorstel(Betaling("A"), Betaling("B"), Betaling("A", 1));
        voorstel.Regels.Select(r => r.Betaling.Kenmerk).ShouldBe(["B"]);
        voorstel.NietBetaalbaar.Select(n => n.Reden).ShouldAllBe(reden => reden == "Het kenmerk komt meer dan eens voor.");
        voorstel.NietBetaalbaar.Count.ShouldBe(2);
    }

    [Fact]
    public void A_proposal_without_bank_day_name_or_person_is_refused()
    {
        Betaallijst
            .Maak("V1", new(2026, 4, 6), [Betaling()], Register, Opdrachtgevers, "Anna", Moment)
            .Bezwaar!.ShouldContain("2026-04-06");
        Betaallijst.Maak(" ", Dag, [Betaling()], Register, Opdrachtgevers, "Anna", Moment).Bezwaar!.ShouldContain("kenmerk");
        Betaallijst.Maak("V1", Dag, [Betaling()], Register, Opdrachtgevers, " ", Moment).Bezwaar!.ShouldContain("Wie");
    }

    [Theory]
    [InlineData("Anna")]
    [InlineData("anna")]
    [InlineData(" ANNA ")]
    public void Who_proposed_can_not_approve(string door) =>
        Voorstel(Betaling()).KeurGoed(door, Moment).Bezwaar.ShouldBe("Wie het voorstel deed, kan het niet zelf goedkeuren.");

    [Fact]
    public void Another_person_approves_and_then_it_is_sent_once()
    {
        var verzending = Goedgekeurd().Verzend(Register, "RUN-1", "Verzekeraar", "Anna", Moment).Waarde!;
        verzending.Voorstel.Status.ShouldBe(Voorstelstatus.Verzonden);
        verzending
            .Voorstel.Stappen.Select(s => (s.Status, s.Door))
            .ShouldBe([(Voorstelstatus.Voorgesteld, "Anna"), (Voorstelstatus.Goedgekeurd, "Bram"), (Voorstelstatus.Verzonden, "Anna")]);
        using var uitvoer = new MemoryStream();
        Pain001.Schrijf(verzending.Bestand, uitvoer).IsGeschreven.ShouldBeTrue();
        PainSchema.Fouten(uitvoer.ToArray()).ShouldBeEmpty();
        verzending.Voorstel.Verzend(Register, "RUN-1", "Verzekeraar", "Anna", Moment).Bezwaar.ShouldBe("Het voorstel is al verzonden.");
    }

    [Fact]
    public void A_proposal_with_nothing_to_pay_is_approved_like_any_other_and_gives_no_orders()
    {
        foreach (var leeg in new[] { Voorstel(), Voorstel(Betaling(cents: 0)) })
        {
            leeg.KeurGoed("Anna", Moment).IsGelukt.ShouldBeFalse();
            var verzending = leeg.KeurGoed("Bram", Moment).Waarde!.Verzend(Register, "RUN-1", "V", "Bram", Moment).Waarde!;
            verzending.Voorstel.Status.ShouldBe(Voorstelstatus.Verzonden);
            verzending.Bestand.Opdrachten.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Nothing_is_sent_before_approval() =>
        Voorstel(Betaling())
            .Verzend(Register, "RUN-1", "V", "Bram", Moment)
            .Bezwaar.ShouldBe("Het voorstel is nog niet door een ander goedgekeurd.");

    [Fact]
    public void A_refusal_needs_a_reason_and_is_an_end()
    {
        Voorstel(Betaling()).WijsAf("Bram", Moment, " ").Bezwaar!.ShouldContain("reden");
        foreach (var begin in new[] { Voorstel(Betaling()), Goedgekeurd() })
        {
            var af = begin.WijsAf("Anna", Moment, "te vroeg").Waarde!;
            af.Status.ShouldBe(Voorstelstatus.Afgewezen);
            af.Stappen[^1].Reden.ShouldBe("te vroeg");
            af.KeurGoed("Bram", Moment).Bezwaar.ShouldBe("Het voorstel is al afgewezen.");
            af.WijsAf("Bram", Moment, "nog eens").IsGelukt.ShouldBeFalse();
            af.Verzend(Register, "R", "V", "Bram", Moment).IsGelukt.ShouldBeFalse();
        }
    }

    [Fact]
    public void Steps_that_make_no_sense_are_refused()
    {
        Goedgekeurd().KeurGoed("Cees", Moment).Bezwaar.ShouldBe("Het voorstel is al goedgekeurd.");
        Voorstel(Betaling()).KeurGoed("", Moment).Bezwaar.ShouldBe("Wie deze stap zet, ontbreekt.");
        Goedgekeurd().Verzend(Register, "RUN-1", "V", "", Moment).IsGelukt.ShouldBeFalse();
        Goedgekeurd().Verzend(Register, "//", "V", "Anna", Moment).Bezwaar!.ShouldContain("berichtkenmerk");
    }

    [Fact]
    public void A_step_leaves_the_proposal_before_it_as_it_was()
    {
        var voor = Voorstel(Betaling());
        voor.KeurGoed("Bram", Moment).IsGelukt.ShouldBeTrue();
        voor.Status.ShouldBe(Voorstelstatus.Voorgesteld);
    }

    [Fact]
    public void An_account_that_changed_or_closed_after_the_proposal_stops_the_sending()
    {
        Goedgekeurd()
            .Verzend(MetRekening(Register, 2), "RUN-1", "V", "Anna", Moment)
            .Bezwaar!.ShouldContain("Van 1 betalingen is de rekening");
        Goedgekeurd().Verzend(Register.Sluit(Agb, 1, Dag).Waarde!, "RUN-1", "V", "Anna", Moment).IsGelukt.ShouldBeFalse();
        Goedgekeurd().Verzend(Register.Sluit(Agb, 1, Dag.AddDays(1)).Waarde!, "RUN-1", "V", "Anna", Moment).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public void A_stored_proposal_comes_back_and_forged_steps_do_not()
    {
        var voorstel = Goedgekeurd();
        var terug = Herstel(voorstel, [.. voorstel.Stappen]);
        terug.Waarde!.Status.ShouldBe(Voorstelstatus.Goedgekeurd);
        terug.Waarde!.Regels.ShouldBe(voorstel.Regels);
        terug.Waarde!.Stappen.ShouldBe(voorstel.Stappen);
        Herstel(voorstel, []).IsGelukt.ShouldBeFalse();
        Herstel(voorstel, [voorstel.Stappen[1]]).IsGelukt.ShouldBeFalse();
        Herstel(voorstel, [voorstel.Stappen[0], voorstel.Stappen[1] with { Door = "Anna" }]).Bezwaar!.ShouldContain("niet zelf goedkeuren");
        Herstel(voorstel, [voorstel.Stappen[0], new(Voorstelstatus.Verzonden, "Bram", Moment)]).Bezwaar!.ShouldContain("nog niet");
        Herstel(voorstel, [voorstel.Stappen[0], new(Voorstelstatus.Verzonden, "Bram", Moment), voorstel.Stappen[1]])
            .Bezwaar!.ShouldContain("nog niet");
        Herstel(voorstel, [voorstel.Stappen[0], voorstel.Stappen[0]]).Bezwaar!.ShouldContain("niet opnieuw");

        static Bankresultaat<Betaallijst> Herstel(Betaallijst v, Voorstelstap[] stappen) =>
            Betaallijst.Herstel(v.Kenmerk, v.Uitvoerdatum, v.Regels, v.NietBetaalbaar, stappen);
    }
}
