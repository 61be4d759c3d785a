using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Afdruk;

/// <summary>Amounts and dates as Dutch people write them on paper.</summary>
public static class Nederlands
{
    private static readonly string[] Maanden =
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];

    /// <summary><c>€ 1.234,56</c>, with a space that doesn't break.</summary>
    public static string Euro(Bedrag bedrag) => bedrag.ToString().Replace(' ', '\u00A0');

    /// <summary><c>1.234,56</c>, for tables whose caption says that they are in euro.</summary>
    public static string Getal(Bedrag bedrag) => bedrag.ToString().Replace("€ ", "", StringComparison.Ordinal);

    /// <summary><c>3 maart 2026</c>.</summary>
    public static string Dag(DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maanden[dag.Month - 1]} {dag.Year}");

    /// <summary><c>03-03-2026</c>, for tables.</summary>
    public static string KorteDag(DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
