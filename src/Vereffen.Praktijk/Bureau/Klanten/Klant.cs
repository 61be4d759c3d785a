using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A zorgaanbieder for which a bureau works, or worked; who came back is there once per period.</summary>
/// <param name="Id">Of this period.</param>
/// <param name="Agb">Declarant of its files.</param>
/// <param name="Rol">As what it is known to the exchange: Praktijk, Zorgverlener or Instelling.</param>
/// <param name="Naam">As it is known.</param>
/// <param name="Contact">Whom to ask, free text.</param>
/// <param name="Periode">From the day of joining to the last day.</param>
public sealed record Klant(long Id, AgbCode Agb, string Rol, string Naam, string Contact, Periode Periode)
{
    public static readonly IReadOnlyList<string> Rollen = ["Praktijk", "Zorgverlener", "Instelling"];

    public Relatie Relatie => new(Rol, Agb.ToString());
}
