namespace Vereffen.Kern;

/// <summary>A party of the exchange in the role in which it speaks: <c>Praktijk</c> 90012345, <c>Zorgverzekeraar</c> 3311. Source: VSP-Koppeling, Relatie.</summary>
/// <param name="Rol">Zorgverlener, Praktijk, Instelling, Servicebureau, Zorgverzekeraar or Softwarepartij.</param>
/// <param name="Code">AGB-code, or UZOVI-nummer of a zorgverzekeraar.</param>
public sealed record Relatie(string Rol, string Code)
{
    public static Relatie Zorgverzekeraar(UzoviNummer uzovi) => new("Zorgverzekeraar", uzovi.ToString());

    public override string ToString() => $"{Rol} {Code}";
}
