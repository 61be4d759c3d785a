using Vereffen.Kern;

namespace Vereffen.Registers.Tests;

public class HistorieTests
{
    private const string Kop =
        "uzovi,agb,factuurnummer,referentie,bsn,lijst,code,begin,eind,behandelaar,aantal,declaratiebedrag,dc,toegekend,gecrediteerd";

    private static readonly AgbCode Agb = AgbCode.Parse("90056789");

    [Fact]
    public void A_row_of_the_agreed_columns_is_read()
    {
        using var map = new Registermap().Met(
            "historie.csv",
            Kop,
            "3311,90056789,F1,R1,999900006,081,24001,2026-03-02,,90012345,2,8000,D,7500,0"
        );
        var regel = map.LaadFoutloos().Historie.Regels.ShouldHaveSingleItem();
        (regel.Factuurnummer, regel.Referentie, regel.Lijst, regel.Code, regel.Aantal).ShouldBe(("F1", "R1", "081", "24001", 2));
        (regel.Begin, regel.Eind).ShouldBe((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)));
        (regel.Declaratiebedrag.Cents, regel.Toegekend.Cents, regel.IsCredit, regel.Staat).ShouldBe((8000, 7500, false, true));
        (regel.Tarief, regel.Berekend, regel.Machtiging, regel.Factuurdatum, regel.Ontvangen, regel.AfgewezenOp).ShouldBe(
            (null, null, "", null, null, null)
        );
    }

    [Theory]
    [InlineData("8000,C,8000")]
    [InlineData("-8000,C,-8000")]
    [InlineData("8000,C,-8000")]
    public void The_amounts_of_a_credit_are_negative_whatever_their_sign_in_the_file(string bedragen)
    {
        using var map = new Registermap().Met(
            "historie.csv",
            Kop,
            $"3311,90056789,F1,R1,999900006,081,24001,2026-03-02,,90012345,2,{bedragen},0"
        );
        var regel = map.LaadFoutloos().Historie.Regels[0];
        (regel.Declaratiebedrag.Cents, regel.Toegekend.Cents, regel.Staat).ShouldBe((-8000, -8000, false));
    }

    [Theory]
    [InlineData("4000,D,4000,0", "", true, false)]
    [InlineData("4000,D,1,0", "", true, false)]
    [InlineData("4000,D,4000,1", "", false, false)]
    [InlineData("4000,D,0,0", "", false, true)]
    [InlineData("0,D,0,0", "", true, false)]
    [InlineData("0,D,0,0", "2026-03-05", false, true)]
    public void A_debit_stands_when_awarded_and_not_credited(string waarden, string afgewezenOp, bool staat, bool afgewezen)
    {
        using var map = new Registermap().Met(
            "historie.csv",
            Kop + ",afgewezen_op",
            $"3311,90056789,F1,R1,999900006,081,24001,2026-03-02,,90012345,2,{waarden},{afgewezenOp}"
        );
        var regel = map.LaadFoutloos().Historie.Regels[0];
        (regel.Staat, regel.IsAfgewezen).ShouldBe((staat, afgewezen));
    }

    [Theory]
    [InlineData("3311,90056789,F1,R1,,081,24001,2026-03-02,,90012345,2,8000,D,8000,0", "bsn")]
    [InlineData("3311,90056789,F1,R1,999900006,081,24001,,,90012345,2,8000,D,8000,0", "begin")]
    [InlineData("3311,90056789,F1,R1,999900006,081,24001,2026-03-02,2026-03-01,90012345,2,8000,D,8000,0", "eind")]
    [InlineData("3311,90056789,F1,R1,999900006,081,24001,2026-03-02,,90012345,2,8000,E,8000,0", "dc")]
    [InlineData("3311,90056789,F1,R1,999900006,081,24001,2026-03-02,,90012345,2,80.00,D,8000,0", "declaratiebedrag")]
    [InlineData("3311,90056789,F1,R1,999900006,081,24001,2026-03-02,,90012345,2,8000,D,8000,ja", "gecrediteerd")]
    public void A_bad_row_is_reported(string regel, string kolom) => Registermap.Fout("historie.csv", Kop, regel).Kolom.ShouldBe(kolom);

    [Fact]
    public void A_rejected_line_may_lack_what_was_unreadable()
    {
        using var map = new Registermap().Met("historie.csv", Kop, "3311,90056789,F1,,,,,,,,,0,D,0,0");
        map.LaadFoutloos().Historie.Regels[0].Bsn.ShouldBeNull();
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var historie = new Historie([
            Regel("R1") with
            {
                Tarief = new Bedrag(4000),
                Berekend = new Bedrag(4000),
                Machtiging = "M,\"1\"",
                Factuurdatum = new DateOnly(2026, 3, 31),
                Ontvangen = new DateOnly(2026, 4, 1),
                IsGecrediteerd = true,
            },
            Regel("R2") with
            {
                IsCredit = true,
                Declaratiebedrag = new Bedrag(-4000),
                Toegekend = new Bedrag(-4000),
                Berekend = new Bedrag(-4000),
            },
            Regel("R3") with
            {
                Bsn = null,
                Begin = null,
                Eind = null,
                Behandelaar = null,
                Lijst = "",
                Code = "",
                Toegekend = Bedrag.Nul,
                AfgewezenOp = new DateOnly(2026, 4, 1),
            },
        ]);
        using var map = new Registermap().Met("historie.csv", Schrijf(historie).TrimEnd('\n'));
        map.LaadFoutloos().Historie.Regels.ShouldBe(historie.Regels);
    }

    [Fact]
    public void The_file_has_the_agreed_columns_and_one_more_only_for_persons_without_bsn()
    {
        Schrijf(new Historie([Regel("R1")]))
            .ShouldBe(
                Kop
                    + ",tarief,berekend,machtiging,factuurdatum,ontvangen,afgewezen_op\n"
                    + "3311,90056789,F1,R1,999900006,081,24001,2026-03-02,2026-03-02,90012345,1,4000,D,4000,0,,,,,,\n"
            );
        var zonderBsn = new Historie([Regel("R1") with { Bsn = Bsn.Onbekend, Verzekerdennummer = "V9" }]);
        Schrijf(zonderBsn).ShouldContain(",afgewezen_op,verzekerdennummer\n");
        using var map = new Registermap().Met("historie.csv", Schrijf(zonderBsn).TrimEnd('\n'));
        map.LaadFoutloos().Historie.Regels.ShouldBe(zonderBsn.Regels);
    }

    [Fact]
    public void Rows_are_found_by_person_reference_and_factuur()
    {
        var zonderBsn = Regel("R3") with { Bsn = Bsn.Onbekend, Verzekerdennummer = "V9" };
        var historie = new Historie([Regel("R1"), Regel("R2") with { Factuurnummer = "F2" }, zonderBsn]);
        historie.VanFactuur(Agb, "F1").ToArray().Select(r => r.Referentie).ShouldBe(["R1", "R3"]);
        historie.VanFactuur(AgbCode.Parse("90012345"), "F1").Length.ShouldBe(0);
        historie.MetReferentie(Agb, "R2").ToArray().Select(r => r.Factuurnummer).ShouldBe(["F2"]);
        historie.VanPersoon(Persoon("999900006", "V1")).Length.ShouldBe(2);
        historie.VanPersoon(Persoon("999999999", "V9")).ToArray().ShouldBe([zonderBsn]);
        historie.VanPersoon(Persoon("999999999", "V8")).Length.ShouldBe(0);
    }

    [Fact]
    public void New_history_is_the_old_with_credited_debits_marked_and_the_new_rows_behind()
    {
        var oud = new Historie([Regel("R1"), Regel("R1")]);
        var gecrediteerd = new HashSet<Historieregel>(ReferenceEqualityComparer.Instance) { oud.Regels[1] };
        var nieuw = oud.Met([Regel("R2")], gecrediteerd);
        nieuw.Regels.Select(r => (r.Referentie, r.IsGecrediteerd)).ShouldBe([("R1", false), ("R1", true), ("R2", false)]);
        oud.Regels.ShouldAllBe(r => !r.IsGecrediteerd);
    }

    [Fact]
    public void No_person_shows_in_the_text_of_a_row()
    {
        Regel("R1").ToString().ShouldBe("historie 90056789 F1");
        Persoon("999900006", "V1").ToString().ShouldBe("verzekerde ******006");
    }

    private static string Schrijf(Historie historie)
    {
        using var writer = new StringWriter();
        HistorieBestand.Schrijf(writer, historie);
        return writer.ToString();
    }

    private static Historieregel Regel(string referentie) =>
        new()
        {
            Uzovi = UzoviNummer.Parse("3311"),
            Agb = Agb,
            Factuurnummer = "F1",
            Referentie = referentie,
            Bsn = Bsn.TryParse("999900006", out var bsn) ? bsn : null,
            Lijst = "081",
            Code = "24001",
            Begin = new DateOnly(2026, 3, 2),
            Eind = new DateOnly(2026, 3, 2),
            Behandelaar = AgbCode.Parse("90012345"),
            Aantal = 1,
            Declaratiebedrag = new Bedrag(4000),
            Toegekend = new Bedrag(4000),
        };

    private static Persoon Persoon(string bsn, string nummer) =>
        new(Bsn.TryParse(bsn, out var b) ? b : default, nummer, new DateOnly(1980, 1, 1), "Naam", "", "A", 1, null);
}
