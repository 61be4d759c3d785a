using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A practice that keeps its administration here.</summary>
/// <param name="Agb">Of the practice: the declarant, and the key of everything that it keeps.</param>
/// <param name="Naam">As it is known.</param>
/// <param name="Zorgverlener">Who is responsible, and treats unless told otherwise.</param>
/// <param name="Servicebureau">Who submits and is paid; null = the practice itself.</param>
/// <param name="Adres">As it stands on a nota.</param>
public sealed record Praktijkgegevens(AgbCode Agb, string Naam, AgbCode Zorgverlener, AgbCode? Servicebureau, string Adres = "")
{
    public Declarant Declarant => new(Naam, Agb, Zorgverlener, Servicebureau);
}
