using System.Globalization;

namespace Vereffen.App.Pages;

/// <summary>The clock of a claim that waits: it must be paid within the term, which runs from receipt.</summary>
internal static class Uitvalklok
{
    /// <summary>Days left; below zero = too late; null when the day can't be read.</summary>
    public static int? Dagen(string uiterlijk, DateOnly vandaag) =>
        DateOnly.TryParseExact(uiterlijk, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag.DayNumber - vandaag.DayNumber
            : null;

    /// <summary>What goes behind the name of the claim: <c>moet over 12 dagen (14-05-2026) betaald zijn</c>.</summary>
    public static string Zin(string uiterlijk, DateOnly vandaag) =>
        Dagen(uiterlijk, vandaag) switch
        {
            null => "",
            0 => "moet vandaag betaald zijn",
            1 => $"moet morgen ({Toon.Dag(uiterlijk)}) betaald zijn",
            > 0 and var dagen => string.Create(
                CultureInfo.InvariantCulture,
                $"moet over {dagen} dagen ({Toon.Dag(uiterlijk)}) betaald zijn"
            ),
            -1 => $"had gisteren ({Toon.Dag(uiterlijk)}) betaald moeten zijn",
            var dagen => string.Create(
                CultureInfo.InvariantCulture,
                $"had {-dagen} dagen geleden ({Toon.Dag(uiterlijk)}) betaald moeten zijn"
            ),
        };
}
