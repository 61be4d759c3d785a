using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk.Tests;

public sealed class DeclaratiebouwerTests
{
    private static readonly UzoviNummer Uzovi = UzoviNummer.Parse("9901");
    private static readonly Declarant Praktijk = new("De Linde", AgbCode.Parse("90054321"), AgbCode.Parse("90012345"));
    private static readonly Patient Jansen = Patient("999901345", "Jansen", new DateOnly(1997, 11, 22));
    private static readonly Patient Muller = Patient("999902374", "Müller", new DateOnly(1991, 2, 22));

    [Fact]
    public void A_credit_goes_before_the_new_line_of_that_day_whatever_the_order_of_entry()
    {
        var declaratie = Bouw(Regel(Jansen, 3, "A"), Regel(Jansen, 5, "B"), Regel(Jansen, 5, "C") with { CreditVan = "OUD" });

        Referenties(declaratie).ShouldBe(["A", "C", "B"]);
    }

    [Fact]
    public void Lines_that_are_no_replacement_stay_in_the_order_of_entry()
    {
        var declaratie = Bouw(
            Regel(Jansen, 5, "A"),
            Regel(Jansen, 3, "B"),
            Regel(Jansen, 4, "C") with
            {
                CreditVan = "OUD",
            },
            Regel(Jansen, 4, "D")
        );

        Referenties(declaratie).ShouldBe(["A", "B", "C", "D"]);
    }

    [Fact]
    public void A_credit_takes_back_what_was_awarded_and_keeps_the_calculated_amount()
    {
        var prestatie = Bouw(Regel(Jansen, 5, "A") with { CreditVan = "OUD", Aantal = 2, Bedrag = new Bedrag(9000) })
            .Verzekerden[0]
            .Prestaties[0];

        prestatie.IsCredit.ShouldBeTrue();
        prestatie.BerekendIsCredit.ShouldBeTrue();
        prestatie.Berekend.ShouldBe(new Bedrag(-13000));
        prestatie.Declaratiebedrag.ShouldBe(new Bedrag(-9000));
        prestatie.VorigeReferentie.ShouldBe("OUD");
    }

    [Fact]
    public void Every_patient_is_one_verzekerde_in_the_order_in_which_they_first_occur()
    {
        var declaratie = Bouw(Regel(Muller, 3, "A"), Regel(Jansen, 3, "B"), Regel(Muller, 4, "C"));

        declaratie.Verzekerden.Select(v => v.Naam).ShouldBe(["Müller", "Jansen"]);
        declaratie.Verzekerden[0].Prestaties.Select(p => p.Referentie).ShouldBe(["A", "C"]);
        declaratie.TotaalDeclaratiebedrag.ShouldBe(new Bedrag(19500));
    }

    [Fact]
    public void Two_persons_without_a_bsn_are_two_verzekerden()
    {
        var een = Patient("999999999", "Een", new DateOnly(1990, 1, 1)) with { Verzekerdennummer = "1" };
        var twee = Patient("999999999", "Twee", new DateOnly(1991, 1, 1)) with { Verzekerdennummer = "2" };

        var declaratie = Bouw(Regel(een, 3, "A"), Regel(twee, 3, "B"), Regel(een with { }, 4, "C"));

        declaratie.Verzekerden.Select(v => (v.Naam, v.Prestaties.Count)).ShouldBe([("Een", 2), ("Twee", 1)]);
    }

    [Fact]
    public void Through_a_bureau_the_bureau_sends_and_is_paid_and_the_practice_stays_the_declarant()
    {
        var declarant = Praktijk with { Servicebureau = AgbCode.Parse("98001234") };

        var declaratie = Bouw(declarant, Regel(Jansen, 3, "A"));

        declarant.Indiener.ShouldBe(new Relatie("Servicebureau", "98001234"));
        declaratie.Betaalde.ShouldBe(AgbCode.Parse("98001234"));
        declaratie.Crediteur.ShouldBe(AgbCode.Parse("90054321"));
        Praktijk.Indiener.ShouldBe(new Relatie("Praktijk", "90054321"));
        Bouw(Regel(Jansen, 3, "A")).Betaalde.ShouldBe(AgbCode.Parse("90054321"));
    }

    [Fact]
    public void What_is_built_is_written_as_a_message_without_a_finding()
    {
        var declaratie = Bouw(
            Praktijk with
            {
                Servicebureau = AgbCode.Parse("98001234"),
            },
            Regel(Muller, 3, "A"),
            Regel(Jansen, 5, "B") with
            {
                Aantal = 3,
            },
            Regel(Jansen, 5, "C") with
            {
                CreditVan = "OUD",
            }
        );

        using var uit = new MemoryStream();
        DeclaratieSchrijver.Schrijf(declaratie, Standaarden.Zoek("OS301")!, uit).ShouldBeEmpty();

        EiControle.Controleer(uit.ToArray(), new ControleOpties { TotEnMet = Niveau.N4 }).Bevindingen.ShouldBeEmpty();
    }

    private static Declaratie Bouw(params Behandeling[] behandelingen) => Bouw(Praktijk, behandelingen);

    private static Declaratie Bouw(Declarant declarant, params Behandeling[] behandelingen) =>
        Declaratiebouwer.Bouw(
            declarant,
            Uzovi,
            new Periode(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)),
            new DateOnly(2026, 3, 2),
            "F1",
            behandelingen
        );

    private static IEnumerable<string> Referenties(Declaratie declaratie) => declaratie.Verzekerden[0].Prestaties.Select(p => p.Referentie);

    private static Behandeling Regel(Patient patient, int dag, string referentie) =>
        new()
        {
            Patient = patient,
            Datum = new DateOnly(2026, 2, dag),
            Lijst = "081",
            Code = "24501",
            Behandelaar = AgbCode.Parse("90012345"),
            Tarief = new Bedrag(6500),
            Referentie = referentie,
        };

    private static Patient Patient(string bsn, string naam, DateOnly geboren) =>
        new()
        {
            Bsn = Bsn.TryParse(bsn, out var nummer) ? nummer : default,
            Naam = naam,
            Voorletters = "A",
            Geboortedatum = geboren,
            Geslacht = 1,
            Postcode = "3512CN",
            Huisnummer = 1,
        };
}
