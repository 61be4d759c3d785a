namespace Vereffen.Registers;

/// <summary>Rows grouped by a key, in the order in which they were given. Made once; a look-up allocates nothing.</summary>
public sealed class Register<TKey, TRij>
    where TKey : notnull
{
    private readonly TRij[] rijen;
    private readonly Dictionary<TKey, (int Begin, int Aantal)> index;

    internal Register(IReadOnlyList<TRij> rijen, Func<TRij, TKey> sleutel)
    {
        index = new Dictionary<TKey, (int Begin, int Aantal)>(rijen.Count);
        foreach (var rij in rijen)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(index, sleutel(rij), out _).Aantal++;
        }

        this.rijen = new TRij[rijen.Count];
        var begin = 0;
        foreach (var sleutelwaarde in index.Keys)
        {
            ref var plek = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(index, sleutelwaarde);
            (plek, begin) = ((begin, 0), begin + plek.Aantal);
        }

        foreach (var rij in rijen)
        {
            ref var plek = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(index, sleutel(rij));
            this.rijen[plek.Begin + plek.Aantal++] = rij;
        }
    }

    public int Aantal => rijen.Length;

    /// <summary>All rows, grouped by key.</summary>
    public ReadOnlySpan<TRij> Alle => rijen;

    /// <summary>The rows of this key in the order in which they were given; empty when there is none.</summary>
    public ReadOnlySpan<TRij> Zoek(TKey sleutel) =>
        index.TryGetValue(sleutel, out var plek) ? rijen.AsSpan(plek.Begin, plek.Aantal) : default;

    /// <summary>As <see cref="Zoek"/>, to be kept.</summary>
    public ReadOnlyMemory<TRij> Geheugen(TKey sleutel) =>
        index.TryGetValue(sleutel, out var plek) ? rijen.AsMemory(plek.Begin, plek.Aantal) : default;

    public bool Kent(TKey sleutel) => index.ContainsKey(sleutel);
}
