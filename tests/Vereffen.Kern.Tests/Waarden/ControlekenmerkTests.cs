using System.Globalization;

namespace Vereffen.Kern.Tests;

public sealed class ControlekenmerkTests
{
    private static readonly Controlekenmerk Voorbeeld = Van("3311", "01056789", "HV-77");

    [Fact]
    public void It_is_the_same_each_time_and_this_one() => Voorbeeld.ToString().ShouldBe(Van("3311", "01056789", "HV-77").ToString());

    [Fact]
    public void It_begins_with_the_insurer() => Voorbeeld.ToString().ShouldStartWith("3311-");

    [Fact]
    public void Insurer_provider_and_kenmerk_each_make_it_another()
    {
        var alle = new[]
        {
            Voorbeeld,
            Van("3313", "01056789", "HV-77"),
            Van("3311", "01056780", "HV-77"),
            Van("3311", "01056789", "HV-78"),
        };
        alle.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("-", "")]
    [InlineData("-", " ")]
    public void It_is_read_with_and_without_hyphens(string van, string naar)
    {
        Controlekenmerk.TryParse(Voorbeeld.ToString().Replace(van, naar, StringComparison.Ordinal), out var gelezen).ShouldBeTrue();
        gelezen.ShouldBe(Voorbeeld);
    }

    [Fact]
    public void Any_one_wrong_digit_and_any_two_swapped_are_seen()
    {
        var goed = Voorbeeld.ToString().Replace("-", "", StringComparison.Ordinal);
        for (var i = 0; i < goed.Length; i++)
        {
            for (var cijfer = '0'; cijfer <= '9'; cijfer++)
            {
                var ander = goed[..i] + cijfer + goed[(i + 1)..];
                Controlekenmerk.TryParse(ander, out _).ShouldBe(ander == goed, ander);
            }

            if (i > 0 && goed[i] != goed[i - 1])
            {
                Controlekenmerk.TryParse(goed[..(i - 1)] + goed[i] + goed[i - 1] + goed[(i + 1)..], out _).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Every_kenmerk_reads_back()
    {
        for (var i = 0; i < 2000; i++)
        {
            var kenmerk = Van("9999", "98001234", i.ToString(CultureInfo.InvariantCulture));
            Controlekenmerk.TryParse(kenmerk.ToString(), out var gelezen).ShouldBeTrue();
            gelezen.ShouldBe(kenmerk);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("3311")]
    [InlineData("3311-0000-0000-0000-0x")]
    [InlineData("0000-0000-0000-0000-01")]
    [InlineData("٣٣١١-0000-0000-0000-01")]
    [InlineData("3311-0000-0000-0000-0000-0000-0000")]
    public void What_has_another_form_is_none(string tekst) => Controlekenmerk.TryParse(tekst, out _).ShouldBeFalse();

    private static Controlekenmerk Van(string uzovi, string agb, string kenmerk) =>
        Controlekenmerk.Van(UzoviNummer.Parse(uzovi), AgbCode.Parse(agb), kenmerk);
}
