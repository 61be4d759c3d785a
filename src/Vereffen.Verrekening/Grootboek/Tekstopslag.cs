namespace Vereffen.Verrekening;

/// <summary>
/// Millions of short texts, one after another in large pieces: as objects of their own they would cost the garbage collector more than all the work on them.
/// </summary>
/// <typeparam name="T">byte for UTF-8, char for UTF-16.</typeparam>
internal sealed class Tekstopslag<T>
    where T : unmanaged
{
    private const int Grootte = 1 << 18;

    private readonly List<T[]> stukken = [];
    private int begin;

    internal ReadOnlySpan<T> this[Tekstplek plek] => stukken[plek.Stuk].AsSpan(plek.Begin, plek.Lengte);

    internal Tekstplek Voegtoe(ReadOnlySpan<T> tekst)
    {
        tekst.CopyTo(Ruimte(tekst.Length));
        return Sluit(tekst.Length);
    }

    /// <summary>Room to write a text in; <see cref="Sluit"/> says how much of it was used.</summary>
    internal Span<T> Ruimte(int lengte)
    {
        if (stukken.Count == 0 || stukken[^1].Length - begin < lengte)
        {
            stukken.Add(new T[Math.Max(Grootte, lengte)]);
            begin = 0;
        }

        return stukken[^1].AsSpan(begin, lengte);
    }

    internal Tekstplek Sluit(int lengte)
    {
        var plek = new Tekstplek(stukken.Count - 1, begin, lengte);
        begin += lengte;
        return plek;
    }
}

/// <summary>Where a text stands.</summary>
internal readonly record struct Tekstplek(int Stuk, int Begin, int Lengte);
