using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Kern.Tests;

public sealed class BsnTests
{
    private static readonly int[] Gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];

    [Theory]
    [InlineData("999900006")]
    [InlineData("999990019")]
    [InlineData("999999990")]
    public void A_number_that_passes_the_elfproef_is_a_bsn(string tekst)
    {
        Bsn.TryParse(tekst, out var bsn).ShouldBeTrue();
        bsn.Volledig().ShouldBe(tekst);
        bsn.IsOnbekend.ShouldBeFalse();
    }

    [Fact]
    public void The_elfproef_equals_the_weighted_sum_of_the_written_digits()
    {
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), n => Bsn.VoldoetAanElfproef(n) == TraagVoldoet(n)).QuickCheckThrowOnFailure();
        for (var n = 999_900_000; n <= 999_999_999; n += 7)
        {
            Bsn.VoldoetAanElfproef(n).ShouldBe(TraagVoldoet(n));
        }
    }

    [Fact]
    public void Leading_zeros_count_in_the_elfproef()
    {
        var eerste = Enumerable.Range(1, 1000).First(TraagVoldoet);
        Bsn.TryParse(eerste.ToString("D9", CultureInfo.InvariantCulture), out var bsn).ShouldBeTrue();
        bsn.Waarde.ShouldBe(eerste);
        bsn.Volledig().Length.ShouldBe(9);
    }

    [Fact]
    public void The_test_range_9999xxxxx_holds_9091_numbers() =>
        Enumerable.Range(999_900_000, 100_000).Count(Bsn.VoldoetAanElfproef).ShouldBe(9_091);

    [Fact]
    public void Changing_one_digit_of_a_bsn_always_breaks_the_elfproef()
    {
        var geldig = Enumerable.Range(999_900_000, 100_000).Where(Bsn.VoldoetAanElfproef).Where((_, i) => i % 97 == 0);
        foreach (var cijfers in geldig.Select(n => n.ToString("D9", CultureInfo.InvariantCulture)))
        {
            for (var plaats = 0; plaats < 9; plaats++)
            {
                foreach (var cijfer in "0123456789".Where(c => c != cijfers[plaats]))
                {
                    var anders = cijfers.Remove(plaats, 1).Insert(plaats, cijfer.ToString());
                    (Bsn.TryParse(anders, out var bsn) && !bsn.IsOnbekend).ShouldBeFalse(anders);
                }
            }
        }
    }

    [Fact]
    public void The_value_for_no_known_bsn_is_accepted_although_it_fails_the_elfproef()
    {
        Bsn.VoldoetAanElfproef(999_999_999).ShouldBeFalse();
        Bsn.TryParse("999999999", out var bsn).ShouldBeTrue();
        bsn.ShouldBe(Bsn.Onbekend);
        bsn.IsOnbekend.ShouldBeTrue();
    }

    [Theory]
    [InlineData("000000000")]
    [InlineData("")]
    [InlineData("99990006")]
    [InlineData("0999900006")]
    [InlineData("99990000 ")]
    [InlineData(" 99900006")]
    [InlineData("+99900006")]
    [InlineData("-99900006")]
    [InlineData("9999O0006")]
    [InlineData("٩٩٩٩٠٠٠٠٦")]
    [InlineData("999900007")]
    [InlineData("999.900.6")]
    public void Anything_but_nine_digits_that_pass_is_no_bsn(string tekst)
    {
        Bsn.TryParse(tekst, out var bsn).ShouldBeFalse();
        bsn.ShouldBe(default);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(1_000_000_000)]
    [InlineData(int.MaxValue)]
    public void A_number_outside_nine_digits_fails(int waarde)
    {
        Bsn.VoldoetAanElfproef(waarde).ShouldBeFalse();
        Bsn.TryCreate(waarde, out _).ShouldBeFalse();
    }

    [Fact]
    public void Printing_shows_the_last_three_digits_only()
    {
        Bsn.TryParse("999900006", out var bsn).ShouldBeTrue();
        bsn.ToString().ShouldBe("******006");
        $"{bsn}".ShouldNotContain("9999");
    }

    [Fact]
    public void A_bsn_sorts_by_its_number()
    {
        Bsn.TryParse("999900006", out var laag).ShouldBeTrue();
        laag.CompareTo(Bsn.Onbekend).ShouldBeNegative();
        laag.CompareTo(laag).ShouldBe(0);
        Bsn.Onbekend.CompareTo(laag).ShouldBePositive();
    }

    private static bool TraagVoldoet(int waarde)
    {
        var cijfers = waarde.ToString("D9", CultureInfo.InvariantCulture);
        return waarde != 0 && cijfers.Select((c, i) => (c - '0') * Gewichten[i]).Sum() % 11 == 0;
    }
}
