using System.Globalization;

namespace Vereffen.Beoordeling;

/// <summary>Dates and amounts as explanations write them.</summary>
internal static class Tekst
{
    public static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Dag(DateOnly? dag) => dag is { } d ? Dag(d) : "onbekend";

    public static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);
}
