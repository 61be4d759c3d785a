namespace Vereffen.App.Pages;

/// <summary>A chart of one or two bars per row, drawn as SVG, with the same figures as a table for who can't see it.</summary>
/// <param name="Titel">What it shows.</param>
/// <param name="Rijen">Name and amounts in cents, in order.</param>
/// <param name="Eerste">Name of the first bar; empty = there is none.</param>
/// <param name="Tweede">Name of the second bar.</param>
public sealed record Staafgrafiek(string Titel, IReadOnlyList<(string Naam, long Eerste, long Tweede)> Rijen, string Eerste, string Tweede)
{
    public const int Breed = 640;
    private const int Naambreedte = 150;

    public int Rijhoogte => Eerste.Length > 0 ? 40 : 26;

    /// <summary>Length of a bar in pixels.</summary>
    public int Lengte(long cents)
    {
        var meest = Rijen.Select(r => Math.Max(r.Eerste, r.Tweede)).DefaultIfEmpty(1).Max();
        return meest <= 0 ? 0 : (int)(cents * (Breed - Naambreedte - 90) / meest);
    }
}
