using System.Text;

namespace Vereffen.Ei.Tests.Lezen;

public class RegelLezerTests
{
    private const int Bewaard = RegelLezer.Bewaard;

    public static TheoryData<int, string> Lengtes =>
        [
            .. from lengte in (int[])
                [0, 1, Bewaard - 1, Bewaard, Bewaard + 1, Bewaard + 2, (2 * Bewaard) - 1, 2 * Bewaard, (2 * Bewaard) + 1, 20_000]
            from einde in (string[])["\r\n", "\n", "\r", ""]
            select (lengte, einde),
        ];

    [Fact]
    public void Every_kind_of_line_end_ends_a_line_wherever_the_source_is_cut()
    {
        var bytes = "een\r\ntwee\n\ndrie\rvier\r\r\n\n\rvijf"u8.ToArray();
        string[] regels =
        [
            "1 een 3 CrLf",
            "2 twee 4 Lf",
            "3  0 Lf",
            "4 drie 4 Cr",
            "5 vier 4 Cr",
            "6  0 CrLf",
            "7  0 Lf",
            "8  0 Cr",
            "9 vijf 4 Geen",
        ];

        Regels(new Bron(bytes)).ShouldBe(regels);
        for (var hap = 1; hap <= bytes.Length; hap++)
        {
            Regels(new Bron(new Happen(bytes, hap))).ShouldBe(regels);
        }
    }

    [Theory]
    [InlineData("een\r\n", "1 een 3 CrLf")]
    [InlineData("een\r", "1 een 3 Cr")]
    [InlineData("een\n", "1 een 3 Lf")]
    public void After_the_last_line_end_comes_no_line(string bytes, string regel) =>
        Regels(new Bron(Encoding.ASCII.GetBytes(bytes))).ShouldBe([regel]);

    [Fact]
    public void Nothing_has_no_lines() => Regels(new Bron(new MemoryStream())).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Lengtes))]
    public void Of_a_line_of_any_length_the_first_bytes_its_length_and_its_end_are_known(int lengte, string einde)
    {
        var lang = Inhoud(lengte);
        var bytes = Encoding.ASCII.GetBytes($"voor\r\n{lang}{einde}" + (einde.Length > 0 ? "na" : ""));
        string[] regels =
        [
            "1 voor 4 CrLf",
            .. lengte + einde.Length == 0 ? [] : (string[])[$"2 {lang[..Math.Min(lengte, Bewaard)]} {lengte} {Naam(einde)}"],
            .. einde.Length == 0 ? [] : (string[])["3 na 2 Geen"],
        ];

        Regels(new Bron(bytes)).SequenceEqual(regels).ShouldBeTrue("in het geheugen");
        foreach (var hap in (int[])[1, 97, Bewaard, Bewaard + 1, Bewaard + 7, 30_000])
        {
            Regels(new Bron(new Happen(bytes, hap))).SequenceEqual(regels).ShouldBeTrue($"happen van {hap}");
        }
    }

    [Theory]
    [MemberData(nameof(Lengtes))]
    public void In_pieces_nothing_of_a_line_is_lost(int lengte, string einde)
    {
        var lang = Inhoud(lengte);
        var bytes = Encoding.ASCII.GetBytes($"voor\r\n{lang}{einde}" + (einde.Length > 0 ? "na" : ""));
        var stukken = new List<string>();
        for (var begin = 0; lengte - begin > Bewaard; begin += Bewaard)
        {
            stukken.Add($"2 {lang[begin..(begin + Bewaard)]} {Bewaard} Geen");
        }

        var rest = lang[(stukken.Count * Bewaard)..];
        string[] regels =
        [
            "1 voor 4 CrLf",
            .. stukken,
            .. rest.Length + einde.Length == 0 ? [] : (string[])[$"2 {rest} {rest.Length} {Naam(einde)}"],
            .. einde.Length == 0 ? [] : (string[])["3 na 2 Geen"],
        ];

        Regels(new Bron(bytes), inStukken: true).SequenceEqual(regels).ShouldBeTrue("in het geheugen");
        foreach (var hap in (int[])[1, 97, Bewaard, Bewaard + 1, Bewaard + 7, 30_000])
        {
            Regels(new Bron(new Happen(bytes, hap)), inStukken: true).SequenceEqual(regels).ShouldBeTrue($"happen van {hap}");
        }
    }

    [Fact]
    public void Lines_that_were_taken_straight_from_the_source_count()
    {
        using var bron = new Bron("een\r\ntwee\r\n"u8.ToArray());
        var lezer = new RegelLezer(bron);
        lezer.Gelezen.ShouldBe(0);
        bron.Verbruik(5);
        lezer.TelMee(1);

        lezer.Volgende(out var regel).ShouldBeTrue();

        regel.Nummer.ShouldBe(2);
        lezer.Gelezen.ShouldBe(2);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read_through_a_window_of_one()
    {
        var bytes = new byte[Proeven.Aantal(10_000_000)];
        bytes.AsSpan().Fill((byte)'x');
        var stroom = new Happen(bytes, int.MaxValue);

        Regels(new Bron(stroom)).ShouldHaveSingleItem().ShouldEndWith($" {bytes.Length} Geen");

        stroom.Gevraagd.Max().ShouldBe(1 << 20);
    }

    private static string Inhoud(int lengte) => string.Concat(Enumerable.Range(0, lengte).Select(i => (char)('a' + (i % 23))));

    private static string Naam(string einde) =>
        einde switch
        {
            "\r\n" => "CrLf",
            "\n" => "Lf",
            "\r" => "Cr",
            _ => "Geen",
        };

    private static List<string> Regels(Bron bron, bool inStukken = false)
    {
        var regels = new List<string>();
        using (bron)
        {
            var lezer = new RegelLezer(bron, inStukken);
            while (lezer.Volgende(out var regel))
            {
                regels.Add($"{regel.Nummer} {Encoding.ASCII.GetString(regel.Inhoud)} {regel.Lengte} {regel.Einde}");
            }

            lezer.Volgende(out _).ShouldBeFalse();
        }

        return regels;
    }
}
