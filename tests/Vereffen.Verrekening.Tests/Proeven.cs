using System.Globalization;
using FsCheck;

namespace Vereffen.Verrekening.Tests;

/// <summary>
/// How hard tests over random input try. <c>VEREFFEN_REEKSEN=100000</c> sets how many sequences of events the engine and the reference model
/// do (default 2,000); below a thousand the other properties try less often too, as mutation testing runs them once per mutant.
/// <c>VEREFFEN_ZAAD</c> sets the seed (a number; without it each run has another one).
/// </summary>
internal static class Proeven
{
    private const int Honderd = 100;

    public static readonly int Reeksen = int.TryParse(
        Environment.GetEnvironmentVariable("VEREFFEN_REEKSEN"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var n
    )
        ? n
        : 2_000;

    public static Config Aantal(int aantal)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(aantal);
        var zaad = Environment.GetEnvironmentVariable("VEREFFEN_ZAAD");
        // The second number of a seed must be odd; it needs not differ from run to run.
        return ulong.TryParse(zaad, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? config.WithReplay(seed, 1) : config;
    }

    /// <summary>A hundred times, or a quarter of that in a light round.</summary>
    public static void GaatAltijdOp(this Property eigenschap) => Check.One(Aantal(Reeksen < 1_000 ? Honderd / 4 : Honderd), eigenschap);
}
