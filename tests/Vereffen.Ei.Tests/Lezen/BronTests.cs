using System.Buffers;
using System.Text;

namespace Vereffen.Ei.Tests.Lezen;

public class BronTests
{
    [Fact]
    public void Memory_is_one_window_with_nothing_behind_it()
    {
        using var bron = new Bron("abcdef"u8.ToArray());

        bron.IsOp.ShouldBeTrue();
        bron.Vul().ShouldBeFalse();
        bron.Verbruik(2);

        Tekst(bron).ShouldBe("cdef");
        Encoding.ASCII.GetString(bron.Geheugen.Span).ShouldBe("cdef");
        bron.Verbruikt.ShouldBe(2);
    }

    [Fact]
    public void A_stream_comes_in_as_it_is_asked_for_and_what_is_used_makes_room()
    {
        using var bron = new Bron(new Happen("abcdef"u8.ToArray(), 4));
        bron.Venster.IsEmpty.ShouldBeTrue();
        bron.IsOp.ShouldBeFalse();

        bron.Vul().ShouldBeTrue();
        Tekst(bron).ShouldBe("abcd");
        bron.Verbruik(3);
        bron.Vul().ShouldBeTrue();
        Tekst(bron).ShouldBe("def");
        Encoding.ASCII.GetString(bron.Geheugen.Span).ShouldBe("def");
        bron.IsOp.ShouldBeFalse();
        bron.Vul().ShouldBeFalse();

        bron.IsOp.ShouldBeTrue();
        Tekst(bron).ShouldBe("def");
        bron.Verbruikt.ShouldBe(3);
        bron.Vul().ShouldBeFalse();
    }

    [Fact]
    public void Who_looks_at_the_window_is_told_before_its_bytes_move()
    {
        using var bron = new Bron(new Happen("abcdef"u8.ToArray(), 4));
        var gezien = new List<string>();
        bron.VoorVullen = () => gezien.Add(Tekst(bron));

        while (bron.Vul())
        {
            bron.Verbruik(1);
        }

        bron.Vul();
        gezien.ShouldBe(["", "bcd", "cdef"]);
    }

    [Fact]
    public void A_full_window_takes_no_more_until_something_is_used()
    {
        using var bron = new Bron(new Happen(new byte[3_000_000], int.MaxValue));
        bron.Vul().ShouldBeTrue();
        var vol = bron.Venster.Length;

        bron.Vul().ShouldBeFalse();
        bron.IsOp.ShouldBeFalse();
        bron.Verbruik(10);
        bron.Vul().ShouldBeTrue();

        bron.Venster.Length.ShouldBe(vol);
        bron.Verbruikt.ShouldBe(10);
    }

    [Theory]
    [InlineData(false, 1 << 20)]
    [InlineData(true, 1 << 23)]
    public void One_core_asks_a_megabyte_at_a_time_and_several_ask_eight(bool groot, int gevraagd)
    {
        var stroom = new Happen(new byte[100], int.MaxValue);
        using var bron = new Bron(stroom, groot);

        bron.Vul().ShouldBeTrue();

        stroom.Gevraagd.ShouldBe([gevraagd]);
    }

    [Fact]
    public void What_was_read_does_not_stay_behind_in_the_pool()
    {
        var bron = new Bron(new Happen(Encoding.ASCII.GetBytes(new string('Q', 5000)), int.MaxValue));
        bron.Vul();
        bron.Verbruik(4000);
        bron.Vul();

        bron.Dispose();

        var terug = ArrayPool<byte>.Shared.Rent(1 << 20);
        // A long run of them: other tests may have left a letter in an array of the same pool.
        terug.AsSpan().IndexOf(Encoding.ASCII.GetBytes(new string('Q', 500))).ShouldBe(-1);
        ArrayPool<byte>.Shared.Return(terug);
    }

    [Fact]
    public void Once_let_go_it_holds_nothing_and_gives_its_buffer_back_once()
    {
        var bron = new Bron(new Happen(new byte[100], int.MaxValue));
        bron.Vul();

        bron.Dispose();
        bron.Dispose();

        bron.IsOp.ShouldBeTrue();
        bron.Venster.IsEmpty.ShouldBeTrue();
        bron.Vul().ShouldBeFalse();
        var (een, twee) = (ArrayPool<byte>.Shared.Rent(1 << 20), ArrayPool<byte>.Shared.Rent(1 << 20));
        twee.ShouldNotBeSameAs(een);
        ArrayPool<byte>.Shared.Return(een);
        ArrayPool<byte>.Shared.Return(twee);
    }

    private static string Tekst(Bron bron) => Encoding.ASCII.GetString(bron.Venster);
}
