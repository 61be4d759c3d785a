using System.Globalization;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>8021 is exact, whatever the order and however many references there are.</summary>
public class DubbelenTests
{
    private static readonly Standaard Os301 = Standaarden.Zoek("OS301")!;
    private static readonly int Prestatie = Os301.ZoekRecord("04")!.Index;

    [Theory]
    [InlineData("oplopend")]
    [InlineData("aflopend")]
    [InlineData("door elkaar")]
    [InlineData("half")]
    public void Each_reference_is_new_once(string volgorde)
    {
        // More than a block of 2^18 bytes holds, and more than the first table of 4,096 places.
        var aantal = 14_000;
        int[] nummers =
        [
            .. Enumerable
                .Range(0, aantal)
                .Select(i =>
                    volgorde switch
                    {
                        "oplopend" => i,
                        "aflopend" => aantal - i,
                        "half" => i < aantal / 2 ? i : (aantal * 3 / 2) - i,
                        _ => (int)(i * 7919L % 14_009),
                    }
                ),
        ];
        using var dubbelen = new Dubbelen(Os301);

        nummers.Count(n => !dubbelen.Voeg(Prestatie, Referentie(n))).ShouldBe(0);

        nummers.Count(n => dubbelen.Voeg(Prestatie, Referentie(n))).ShouldBe(0);
        dubbelen.Voeg(Prestatie, Referentie(99_999)).ShouldBeTrue();
    }

    [Fact]
    public void The_one_before_it_is_a_duplicate_too_and_one_byte_makes_another()
    {
        using var dubbelen = new Dubbelen(Os301);

        dubbelen.Voeg(Prestatie, "ABCDEFGHIJKLMNOPQRST"u8).ShouldBeTrue();
        dubbelen.Voeg(Prestatie, "ABCDEFGHIJKLMNOPQRST"u8).ShouldBeFalse();
        for (var plek = 0; plek < 20; plek++)
        {
            var anders = "ABCDEFGHIJKLMNOPQRST"u8.ToArray();
            anders[plek]--;
            dubbelen.Voeg(Prestatie, anders).ShouldBeTrue();
            dubbelen.Voeg(Prestatie, anders).ShouldBeFalse();
        }

        dubbelen.Voeg(Prestatie, "ABCDEFGHIJKLMNOPQRST"u8).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_reference_is_never_a_duplicate_and_each_record_type_has_its_own()
    {
        using var dubbelen = new Dubbelen(Os301);
        for (var keer = 0; keer < 3; keer++)
        {
            dubbelen.Voeg(Prestatie, "                    "u8).ShouldBeTrue();
        }

        dubbelen.Voeg(Prestatie, "A                   "u8).ShouldBeTrue();
        dubbelen.Voeg(Os301.ZoekRecord("02")!.Index, "A                   "u8).ShouldBeTrue();
        dubbelen.Voeg(Prestatie, "A                   "u8).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_a_file_of_any_order_each_second_one_is_found_on_its_line(bool oplopend)
    {
        // The quick way compares them 128 at a time; line 2 is the verzekerde.
        const int Aantal = 300;
        var voorbeeld = new Voorbeeld();
        var regels = new List<string> { voorbeeld.Record(1), voorbeeld.Record(2) };
        for (var i = 0; i < Aantal; i++)
        {
            var referentie = oplopend ? i - (i % 3 == 2 ? 1 : 0) : i % 100;
            var nummer = (i + 2).ToString("D12", CultureInfo.InvariantCulture);
            regels.Add($"04{nummer}{voorbeeld.Record(3)[14..124]}{$"R{referentie:D5}".PadRight(20)}{voorbeeld.Record(3)[144..]}");
        }

        var bytes = Encoding.Latin1.GetBytes(string.Concat(regels.Select(r => r + "\r\n")));

        foreach (var opties in (ControleOpties[])[new(), new() { AlleenGrondig = true }])
        {
            var gevonden = EiControle.Controleer(bytes, opties).Bevindingen.Where(b => b.Element == "0420").ToList();

            gevonden
                .Select(b => b.Regel)
                .ShouldBe(Enumerable.Range(0, Aantal).Where(i => oplopend ? i % 3 == 2 : i >= 100).Select(i => i + 3));
            gevonden.ShouldAllBe(b =>
                b.Retourcode == new Retourcode(8021) && b.Niveau == Niveau.N4 && b.Detail == b.Regel - 1 && b.Record == "04"
            );
        }
    }

    [Fact]
    public void No_reference_stays_behind_in_the_pool()
    {
        var dubbelen = new Dubbelen(Os301);
        for (var nummer = 100; nummer > 0; nummer--)
        {
            dubbelen.Voeg(Prestatie, Encoding.ASCII.GetBytes($"QQQQQQQQQQQQQQQ{nummer:D5}"));
        }

        dubbelen.Dispose();
        dubbelen.Dispose();

        var terug = System.Buffers.ArrayPool<byte>.Shared.Rent(1 << 18);
        // The array may be one that another test just gave back, with a Q of its own.
        terug.AsSpan().IndexOf("QQQQQQQQQQQQQQQ"u8).ShouldBe(-1);
        System.Buffers.ArrayPool<byte>.Shared.Return(terug);
        dubbelen.Voeg(Prestatie, "QQQQQQQQQQQQQQQ00001"u8).ShouldBeTrue();
        dubbelen.Dispose();
    }

    private static byte[] Referentie(int nummer) =>
        Encoding.ASCII.GetBytes(nummer.ToString("D8", CultureInfo.InvariantCulture).PadRight(20));
}
