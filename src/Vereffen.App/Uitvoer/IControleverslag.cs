using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Reports findings as they come; nothing is kept, so that a million of them need no memory.</summary>
internal interface IControleverslag : IDisposable
{
    void Begin(string bestand);

    void Meld(scoped in EiBevinding bevinding);

    void Einde(ControleResultaat resultaat);
}
