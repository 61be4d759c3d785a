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
    public void The_retour_holds_records_with_a_remark_and_what_they_belong_to()
    {
        var oordeel = new Wereld().Beoordeel(
            new Deel(new Regel(), new Regel { Tarief = 45_00, Code = "24002" }),
            new Deel(new Regel()) { Bsn = Wereld.Bram, Naam = "BERG" },
            new Deel(new Regel()) { Naam = "FOUT" }
        );
        var retour = oordeel.NaarRetour("Z1", Vandaag);
        OordeelLezer.Tekst(retour.Bestand).ShouldBe("0200");
        retour
            .Records.Select(r => (r.Regel, OordeelLezer.Tekst(r.Codes), r.Berekend.Cents, r.Toegekend.Cents))
            .ShouldBe([(2, "0200", 0L, 0L), (4, "0611", 40_00L, 0L), (7, "8005", 0L, 0L), (8, "8002", 0L, 0L)]);
        retour.Toegekend.Cents.ShouldBe(80_00);
    }

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
    public void A_finding_on_a_comment_is_reported_and_costs_nothing()
    {
        var declaratie = Verschuif(new Kop().Bouw(new Deel(new Regel())));
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(11, "98", 804, Niveau.N3));
        var oordeel = wereld.Beoordeel(declaratie);
        oordeel.Uitkomst.ShouldBe(Uitkomst.Gedeeltelijk);
        oordeel.Toegekend.Cents.ShouldBe(40_00);
        oordeel
            .NaarRetour("Z1", Vandaag)
            .Records.Select(r => (r.Regel, OordeelLezer.Tekst(r.Codes), r.Toegekend.Cents))
            .ShouldBe([(5, "0200", 0L), (10, "0200", 40_00L), (11, "0804", 0L)]);
    }

    [Fact]
    public void A_finding_on_a_comment_of_a_verzekerde_is_reported_under_it()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(6, "98", 804, Niveau.N3));
        wereld
            .Beoordeel(Verschuif(new Kop().Bouw(new Deel(new Regel()))))
            .NaarRetour("Z1", Vandaag)
            .Records.Select(r => (r.Regel, OordeelLezer.Tekst(r.Codes)))
            .ShouldBe([(5, "0200"), (6, "0804")]);
    }

    [Fact]
    public void A_finding_on_a_child_record_takes_its_prestatie_along()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(11, "06", 804, Niveau.N3));
        var oordeel = wereld.Beoordeel(Verschuif(new Kop().Bouw(new Deel(new Regel()))));
        oordeel.Codes().ShouldBe("8002");
        oordeel.Toegekend.Cents.ShouldBe(0);
        oordeel
            .NaarRetour("Z1", Vandaag)
            .Records.Select(r => (r.Regel, OordeelLezer.Tekst(r.Codes)))
            .ShouldBe([(5, "0200"), (10, "8002"), (11, "0804")]);
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

    /// <summary>The same claim with room between its records: 02 on line 5, its first 04 on line 10.</summary>
    private static Declaratie Verschuif(Declaratie declaratie)
    {
        var verzekerde = declaratie.Verzekerden[0];
        var prestatie = new Regel().Bouw(10, 2, verzekerde.Bsn, Wereld.Uzovi);
        return new Kop().Met([
            new Verzekerde
            {
                Regel = 5,
                Detail = 1,
                Bsn = verzekerde.Bsn,
                Uzovi = verzekerde.Uzovi,
                Geboortedatum = verzekerde.Geboortedatum,
                Naam = verzekerde.Naam,
                Prestaties = [prestatie],
            },
        ]);
    }

    [Fact]
    public void A_finding_on_a_verzekerde_stands_on_its_own_record_once()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(2, "02", 435, Niveau.N3));
        var oordeel = wereld.Beoordeel(new Regel());
        oordeel.Overige.ShouldBeEmpty();
        Records(oordeel).ShouldBe([(2, "0435"), (3, "8002")]);
    }

    [Fact]
    public void Comments_with_findings_stand_in_the_order_of_the_file_below_what_they_comment_on()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.AddRange([
            Bevinding(25, "98", 804, Niveau.N3),
            Bevinding(12, "98", 803, Niveau.N3),
            Bevinding(11, "98", 802, Niveau.N3),
            Bevinding(6, "98", 801, Niveau.N3),
        ]);
        Records(wereld.Beoordeel(Ruim([10, 20, 30])))
            .ShouldBe([(5, "0200"), (6, "0801"), (10, "0200"), (11, "0802"), (12, "0803"), (20, "0200"), (25, "0804")]);
    }

    [Fact]
    public void A_finding_on_a_comment_of_a_verzekerde_without_prestaties_is_reported_under_it()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(6, "98", 804, Niveau.N3));
        Records(wereld.Beoordeel(Ruim([], [50]))).ShouldBe([(5, "0200"), (6, "0804")]);
    }

    [Fact]
    public void A_finding_on_a_record_before_the_first_prestatie_is_not_one_of_the_prestatie_before_it()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(6, "06", 804, Niveau.N3));
        wereld.Bevindingen.Add(Bevinding(46, "06", 804, Niveau.N3));
        var oordeel = wereld.Beoordeel(Ruim([10], [50]));
        oordeel.AlleCodes().ShouldBe("|");
        Records(oordeel).ShouldBe([(5, "0200"), (6, "0804"), (45, "0200"), (46, "0804")]);
    }

    [Fact]
    public void A_finding_on_a_child_record_takes_only_its_own_prestatie_along()
    {
        var wereld = new Wereld();
        wereld.Bevindingen.Add(Bevinding(21, "06", 804, Niveau.N3));
        wereld.Beoordeel(Ruim([10, 20, 30])).AlleCodes().ShouldBe("|8002|");
        wereld.Bevindingen.Add(Bevinding(11, "16", 804, Niveau.N3));
        wereld.Beoordeel(Ruim([10, 20, 30])).AlleCodes().ShouldBe("8002|8002|");
    }

    [Fact]
    public void A_record_without_a_text_for_a_comment_has_none()
    {
        var retour = new Wereld().Beoordeel(new Regel { Tarief = 45_00 }).NaarRetour("Z1", Vandaag);
        retour.Records.ShouldAllBe(r => r.Toelichting == null);
    }

    [Fact]
    public void Two_texts_for_one_comment_stand_behind_each_other()
    {
        var retour = CreditWereld.Maak().Beoordeel(CreditWereld.Credit with { Aantal = 2, Tarief = 20_00, Bedrag = 39_99 });
        retour
            .NaarRetour("Z1", Vandaag)
            .Records[1]
            .Toelichting.ShouldBe(
                "De creditregel wijkt af van de debetregel in aantal, tarief. Creditbedrag 39,99 is niet het toegekende bedrag 40,00 van de debetregel."
            );
    }

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

    private static IEnumerable<(int, string)> Records(Oordeel oordeel) =>
        oordeel.NaarRetour("Z1", Vandaag).Records.Select(r => (r.Regel, OordeelLezer.Tekst(r.Codes)));

    /// <summary>A claim with room between its records: Anna's 02 on line 5 and Bram's, if he has lines, on line 45; 04s on these lines.</summary>
    private static Declaratie Ruim(int[] anna, params int[] bram)
    {
        var eigen = new Kop().Bouw(new Deel(), new Deel() { Bsn = Wereld.Bram, Naam = "BERG" }).Verzekerden;
        var regels = anna.Concat(bram).ToArray();
        return new Kop().Met([.. new[] { Maak(eigen[0], 5, anna), Maak(eigen[1], 45, bram) }.Take(bram.Length > 0 ? 2 : 1)]);

        Verzekerde Maak(Verzekerde wie, int regel, int[] prestaties) =>
            new()
            {
                Regel = regel,
                Detail = regel,
                Bsn = wie.Bsn,
                Uzovi = wie.Uzovi,
                Geboortedatum = wie.Geboortedatum,
                Naam = wie.Naam,
                Prestaties =
                [
                    .. prestaties.Select(p =>
                        new Regel { Begin = Regel.Dag.AddDays(Array.IndexOf(regels, p)) }.Bouw(p, p, wie.Bsn, Wereld.Uzovi)
                    ),
                ],
            };
    }
}
