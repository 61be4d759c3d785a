namespace Vereffen.App;

/// <summary>For whom a person works.</summary>
/// <param name="Rol">One of <see cref="App.Rol.Alle"/>.</param>
/// <param name="Code">AGB-code of a practice or bureau, UZOVI-nummer of an insurer, <c>portaal</c>.</param>
/// <param name="Naam">As people call it.</param>
public sealed record Werkplek(string Rol, string Code, string Naam)
{
    /// <summary>The place where the work of this role begins.</summary>
    public string Begin =>
        Rol switch
        {
            App.Rol.Verzekeraar => "/verzekeraar",
            App.Rol.Portaal => "/portaal",
            App.Rol.Servicebureau => "/bureau",
            _ => "/praktijk",
        };
}
