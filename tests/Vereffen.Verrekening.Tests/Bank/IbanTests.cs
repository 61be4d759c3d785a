using FsCheck.Fluent;

namespace Vereffen.Verrekening.Tests;

public class IbanTests
{
    [Theory]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("BE68539007547034")]
    [InlineData("DE89370400440532013000")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NO9386011117947")]
    [InlineData("CH9300762011623852957")]
    public void Example_ibans_of_the_registry_are_read(string tekst)
    {
        Iban.TryParse(tekst, out var iban, out var bezwaar).ShouldBeTrue(bezwaar);
        iban.Volledig().ShouldBe(tekst);
        iban.IsSepa.ShouldBeTrue();
        iban.IsLeeg.ShouldBeFalse();
        iban.Land.ShouldBe(tekst[..2]);
        bezwaar.ShouldBe("");
    }

    [Theory]
    [InlineData("nl91 abna 0417 1643 00")]
    [InlineData(" NL91 ABNA 0417 1643 00 ")]
    [InlineData("NL91\u00A0ABNA\u00A00417\u00A01643\u00A000")]
    public void An_iban_as_people_write_it_is_the_same_iban(string tekst)
    {
        Iban.TryParse(tekst, out var iban).ShouldBeTrue();
        iban.ShouldBe(IbanMaker.Verzekeraar);
        iban.Leesbaar().ShouldBe("NL91 ABNA 0417 1643 00");
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("   ", "leeg")]
    [InlineData("NL", "begint met twee letters")]
    [InlineData("9191ABNA0417164300", "begint met twee letters")]
    [InlineData("NL91ABNA041716430", "heeft 18 tekens; deze heeft er 17")]
    [InlineData("NL91ABNA04171643000", "heeft 18 tekens; deze heeft er 19")]
    [InlineData("NL92ABNA0417164300", "controlecijfers")]
    [InlineData("NL91ABNA0417164301", "controlecijfers")]
    [InlineData("NLX1ABNA0417164300", "controlecijfers")]
    [InlineData("NL91AB1A0417164300", "vier letters van de bank")]
    [InlineData("NL91ABNA041716430A", "vier letters van de bank")]
    [InlineData("XX91ABNA0417164300", "kent geen IBAN")]
    [InlineData("US91ABNA0417164300", "kent geen IBAN")]
    [InlineData("NL91-ABNA-0417-1643-00", "letters en cijfers")]
    [InlineData("NL91ABNA041716430\u0660", "letters en cijfers")]
    [InlineData("NL91ABNA0417164300\0", "letters en cijfers")]
    [InlineData("\u212AL91ABNA0417164300", "letters en cijfers")]
    public void Bad_text_is_refused_with_a_sentence_that_does_not_repeat_it(string tekst, string deel)
    {
        Iban.TryParse(tekst, out var iban, out var bezwaar).ShouldBeFalse();
        iban.IsLeeg.ShouldBeTrue();
        bezwaar.ShouldContain(deel);
        bezwaar.ShouldNotContain("0417164");
        Should.Throw<FormatException>(() => Iban.Parse(tekst)).Message.ShouldBe(bezwaar);
    }

    [Fact]
    public void A_very_long_text_is_refused_without_being_read()
    {
        Iban.TryParse(new string('9', 5_000_000), out _, out var bezwaar).ShouldBeFalse();
        bezwaar.ShouldContain("te lang");
        Iban.TryParse("NL91" + new string('0', 31), out _, out bezwaar).ShouldBeFalse();
        bezwaar.ShouldContain("te lang");
    }

    [Fact]
    public void Spaces_are_passed_over_up_to_64_characters_in_all()
    {
        Iban.TryParse("NL91ABNA0417164300".PadRight(64), out _).ShouldBeTrue();
        Iban.TryParse("NL91ABNA0417164300".PadRight(65), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_letter_among_the_check_digits_is_refused_although_the_remainder_is_right()
    {
        var vals = Enumerable.Range(0, 1000).Select(i => $"TEST{i:D10}").First(nationaal => IbanMaker.Rest(nationaal + "NL1A") == 1);
        Iban.TryParse("NL1A" + vals, out _).ShouldBeFalse();
    }

    [Fact]
    public void Check_digits_that_were_never_given_out_are_refused_although_the_remainder_is_right()
    {
        var laag = Zoek(2);
        var hoog = Zoek(98);
        Iban.TryParse(laag, out _).ShouldBeTrue();
        Iban.TryParse(hoog, out _).ShouldBeTrue();
        foreach (var vals in new[] { $"NL99{laag[4..]}", $"NL01{hoog[4..]}" })
        {
            IbanMaker.Rest(vals[4..] + vals[..4]).ShouldBe(1);
            Iban.TryParse(vals, out _).ShouldBeFalse();
        }

        var nul = Zoek(97);
        IbanMaker.Rest(nul[4..] + "NL00").ShouldBe(1);
        Iban.TryParse("NL00" + nul[4..], out _).ShouldBeFalse();

        static string Zoek(int controle) =>
            Enumerable.Range(0, 1000).Select(i => IbanMaker.Met("NL", $"TEST{i:D10}")).First(iban => iban[2..4] == $"{controle:D2}");
    }

    [Fact]
    public void A_country_outside_sepa_is_an_iban_but_no_sepa_account()
    {
        Iban.TryParse("SA0380000000608010167519", out var iban).ShouldBeTrue();
        iban.IsSepa.ShouldBeFalse();
        default(Iban).IsSepa.ShouldBeFalse();
    }

    [Fact]
    public void To_string_masks_all_but_country_and_the_last_four()
    {
        IbanMaker.Verzekeraar.ToString().ShouldBe("NL************4300");
        $"{IbanMaker.Verzekeraar}".ShouldNotContain("0417");
        default(Iban).ToString().ShouldBe("");
        default(Iban).Volledig().ShouldBe("");
        default(Iban).Leesbaar().ShouldBe("");
        default(Iban).Land.ShouldBe("");
    }

    [Fact]
    public void Order_is_that_of_the_text()
    {
        new[] { Iban.Parse("NO9386011117947"), default, IbanMaker.Verzekeraar }.Order().Select(i => i.Land).ShouldBe(["", "NL", "NO"]);
    }

    [Fact]
    public void Every_iban_made_by_the_recipe_is_read_and_comes_back_the_same() =>
        Prop.ForAll(
                IbanMaker.Geldig(),
                tekst => Iban.TryParse(tekst, out var iban) && iban.Volledig() == tekst && Iban.Parse(iban.Leesbaar()) == iban
            )
            .GaatAltijdOp();

    [Fact]
    public void One_changed_digit_is_always_found() =>
        Prop.ForAll(
                IbanMaker.Geldig(),
                Gen.Choose(0, 33).ToArbitrary(),
                Gen.Choose(1, 9).ToArbitrary(),
                (tekst, plaats, bij) =>
                {
                    var i = 2 + (plaats % (tekst.Length - 2));
                    var tekens = tekst.ToCharArray();
                    tekens[i] = char.IsAsciiDigit(tekens[i])
                        ? (char)('0' + ((tekens[i] - '0' + bij) % 10))
                        : (char)('A' + ((tekens[i] - 'A' + bij) % 26));
                    return !Iban.TryParse(tekens, out _);
                }
            )
            .GaatAltijdOp();

    [Fact]
    public void Two_swapped_neighbours_are_always_found() =>
        Prop.ForAll(
                IbanMaker.Geldig(),
                Gen.Choose(0, 33).ToArbitrary(),
                (tekst, plaats) =>
                {
                    var i = 4 + (plaats % (tekst.Length - 5));
                    var tekens = tekst.ToCharArray();
                    (tekens[i], tekens[i + 1]) = (tekens[i + 1], tekens[i]);
                    return tekens[i] == tekens[i + 1] || !Iban.TryParse(tekens, out _);
                }
            )
            .GaatAltijdOp();

    [Fact]
    public void Any_text_gives_an_iban_or_a_sentence_and_never_an_exception() =>
        Prop.ForAll<string?>(tekst =>
                Iban.TryParse(tekst, out var iban, out var bezwaar) == (bezwaar.Length == 0) && iban.IsLeeg == (bezwaar.Length > 0)
            )
            .GaatAltijdOp();
}
