using System.Globalization;
using Vereffen.Kern;

namespace Vereffen.App.Pages;

/// <summary>A chart of one or two bars per row, drawn as SVG, with the same figures in words for who can't see it.</summary>
/// <param name="Titel">What it shows.</param>
/// <param name="Rijen">Name and values (not below zero; cents unless <see cref="InWoorden"/> says otherwise), in order.</param>
/// <param name="Eerste">Name of the first bar; empty = there is none.</param>
/// <param name="Tweede">Name of the second bar.</param>
public sealed record Staafgrafiek(string Titel, IReadOnlyList<(string Naam, long Eerste, long Tweede)> Rijen, string Eerste, string Tweede)
{
    public const int Breed = 640;

    /// <summary>Of the longest bar: beside it stands its value.</summary>
    public const int Langst = Breed - 140;

    /// <summary>Unique on the page: made of the title unless it is set.</summary>
    public string Id { get; init; } = string.Concat(Titel.Select(t => char.IsAsciiLetterOrDigit(t) ? char.ToLowerInvariant(t) : '-'));

    /// <summary>A value as people read it.</summary>
    public Func<long, string> InWoorden { get; init; } = cents => new Bedrag(cents).Komma();

    public bool IsDubbel => Eerste.Length > 0;

    public int Rijhoogte => IsDubbel ? 58 : 41;

    /// <summary>Length of a bar in pixels; a value above zero always shows.</summary>
    public int Lengte(long waarde)
    {
        var meest = Rijen.Select(r => Math.Max(r.Eerste, r.Tweede)).DefaultIfEmpty(0).Max();
        return meest <= 0 || waarde <= 0 ? 0 : (int)Math.Max(2, waarde * (decimal)Langst / meest);
    }

    /// <summary>The same for who doesn't see it.</summary>
    public string Beschrijving =>
        string.Join(
            "; ",
            Rijen.Select(r =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{r.Naam}: {(IsDubbel ? $"{Eerste} {InWoorden(r.Eerste)}, {Tweede} " : "")}{InWoorden(r.Tweede)}"
                )
            )
        );
}
