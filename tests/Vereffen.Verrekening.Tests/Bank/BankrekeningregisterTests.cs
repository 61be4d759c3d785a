using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Verrekening.Tests;

public class BankrekeningregisterTests
{
    private static readonly AgbCode Agb = AgbCode.Parse("01056789");
    private static readonly AgbCode Ander = AgbCode.Parse("98001234");
    private static readonly Iban Oud = IbanMaker.Nederlands(1);
    private static readonly Iban Nieuw = IbanMaker.Nederlands(2);

    private static DateOnly Dag(int dag) => new(2026, 3, dag);

    private static Bankrekeningregister Goed(Bankresultaat<Bankrekeningregister> resultaat) =>
        resultaat.Waarde.ShouldNotBeNull(resultaat.Bezwaar);

    private static Bankrekeningregister Gemeld(Bankrekeningregister register, Iban iban, int vanaf, int op = 1) =>
        Goed(register.Meld(Agb, iban, "Praktijk De Linde", Dag(vanaf), "praktijk", Dag(op)));

    /// <summary>The old account, in use from 2 March.</summary>
    private static Bankrekeningregister MetOud() => Goed(Gemeld(Bankrekeningregister.Leeg, Oud, 1).Verifieer(Agb, 1, "controleur", Dag(2)));

    private static void Waarom(Bankrekeningregister register, int dag, string reden)
    {
        register.RekeningVoor(Agb, Dag(dag)).ShouldBeNull();
        register.Zoek(Agb, Dag(dag)).Bezwaar.ShouldBe(reden);
    }

    [Fact]
    public void An_agb_without_an_account_has_none() => Waarom(Bankrekeningregister.Leeg, 1, "Er is geen rekening bekend.");

    [Fact]
    public void An_account_is_used_from_its_verification_on()
    {
        Waarom(Gemeld(Bankrekeningregister.Leeg, Oud, 1), 31, "De opgegeven rekening is nog niet geverifieerd.");
        Waarom(MetOud(), 1, "Er is op deze dag geen geverifieerde rekening.");
        MetOud().RekeningVoor(Agb, Dag(2))!.Iban.ShouldBe(Oud);
        MetOud().RekeningVoor(Ander, Dag(2)).ShouldBeNull();
    }

    [Fact]
    public void An_account_is_not_used_before_the_day_from_which_it_is_wanted()
    {
        var register = Goed(Gemeld(Bankrekeningregister.Leeg, Oud, 10).Verifieer(Agb, 1, "controleur", Dag(2)));
        Waarom(register, 9, "Er is op deze dag geen geverifieerde rekening.");
        register.RekeningVoor(Agb, Dag(10))!.Iban.ShouldBe(Oud);
    }

    [Fact]
    public void A_changed_account_waits_for_its_verification_while_the_old_one_stays_in_use()
    {
        var register = Gemeld(MetOud(), Nieuw, 5, 3);
        register.RekeningVoor(Agb, Dag(31))!.Iban.ShouldBe(Oud);
        register = Goed(register.Verifieer(Agb, 2, "controleur", Dag(10)));
        register.RekeningVoor(Agb, Dag(9))!.Iban.ShouldBe(Oud);
        register.RekeningVoor(Agb, Dag(10))!.Iban.ShouldBe(Nieuw);
    }

    [Fact]
    public void A_rejected_account_is_never_used()
    {
        var register = Goed(Gemeld(MetOud(), Nieuw, 5).WijsAf(Agb, 2, "controleur", Dag(6)));
        register.RekeningVoor(Agb, Dag(31))!.Iban.ShouldBe(Oud);
        var alleen = Goed(Gemeld(Bankrekeningregister.Leeg, Oud, 1).WijsAf(Agb, 1, "controleur", Dag(2)));
        Waarom(alleen, 31, "Er is op deze dag geen geverifieerde rekening.");
    }

    [Fact]
    public void A_closed_account_is_not_used_and_nothing_is_paid_before_the_new_one_is_verified()
    {
        var register = Goed(MetOud().Sluit(Agb, 1, Dag(8)));
        register.RekeningVoor(Agb, Dag(7))!.Iban.ShouldBe(Oud);
        Waarom(register, 8, "De rekening is gesloten per 2026-03-08 en er is geen nieuwe opgegeven.");
        register = Gemeld(register, Nieuw, 5, 5);
        register.RekeningVoor(Agb, Dag(7))!.Iban.ShouldBe(Oud);
        Waarom(register, 8, "De rekening is gesloten per 2026-03-08 en de nieuwe is nog niet geverifieerd.");
        Goed(register.Verifieer(Agb, 2, "controleur", Dag(9))).RekeningVoor(Agb, Dag(9))!.Iban.ShouldBe(Nieuw);
    }

    [Fact]
    public void A_new_account_that_was_closed_before_its_verification_is_no_longer_waited_for()
    {
        var register = Goed(Goed(Gemeld(MetOud(), Nieuw, 5, 5).Sluit(Agb, 1, Dag(8))).Sluit(Agb, 2, Dag(10)));
        register.Zoek(Agb, Dag(9)).Bezwaar!.ShouldEndWith("de nieuwe is nog niet geverifieerd.");
        register.Zoek(Agb, Dag(10)).Bezwaar!.ShouldEndWith("er is geen nieuwe opgegeven.");
        register.Zoek(Agb, Dag(11)).Bezwaar!.ShouldEndWith("er is geen nieuwe opgegeven.");
    }

    [Fact]
    public void An_older_account_does_not_come_back_when_the_one_in_use_is_closed()
    {
        var register = Goed(Gemeld(MetOud(), Nieuw, 5).Verifieer(Agb, 2, "controleur", Dag(6)));
        register = Goed(register.Sluit(Agb, 2, Dag(20)));
        register.RekeningVoor(Agb, Dag(19))!.Iban.ShouldBe(Nieuw);
        Waarom(register, 20, "De rekening is gesloten per 2026-03-20 en er is geen nieuwe opgegeven.");
    }

    [Fact]
    public void Going_back_to_an_older_account_is_a_change_that_is_verified_like_any_other()
    {
        var register = Goed(Gemeld(MetOud(), Nieuw, 5).Verifieer(Agb, 2, "controleur", Dag(6)));
        register = Gemeld(register, Oud, 12, 11);
        register.RekeningVoor(Agb, Dag(31))!.Iban.ShouldBe(Nieuw);
        Goed(register.Verifieer(Agb, 3, "controleur", Dag(13))).RekeningVoor(Agb, Dag(13))!.Volgnummer.ShouldBe(3);
    }

    [Fact]
    public void The_latest_wish_wins_whatever_the_order_of_verification_and_of_equal_days_the_last_entered()
    {
        var register = Gemeld(Gemeld(Bankrekeningregister.Leeg, Nieuw, 5), Oud, 3);
        register = Goed(Goed(register.Verifieer(Agb, 1, "c", Dag(6))).Verifieer(Agb, 2, "c", Dag(7)));
        register.RekeningVoor(Agb, Dag(10))!.Iban.ShouldBe(Nieuw);
        register = Gemeld(register, Oud, 5);
        Goed(register.Verifieer(Agb, 3, "c", Dag(8))).RekeningVoor(Agb, Dag(10))!.Volgnummer.ShouldBe(3);
    }

    [Fact]
    public void Who_asked_can_not_verify_or_reject()
    {
        var register = Gemeld(Bankrekeningregister.Leeg, Oud, 1);
        foreach (var door in new[] { "praktijk", " Praktijk ", "PRAKTIJK" })
        {
            register.Verifieer(Agb, 1, door, Dag(2)).Bezwaar.ShouldBe("Wie de rekening opgaf, kan haar niet zelf verifiëren.");
            register.WijsAf(Agb, 1, door, Dag(2)).IsGelukt.ShouldBeFalse();
        }
    }

    [Fact]
    public void Wrong_steps_are_refused_with_a_sentence()
    {
        var register = Gemeld(Bankrekeningregister.Leeg, Oud, 1, 5);
        register.Verifieer(Agb, 1, "c", Dag(4)).Bezwaar!.ShouldContain("voor de dag");
        register.Verifieer(Agb, 1, "c", Dag(5)).IsGelukt.ShouldBeTrue();
        register.Verifieer(Agb, 1, " ", Dag(5)).Bezwaar!.ShouldContain("ontbreekt");
        register.Verifieer(Agb, 2, "c", Dag(5)).Bezwaar.ShouldBe("Deze rekening is niet bekend.");
        register.Verifieer(Ander, 1, "c", Dag(5)).Bezwaar.ShouldBe("Deze rekening is niet bekend.");
        Goed(register.Verifieer(Agb, 1, "c", Dag(5))).WijsAf(Agb, 1, "c", Dag(5)).Bezwaar!.ShouldContain("al gedaan");
        Goed(register.Sluit(Agb, 1, Dag(9))).Sluit(Agb, 1, Dag(8)).Bezwaar.ShouldBe("De rekening is al gesloten per 2026-03-09.");
        register.Sluit(Agb, 0, Dag(9)).IsGelukt.ShouldBeFalse();
    }

    [Fact]
    public void A_bad_account_is_not_entered()
    {
        Iban.TryParse("SA0380000000608010167519", out var buiten).ShouldBeTrue();
        var leeg = Bankrekeningregister.Leeg;
        leeg.Meld(default, Oud, "N", Dag(1), "p", Dag(1)).Bezwaar!.ShouldContain("AGB");
        leeg.Meld(Agb, default, "N", Dag(1), "p", Dag(1)).Bezwaar!.ShouldContain("IBAN");
        leeg.Meld(Agb, buiten, "N", Dag(1), "p", Dag(1)).Bezwaar!.ShouldContain("SEPA");
        leeg.Meld(Agb, Oud, "漢", Dag(1), "p", Dag(1)).Bezwaar!.ShouldContain("naam");
        leeg.Meld(Agb, Oud, "N", Dag(1), "", Dag(1)).Bezwaar!.ShouldContain("ontbreekt");
        Gemeld(leeg, Oud, 1).Meld(Agb, Oud, "N", Dag(2), "p", Dag(2)).Bezwaar!.ShouldContain("wacht op verificatie");
        Goed(Gemeld(leeg, Oud, 1).Sluit(Agb, 1, Dag(2))).Meld(Agb, Oud, "N", Dag(2), "p", Dag(2)).IsGelukt.ShouldBeTrue();
    }

    [Fact]
    public void A_change_leaves_the_register_before_it_as_it_was_and_history_keeps_all()
    {
        var voor = MetOud();
        var na = Goed(Gemeld(voor, Nieuw, 5).Verifieer(Agb, 2, "c", Dag(5)));
        voor.Historie(Agb).Count.ShouldBe(1);
        voor.RekeningVoor(Agb, Dag(31))!.Iban.ShouldBe(Oud);
        na.Historie(Agb).Select(r => (r.Volgnummer, r.Iban)).ShouldBe([(1, Oud), (2, Nieuw)]);
        na.Historie(Agb)[1].Controle.ShouldBe(new Rekeningcontrole(true, "c", Dag(5)));
        na.Historie(Ander).ShouldBeEmpty();
        var terug = Bankrekeningregister.Van(na.Historie(Agb).Reverse());
        terug.Historie(Agb).ShouldBe(na.Historie(Agb));
    }

    [Fact]
    public void What_is_printed_of_an_account_holds_no_name_and_a_masked_number() =>
        MetOud().Historie(Agb)[0].ToString().ShouldBe($"01056789 1 {Oud}");

    [Fact]
    public void Whatever_happens_money_goes_only_to_an_account_verified_by_then_and_open() =>
        Prop.ForAll<(byte Wat, byte Wie, byte Dag)[]>(stappen =>
            {
                var register = Bankrekeningregister.Leeg;
                foreach (var (wat, wie, dag) in stappen)
                {
                    var op = Dag(1 + (dag % 28));
                    var nummer = 1 + (wie % 4);
                    var resultaat = (wat % 4) switch
                    {
                        0 => register.Meld(Agb, IbanMaker.Nederlands(nummer), "N", op, "p", Dag(1 + (wie % 28))),
                        1 => register.Verifieer(Agb, nummer, "c", op),
                        2 => register.WijsAf(Agb, nummer, "c", op),
                        _ => register.Sluit(Agb, nummer, op),
                    };
                    register = resultaat.Waarde ?? register;
                }

                return Enumerable
                    .Range(1, 31)
                    .All(dag =>
                    {
                        var gevonden = register.RekeningVoor(Agb, Dag(dag));
                        var geldig = register
                            .Historie(Agb)
                            .Where(r => r.Controle is { IsGoed: true } c && c.Op <= Dag(dag) && c.Op >= r.GevraagdOp && r.Vanaf <= Dag(dag))
                            .ToList();
                        return gevonden is null
                            ? geldig.Count == 0 || geldig.Any(r => r.GeslotenPer <= Dag(dag))
                            : geldig.Contains(gevonden)
                                && !(gevonden.GeslotenPer <= Dag(dag))
                                && geldig.All(r => r.Vanaf <= gevonden.Vanaf);
                    });
            })
            .GaatAltijdOp();
}
