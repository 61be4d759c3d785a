using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.Ei.Tests.Controle;

/// <summary>Findings as lines of text, to compare at a glance.</summary>
internal static class Bevindingenlijst
{
    /// <summary>Line, element, code, level, kind.</summary>
    internal static List<string> Kort(this IEnumerable<Bevinding> bevindingen) =>
        [
            .. bevindingen.Select(b =>
                string.Create(CultureInfo.InvariantCulture, $"{b.Regel} {b.Element} {b.Retourcode} {b.Niveau} {b.Soort}")
            ),
        ];

    /// <summary>Line, element and sentence.</summary>
    internal static List<string> Zinnen(this IEnumerable<Bevinding> bevindingen) =>
        [.. bevindingen.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Regel} {b.Element} {b.Melding}"))];
}
