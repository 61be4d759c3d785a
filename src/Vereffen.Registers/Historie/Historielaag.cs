using System.Collections.Immutable;
using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>
/// What came after a stretch of history, and which of its rows stand otherwise by now. Small beside that stretch, so that a claim adds its lines without
/// making all look-ups anew. Immutable.
/// </summary>
internal sealed class Historielaag
{
    // By reference, also the values: two rows may say the same.
    private static readonly ImmutableDictionary<Historieregel, Historieregel> OpVerwijzing = ImmutableDictionary.Create<
        Historieregel,
        Historieregel
    >(ReferenceEqualityComparer.Instance, ReferenceEqualityComparer.Instance);

    internal static readonly Historielaag Leeg = new();

    private ImmutableDictionary<Historieregel, Historieregel> vervangen = OpVerwijzing;
    private ImmutableDictionary<Historieregel, Historieregel> eerste = OpVerwijzing;
    private ImmutableDictionary<Historieregel, int> plekken = ImmutableDictionary.Create<Historieregel, int>(
        ReferenceEqualityComparer.Instance
    );
    private ImmutableDictionary<Bsn, ImmutableArray<int>> opBsn = ImmutableDictionary<Bsn, ImmutableArray<int>>.Empty;
    private ImmutableDictionary<string, ImmutableArray<int>> opVerzekerdennummer = ImmutableDictionary<string, ImmutableArray<int>>.Empty;
    private ImmutableDictionary<(AgbCode, string), ImmutableArray<int>> opReferentie = ImmutableDictionary<
        (AgbCode, string),
        ImmutableArray<int>
    >.Empty;
    private ImmutableDictionary<(AgbCode, string), ImmutableArray<int>> opFactuur = ImmutableDictionary<
        (AgbCode, string),
        ImmutableArray<int>
    >.Empty;

    /// <summary>Rows after those of the stretch.</summary>
    internal ImmutableList<Historieregel> Regels { get; private set; } = [];

    internal int Omvang => Regels.Count + vervangen.Count;

    /// <summary>A row of the stretch as it stands now.</summary>
    internal Historieregel Nu(Historieregel regel) => vervangen.IsEmpty ? regel : vervangen.GetValueOrDefault(regel, regel);

    /// <summary>What a row of the stretch that stands otherwise now was first.</summary>
    internal Historieregel Eerst(Historieregel regel) => eerste.IsEmpty ? regel : eerste.GetValueOrDefault(regel, regel);

    /// <summary>Place of a row in this layer, by reference; null when it is not here.</summary>
    internal int? Plek(Historieregel regel) => plekken.TryGetValue(regel, out var plek) ? plek : null;

    internal Historielaag Met(IReadOnlyCollection<(Historieregel Oud, Historieregel Nieuw)> wijzigingen, IReadOnlyList<Historieregel> nieuw)
    {
        var laag = (Historielaag)MemberwiseClone();
        laag.Regels = Regels.AddRange(nieuw);
        foreach (var (oud, nu) in wijzigingen)
        {
            if (laag.plekken.TryGetValue(oud, out var plek))
            {
                // What a row is found by doesn't change: only what became of it.
                laag.Regels = laag.Regels.SetItem(plek, nu);
                laag.plekken = laag.plekken.Remove(oud).Add(nu, plek);
            }
            else
            {
                laag.eerste = (laag.vervangen.TryGetValue(oud, out var vorige) ? laag.eerste.Remove(vorige) : laag.eerste).Add(nu, oud);
                laag.vervangen = laag.vervangen.SetItem(oud, nu);
            }
        }

        for (var i = Regels.Count; i < laag.Regels.Count; i++)
        {
            laag.Vind(laag.Regels[i], i);
        }

        return laag;
    }

    internal ReadOnlySpan<Historieregel> VanPersoon(Persoon persoon, ReadOnlySpan<Historieregel> grond) =>
        persoon.Bsn.IsOnbekend
            ? Samen(grond, opVerzekerdennummer.GetValueOrDefault(persoon.Verzekerdennummer))
            : Samen(grond, opBsn.GetValueOrDefault(persoon.Bsn));

    internal ReadOnlySpan<Historieregel> MetReferentie((AgbCode, string) sleutel, ReadOnlySpan<Historieregel> grond) =>
        Samen(grond, opReferentie.GetValueOrDefault(sleutel));

    internal ReadOnlySpan<Historieregel> VanFactuur((AgbCode, string) sleutel, ReadOnlySpan<Historieregel> grond) =>
        Samen(grond, opFactuur.GetValueOrDefault(sleutel));

    private ReadOnlySpan<Historieregel> Samen(ReadOnlySpan<Historieregel> grond, ImmutableArray<int> hier)
    {
        if (hier.IsDefault && (grond.IsEmpty || vervangen.IsEmpty))
        {
            return grond;
        }

        var aantal = hier.IsDefault ? 0 : hier.Length;
        var samen = new Historieregel[grond.Length + aantal];
        for (var i = 0; i < grond.Length; i++)
        {
            samen[i] = Nu(grond[i]);
        }

        for (var i = 0; i < aantal; i++)
        {
            samen[grond.Length + i] = Regels[hier[i]];
        }

        return samen;
    }

    private void Vind(Historieregel regel, int plek)
    {
        plekken = plekken.Add(regel, plek);
        if (regel.Bsn is { IsOnbekend: false } bsn)
        {
            opBsn = Bij(opBsn, bsn, plek);
        }
        else if (regel.Verzekerdennummer.Length > 0)
        {
            opVerzekerdennummer = Bij(opVerzekerdennummer, regel.Verzekerdennummer, plek);
        }

        opReferentie = Bij(opReferentie, (regel.Agb, regel.Referentie), plek);
        opFactuur = Bij(opFactuur, (regel.Agb, regel.Factuurnummer), plek);
    }

    private static ImmutableDictionary<TKey, ImmutableArray<int>> Bij<TKey>(
        ImmutableDictionary<TKey, ImmutableArray<int>> op,
        TKey sleutel,
        int plek
    )
        where TKey : notnull => op.SetItem(sleutel, op.TryGetValue(sleutel, out var bekend) ? bekend.Add(plek) : [plek]);
}
