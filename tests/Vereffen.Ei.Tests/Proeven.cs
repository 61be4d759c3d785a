using System.Globalization;

namespace Vereffen.Ei.Tests;

/// <summary>
/// How hard the heavy tests try. <c>VEREFFEN_PROEVEN=5</c> makes them run at five percent: mutation testing runs them once per mutant
/// (docs/mutatietests.md).
/// </summary>
internal static class Proeven
{
    private static readonly int Percentage = int.TryParse(
        Environment.GetEnvironmentVariable("VEREFFEN_PROEVEN"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var deel
    )
        ? Math.Clamp(deel, 1, 10_000)
        : 100;

    internal static bool IsLicht => Percentage < 100;

    /// <summary>All of these; in a light round those at every <paramref name="stap"/>th place, starting at another place for another <paramref name="soort"/>.</summary>
    internal static IEnumerable<T> Deel<T>(IEnumerable<T> alle, int stap, int soort = 0) =>
        IsLicht ? alle.Where((_, i) => (i + soort) % stap == 0) : alle;

    internal static int Aantal(int gewoon) => Math.Max(1, (int)((long)gewoon * Percentage / 100));
}
