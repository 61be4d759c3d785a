using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Vereffen.App.Pages;
using Vereffen.Kern;

namespace Vereffen.App.Tests.Pages;

public sealed class FormulierTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 100)]
    [InlineData("1,00", 100)]
    [InlineData("1.00", 100)]
    [InlineData("1234,56", 1234_56)]
    [InlineData("1.234,56", 1234_56)]
    [InlineData("1.234.567,89", 1234567_89)]
    [InlineData("1.234", 1234_00)]
    [InlineData(" € 12,30 ", 12_30)]
    [InlineData("999999999,99", 999999999_99)]
    public void An_amount_as_dutch_people_write_it_is_read(string tekst, long cents)
    {
        var formulier = Met("bedrag", tekst);

        formulier.Bedrag("bedrag", "het bedrag").ShouldBe(new Bedrag(cents));
        formulier.IsGoed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1,5")]
    [InlineData("1,234")]
    [InlineData("12.34,56")]
    [InlineData("1.2345,00")]
    [InlineData("1,00,00")]
    [InlineData("--1")]
    [InlineData("-1,00")]
    [InlineData("1e3")]
    [InlineData("٣,٠٠")]
    [InlineData("1000000000,00")]
    [InlineData("99999999999999999999999999")]
    public void What_is_no_amount_gives_a_sentence_and_no_value(string tekst)
    {
        var formulier = Met("bedrag", tekst);

        formulier.Bedrag("bedrag", "het bedrag").ShouldBeNull();
        formulier.Fout("bedrag").ShouldNotBeNullOrEmpty();
        formulier["bedrag"].ShouldBe(tekst);
    }

    [Fact]
    public void Every_amount_that_we_write_ourselves_is_read_back() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                cents =>
                    Met("b", new Bedrag(cents).Komma()).Bedrag("b", "b") == new Bedrag(cents)
                    && Met("b", new Bedrag(cents).ToString()).Bedrag("b", "b") == new Bedrag(cents)
                    && Met("b", new Bedrag(-cents).Komma()).Bedrag("b", "b", magNegatief: true) == new Bedrag(-cents)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("02-03-2026")]
    [InlineData("2-3-2026")]
    public void A_day_is_read_as_a_date_field_sends_it_and_as_people_write_it(string tekst) =>
        Met("dag", tekst).Datum("dag", "de dag").ShouldBe(new DateOnly(2026, 3, 2));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("29-02-2026")]
    [InlineData("1899-12-31")]
    [InlineData("2201-01-01")]
    [InlineData("03/02/2026")]
    [InlineData("gisteren")]
    [InlineData("2026-03-02T00:00")]
    public void What_is_no_day_gives_a_sentence_and_no_value(string tekst)
    {
        var formulier = Met("dag", tekst);

        formulier.Datum("dag", "de dag").ShouldBeNull();
        formulier.IsGoed.ShouldBeFalse();
    }

    [Fact]
    public void An_empty_field_is_asked_for_only_where_it_must_be_filled()
    {
        var formulier = Met("x", "");

        formulier.Datum("x", "de dag", verplicht: false).ShouldBeNull();
        formulier.Bedrag("x", "het bedrag", verplicht: false).ShouldBeNull();
        formulier.Agb("x", verplicht: false).ShouldBeNull();
        formulier.Tekst("x", "iets", 10, verplicht: false).ShouldBeEmpty();
        formulier.IsGoed.ShouldBeTrue();
        formulier.Tekst("x", "iets", 10).ShouldBeEmpty();
        formulier.Fout("x").ShouldBe("Vul iets in.");
    }

    [Theory]
    [InlineData("1234567890", true)]
    [InlineData("12345678901", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\0b", false)]
    [InlineData("<script>", true)]
    public void A_text_is_bounded_and_holds_no_control_characters(string tekst, bool goed)
    {
        var formulier = Met("x", tekst);

        formulier.Tekst("x", "iets", 10).ShouldBe(tekst);
        formulier.IsGoed.ShouldBe(goed);
    }

    [Fact]
    public void A_field_knows_what_describes_it()
    {
        var formulier = Met("x", "y");
        formulier.Veld("x", "X").Beschreven.ShouldBeNull();
        (formulier.Veld("x", "X") with { Hint = "zo" }).Beschreven.ShouldBe("f-x-hint");
        formulier.Weiger("x", "eerst");
        formulier.Weiger("x", "daarna");

        var veld = formulier.Veld("x", "X") with { Hint = "zo" };

        veld.Fout.ShouldBe("eerst");
        veld.Beschreven.ShouldBe("f-x-hint f-x-fout");
    }

    [Fact]
    public void Paging_keeps_what_was_searched_and_knows_its_ends()
    {
        var blad = new Blad(2, 101, 50, "/lijst", ("zoek", "a&b"), ("leeg", ""));

        blad.Paginas.ShouldBe(3);
        blad.Pad(3).ShouldBe("/lijst?zoek=a%26b&pagina=3");
        new Blad(1, 0, 50, "/lijst").Paginas.ShouldBe(1);
        new Blad(1, 100, 50, "/lijst").Paginas.ShouldBe(2);
        foreach (var (tekst, pagina) in ((string?, int)[])[(null, 1), ("", 1), ("0", 1), ("-1", 1), ("x", 1), ("7", 7), ("99999999999", 1)])
        {
            Blad.Gevraagd(tekst).ShouldBe(pagina);
        }

        Blad.Zoekterm(new string('x', 100)).Length.ShouldBe(60);
        Blad.Zoekterm("  a ").ShouldBe("a");
    }

    [Fact]
    public void Bars_are_as_long_as_their_part_of_the_highest()
    {
        var grafiek = new Staafgrafiek("Titel, hier", [("a", 0, 1), ("b", 500, 0), ("c", 1000, 999)], "goed", "fout");

        grafiek.Lengte(0).ShouldBe(0);
        grafiek.Lengte(1).ShouldBe(2);
        grafiek.Lengte(500).ShouldBe(Staafgrafiek.Langst / 2);
        grafiek.Lengte(1000).ShouldBe(Staafgrafiek.Langst);
        grafiek.Id.ShouldBe("titel--hier");
        grafiek.Beschrijving.ShouldBe("a: goed 0,00, fout 0,01; b: goed 5,00, fout 0,00; c: goed 10,00, fout 9,99");
        new Staafgrafiek("Titel", [], "", "keer").Lengte(5).ShouldBe(0);
        new Staafgrafiek("Titel", [("a", 0, 2)], "", "keer") { InWoorden = n => $"{n} keer" }.Beschrijving.ShouldBe("a: 2 keer");
    }

    private static Formulier Met(string veld, string waarde) =>
        Formulier.Van("f", new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { [veld] = waarde }));
}
