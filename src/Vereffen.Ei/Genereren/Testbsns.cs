using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// BSNs of persons who do not exist: first all 9,091 valid numbers 9999xxxxx, in an order of the seed, and for volume the other valid numbers that begin
/// with a 9. A run gives each number once.
/// </summary>
internal sealed class Testbsns
{
    /// <summary>Valid numbers among 9999xxxxx.</summary>
    internal const int AantalTest = 9091;

    /// <summary>First eight digits 90000000 - 99989999.</summary>
    private const int Volumeruimte = 9_990_000;

    /// <summary>Prime to the range, so that every number has its turn.</summary>
    private const int Volumestap = 7919;

    private static readonly Lazy<int[]> Test = new(MaakTest);
    private readonly int eerste;
    private readonly int stap;
    private int gegeven;
    private int volume;

    internal Testbsns(long seed)
    {
        var toeval = Toeval.Van(seed, 0, 1);
        eerste = toeval.Tot(AantalTest);
        stap = 1 + toeval.Tot(AantalTest - 1);
        volume = toeval.Tot(Volumeruimte);
    }

    internal int Volgende()
    {
        if (gegeven < AantalTest)
        {
            var plek = (int)((eerste + ((long)gegeven++ * stap)) % AantalTest);
            return Test.Value[plek];
        }

        while (true)
        {
            volume = (volume + Volumestap) % Volumeruimte;
            if (Volledig(90_000_000 + volume) is { } bsn)
            {
                return bsn;
            }
        }
    }

    /// <summary>The number with these first eight digits; null when none passes the elfproef.</summary>
    private static int? Volledig(int begin)
    {
        var som = 0;
        var rest = begin;
        for (var gewicht = 2; gewicht <= 9; gewicht++)
        {
            som += gewicht * (rest % 10);
            rest /= 10;
        }

        return som % 11 == 10 ? null : (begin * 10) + (som % 11);
    }

    private static int[] MaakTest() =>
        [.. Enumerable.Range(99_990_000, 10_000).Select(Volledig).OfType<int>().Where(Bsn.VoldoetAanElfproef)];
}
