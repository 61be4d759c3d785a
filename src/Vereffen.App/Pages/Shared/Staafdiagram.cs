using System.Globalization;

namespace Vereffen.App.Pages;

/// <summary>Bars, one under the other, with what they stand for in words beside them.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Titel">What it shows.</param>
/// <param name="Staven">Label, value (not below zero) and the value in words.</param>
public sealed record Staafdiagram(string Id, string Titel, IReadOnlyList<(string Label, long Waarde, string Tekst)> Staven)
{
    public const int Breedte = 340;
    public const int PerStaaf = 44;

    public int Hoogte => Staven.Count * PerStaaf;

    /// <summary>Width of a bar; a value above zero always shows.</summary>
    public int Lengte(long waarde)
    {
        var hoogste = Staven.Count == 0 ? 0 : Staven.Max(s => s.Waarde);
        return hoogste <= 0 || waarde <= 0 ? 0 : (int)Math.Max(2, waarde * (decimal)Breedte / hoogste);
    }

    /// <summary>The same for who doesn't see it.</summary>
    public string Beschrijving =>
        string.Join("; ", Staven.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Label}: {s.Tekst}")));
}
