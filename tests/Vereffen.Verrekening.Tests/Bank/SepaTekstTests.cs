using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Verrekening.Tests;

public class SepaTekstTests
{
    [Theory]
    [InlineData("Huisartsenpraktijk Jansen", "Huisartsenpraktijk Jansen")]
    [InlineData("  spatie ", "spatie")]
    [InlineData("Coöperatie Zürich-Ibiñez", "Cooperatie Zurich-Ibinez")]
    [InlineData("Cafe\u0301", "Cafe")]
    [InlineData("Łukasz Şahin Đurić Øster", "Lukasz Sahin Duric Oster")]
    [InlineData("Straße Æsir Œuvre Ĳssel ﬁts", "Strasse AEsir OEuvre IJssel fits")]
    [InlineData("Nguyễn Thị Ạnh", "Nguyen Thi Anh")]
    [InlineData("Jansen & Zn; \"De Hoek\" [a]_b", "Jansen + Zn, 'De Hoek' (a)-b")]
    [InlineData("regel 1\r\nregel\t2", "regel 1  regel 2")]
    [InlineData("€ 5", "EUR 5")]
    [InlineData("is dit een vraag?", "is dit een vraag?")]
    [InlineData("张伟", "..")]
    [InlineData("\U0001F600 ok", ". ok")]
    [InlineData("zacht\u00ADstreepje\u200B", "zachtstreepje")]
    [InlineData("a#b%c*d=e@f", "a.b.c.d.e.f")]
    [InlineData("\0\u0001x", "x")]
    [InlineData("", "")]
    [InlineData("ÆǼǢæǽǣŒœĲĳßẞÞþǾǿﬁﬂ×", "AEAEAEaeaeaeOEoeIJijssSSThthOofiflx")]
    [InlineData("x`´‘’‚‛“”„«»‹›\"x", "x''''''''''''''x")]
    [InlineData("x_~–—‐‑‒―−x", "x---------x")]
    [InlineData("a\\b|c[d{e<f]g}h>i;j…k", "a/b/c(d(e(f)g)h)i,j...k")]
    [InlineData("Àɏ Ḁỹ ɐ", "Ay Ay .")]
    [InlineData("a\u0300\u036F\u200F\u2060\uFEFFb\u0370", "ab.")]
    public void Text_is_written_in_the_sepa_set(string tekst, string verwacht) => SepaTekst.Vertaal(tekst).ShouldBe(verwacht);

    [Fact]
    public void Each_character_of_the_set_stays_as_it_is()
    {
        const string Set = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,' +";
        SepaTekst.Vertaal(Set).ShouldBe(Set);
        Enumerable.Range(0, 0x10000).Count(c => SepaTekst.IsToegestaan((char)c)).ShouldBe(Set.Length);
    }

    [Fact]
    public void Every_single_character_comes_out_inside_the_set_and_none_becomes_a_question_mark()
    {
        for (var teken = 0; teken < 0x10000; teken++)
        {
            var uit = SepaTekst.Vertaal($"a{(char)teken}b");
            uit.All(SepaTekst.IsToegestaan).ShouldBeTrue($"U+{teken:X4} geeft '{uit}'");
            uit.Contains('?', StringComparison.Ordinal).ShouldBe(teken == '?', $"U+{teken:X4}");
        }
    }

    [Fact]
    public void Any_text_comes_out_inside_the_set_and_a_second_time_unchanged() =>
        Prop.ForAll<NonNull<string>>(tekst =>
            {
                var uit = SepaTekst.Vertaal(tekst.Get);
                return uit.All(SepaTekst.IsToegestaan)
                    && SepaTekst.Vertaal(uit) == uit
                    && uit.Count(t => t == '?') == tekst.Get.Count(t => t == '?');
            })
            .GaatAltijdOp();

    [Theory]
    [InlineData("A")]
    [InlineData("RUN-2026-03-02/000001")]
    [InlineData("a b")]
    [InlineData("12345678901234567890123456789012345")]
    public void A_good_identification_has_nothing_against_it(string id) => SepaTekst.IdBezwaar(id).ShouldBeNull();

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("  ", "leeg")]
    [InlineData("123456789012345678901234567890123456", "36 tekens")]
    [InlineData("/A", "begint of eindigt")]
    [InlineData("A/", "begint of eindigt")]
    [InlineData(" A", "begint of eindigt")]
    [InlineData("A ", "begint of eindigt")]
    [InlineData("A//B", "achter elkaar")]
    [InlineData("A_B", "niet aannemen")]
    [InlineData("é", "niet aannemen")]
    [InlineData("A\nB", "niet aannemen")]
    public void A_bad_identification_is_named(string id, string deel) => SepaTekst.IdBezwaar(id)!.ShouldContain(deel);
}
