using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling.Tests;

public class P11UitsluitingRuleTests
{
    private static readonly Regel Andere = new() { Code = "24002", Referentie = "A" };

    private static Wereld Uitgesloten(int binnenDagen, int code = 634) =>
        new Wereld().Voeg(r => r.Uitsluitingen, new Uitsluiting(Wereld.Consult, Wereld.Vervolg, binnenDagen, new Retourcode(code)));

    [Theory]
    [InlineData(0, 0, "|0634")]
    [InlineData(0, 1, "|")]
    [InlineData(7, 7, "|0634")]
    [InlineData(7, 8, "|")]
    [InlineData(7, -1, "|")]
    public void The_line_is_refused_up_to_so_many_days_after_the_other(int binnen, int dagenLater, string verwacht) =>
        Uitgesloten(binnen).Beoordeel(Andere, new Regel { Begin = Regel.Dag.AddDays(dagenLater) }).AlleCodes().ShouldBe(verwacht);

    [Fact]
    public void The_code_is_the_one_of_the_register() => Uitgesloten(0, 633).Beoordeel(Andere, new Regel()).AlleCodes().ShouldBe("|0633");

    [Fact]
    public void The_other_prestatie_itself_is_not_refused() => Uitgesloten(7).Beoordeel(new Regel(), Andere).AlleCodes().ShouldBe("|");

    [Fact]
    public void A_rejected_line_excludes_nothing() =>
        Uitgesloten(7).Beoordeel(Andere with { Tarief = 99_00 }, new Regel()).AlleCodes().ShouldBe("0611|");

    [Fact]
    public void Awarded_history_excludes_until_it_is_credited()
    {
        var wereld = Uitgesloten(7).Eerder(k => k with { Factuurnummer = "F0" }, Andere);
        wereld.Beoordeel(new Regel { Begin = Regel.Dag.AddDays(7) }).Codes().ShouldBe("0634");
        wereld.Beoordeel(new Regel { Begin = Regel.Dag.AddDays(8) }).Codes().ShouldBe("");
        wereld.Beoordeel(Andere with { Credit = true, Vorige = "A", Referentie = "C" }, new Regel()).AlleCodes().ShouldBe("|");
    }

    [Fact]
    public void Another_person_is_not_concerned() =>
        Uitgesloten(7).Beoordeel(new Deel(Andere), new Deel(new Regel()) { Bsn = Wereld.Bram, Naam = "BERG" }).AlleCodes().ShouldBe("|");

    [Fact]
    public void A_prestatie_may_exclude_itself_for_some_days() =>
        new Wereld()
            .Voeg(r => r.Uitsluitingen, new Uitsluiting(Wereld.Consult, Wereld.Consult, 7, new Retourcode(633)))
            .Beoordeel(new Regel(), new Regel { Begin = Regel.Dag.AddDays(7) }, new Regel { Begin = Regel.Dag.AddDays(8) })
            .AlleCodes()
            .ShouldBe("|0633|");

    [Fact]
    public void Every_line_of_the_other_prestatie_counts_in_whatever_order_the_file_has_them()
    {
        var vroeger = Andere with { Begin = Regel.Dag.AddDays(-20), Referentie = "B" };
        Uitgesloten(7).Beoordeel(Andere, vroeger, new Regel { Begin = Regel.Dag.AddDays(5) }).AlleCodes().ShouldBe("||0634");
        Uitgesloten(7).Beoordeel(vroeger, Andere, new Regel { Begin = Regel.Dag.AddDays(-14) }).AlleCodes().ShouldBe("||0634");
        Uitgesloten(7).Beoordeel(vroeger, Andere, new Regel { Begin = Regel.Dag.AddDays(-12) }).AlleCodes().ShouldBe("||");
    }

    [Fact]
    public void Every_code_of_the_register_is_given_and_each_once()
    {
        var derde = new Prestatiesleutel("081", "24003");
        var wereld = Uitgesloten(7)
            .Voeg(r => r.Prestaties, Wereld.Beschrijving(derde))
            .Voeg(
                r => r.Uitsluitingen,
                new Uitsluiting(Wereld.Consult, derde, 7, new Retourcode(633)),
                new Uitsluiting(Wereld.Consult, derde, 0, new Retourcode(634))
            );
        var oordeel = wereld.Beoordeel(Andere, Andere with { Code = "24003", Referentie = "B" }, new Regel());
        oordeel.AlleCodes().ShouldBe("||0634 0633");
        oordeel.Regels[2].Bevindingen.Count.ShouldBe(2);
    }
}
