namespace Vereffen.Verrekening.Tests.Grootboek;

public class TekstopslagTests
{
    [Fact]
    public void Every_text_comes_back_also_when_many_pieces_are_full()
    {
        var opslag = new Tekstopslag<char>();
        var plekken = Enumerable.Range(0, 30_000).Select(i => opslag.Voegtoe(Tekst(i))).ToList();

        for (var i = 0; i < plekken.Count; i++)
        {
            opslag[plekken[i]].ToString().ShouldBe(Tekst(i));
        }
    }

    [Fact]
    public void A_text_longer_than_a_piece_comes_back_and_so_do_its_neighbours()
    {
        var opslag = new Tekstopslag<char>();
        var lang = new string('x', 1_000_000);
        var voor = opslag.Voegtoe("voor");
        var midden = opslag.Voegtoe(lang);
        var na = opslag.Voegtoe("na");

        opslag[voor].ToString().ShouldBe("voor");
        opslag[midden].ToString().ShouldBe(lang);
        opslag[na].ToString().ShouldBe("na");
    }

    [Fact]
    public void Short_texts_share_a_piece()
    {
        var opslag = new Tekstopslag<char>();
        var een = opslag.Voegtoe("een");
        var leeg = opslag.Voegtoe("");
        var twee = opslag.Voegtoe("twee");

        (een, leeg, twee).ShouldBe((new Tekstplek(0, 0, 3), new Tekstplek(0, 3, 0), new Tekstplek(0, 3, 4)));
    }

    [Fact]
    public void A_piece_is_used_to_its_last_place()
    {
        var opslag = new Tekstopslag<byte>();
        opslag.Voegtoe(new byte[(1 << 18) - 2]);

        opslag.Voegtoe(new byte[2]).Stuk.ShouldBe(0);
        opslag.Voegtoe(new byte[1]).ShouldBe(new Tekstplek(1, 0, 1));
    }

    [Fact]
    public void Only_what_was_written_of_the_room_is_taken()
    {
        var opslag = new Tekstopslag<char>();
        "ja".CopyTo(opslag.Ruimte(100));
        var plek = opslag.Sluit(2);

        opslag[plek].ToString().ShouldBe("ja");
        opslag.Voegtoe("nee").Begin.ShouldBe(2);
    }

    private static string Tekst(int i) => new((char)('a' + (i % 26)), i % 40);
}
