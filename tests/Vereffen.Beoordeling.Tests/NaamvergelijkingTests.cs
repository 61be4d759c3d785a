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
    public void These_are_not(string naam, string voorvoegsel, string register, string registervoorvoegsel) =>
        Naamvergelijking.IsGelijk(naam, voorvoegsel, register, registervoorvoegsel).ShouldBeFalse();

    [Fact]
    public void Names_of_any_length_are_compared_without_trouble() =>
        Naamvergelijking
            .IsGelijk(new string('ß', 5000), new string('A', 5000), new string('S', 5000), new string('B', 5000))
            .ShouldBeTrue();
}
