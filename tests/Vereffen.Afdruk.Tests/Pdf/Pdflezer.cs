using System.Globalization;
using System.Text.RegularExpressions;

namespace Vereffen.Afdruk.Tests;

/// <summary>Reads what Chromium wrote, as text of one byte per character: its tags and the size of its pages.</summary>
internal static partial class Pdflezer
{
    public const int A4Kort = 595;
    public const int A4Lang = 842;

    public static int Labels(string pdf, string soort) => Regex.Count(pdf, $@"/S /{soort}\b", RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Width and height in whole points of each page.</summary>
    public static List<(int Breed, int Hoog)> Bladzijden(string pdf) =>
        [.. Mediabox().Matches(pdf).Select(m => (Punten(m.Groups["breed"].Value), Punten(m.Groups["hoog"].Value)))];

    private static int Punten(string tekst) => (int)Math.Round(decimal.Parse(tekst, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"/MediaBox \[0 0 (?<breed>[\d.]+) (?<hoog>[\d.]+)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mediabox();
}
