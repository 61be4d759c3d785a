namespace Vereffen.Architecture.Tests;

/// <summary>Who may refer to whom: App -> roles -> (Beoordeling, Verrekening, Registers, Opslag, Afdruk, Verkeer) -> (Ei, Gds) -> Kern.</summary>
internal static class Lagen
{
    private static readonly Dictionary<string, int> Laag = new(StringComparer.Ordinal)
    {
        ["Vereffen.Kern"] = 0,
        ["Vereffen.Ei"] = 1,
        ["Vereffen.Gds"] = 1,
        ["Vereffen.Registers"] = 2,
        ["Vereffen.Beoordeling"] = 2,
        ["Vereffen.Verrekening"] = 2,
        ["Vereffen.Opslag"] = 2,
        ["Vereffen.Afdruk"] = 2,
        ["Vereffen.Verkeer"] = 2,
        ["Vereffen.Portaal"] = 3,
        ["Vereffen.Verzekeraar"] = 3,
        ["Vereffen.Praktijk"] = 3,
        ["Vereffen.App"] = 4,
    };

    /// <summary>Bytes, records and dates in, values out: no clock, no database, no logger, no files.</summary>
    public static readonly string[] Zuiver = ["Vereffen.Kern", "Vereffen.Ei", "Vereffen.Beoordeling", "Vereffen.Verrekening"];

    public static bool Kent(string project) => Laag.ContainsKey(project);

    /// <summary>Downwards only, never sideways; but a judgement looks things up in the registers.</summary>
    public static bool Mag(string van, string naar) =>
        Laag[naar] < Laag[van] || (van, naar) is ("Vereffen.Beoordeling", "Vereffen.Registers");
}
