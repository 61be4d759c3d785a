namespace Vereffen.Kern.Tests;

public sealed class BevindingTests
{
    [Fact]
    public void A_finding_is_printed_without_the_value_of_the_field()
    {
        var bevinding = new Bevinding(
            3,
            "02",
            1,
            "0203",
            "BURGERSERVICENUMMER",
            Niveau.N3,
            Soort.D,
            new Retourcode(435),
            "999900007",
            "Het BSN voldoet niet aan de elfproef.",
            Herkomst.Official
        );
        bevinding.ToString().ShouldBe("regel 3, 0203 BURGERSERVICENUMMER: 0435 Het BSN voldoet niet aan de elfproef.");
    }
}
