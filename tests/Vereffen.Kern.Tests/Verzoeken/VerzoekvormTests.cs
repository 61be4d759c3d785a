using System.Text;

namespace Vereffen.Kern.Tests;

/// <summary>Requests and answers as messages carry them.</summary>
public sealed class VerzoekvormTests
{
    private static readonly AgbCode Linde = AgbCode.Parse("90054321");
    private static readonly Controlekenmerk Kenmerk = Controlekenmerk.Van(UzoviNummer.Parse("9901"), Linde, "HV-1");

    public static TheoryData<string> Verzoeken => [.. Alle().Select(v => v.Soort.ToString())];

    [Theory]
    [MemberData(nameof(Verzoeken))]
    public void What_was_written_is_read_again(string soort)
    {
        var verzoek = Alle().Single(v => v.Soort.ToString() == soort);

        var gelezen = Verzoekvorm.Lees(Verzoekvorm.Schrijf(verzoek), out var bezwaar);

        bezwaar.ShouldBeEmpty();
        (gelezen! with { Bewijs = null }).ShouldBe(verzoek with { Bewijs = null });
        gelezen.Bewijs?.Type.ShouldBe(verzoek.Bewijs!.Type);
        (gelezen.Bewijs?.Inhoud.ToArray() ?? []).ShouldBe(verzoek.Bewijs?.Inhoud.ToArray() ?? []);
        Verzoekvorm.Bezwaar(Verzoekvorm.Schrijf(verzoek)).ShouldBeNull();
    }

    [Fact]
    public void The_form_is_as_documented()
    {
        Tekst(Verzoekvorm.Schrijf(Alle()[2]))
            .ShouldBe(
                $$"""{"schema":1,"soort":"betalingsregeling","agb":"90054321","controlekenmerk":"{{Kenmerk}}","termijn":10000,"eerste":"2026-08-01","toelichting":"é <b>"}"""
            );
        Tekst(Verzoekvorm.Schrijf(new Verzoekantwoord(Guid.Empty, Verzoekbesluit.Afgewezen, new DateOnly(2026, 3, 4), "nee")))
            .ShouldBe(
                """{"schema":1,"verzoek":"00000000-0000-0000-0000-000000000000","besluit":"afgewezen","datum":"2026-03-04","reden":"nee"}"""
            );
    }

    [Fact]
    public void An_answer_is_read_with_what_was_granted()
    {
        var antwoord = new Verzoekantwoord(new Guid(1, 2, 3, new byte[8]), Verzoekbesluit.Toegekend, new DateOnly(2026, 3, 4), "akkoord")
        {
            Vanaf = new DateOnly(2026, 4, 1),
            TotEnMet = new DateOnly(2026, 12, 31),
            Termijn = new Bedrag(1),
            Eerste = new DateOnly(2026, 5, 1),
        };

        Verzoekvorm.LeesAntwoord(Verzoekvorm.Schrijf(antwoord), out _).ShouldBe(antwoord);
    }

    [Fact]
    public void A_field_that_a_later_version_adds_is_passed_over() =>
        Verzoekvorm
            .Lees(Bytes("""{"schema":1,"soort":"betaalovereenkomst","agb":"90054321","vanaf":"2026-07-01","nieuw":{"a":[1]}}"""), out _)
            .ShouldNotBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("01OS301")]
    [InlineData("""{"schema":2}""")]
    [InlineData("""{"schema":"1"}""")]
    [InlineData("""{"schema":1.5}""")]
    [InlineData("""{"schema":1e99}""")]
    [InlineData("""[[[[[[[[[[[[1]]]]]]]]]]]]""")]
    public void What_is_no_object_of_schema_1_is_a_sentence(string json)
    {
        Verzoekvorm.Bezwaar(Bytes(json)).ShouldNotBeNullOrEmpty();
        Verzoekvorm.Lees(Bytes(json), out var bezwaar).ShouldBeNull();
        bezwaar.ShouldNotBeEmpty();
        Verzoekvorm.LeesAntwoord(Bytes(json), out bezwaar).ShouldBeNull();
        bezwaar.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("\"soort\":\"betaalovereenkomst\",\"vanaf\":\"2026-07-01\"", "agb")]
    [InlineData("\"soort\":\"iets\",\"agb\":\"90054321\"", "soort")]
    [InlineData("\"soort\":0,\"agb\":\"90054321\"", "soort")]
    [InlineData("\"soort\":\"Betaalovereenkomst\",\"agb\":\"90054321\"", "soort")]
    [InlineData("\"soort\":\"betaalovereenkomst\",\"agb\":\"00054321\",\"vanaf\":\"2026-07-01\"", "agb")]
    [InlineData("\"soort\":\"betaalovereenkomst\",\"agb\":\"90054321\"", "vanaf")]
    [InlineData("\"soort\":\"betaalovereenkomst\",\"agb\":\"90054321\",\"vanaf\":\"2026-02-30\"", "vanaf")]
    [InlineData("\"soort\":\"betaalovereenkomst\",\"agb\":\"90054321\",\"vanaf\":20260701", "vanaf")]
    [InlineData(
        "\"soort\":\"betaalovereenkomst\",\"agb\":\"90054321\",\"vanaf\":\"2026-07-01\",\"toelichting\":\"a\\u0000b\"",
        "toelichting"
    )]
    [InlineData(
        "\"soort\":\"betaalovereenkomst\",\"agb\":\"90054321\",\"vanaf\":\"2026-07-01\",\"toelichting\":\"\\ud800\"",
        "toelichting"
    )]
    [InlineData(
        "\"soort\":\"betalingsregeling\",\"agb\":\"90054321\",\"controlekenmerk\":\"1\",\"termijn\":1,\"eerste\":\"2026-07-01\"",
        "controlekenmerk"
    )]
    [InlineData("\"soort\":\"intrekking\",\"agb\":\"90054321\"", "verzoek")]
    [InlineData("\"soort\":\"intrekking\",\"agb\":\"90054321\",\"verzoek\":\"abc\"", "verzoek")]
    public void A_field_that_is_missing_or_wrong_is_named(string velden, string veld)
    {
        Verzoekvorm.Lees(Bytes($"{{\"schema\":1,{velden}}}"), out var bezwaar).ShouldBeNull();
        bezwaar.ShouldBe($"Het veld '{veld}' ontbreekt of is niet goed.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999")]
    [InlineData("\"100\"")]
    [InlineData("null")]
    public void An_instalment_is_a_whole_number_of_cents_above_zero(string termijn)
    {
        var json =
            $"{{\"schema\":1,\"soort\":\"betalingsregeling\",\"agb\":\"90054321\",\"controlekenmerk\":\"{Kenmerk}\",\"termijn\":{termijn},\"eerste\":\"2026-07-01\"}}";

        Verzoekvorm.Lees(Bytes(json), out var bezwaar).ShouldBeNull();
        bezwaar.ShouldContain("termijn");
    }

    [Theory]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("%PDF", null)]
    [InlineData("<html>", null)]
    [InlineData("MZ", null)]
    [InlineData("", null)]
    public void A_document_is_what_its_first_bytes_say(string inhoud, string? type)
    {
        var bewijs = Bewijsstuk.Maak(Bytes(inhoud), out var bezwaar);

        bewijs?.Type.ShouldBe(type);
        (bewijs is null).ShouldBe(type is null);
        bezwaar.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_document_has_at_most_a_million_bytes_and_pictures_are_known()
    {
        Bewijsstuk.Maak(Bytes("%PDF-" + new string('x', Bewijsstuk.MeesteBytes - 5)), out _)!.Extensie.ShouldBe("pdf");
        Bewijsstuk.Maak(Bytes("%PDF-" + new string('x', Bewijsstuk.MeesteBytes - 4)), out var bezwaar).ShouldBeNull();
        bezwaar.ShouldContain("1 MB");
        Bewijsstuk.Maak(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, out _)!.Extensie.ShouldBe("jpeg");
        Bewijsstuk.Maak(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, out _)!.Extensie.ShouldBe("png");
    }

    [Fact]
    public void Too_large_a_message_is_not_even_parsed() =>
        Verzoekvorm.Bezwaar(Bytes(new string('[', Verzoekvorm.MeesteBytes + 1))).ShouldBe("Het verzoek is te groot.");

    private static IReadOnlyList<Verzoek> Alle() =>
        [
            new(Verzoeksoort.Betaalovereenkomst, Linde) { Vanaf = new DateOnly(2026, 7, 1) },
            new(Verzoeksoort.Rekening, Linde)
            {
                Vanaf = new DateOnly(2026, 7, 1),
                Iban = "NL30VERE0090054321",
                Tenaamstelling = "De Linde",
                Bewijs = Bewijsstuk.Maak(Bytes("%PDF-1.7 ..."), out _),
            },
            new(Verzoeksoort.Betalingsregeling, Linde)
            {
                Controlekenmerk = Kenmerk,
                Termijn = new Bedrag(10000),
                Eerste = new DateOnly(2026, 8, 1),
                Toelichting = "é <b>",
            },
            new(Verzoeksoort.Intrekking, Linde) { Van = new Guid(1, 2, 3, new byte[8]) },
        ];

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    private static string Tekst(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
