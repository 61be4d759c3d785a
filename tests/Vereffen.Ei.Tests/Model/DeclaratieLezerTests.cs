using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Model;

public class DeclaratieLezerTests
{
    [Fact]
    public void A_claim_comes_back_as_it_was_written()
    {
        var lezing = DeclaratieLezer.Lees(new Voorbeeld().Bytes());
        var model = Voorbeeld.Model();

        var d = lezing.Declaratie.ShouldNotBeNull();
        lezing.Bevindingen.ShouldBeEmpty();
        d.Standaard.ShouldBe("OS301");
        d.Versie.ShouldBe("1.0");
        d.Factuurnummer.ShouldBe(model.Factuurnummer);
        d.Dagtekening.ShouldBe(model.Dagtekening);
        d.Declaratieperiode.ShouldBe(model.Declaratieperiode);
        d.Betaalde.ShouldBe(model.Praktijk);
        d.TotaalDeclaratiebedrag.ShouldBe(new Bedrag(8000));
        d.Verzekerden.Select(v => (v.Regel, v.Detail, v.Naam, v.Postcode))
            .ShouldBe([(2, 1L, "Jansen", "1234AB"), (6, 4L, "Müller", "1234AB")]);
        d.Verzekerden[0].Prestaties.Select(p => (p.Regel, p.Referentie)).ShouldBe([(3, "A1"), (5, "A2")]);
        var credit = d.Verzekerden[1].Prestaties.ShouldHaveSingleItem();
        credit.IsCredit.ShouldBeTrue();
        credit.Declaratiebedrag.ShouldBe(new Bedrag(-2500));
        credit.Tarief.ShouldBe(new Bedrag(2500));
        credit.VorigeReferentie.ShouldBe("OUD1");
        credit.Begin.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void What_can_not_be_read_is_left_out_and_found()
    {
        var lezing = DeclaratieLezer.Lees(new Voorbeeld().Zet(3, "0408", "20260230").Zet(3, "0413", "XXXXXXXX").Bytes());

        var p = lezing.Declaratie!.Verzekerden[0].Prestaties[0];
        p.Begin.ShouldBeNull();
        p.Behandelaar.ShouldBeNull();
        lezing.Bevindingen.Select(b => b.Element).ShouldBe(["0408", "0413"]);
        lezing.Bevindingen.ShouldAllBe(b => b.Regel == p.Regel);
    }

    [Fact]
    public void Business_rules_are_left_to_the_judgement()
    {
        DeclaratieLezer.Lees(new Voorbeeld().Zet(3, "0407", "2").Bytes()).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void An_unreadable_file_has_no_model()
    {
        DeclaratieLezer.Lees(Array.Empty<byte>()).Declaratie.ShouldBeNull();
    }

    [Fact]
    public void Amounts_of_tarief_records_are_those_of_their_prestatie()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Conformance", "GZ321-basisbestand-correct.ASC"));

        var d = DeclaratieLezer.Lees(bytes, new ControleOpties { StrikteRegeleinden = false }).Declaratie!;

        d.Verzekerden.SelectMany(v => v.Prestaties).Sum(p => p.Declaratiebedrag.Cents).ShouldBe(d.TotaalDeclaratiebedrag.Cents);
        d.TotaalDeclaratiebedrag.ShouldBe(new Bedrag(733000));
        d.Verzekerden.Count.ShouldBe(3);
    }
}
