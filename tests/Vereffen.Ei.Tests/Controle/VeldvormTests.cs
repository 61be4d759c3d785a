using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>N3 of one field, apart from any message.</summary>
public class VeldvormTests
{
    [Theory]
    [InlineData(Verplichting.O, "0000", "Geen")]
    [InlineData(Verplichting.M, "0000", "NietGevuld")]
    [InlineData(Verplichting.M, "0009", "Geen")]
    [InlineData(Verplichting.M, "9000", "Geen")]
    [InlineData(Verplichting.O, "    ", "SpatiesInGetal")]
    [InlineData(Verplichting.O, "  12", "SpatiesInGetal")]
    [InlineData(Verplichting.O, "12  ", "SpatiesInGetal")]
    [InlineData(Verplichting.O, "1  2", "NietNumeriek")]
    [InlineData(Verplichting.O, " 12 ", "NietNumeriek")]
    [InlineData(Verplichting.O, "12/4", "NietNumeriek")]
    [InlineData(Verplichting.O, "12:4", "NietNumeriek")]
    [InlineData(Verplichting.O, "12,4", "NietNumeriek")]
    public void A_number_is_digits_all_over(Verplichting verplichting, string veld, string melding) =>
        Controleer(ElementType.N, verplichting, veld).ShouldBe(melding);

    [Theory]
    [InlineData(Verplichting.O, "    ", "Geen")]
    [InlineData(Verplichting.M, "    ", "NietGevuld")]
    [InlineData(Verplichting.M, "a   ", "Geen")]
    [InlineData(Verplichting.O, " a  ", "NietLinksAangesloten")]
    [InlineData(Verplichting.O, "   a", "NietLinksAangesloten")]
    [InlineData(Verplichting.O, "a\u001f  ", "Stuurteken")]
    [InlineData(Verplichting.O, "\0   ", "Stuurteken")]
    [InlineData(Verplichting.O, "a\u007f\u009f\u00ff", "Geen")]
    [InlineData(Verplichting.S, "    ", "Geen")]
    [InlineData(Verplichting.S, "   0", "ReserveGevuld")]
    public void Text_begins_on_its_first_position_and_has_no_control_characters(Verplichting verplichting, string veld, string melding) =>
        Controleer(ElementType.AN, verplichting, veld).ShouldBe(melding);

    [Theory]
    [InlineData(Vorm.Postcode, "1234AB", "Geen")]
    [InlineData(Vorm.Postcode, "1234ab", "Geen")]
    [InlineData(Vorm.Postcode, "12345B", "GeenPostcode")]
    [InlineData(Vorm.Postcode, "1234A5", "GeenPostcode")]
    [InlineData(Vorm.Postcode, "123AAB", "GeenPostcode")]
    [InlineData(Vorm.Postcode, "1234 B", "GeenPostcode")]
    [InlineData(Vorm.Postcode, "      ", "Geen")]
    [InlineData(Vorm.Postcode, "1234AB ", "GeenPostcode")]
    [InlineData(Vorm.Btw, "NL123456789B01", "Geen")]
    [InlineData(Vorm.Btw, "NL123456789B01  ", "Geen")]
    [InlineData(Vorm.Btw, "NL123456789B0", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "NL123456789B012", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "NL123456789C01", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "NL12345678XB01", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "NLX23456789B01", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "NL123456789BX1", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "NL123456789B0X", "GeenBtwNummer")]
    [InlineData(Vorm.Btw, "BE123456789B01", "GeenBtwNummer")]
    [InlineData(Vorm.Retourcode, "0200", "Geen")]
    [InlineData(Vorm.Retourcode, "    ", "Geen")]
    [InlineData(Vorm.Retourcode, "02 0", "GeenRetourcode")]
    [InlineData(Vorm.Retourcode, "A200", "GeenRetourcode")]
    public void Text_has_the_form_that_belongs_to_it(Vorm vorm, string veld, string melding) =>
        Controleer(ElementType.AN, Verplichting.O, veld, vorm).ShouldBe(melding);

    [Theory]
    [InlineData(Vorm.Datum, "20260228", "Geen")]
    [InlineData(Vorm.Datum, "00000000", "Geen")]
    [InlineData(Vorm.Datum, "20260229", "GeenDatum")]
    [InlineData(Vorm.Bsn, "999900006", "Geen")]
    [InlineData(Vorm.Bsn, "999999999", "Geen")]
    [InlineData(Vorm.Bsn, "000000000", "Geen")]
    [InlineData(Vorm.Bsn, "999900007", "GeenElfproef")]
    [InlineData(Vorm.Agb, "01000001", "Geen")]
    [InlineData(Vorm.Agb, "00000000", "Geen")]
    [InlineData(Vorm.Agb, "00000001", "GeenAgb")]
    [InlineData(Vorm.Agb, "01000000", "GeenAgb")]
    public void A_number_has_so_too(Vorm vorm, string veld, string melding) =>
        Controleer(ElementType.N, Verplichting.O, veld, vorm).ShouldBe(melding);

    [Theory]
    [InlineData(ElementType.AN, Verplichting.O, "EUR", "Geen")]
    [InlineData(ElementType.AN, Verplichting.O, "EU ", "Geen")]
    [InlineData(ElementType.AN, Verplichting.O, "E  ", "WaardeNietToegestaan")]
    [InlineData(ElementType.AN, Verplichting.O, "   ", "Geen")]
    [InlineData(ElementType.AN, Verplichting.M, "   ", "NietGevuld")]
    [InlineData(ElementType.N, Verplichting.M, "000", "Geen")]
    [InlineData(ElementType.N, Verplichting.M, "007", "WaardeNietToegestaan")]
    public void Where_values_are_named_only_those_and_a_nought_that_is_named_is_filled(
        ElementType type,
        Verplichting verplichting,
        string veld,
        string melding
    ) => Controleer(type, verplichting, veld, waarden: ["EUR", "EU", "000"]).ShouldBe(melding);

    [Fact]
    public void A_nought_is_filled_where_the_standard_says_that_it_is_a_value()
    {
        Controleer(ElementType.N, Verplichting.M, "000", nulIsWaarde: true).ShouldBe("Geen");
        Controleer(ElementType.AN, Verplichting.M, "   ", nulIsWaarde: true).ShouldBe("NietGevuld");
    }

    private static string Controleer(
        ElementType type,
        Verplichting verplichting,
        string veld,
        Vorm vorm = Vorm.Vrij,
        string[]? waarden = null,
        bool nulIsWaarde = false
    )
    {
        var element = new Element
        {
            Id = "0499",
            Naam = "PROEF",
            Code = "COD001",
            Type = type,
            Start = 1,
            Lengte = veld.Length,
            Verplichting = verplichting,
            Vorm = vorm,
            NulIsWaarde = nulIsWaarde,
            Retourcode = new Retourcode(1),
            Waarden = waarden ?? [],
        };
        element.WaardenBytes = [.. element.Waarden.Select(Encoding.Latin1.GetBytes)];
        return VeldControle.Controleer(element, Encoding.Latin1.GetBytes(veld), null).ToString();
    }
}
