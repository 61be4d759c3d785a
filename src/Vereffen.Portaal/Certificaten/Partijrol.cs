namespace Vereffen.Portaal;

/// <summary>As what a party has access to the exchange; it decides in which roles (<see cref="Kern.Relatie.Rol"/>) it may speak.</summary>
public enum Partijrol
{
    Zorgaanbieder,
    Servicebureau,
    Zorgverzekeraar,
    Softwarepartij,
}
