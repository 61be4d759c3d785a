using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class BeoordelaarTests
{
    private static readonly DateOnly Vandaag = new(2026, 4, 1);

    [Fact]
    public void A_sound_claim_is_awarded_in_full_with_8001_and_no_records_in_the_retour()
    {
        var oordeel = new Wereld().Beoordeel(new Regel(), new Regel { Code = "24002", Aantal = 3 });
        oordeel.Uitkomst.ShouldBe(Uitkomst.Toegekend);
        (oordeel.Ingediend.Cents, oordeel.Toegekend.Cents).ShouldBe((160_00, 160_00));
        var retour = oordeel.NaarRetour("Z1", Vandaag);
        OordeelLezer.Tekst(retour.Bestand).ShouldBe("8001");
        retour.Records.ShouldBeEmpty();
        (retour.Toegekend.Cents, retour.Referentie, retour.Dagtekening, retour.Afzender).ShouldBe(
            (160_00, "Z1", Vandaag, RetourAfzender.Zorgverzekeraar)
        );
    }

    [Fact]
    public void A_claim_without_prestaties_is_awarded_nothing() => new Wereld().Beoordeel(new Deel()).Uitkomst.ShouldBe(Uitkomst.Toegekend);

    [Fact]
    public void A_claim_of_which_every_line_is_refused_is_still_partly_judged() =>
        new Wereld().Beoordeel(new Regel { Tarief = 99_00 }).Uitkomst.ShouldBe(Uitkomst.Gedeeltelijk);

    [Fact]
    public void A_technical_finding_on_a_prestatie_rejects_it_with_its_codes_and_nothing_else_is_asked()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(3, "04", 8007, Niveau.N3));
        wereld.Bevindingen.Add(Bevinding(3, "04", 581, Niveau.N3));
        var oordeel = wereld.Beoordeel(new Regel { Tarief = 99_00 }, new Regel { Begin = Regel.Dag.AddDays(1) });
        oordeel.AlleCodes().ShouldBe("8007 0581|");
        oordeel.Regels[0].Bevindingen[0].RegelId.ShouldBe("N3");
        oordeel.Regels[0].Berekend.Cents.ShouldBe(0);
    }

    [Fact]
    public void A_technical_finding_on_a_verzekerde_takes_its_prestaties_along()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(2, "02", 435, Niveau.N3));
        wereld.Bevindingen.Add(Bevinding(4, "04", 581, Niveau.N3));
        var oordeel = wereld.Beoordeel(new Regel(), new Regel { Lijst = "0" });
        oordeel.CodesVanVerzekerde().ShouldBe("0435");
        oordeel.AlleCodes().ShouldBe("8002|0581");
    }

    [Theory]
    [InlineData("01", Soort.T, Niveau.N3)]
    [InlineData("99", Soort.X, Niveau.N2)]
    [InlineData("01", Soort.D, Niveau.N3)]
    [InlineData("03", Soort.T, Niveau.N4)]
    [InlineData("04", Soort.X, Niveau.N2)]
    [InlineData("", Soort.D, Niveau.N1)]
    public void A_technical_finding_on_the_file_refuses_it(string record, Soort soort, Niveau niveau)
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(1, record, 25, niveau, soort));
        var oordeel = wereld.Beoordeel(new Regel());
        oordeel.Uitkomst.ShouldBe(Uitkomst.BestandAfgewezen);
        oordeel.CodesVanBestand().ShouldBe("0025");
        (oordeel.Codes(), oordeel.CodesVanVerzekerde()).ShouldBe(("8002", "8002"));
        oordeel.NaarRetour("Z1", Vandaag).Records.ShouldBeEmpty();
        wereld.Onthoud(oordeel).Rijen.Historie.ShouldBeEmpty();
    }

    [Fact]
    public void An_informative_finding_rejects_nothing()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(3, "04", 200, Niveau.N3, Soort.O));
        wereld.Beoordeel(new Regel()).Uitkomst.ShouldBe(Uitkomst.Toegekend);
    }

    [Fact]
    public void An_insurer_with_all_or_nothing_refuses_the_file_for_one_line()
    {
        var wereld = new Wereld().MetVerzekeraar(v => v with { AllesOfNiets = true });
        wereld.Beoordeel(new Regel()).CodesVanBestand().ShouldBe("8001");
        var oordeel = wereld.Beoordeel(new Regel(), new Regel { Code = "24002", Tarief = 40_01 });
        oordeel.Uitkomst.ShouldBe(Uitkomst.BestandAfgewezen);
        oordeel.CodesVanBestand().ShouldBe("8097");
        oordeel.AlleCodes().ShouldBe("8096|0611");
        oordeel.Toegekend.Cents.ShouldBe(0);
        wereld.Onthoud(oordeel).Rijen.Historie.ShouldBeEmpty();
    }

    [Fact]
    public void A_credit_in_a_file_that_is_refused_for_all_or_nothing_takes_nothing_back()
    {
        var wereld = CreditWereld.Maak().MetVerzekeraar(v => v with { AllesOfNiets = true });
        var oordeel = wereld.Beoordeel(CreditWereld.Credit, new Regel { Tarief = 99_00 });
        oordeel.CodesVanBestand().ShouldBe("8097");
        wereld.Onthoud(oordeel).Rijen.Historie.ShouldHaveSingleItem().IsGecrediteerd.ShouldBeFalse();
    }

    [Fact]
    public void The_trace_tells_every_rule_asked_with_the_amount_before_and_after()
    {
        var wereld = new Wereld().Met(r => r.Overeenkomsten, o => o with { BetaalMaximum = true });
        var spoor = wereld.Beoordeel(new Kop().Bouw(new Deel(new Regel { Tarief = 45_00 })), metSpoor: true).Regels[0].Spoor;
        spoor.Select(s => s.RegelId).ShouldBe(Regelboek.Debet.Select(r => r.Id));
        var tarief = spoor.Single(s => s.RegelId == "P06");
        tarief.Gegevens.ShouldBe(["maximum 40,00 uit prestatie geldig vanaf 2000-01-01"]);
        (tarief.Voor.Cents, tarief.Na.Cents, OordeelLezer.Tekst(tarief.Codes)).ShouldBe((45_00, 40_00, "0611"));
        spoor.Single(s => s.RegelId == "V05").Gegevens.ShouldBe(["polis bij 3311 geldig vanaf 2000-01-01"]);
    }

    [Fact]
    public void A_judgement_with_trace_is_the_same_as_one_without()
    {
        var wereld = new Wereld();
        var declaratie = new Kop().Bouw(new Deel(new Regel(), new Regel { Tarief = 99_00 }, new Regel { Credit = true, Vorige = "X" }));
        var met = wereld.Beoordeel(declaratie, metSpoor: true);
        var zonder = wereld.Beoordeel(declaratie);
        met.AlleCodes().ShouldBe(zonder.AlleCodes());
        met.Toegekend.ShouldBe(zonder.Toegekend);
        zonder.Regels.ShouldAllBe(r => r.Spoor.Count == 0);
        met.Regels[2].Spoor.Select(s => s.RegelId).ShouldBe(["P09", "C01", "C02", "C03", "C04", "C05", "C06"]);
    }

    [Fact]
    public void A_code_that_two_rules_give_stands_once_on_the_record()
    {
        var oordeel = new Wereld().MetPrestatie(b => b with { IsKeten = true, VraagtOvereenkomst = true }).Beoordeel(new Regel());
        oordeel.Codes().ShouldBe("8060");
        oordeel.Regels[0].Bevindingen.Select(b => b.RegelId).ShouldBe(["P05", "P17"]);
    }

    [Fact]
    public void The_rules_stand_in_the_order_of_the_domain_and_each_has_its_own_class()
    {
        var ids = Regelboek
            .Bestand.Select(r => r.Id)
            .Concat(Regelboek.Verzekerde.Select(r => r.Id))
            .Concat(Regelboek.Prestatie.Select(r => r.Id))
            .ToList();
        var verwacht = new[] { ("B", 8), ("V", 7), ("P", 20), ("C", 6) }.SelectMany(s =>
            Enumerable.Range(1, s.Item2).Select(n => $"{s.Item1}{n:D2}")
        );
        ids.ShouldBe(verwacht);
        Regelboek.Prestatie.ShouldAllBe(r => r.GetType().Name.StartsWith(r.Id, StringComparison.Ordinal));
    }

    private static Bevinding Bevinding(int regel, string record, int code, Niveau niveau, Soort soort = Soort.D) =>
        new(regel, record, null, record + "05", "", niveau, soort, new Retourcode(code), "", "fout", Herkomst.Official);

    [Fact]
    public void Of_a_file_that_is_refused_for_all_or_nothing_every_line_is_rejected()
    {
        var wereld = new Wereld().MetVerzekeraar(v => v with { AllesOfNiets = true });
        var oordeel = wereld.Beoordeel(new Regel(), new Regel { Code = "24002", Tarief = 40_01 });
        oordeel.Regels.ShouldAllBe(r => r.IsAfgewezen && r.Toegekend.IsNul);
        oordeel.Regels[0].Berekend.Cents.ShouldBe(40_00);
    }

    [Fact]
    public void Two_grounds_other_than_tarief_leave_no_right_amount() =>
        new Wereld()
            .Beoordeel(new Regel { Doorsturen = 2, Behandelaar = Wereld.Instelling })
            .Regels.Select(r => (OordeelLezer.Tekst(r.Codes), r.Berekend.Cents))
            .ShouldBe([("0559 8179", 0L)]);
}
