using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>Whom a page is for: the zorgaanbieder, or the servicebureau that gets it for one.</summary>
/// <param name="Agb">AGB-code of the addressee.</param>
/// <param name="Naam">Name on the envelope.</param>
/// <param name="Adresregels">Postal address, a line each; none = unknown: then it can be shown, but not posted.</param>
public sealed record Geadresseerde(AgbCode Agb, string Naam, IReadOnlyList<string> Adresregels)
{
    public bool KanPerPost => Adresregels.Count > 0;
}
