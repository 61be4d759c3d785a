using System.Globalization;

namespace Vereffen.Verrekening;

/// <summary>How values stand in messages and causes.</summary>
internal static class Tekst
{
    internal static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A value from outside, short and on one line.</summary>
    internal static string Kort(string waarde)
    {
        var kort = waarde.Length <= 40 ? waarde : waarde[..40] + "..";
        return string.Create(
            kort.Length,
            kort,
            (uit, van) =>
            {
                for (var i = 0; i < van.Length; i++)
                {
                    uit[i] = char.IsControl(van[i]) ? ' ' : van[i];
                }
            }
        );
    }
}
