using Vereffen.Ei;

namespace Vereffen.App.Uitvoer;

/// <summary>Shows records one by one, without keeping them.</summary>
internal interface IBerichtverslag : IDisposable
{
    void Toon(Recordbeeld beeld);
}
