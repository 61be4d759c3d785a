using System.Globalization;
using System.Text;

namespace Vereffen.Ei.Tests.Controle;

public class DatumTests
{
    [Fact]
    public void Every_day_of_four_centuries_exists_and_no_other_number_of_eight_digits_in_them()
    {
        var einde = new DateOnly(1800 + Math.Min(400, 4 * Proeven.Aantal(100) + 100), 12, 31);
        for (var jaar = 1800; jaar <= einde.Year; jaar++)
        {
            for (var maand = 0; maand <= 13; maand++)
            {
                for (var dag = 0; dag <= 32; dag++)
                {
                    var tekst = string.Create(CultureInfo.InvariantCulture, $"{jaar:D4}{maand:D2}{dag:D2}");
                    var bestaat = DateOnly.TryParseExact(tekst, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d);

                    (Datum.Bestaat(uint.Parse(tekst, CultureInfo.InvariantCulture)) == bestaat).ShouldBeTrue(tekst);
                    (Datum.Lees(Encoding.ASCII.GetBytes(tekst)) == (bestaat ? d : null)).ShouldBeTrue(tekst);
                }
            }
        }
    }

    [Theory]
    [InlineData("18000101", true)]
    [InlineData("17991231", false)]
    [InlineData("99991231", true)]
    [InlineData("00000000", false)]
    [InlineData("99999999", false)]
    [InlineData("2026010", false)]
    [InlineData("202601011", false)]
    [InlineData("2026/101", false)]
    [InlineData("2026:101", false)]
    [InlineData("", false)]
    public void A_date_is_eight_digits_from_1800_on(string tekst, bool bestaat)
    {
        Datum.Bestaat(Encoding.ASCII.GetBytes(tekst)).ShouldBe(bestaat);
        Datum.Lees(Encoding.ASCII.GetBytes(tekst)).HasValue.ShouldBe(bestaat);
    }
}
