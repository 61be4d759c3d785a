namespace Vereffen.Kern.Tests;

public sealed class DeclaratieTests
{
    private static readonly AgbCode Bureau = AgbCode.Parse("98001234");
    private static readonly AgbCode Persoon = AgbCode.Parse("01000001");
    private static readonly AgbCode Praktijk = AgbCode.Parse("01056789");
    private static readonly AgbCode Instelling = AgbCode.Parse("06000002");

    [Fact]
    public void The_declarant_is_the_instelling_before_the_praktijk_before_the_zorgverlener()
    {
        Maak(Persoon, Praktijk, Instelling).Declarant.ShouldBe(Instelling);
        Maak(Persoon, Praktijk, null).Declarant.ShouldBe(Praktijk);
        Maak(Persoon, null, null).Declarant.ShouldBe(Persoon);
        Maak(null, null, null).Declarant.ShouldBeNull();
        Maak(Persoon, null, Instelling).Declarant.ShouldBe(Instelling);
    }

    [Fact]
    public void A_servicebureau_is_never_the_declarant() => Maak(null, null, null, BetalingAan.Servicebureau).Declarant.ShouldBeNull();

    [Theory]
    [InlineData(BetalingAan.Servicebureau, "98001234")]
    [InlineData(BetalingAan.Zorgverlener, "01000001")]
    [InlineData(BetalingAan.Praktijk, "01056789")]
    [InlineData(BetalingAan.Instelling, "06000002")]
    public void Who_is_paid_follows_from_field_0113(BetalingAan aan, string agb) =>
        Maak(Persoon, Praktijk, Instelling, aan).Betaalde.ShouldBe(AgbCode.Parse(agb));

    [Theory]
    [InlineData(BetalingAan.Onbekend)]
    [InlineData((BetalingAan)5)]
    [InlineData((BetalingAan)99)]
    public void With_an_unknown_0113_nobody_is_paid(BetalingAan aan)
    {
        var declaratie = Maak(Persoon, Praktijk, Instelling, aan);
        declaratie.Betaalde.ShouldBeNull();
        declaratie.Crediteur.ShouldBeNull();
    }

    [Fact]
    public void Field_0113_that_points_to_an_empty_field_pays_nobody()
    {
        Maak(Persoon, null, null, BetalingAan.Praktijk).Betaalde.ShouldBeNull();
        Maak(Persoon, null, null, BetalingAan.Praktijk).Crediteur.ShouldBeNull();
    }

    [Theory]
    [InlineData(BetalingAan.Zorgverlener, "01000001")]
    [InlineData(BetalingAan.Praktijk, "01056789")]
    [InlineData(BetalingAan.Instelling, "06000002")]
    public void Without_a_bureau_the_account_is_that_of_who_is_paid(BetalingAan aan, string agb) =>
        Maak(Persoon, Praktijk, Instelling, aan).Crediteur.ShouldBe(AgbCode.Parse(agb));

    [Fact]
    public void Behind_a_bureau_the_account_is_that_of_the_declarant()
    {
        Maak(Persoon, Praktijk, null, BetalingAan.Servicebureau).Crediteur.ShouldBe(Praktijk);
        Maak(Persoon, Praktijk, Instelling, BetalingAan.Servicebureau).Crediteur.ShouldBe(Instelling);
        Maak(Persoon, null, null, BetalingAan.Servicebureau).Crediteur.ShouldBe(Persoon);
    }

    private static Declaratie Maak(AgbCode? persoon, AgbCode? praktijk, AgbCode? instelling, BetalingAan aan = BetalingAan.Praktijk) =>
        new()
        {
            Standaard = "OS301",
            Versie = "1.0",
            Servicebureau = Bureau,
            Zorgverlener = persoon,
            Praktijk = praktijk,
            Instelling = instelling,
            BetalingAan = aan,
            Factuurnummer = "F1",
            Verzekerden = [],
        };
}
