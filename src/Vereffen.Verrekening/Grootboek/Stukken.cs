namespace Vereffen.Verrekening;

/// <summary>A list that only grows, in pieces: no copying of everything when it gets full.</summary>
internal sealed class Stukken<T>
{
    private const int Bits = 14;
    private const int Grootte = 1 << Bits;

    private readonly List<T[]> stukken = [];

    internal int Count { get; private set; }

    // Stryker disable once bitwise : an index is never negative, so >> and >>> are the same
    internal ref T this[int index] => ref stukken[index >> Bits][index & (Grootte - 1)];

    internal void Add(T waarde)
    {
        if ((Count & (Grootte - 1)) == 0)
        {
            stukken.Add(new T[Grootte]);
        }

        this[Count] = waarde;
        Count++;
    }
}
