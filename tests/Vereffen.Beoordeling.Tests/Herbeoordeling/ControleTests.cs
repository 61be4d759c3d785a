using Vereffen.Kern;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class ControleTests
{
    [Theory]
    [InlineData(40_00, null)]
    [InlineData(39_99, 39_99L)]
    [InlineData(0, 0L)]
    public void What_a_control_leaves_is_the_most_that_stands(long bedrag, long? nieuw)
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(bedrag), null, "niet in het dossier"));
        var uitkomst = Opnieuw(wereld);
        uitkomst.Voorstellen.Select(v => (long?)v.Nieuw.Cents).ShouldBe(nieuw is null ? [] : [nieuw]);
        uitkomst.Voorstellen.SelectMany(v => v.Bevindingen).ShouldAllBe(b => b.RegelId == "CONTROLE" && b.Uitleg == "niet in het dossier");
    }

    [Theory]
    [InlineData("3313", "90056789", "F1", "R1")]
    [InlineData("3311", "90098765", "F1", "R1")]
    [InlineData("3311", "90056789", "F2", "R1")]
    [InlineData("3311", "90056789", "F1", "R2")]
    public void A_control_of_another_line_is_not_about_this_one(string uzovi, string agb, string factuur, string referentie)
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(
            new(UzoviNummer.Parse(uzovi), AgbCode.Parse(agb), factuur, referentie, Bedrag.Nul, new Retourcode(8983), "")
        );
        Opnieuw(wereld).Voorstellen.ShouldBeEmpty();
    }

    [Fact]
    public void A_control_that_leaves_what_a_rule_leaves_is_no_second_ground_and_one_that_leaves_less_is()
    {
        var wereld = Betaald(new Regel { Referentie = "R1" }).MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(35_00), new Retourcode(8983), ""));
        Codes(Opnieuw(wereld)).ShouldBe("0611");
        wereld.Met(r => r.Controles, c => c with { Bedrag = new Bedrag(34_99) });
        Codes(Opnieuw(wereld)).ShouldBe("0611 8983");
    }

    [Theory]
    [InlineData(0, Gevolg.Afwijzing)]
    [InlineData(1, Gevolg.Vermindering)]
    public void A_control_that_leaves_nothing_is_a_rejection(long bedrag, Gevolg gevolg)
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(bedrag), null, ""));
        Opnieuw(wereld).Voorstellen.ShouldHaveSingleItem().Bevindingen.ShouldHaveSingleItem().Gevolg.ShouldBe(gevolg);
    }

    [Fact]
    public void A_control_that_would_leave_less_than_nothing_stops_everything()
    {
        var wereld = Betaald(new Regel { Referentie = "R1" });
        wereld.Rijen.Controles.Add(new(Wereld.Uzovi, Wereld.Praktijk, "F1", "R1", new Bedrag(-1), null, ""));
        Should.Throw<InvalidOperationException>(() => Opnieuw(wereld)).Message.ShouldContain("een bedrag dat niet kan");
    }
}
