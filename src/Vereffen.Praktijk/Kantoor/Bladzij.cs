namespace Vereffen.Praktijk;

/// <summary>Part of a list, as a page shows it.</summary>
/// <param name="Rijen">At most <see cref="Grootte"/>.</param>
/// <param name="Totaal">How many there are in all.</param>
/// <param name="Nummer">From 1.</param>
public sealed record Bladzij<T>(IReadOnlyList<T> Rijen, int Totaal, int Nummer)
{
    /// <summary>Rows on a page.</summary>
    public const int Grootte = 50;

    public int PerBladzij => Grootte;

    /// <summary>First row of a page, from 0; a page that isn't there is the first.</summary>
    public static int Vanaf(int nummer) => (Math.Clamp(nummer, 1, 1_000_000) - 1) * Grootte;
}
