using Vereffen.Kern;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class CorrectieuitvoerTests
{
    [Fact]
    public void The_specification_shows_each_line_with_the_insured_masked_and_amounts_in_euros()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var specificatie = Correctiespecificatie.Van(Boek(wereld, Voorstel(wereld), "1")).ShouldHaveSingleItem();
        using var schrijver = new StringWriter();
        specificatie.Schrijf(schrijver);
        var bsn = Wereld.Anna.Volledig();
        var regels = schrijver.ToString().Split("\r\n");
        regels[0].ShouldStartWith("Regel,AGBnr,Zorgverzekeraar,Factuurnummer,Referentie,Verzekerde,Behandelaar");
        regels[1]
            .ShouldBe(
                $"1,90056789,3311,F1,A,******{bsn[6..]},90012345,081 24001,2026-03-02,2026-03-02,40.00,35.00,-5.00,P06,0611,\"tarief 40,00 boven het maximum 35,00 op 2026-03-02\""
            );
        regels.Length.ShouldBe(3);
        schrijver.ToString().ShouldNotContain(bsn);
    }

    [Fact]
    public void Events_are_written_as_settle_reads_them()
    {
        var wereld = Twee();
        wereld.Rijen.Polissen.Clear();
        using var schrijver = new StringWriter();
        Correctiegebeurtenis.Schrijf(schrijver, Boek(wereld, Voorstel(wereld), "1").Gebeurtenissen());
        schrijver
            .ToString()
            .ShouldBe(
                "datum,soort,uzovi,agb,kenmerk,ons_kenmerk,bedrag,vervaldatum,omschrijving,betaal_aan\n"
                    + "2026-09-01,correctie,3311,90056789,F1,COR-20260901-F1,-8000,,Correctie van 2 regels (V05),\n"
            );
    }

    [Fact]
    public void An_event_names_who_is_paid_and_a_vordering_by_itself_is_one()
    {
        using var schrijver = new StringWriter();
        var gebeurtenis = new Correctiegebeurtenis(
            Vandaag,
            false,
            Wereld.Uzovi,
            Wereld.Praktijk,
            Wereld.Bureau,
            "F1",
            new Bedrag(1_00),
            "x"
        );
        Correctiegebeurtenis.Schrijf(schrijver, [gebeurtenis, gebeurtenis with { IsVanDeclaratie = true, BetaalAan = null }]);
        var regels = schrijver.ToString().Split('\n');
        regels[1].ShouldBe("2026-09-01,hv-vordering,3311,90056789,F1,COR-20260901-F1,100,,x,98001234");
        regels[2].ShouldBe("2026-09-01,correctie,3311,90056789,F1,COR-20260901-F1,100,,x,");
    }

    [Fact]
    public void Whoever_gives_a_writer_keeps_it()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var boeking = Boek(wereld, Voorstel(wereld), "1");
        foreach (
            var schrijf in (Action<TextWriter>[])
                [
                    w => VoorstelBestand.Schrijf(w, Opnieuw(wereld)),
                    w => Correctiegebeurtenis.Schrijf(w, boeking.Gebeurtenissen()),
                    w => Correctiespecificatie.Van(boeking)[0].Schrijf(w),
                ]
        )
        {
            using var schrijver = new BewaakteSchrijver();
            schrijf(schrijver);
            schrijver.IsGesloten.ShouldBeFalse();
            schrijver.ToString().ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("V12345", "***345")]
    [InlineData("V123", "***123")]
    [InlineData("V12", "***")]
    [InlineData("", "***")]
    public void Without_BSN_the_specification_masks_the_verzekerdennummer(string nummer, string gemaskeerd)
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var correctie = Boek(wereld, Voorstel(wereld), "1").Correcties.ShouldHaveSingleItem();
        var regel = correctie.Regel with { Bsn = Bsn.Onbekend, Verzekerdennummer = nummer };
        using var schrijver = new StringWriter();
        new Correctiespecificatie(Wereld.Praktijk, [correctie with { Regel = regel }]).Schrijf(schrijver);
        schrijver.ToString().Split("\r\n")[1].Split(',')[5].ShouldBe(gemaskeerd);
    }

    private sealed class BewaakteSchrijver : StringWriter
    {
        public bool IsGesloten { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsGesloten = true;
            base.Dispose(disposing);
        }
    }
}
