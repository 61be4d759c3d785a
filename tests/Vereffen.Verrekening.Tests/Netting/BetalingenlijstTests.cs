using System.Collections;

namespace Vereffen.Verrekening.Tests.Netting;

public class BetalingenlijstTests
{
    private static readonly IReadOnlyList<Betaling> Lijst = Proef
        .Speel(
            "2026-01-05,declaratie,3311,01056789,Fé€,,20000,,,98001234",
            "2026-01-05,declaratie,3313,04123456,F2,,700,,,",
            "2026-01-05,betaalrun,,,,,,,,"
        )
        .Verrekenaar.Betalingen;

    [Fact]
    public void A_payment_says_who_pays_whom_what_and_why()
    {
        var eerste = Lijst[0];

        (eerste.Datum, $"{eerste.Uzovi} {eerste.Agb} {eerste.Begunstigde}").ShouldBe((new DateOnly(2026, 1, 5), "3311 01056789 98001234"));
        (eerste.Bedrag.Cents, eerste.Omschrijving, eerste.Boeking).ShouldBe((20000, "declaratie Fé€", 3));
    }

    [Fact]
    public void The_list_gives_the_same_one_by_one_and_in_a_row()
    {
        Lijst.Count.ShouldBe(2);
        Lijst.ShouldBe([Lijst[0], Lijst[1]]);
        ((IEnumerable)Lijst).Cast<Betaling>().ShouldBe([Lijst[0], Lijst[1]]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void There_is_nothing_before_the_first_or_behind_the_last(int index) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Lijst[index]);
}
