namespace Vereffen.Portaal;

/// <summary>The roles in which a party can speak (<see cref="Kern.Relatie.Rol"/>).</summary>
internal static class Relatierollen
{
    public static readonly string[] Alle = ["Zorgverlener", "Praktijk", "Instelling", "Servicebureau", "Zorgverzekeraar", "Softwarepartij"];
}
