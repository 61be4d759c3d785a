using Vereffen.Kern;
using static Vereffen.Beoordeling.Tests.Herbeoordelingswereld;

namespace Vereffen.Beoordeling.Tests;

public class VoorstelBestandTests
{
    [Fact]
    public void What_a_spreadsheet_makes_of_the_file_is_read_all_the_same()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        var velden = Ingevuld(Voorstel(wereld), "1")
            .Replace("\"tarief 40,00 boven het maximum 35,00 op 2026-03-02\"", "te duur", StringComparison.Ordinal);
        var excel =
            "\uFEFF"
            + velden
                .Replace(',', ';')
                .Replace("0611", "611", StringComparison.Ordinal)
                .Replace("2026-03-02", "2-3-2026", StringComparison.Ordinal)
                .Replace("\n", "\r\n", StringComparison.Ordinal);
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader(excel));
        fouten.ShouldBeEmpty();
        var besluit = besluiten.ShouldHaveSingleItem();
        (besluit.IsAkkoord, besluit.Retourcodes, besluit.Regels, besluit.Uitleg, besluit.Crediteur).ShouldBe(
            (true, "0611", "P06", "te duur", Wereld.Praktijk)
        );
    }

    [Theory]
    [InlineData("", "kopregel")]
    [InlineData("kenmerk,oud_bedrag,nieuw_bedrag,verschil\n", "akkoord")]
    [InlineData("kenmerk,oud_bedrag,nieuw_bedrag,verschil,akkoord\nV-1,1,2,1\n", "regel 2: 4 velden")]
    [InlineData("kenmerk,oud_bedrag,nieuw_bedrag,verschil,akkoord\nV-1,1,2,1,ja\n", "regel 2, kolom akkoord")]
    [InlineData("kenmerk,crediteur,oud_bedrag,nieuw_bedrag,verschil,akkoord\nV-1,x,1,2,1,1\n", "regel 2, kolom crediteur")]
    public void A_file_that_is_no_proposal_is_told(string tekst, string melding)
    {
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader(tekst));
        besluiten.ShouldBeEmpty();
        fouten.ShouldHaveSingleItem().ShouldContain(melding);
    }

    [Fact]
    public void The_file_of_proposals_holds_the_line_whole()
    {
        var wereld = Twee().MetPrestatie(b => b with { Tarief = new Bedrag(35_00) });
        wereld.Met(r => r.Historie, h => h with { Factuurnummer = "=1+1" });
        var kenmerk = Opnieuw(wereld).Voorstellen[0].Kenmerk;
        kenmerk.Length.ShouldBe(18);
        Voorstel(wereld)
            .Split('\n')[1]
            .ShouldBe(
                $"{kenmerk},2026-09-01,3311,90056789,90056789,'=1+1,A,{Wereld.Anna.Volledig()},,081,24001,2026-03-02,2026-03-02,90012345,1,4000,3500,-500,P06,0611,\"tarief 40,00 boven het maximum 35,00 op 2026-03-02\","
            );
    }

    [Fact]
    public void Of_a_column_that_stands_twice_the_first_counts()
    {
        const string Tekst = "kenmerk,oud_bedrag,nieuw_bedrag,verschil,akkoord,akkoord,kenmerk\nV-1,1,2,1,1,0,V-2\n";
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader(Tekst));
        fouten.ShouldBeEmpty();
        var besluit = besluiten.ShouldHaveSingleItem();
        (besluit.Kenmerk, besluit.IsAkkoord).ShouldBe(("V-1", true));
    }

    [Fact]
    public void Without_a_column_that_decides_the_lines_are_not_looked_at()
    {
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader("kenmerk,oud_bedrag,nieuw_bedrag,verschil\nV-1,x,x,x\n"));
        besluiten.ShouldBeEmpty();
        fouten.ShouldHaveSingleItem().ShouldBe("de kolom akkoord ontbreekt in de kopregel");
    }

    [Fact]
    public void What_a_file_leaves_out_is_empty()
    {
        const string Tekst = "akkoord;verschil;nieuw_bedrag;oud_bedrag;kenmerk\n1;1;2;1;V-1\n0;0;0;0;V-2\n";
        var (besluiten, fouten) = VoorstelBestand.Lees(new StringReader(Tekst));
        fouten.ShouldBeEmpty();
        besluiten.ShouldBe([new(2, "V-1", new Bedrag(1), new Bedrag(2), true), new(3, "V-2", Bedrag.Nul, Bedrag.Nul, false)]);
        (besluiten[0].Regels, besluiten[0].Retourcodes, besluiten[0].Uitleg, besluiten[0].Crediteur).ShouldBe(("", "", "", null));
    }

    [Theory]
    [InlineData("611", "0611")]
    [InlineData("0611", "0611")]
    [InlineData("8060|611", "8060|0611")]
    [InlineData("", "")]
    public void A_spreadsheet_may_have_dropped_the_zeros_of_a_code(string codes, string gelezen) =>
        VoorstelBestand
            .Lees(new StringReader($"kenmerk,oud_bedrag,nieuw_bedrag,verschil,akkoord,retourcodes\nV-1,1,2,1,1,{codes}\n"))
            .Besluiten.ShouldHaveSingleItem()
            .Retourcodes.ShouldBe(gelezen);
}
