using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.App.Pages;

/// <summary>Dates and moments as Dutch people write them.</summary>
internal static class Toon
{
    public static string Dag(DateOnly? dag) => dag is { } d ? d.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : "";

    /// <summary>A stored day, yyyy-MM-dd.</summary>
    public static string Dag(string? dag) =>
        DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? Dag(d) : dag ?? "";

    /// <summary>For a date field.</summary>
    public static string Veld(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) =>
        AmsterdamTijd.Van(moment).ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A stored moment.</summary>
    public static string Moment(string? moment) =>
        DateTimeOffset.TryParseExact(moment, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var m) ? Moment(m) : moment ?? "";

    public static string Cent(long cents) => new Bedrag(cents).ToString();

    /// <summary>12,5%.</summary>
    public static string Promille(long? promille) =>
        promille is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p / 10},{p % 10}%") : "";

    public static string Getal(long getal) => getal.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
}
