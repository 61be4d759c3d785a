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

    public static string Zin(string uiterlijk, DateOnly vandaag) =>
        Dagen(uiterlijk, vandaag) switch
        {
            null => "",
            0 => "vandaag betaald zijn",
            1 => $"morgen ({Toon.Dag(uiterlijk)}) betaald zijn",
            > 0 and var dagen => string.Create(CultureInfo.InvariantCulture, $"over {dagen} dagen ({Toon.Dag(uiterlijk)}) betaald zijn"),
            var dagen => string.Create(
                CultureInfo.InvariantCulture,
                $"al {-dagen} {(dagen == -1 ? "dag" : "dagen")} betaald zijn ({Toon.Dag(uiterlijk)})"
            ),
        };
}
