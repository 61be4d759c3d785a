namespace Vereffen.Beoordeling.Tests;

public class NaamvergelijkingTests
{
    [Theory]
    [InlineData("BERG", "VAN DEN", "Berg", "van den")]
    [InlineData("BERG", "", "Berg", "van den")]
    [InlineData("VAN DEN BERG", "", "Berg", "van den")]
    [InlineData("VAN DEN BERG", "VAN DEN", "Berg", "van den")]
    [InlineData("BERG", "VAN DEN", "van den Berg", "")]
    [InlineData("van  den   berg", "", " Van den Berg ", "van den")]
    [InlineData("HONT", "D'", "d'Hont", "")]
    [InlineData("D’HONT", "", "Hont", "d'")]
    [InlineData("MULLER", "", "Müller", "")]
    [InlineData("Müller", "", "MULLER", "")]
    [InlineData("Mu\u0308ller", "", "Müller", "")]
    [InlineData("GROSS", "", "Groß", "")]
    [InlineData("OERSTED", "", "Œrsted", "")]
    [InlineData("SZYMANSKI", "", "Szymański", "")]
    [InlineData("LODZ", "", "Łódź", "")]
    [InlineData("IJSBRAND", "", "ĳsbrand", "")]
    [InlineData("NGUYEN", "", "Nguyễn", "")]
    [InlineData("HAMERSMA-VAN DER LINDEN-D", "", "Hamersma-van der Linden-de Jong", "")]
    [InlineData("VAN DER HAMERSMA-LINDEN-D", "", "Hamersma-Linden-de Jong", "van der")]
    [InlineData("VAN", "", "Van", "van")]
    [InlineData("ABEL", "", "Àbel", "")]
    [InlineData("A\u0300BEL", "", "Abel", "")]
    [InlineData("A\u036FBEL", "", "Abel", "")]
    [InlineData("ABEL", "", "Ḁbel", "")]
    [InlineData("D`HONT", "", "d'Hont", "")]
    [InlineData("D´HONT", "", "d'Hont", "")]
    [InlineData("BERG\u2010DAL", "", "Berg-Dal", "")]
    [InlineData("BERG\u2011DAL", "", "Berg-Dal", "")]
    [InlineData("BERG\u2013DAL", "", "Berg-Dal", "")]
    [InlineData("VAN\tDEN\u00A0BERG", "", "Van den Berg", "")]
    [InlineData("VAN\u2003DEN BERG", "", "Van den Berg", "")]
    [InlineData("ΩΜΕΓΑ", "", "ωμεγα", "")]
    public void These_names_are_the_same(string naam, string voorvoegsel, string register, string registervoorvoegsel) =>
        Naamvergelijking.IsGelijk(naam, voorvoegsel, register, registervoorvoegsel).ShouldBeTrue();

    [Theory]
    [InlineData("BERG", "", "Bergen", "")]
    [InlineData("BERGEN", "", "Berg", "")]
    [InlineData("", "", "Berg", "")]
    [InlineData("VAN DEN", "VAN DEN", "Berg", "van den")]
    [InlineData("VANDENBERG", "", "Berg", "van den")]
    [InlineData("HAMERSMA-VAN DER LINDEN-", "", "Hamersma-van der Linden-de Jong", "")]
    [InlineData("HAMERSMA-VAN DER LINDEN-E", "", "Hamersma-van der Linden-de Jong", "")]
    [InlineData("M?LLER", "", "Müller", "")]
    [InlineData("DAAL", "VAN", "Vandaal", "")]
    [InlineData("", "", "", "")]
    [InlineData("ΩΜΕΓΑ", "", "ΨΜΕΓΑ", "")]
    [InlineData("A\u02FFBEL", "", "Abel", "")]
    [InlineData("A\u0370BEL", "", "Abel", "")]
    public void These_are_not(string naam, string voorvoegsel, string register, string registervoorvoegsel) =>
        Naamvergelijking.IsGelijk(naam, voorvoegsel, register, registervoorvoegsel).ShouldBeFalse();

    [Fact]
    public void Names_of_any_length_are_compared_without_trouble() =>
        Naamvergelijking
            .IsGelijk(new string('ß', 5000), new string('A', 5000), new string('S', 5000), new string('B', 5000))
            .ShouldBeTrue();

    [Theory]
    [InlineData("van Hamersma-Linden de Jong tot Oud-Amelisweerd", "Hamersma-Linden de Jong tot Nieuw-Amelisweerd", true)]
    [InlineData("Hamersma-Linden de Jongste tot Oud-Amelisweerd op de Berg", "Hamersma-Linden de Jong te Oud-Amelisweerd", false)]
    [InlineData("Abcdefghijklmnopqrstuvwx de Jong", "Abcdefghijklmnopqrstuvwx", true)]
    public void A_longer_name_than_the_field_holds_is_cut_as_the_field_would_have_cut_it(string claim, string register, bool gelijk)
    {
        Naamvergelijking.IsGelijk(claim, "", register, "van").ShouldBe(gelijk);
        Naamvergelijking.IsGelijk(claim, "van", register, "").ShouldBe(gelijk);
    }
}
