using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Vereffen.Kern;

namespace Vereffen.Afdruk.Tests;

public sealed class HtmlTests
{
    [Fact]
    public void What_stands_in_a_hole_is_text() =>
        Html.Van($"<td>{"<script>alert('x')</script> & \"meer\""}</td>")
            .ToString()
            .ShouldBe("<td>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;meer&quot;</td>");

    [Fact]
    public void Markup_in_a_hole_stays_markup() =>
        Html.Van($"<tr>{Html.Van($"<td>{"<b>"}</td>")}</tr>").ToString().ShouldBe("<tr><td>&lt;b&gt;</td></tr>");

    [Fact]
    public void Amounts_and_dates_read_as_Dutch_people_write_them() =>
        Html.Van($"{new Bedrag(123456)} op {new DateOnly(2026, 3, 1)}, {new Bedrag(-5)}")
            .ToString()
            .ShouldBe("€&#xA0;1.234,56 op 1 maart 2026, -€&#xA0;0,05");

    [Theory]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\uFFFFb", "a\uFFFDb")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("Zoë Müller €", "Zoë Müller €")]
    public void What_no_page_may_hold_shows_as_a_mark(string tekst, string verwacht) => Gelezen(Html.Van($"{tekst}")).ShouldBe(verwacht);

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_a_pair_shows_as_a_mark(int teken) => Gelezen(Html.Van($"{"a" + (char)teken + "b"}")).ShouldBe("a\uFFFDb");

    [Fact]
    public void Any_text_comes_out_as_it_went_in_or_marked() =>
        Prop.ForAll<string>(tekst =>
            {
                var uit = Gelezen(Html.Van($"{tekst}"));
                return uit.Length == (tekst ?? "").Length
                    && uit.Zip(tekst ?? "").All(p => p.First == p.Second || p.First is '\uFFFD' or ' ');
            })
            .QuickCheckThrowOnFailure();

    private static string Gelezen(Html html) => XElement.Parse($"<p>{html}</p>", LoadOptions.PreserveWhitespace).Value;
}
