using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class AgbCodeTests
{
    [Theory]
    [InlineData("01000001", 1)]
    [InlineData("01056789", 1)]
    [InlineData("98001234", 98)]
    [InlineData("99999999", 99)]
    public void Eight_digits_with_a_zorgsoort_and_a_number_are_an_agb_code(string tekst, int zorgsoort)
    {
        AgbCode.TryParse(tekst, out var agb).ShouldBeTrue();
        agb.Zorgsoort.ShouldBe(zorgsoort);
        agb.ToString().ShouldBe(tekst);
        AgbCode.Parse(tekst).ShouldBe(agb);
    }

    [Theory]
    [InlineData("00000000")]
    [InlineData("00000001")]
    [InlineData("00999999")]
    [InlineData("01000000")]
    [InlineData("99000000")]
    [InlineData("1056789")]
    [InlineData("001056789")]
    [InlineData("0105678 ")]
    [InlineData(" 1056789")]
    [InlineData("-1056789")]
    [InlineData("0105678A")]
    [InlineData("")]
    public void Zorgsoort_00_number_000000_or_another_form_is_no_agb_code(string tekst)
    {
        AgbCode.TryParse(tekst, out var agb).ShouldBeFalse();
        agb.ShouldBe(default);
        Should.Throw<FormatException>(() => AgbCode.Parse(tekst));
    }

    [Theory]
    [InlineData(999_999, false)]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_001, true)]
    [InlineData(99_999_999, true)]
    [InlineData(100_000_000, false)]
    [InlineData(100_000_001, false)]
    [InlineData(-1_000_001, false)]
    [InlineData(int.MinValue, false)]
    public void A_number_is_accepted_up_to_the_edges_of_eight_digits(int waarde, bool goed) =>
        AgbCode.TryCreate(waarde, out _).ShouldBe(goed);

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Prop.ForAll(
                Gen.Choose(0, 99_999_999).ToArbitrary(),
                n =>
                    AgbCode.TryParse(n.ToString("D8", CultureInfo.InvariantCulture), out var agb)
                        ? agb.Waarde == n && AgbCode.Parse(agb.ToString()) == agb
                        : n < 1_000_000 || n % 1_000_000 == 0
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_sort_by_number() => AgbCode.Parse("01000002").CompareTo(AgbCode.Parse("01000010")).ShouldBeNegative();
}
