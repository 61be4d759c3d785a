namespace Vereffen.Verrekening.Tests.Grootboek;

public class StukkenTests
{
    [Fact]
    public void What_was_added_stays_in_its_place_across_many_pieces()
    {
        const int Aantal = 50_000;
        var lijst = new Stukken<int>();
        for (var i = 0; i < Aantal; i++)
        {
            lijst.Count.ShouldBe(i);
            lijst.Add(i * 3);
        }

        lijst.Count.ShouldBe(Aantal);
        Enumerable.Range(0, Aantal).Count(i => lijst[i] != i * 3).ShouldBe(0);
    }

    [Fact]
    public void An_element_can_be_changed_in_place()
    {
        var lijst = new Stukken<int>();
        lijst.Add(1);
        lijst.Add(2);

        lijst[1] += 40;

        (lijst[0], lijst[1]).ShouldBe((1, 42));
    }
}
