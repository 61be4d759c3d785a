using Vereffen.Kern;

namespace Vereffen.Beoordeling.Tests;

/// <summary>Short ways to look at a judgement.</summary>
internal static class OordeelLezer
{
    /// <summary>Codes of line <paramref name="regel"/> (from 0), separated by spaces; empty = awarded.</summary>
    public static string Codes(this Oordeel oordeel, int regel = 0) => Tekst(oordeel.Regels[regel].Codes);

    public static string CodesVanVerzekerde(this Oordeel oordeel, int verzekerde = 0) => Tekst(oordeel.Verzekerden[verzekerde].Codes);

    public static string CodesVanBestand(this Oordeel oordeel) => Tekst(oordeel.Bestand);

    /// <summary>Codes of every line, separated by bars.</summary>
    public static string AlleCodes(this Oordeel oordeel) => string.Join('|', oordeel.Regels.Select(r => Tekst(r.Codes)));

    public static string Uitleg(this Oordeel oordeel, int regel = 0) =>
        string.Join('|', oordeel.Regels[regel].Bevindingen.Select(b => b.Uitleg));

    public static string Tekst(IEnumerable<Retourcode> codes) => string.Join(' ', codes);
}
