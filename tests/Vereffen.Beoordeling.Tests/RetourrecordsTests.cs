using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

public class RetourrecordsTests
{
    private static readonly DateOnly Vandaag = new(2026, 4, 1);

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

    private static Bevinding Bevinding(int regel, string record, int code, Niveau niveau, Soort soort = Soort.D) =>
        new(regel, record, null, record + "05", "", niveau, soort, new Retourcode(code), "", "fout", Herkomst.Official);
}
