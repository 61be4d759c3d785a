namespace Vereffen.Kern.Tests;

public sealed class RetourcodeTests
{
    [Theory]
    [InlineData("0000", 0)]
    [InlineData("0200", 200)]
    [InlineData("8001", 8001)]
    [InlineData("9999", 9999)]
    public void Four_digits_are_a_retourcode(string tekst, int waarde)
    {
        Retourcode.TryParse(tekst, out var code).ShouldBeTrue();
        code.Waarde.ShouldBe(waarde);
        code.ShouldBe(new Retourcode(waarde));
        code.ToString().ShouldBe(tekst);
    }

    [Theory]
    [InlineData("")]
    [InlineData("200")]
    [InlineData("00200")]
    [InlineData("02O0")]
    [InlineData(" 200")]
    [InlineData("-200")]
    [InlineData("    ")]
    public void Anything_else_is_none(string tekst)
    {
        Retourcode.TryParse(tekst, out var code).ShouldBeFalse();
        code.ShouldBe(default);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    [InlineData(65_736)]
    public void A_number_of_more_than_four_digits_is_a_bug(int waarde) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Retourcode(waarde));

    [Fact]
    public void Codes_sort_by_number() => new Retourcode(200).CompareTo(new Retourcode(8001)).ShouldBeNegative();

    [Fact]
    public void The_named_codes_are_those_of_the_code_list()
    {
        Retourcode.GeenOpmerking.ToString().ShouldBe("0200");
        Retourcode.VolledigToegekend.ToString().ShouldBe("8001");
        Retourcode.NietBeoordeeld.ToString().ShouldBe("8002");
        Retourcode.GoedMaarBestandAfgekeurd.ToString().ShouldBe("8096");
    }
}
