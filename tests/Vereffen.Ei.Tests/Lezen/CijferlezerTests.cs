using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Vereffen.Ei.Tests.Lezen;

public class CijferlezerTests
{
    [Fact]
    public void Numbers_of_one_to_eighteen_digits_are_read()
    {
        const string Cijfers = "987654321012345678";
        for (var lengte = 1; lengte <= 18; lengte++)
        {
            foreach (var tekst in (string[])[Cijfers[..lengte], Cijfers[^lengte..], new string('9', lengte), new string('0', lengte)])
            {
                var waarde = long.Parse(tekst, CultureInfo.InvariantCulture);

                Cijferlezer.Lees(Encoding.ASCII.GetBytes(tekst)).ShouldBe(waarde);
                Cijferlezer.TryLees(Encoding.ASCII.GetBytes(tekst), out var gelezen).ShouldBeTrue();
                gelezen.ShouldBe(waarde);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234567890123456789")]
    [InlineData("12/4")]
    [InlineData("12:4")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("-1")]
    public void Anything_else_is_no_number(string tekst)
    {
        Cijferlezer.TryLees(Encoding.ASCII.GetBytes(tekst), out var waarde).ShouldBeFalse();
        waarde.ShouldBe(0);
    }

    [Theory]
    [InlineData("00000000", 0u)]
    [InlineData("00000001", 1u)]
    [InlineData("10000000", 10_000_000u)]
    [InlineData("12345678", 12_345_678u)]
    [InlineData("99999999", 99_999_999u)]
    public void Eight_digits_are_read_at_once(string tekst, uint waarde) =>
        Cijferlezer.Acht(BinaryPrimitives.ReadUInt64LittleEndian(Encoding.ASCII.GetBytes(tekst))).ShouldBe(waarde);
}
