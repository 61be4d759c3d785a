using System.Text;
using Vereffen.Kern;
using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar.Tests.Antwoorden;

public sealed class BedragbewakingTests : IDisposable
{
    private readonly Proefwereld wereld = new();

    public void Dispose() => wereld.Dispose();

    [Fact]
    public void One_amount_passes() => Bedragbewaking.Bewaak(new Bedrag(-1), new Bedrag(-1), new Bedrag(-1), new Bedrag(-1));

    [Fact]
    public void What_is_not_booked_is_not_compared() => Bedragbewaking.Bewaak(new Bedrag(1), new Bedrag(1), new Bedrag(1), null);

    [Theory]
    [InlineData(101, 100, 100, 100)]
    [InlineData(100, 101, 100, 100)]
    [InlineData(100, 100, 101, 100)]
    [InlineData(100, 100, 100, 99)]
    [InlineData(-100, 100, 100, 100)]
    public void A_difference_of_a_cent_stops_it(long sluit, long regels, long oordeel, long boeking) =>
        Should
            .Throw<InvalidOperationException>(() =>
                Bedragbewaking.Bewaak(new Bedrag(sluit), new Bedrag(regels), new Bedrag(oordeel), new Bedrag(boeking))
            )
            .Message.ShouldContain("verschillen");

    [Fact]
    public void A_retour_without_total_stops_it() =>
        Should.Throw<InvalidOperationException>(() => Bedragbewaking.Bewaak(null, Bedrag.Nul, Bedrag.Nul, null));

    [Fact]
    public async Task The_total_of_a_real_retour_is_read_back_with_its_sign()
    {
        await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5), Proefclaim.Regel("R2", 9900, 6)));
        await wereld.Verwerk(Proefclaim.VanDeLinde(2, "F2", Proefclaim.Regel("R3", 6500, 5, creditVan: "R1")));

        wereld.Verkeer.Retouren.Select(r => Bedragbewaking.Totaal(r.Payload)).ShouldBe([new Bedrag(6500), new Bedrag(-6500)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rommel")]
    [InlineData("rommel\r\nrommel\r\n")]
    public void What_is_no_retour_has_no_total(string tekst) => Bedragbewaking.Totaal(Encoding.ASCII.GetBytes(tekst)).ShouldBeNull();

    [Fact]
    public async Task A_retour_that_tells_another_amount_than_is_booked_neither_leaves_nor_is_booked()
    {
        var oordeel = (await wereld.Verwerk(Proefclaim.VanDeLinde(1, "F1", Proefclaim.Regel("R1", 6500, 5))))
            .ShouldHaveSingleItem()
            .Oordeel;
        var retour = wereld.Verkeer.Retouren.ShouldHaveSingleItem().Payload;
        var boeking = new Gebeurtenis(new DateOnly(2026, 3, 2), GebeurtenisSoort.Declaratie) { Bedrag = new Bedrag(6500) };
        Bedragbewaking.Bewaak(retour, oordeel, boeking);
        var gewijzigd = Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(retour.Span).Replace("00000006500", "00000006501", StringComparison.Ordinal)
        );

        Should.Throw<InvalidOperationException>(() => Bedragbewaking.Bewaak(gewijzigd, oordeel, boeking));
        Should.Throw<InvalidOperationException>(() => Bedragbewaking.Bewaak(retour, oordeel, boeking with { Bedrag = new Bedrag(6499) }));
    }
}
