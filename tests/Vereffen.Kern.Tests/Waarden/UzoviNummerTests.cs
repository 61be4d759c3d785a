namespace Vereffen.Kern.Tests;

public sealed class UzoviNummerTests
{
    [Theory]
    [InlineData("0001", 1)]
    [InlineData("0101", 101)]
    [InlineData("3311", 3311)]
    [InlineData("9999", 9999)]
    public void Four_digits_are_a_uzovi_number(string tekst, int waarde)
    {
        UzoviNummer.TryParse(tekst, out var uzovi).ShouldBeTrue();
        uzovi.Waarde.ShouldBe(waarde);
        uzovi.ToString().ShouldBe(tekst);
        UzoviNummer.Parse(tekst).ShouldBe(uzovi);
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("")]
    [InlineData("331")]
    [InlineData("03311")]
    [InlineData("331 ")]
    [InlineData("+331")]
    [InlineData("33l1")]
    public void Zero_or_another_form_is_no_uzovi_number(string tekst)
    {
        UzoviNummer.TryParse(tekst, out var uzovi).ShouldBeFalse();
        uzovi.ShouldBe(default);
        Should.Throw<FormatException>(() => UzoviNummer.Parse(tekst));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9999, true)]
    [InlineData(10_000, false)]
    [InlineData(65_537, false)]
    [InlineData(-1, false)]
    public void A_number_is_accepted_from_1_to_9999(int waarde, bool goed) => UzoviNummer.TryCreate(waarde, out _).ShouldBe(goed);

    [Fact]
    public void Numbers_sort_by_value() => UzoviNummer.Parse("0101").CompareTo(UzoviNummer.Parse("3311")).ShouldBeNegative();
}
