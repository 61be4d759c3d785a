using System.Collections;

namespace Vereffen.Registers;

/// <summary>A stretch of history and what came after it, as one list.</summary>
internal sealed class Historielijst(Historiegrond grond, Historielaag laag) : IReadOnlyList<Historieregel>
{
    public int Count => grond.Regels.Count + laag.Regels.Count;

    public Historieregel this[int index] =>
        index < grond.Regels.Count ? laag.Nu(grond.Regels[index]) : laag.Regels[index - grond.Regels.Count];

    public IEnumerator<Historieregel> GetEnumerator()
    {
        foreach (var regel in grond.Regels)
        {
            yield return laag.Nu(regel);
        }

        foreach (var regel in laag.Regels)
        {
            yield return regel;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
