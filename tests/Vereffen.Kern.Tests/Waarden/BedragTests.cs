using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class BedragTests
{
    private static readonly Bedrag Hoogste = new(long.MaxValue);
    private static readonly Bedrag Laagste = new(long.MinValue);
    private static readonly Bedrag Cent = new(1);

    [Fact]
    public void Arithmetic_is_that_of_cents()
    {
        (new Bedrag(150) + new Bedrag(-50)).ShouldBe(new Bedrag(100));
        (new Bedrag(150) - new Bedrag(200)).ShouldBe(new Bedrag(-50));
        (-new Bedrag(150)).ShouldBe(new Bedrag(-150));
        (new Bedrag(-150) * 3).ShouldBe(new Bedrag(-450));
        new Bedrag(-7).Absoluut().ShouldBe(new Bedrag(7));
    }

    [Fact]
    public void An_overflow_is_an_exception_and_never_a_wrong_amount()
    {
        Should.Throw<OverflowException>(() => Hoogste + Cent);
        Should.Throw<OverflowException>(() => Laagste - Cent);
        Should.Throw<OverflowException>(() => -Laagste);
        Should.Throw<OverflowException>(() => Laagste.Absoluut());
        Should.Throw<OverflowException>(() => Hoogste * 2);
        Should.Throw<OverflowException>(() => Laagste * -1);
    }

    [Fact]
    public void The_last_amount_before_an_overflow_is_still_right()
    {
        (Hoogste - Cent + Cent).ShouldBe(Hoogste);
        (-Hoogste - Cent).ShouldBe(Laagste);
        (Hoogste * 1).ShouldBe(Hoogste);
    }

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, false, false)]
    [InlineData(-1, true, false)]
    public void Sign_is_told(long cents, bool negatief, bool nul)
    {
        new Bedrag(cents).IsNegatief.ShouldBe(negatief);
        new Bedrag(cents).IsNul.ShouldBe(nul);
    }

    [Fact]
    public void Nul_is_zero_and_the_default() => Bedrag.Nul.ShouldBe(new Bedrag(0));

    [Theory]
    [InlineData(400, 1000, 400)]
    [InlineData(500, 300, 300)]
    [InlineData(300, 300, 300)]
    [InlineData(0, 300, 0)]
    [InlineData(300, 0, 0)]
    [InlineData(-100, 300, 0)]
    [InlineData(300, -100, 0)]
    [InlineData(-100, -300, 0)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, long.MaxValue, 0)]
    public void A_vordering_takes_no_more_than_either_amount_and_never_less_than_nothing(long bedrag, long vordering, long verwacht) =>
        new Bedrag(bedrag).Verrekenbaar(new Bedrag(vordering)).ShouldBe(new Bedrag(verwacht));

    [Fact]
    public void After_setting_off_one_of_the_two_is_used_up() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (a, v) =>
                {
                    var (debet, vordering) = (new Bedrag(a), new Bedrag(v));
                    var af = debet.Verrekenbaar(vordering);
                    return ((debet - af).IsNul || (vordering - af).IsNul)
                        && !(debet - af).IsNegatief
                        && !(vordering - af).IsNegatief
                        && af == vordering.Verrekenbaar(debet);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "0.00", "0,00", "€ 0,00")]
    [InlineData(5, "0.05", "0,05", "€ 0,05")]
    [InlineData(-5, "-0.05", "-0,05", "-€ 0,05")]
    [InlineData(99, "0.99", "0,99", "€ 0,99")]
    [InlineData(100, "1.00", "1,00", "€ 1,00")]
    [InlineData(99_999, "999.99", "999,99", "€ 999,99")]
    [InlineData(123_456, "1234.56", "1234,56", "€ 1.234,56")]
    [InlineData(-123_456_789, "-1234567.89", "-1234567,89", "-€ 1.234.567,89")]
    [InlineData(long.MaxValue, "92233720368547758.07", "92233720368547758,07", "€ 92.233.720.368.547.758,07")]
    [InlineData(long.MinValue, "-92233720368547758.08", "-92233720368547758,08", "-€ 92.233.720.368.547.758,08")]
    public void Amounts_are_written_for_programs_tables_and_people(long cents, string punt, string komma, string mens)
    {
        var bedrag = new Bedrag(cents);
        bedrag.Punt().ShouldBe(punt);
        bedrag.Komma().ShouldBe(komma);
        bedrag.ToString().ShouldBe(mens);
    }

    [Fact]
    public void What_is_written_with_a_point_reads_back_to_the_cent() =>
        Prop.ForAll<long>(cents => decimal.Parse(new Bedrag(cents).Punt(), CultureInfo.InvariantCulture) * 100m == cents)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Comparison_follows_the_cents() =>
        Prop.ForAll<long, long>(
                (x, y) =>
                {
                    var (a, b) = (new Bedrag(x), new Bedrag(y));
                    return a < b == x < y
                        && a > b == x > y
                        && a <= b == x <= y
                        && a >= b == x >= y
                        && Math.Sign(a.CompareTo(b)) == Math.Sign(x.CompareTo(y))
                        && Bedrag.Min(a, b).Cents == Math.Min(x, y)
                        && Bedrag.Max(a, b).Cents == Math.Max(x, y);
                }
            )
            .QuickCheckThrowOnFailure();
}
