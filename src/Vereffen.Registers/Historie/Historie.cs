using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>Every line that was judged before, with the look-ups that the rules need. Immutable; a step costs as much as what it adds, not as what is there.</summary>
public sealed class Historie
{
    /// <summary>Below this many rows a step makes all look-ups anew: that is quicker than a layer.</summary>
    private const int Klein = 4096;

    private readonly Historiegrond grond;
    private readonly Historielaag laag;
    private readonly object? uit;
    private readonly Historieverschil? verschil;
    private readonly object merk = new();

    public Historie(IReadOnlyList<Historieregel> regels)
        : this(new Historiegrond(regels), Historielaag.Leeg, null, null) { }

    private Historie(Historiegrond grond, Historielaag laag, object? uit, Historieverschil? verschil)
    {
        this.grond = grond;
        this.laag = laag;
        this.uit = uit;
        this.verschil = verschil;
        Regels = laag.Omvang == 0 ? grond.Regels : new Historielijst(grond, laag);
    }

    /// <summary>In the order in which they were judged.</summary>
    public IReadOnlyList<Historieregel> Regels { get; }

    public ReadOnlySpan<Historieregel> VanPersoon(Persoon persoon) => laag.VanPersoon(persoon, grond.VanPersoon(persoon));

    public ReadOnlySpan<Historieregel> MetReferentie(AgbCode betaalde, string referentie) =>
        laag.MetReferentie((betaalde, referentie), grond.MetReferentie((betaalde, referentie)));

    public ReadOnlySpan<Historieregel> VanFactuur(AgbCode betaalde, string factuurnummer) =>
        laag.VanFactuur((betaalde, factuurnummer), grond.VanFactuur((betaalde, factuurnummer)));

    /// <summary>This history with some of its rows (by reference) as they stand after a correctie.</summary>
    public Historie MetVervangen(IReadOnlyDictionary<Historieregel, Historieregel> vervangen) => Stap(vervangen, []);

    /// <summary>This history followed by <paramref name="nieuw"/>, in which the debits of <paramref name="gecrediteerd"/> (rows of this history) are taken back.</summary>
    public Historie Met(IEnumerable<Historieregel> nieuw, IReadOnlySet<Historieregel> gecrediteerd)
    {
        var vervangen = new Dictionary<Historieregel, Historieregel>(gecrediteerd.Count, ReferenceEqualityComparer.Instance);
        foreach (var regel in gecrediteerd)
        {
            vervangen.Add(regel, regel with { IsGecrediteerd = true });
        }

        return Stap(vervangen, [.. nieuw]);
    }

    /// <summary>What was changed and added since <paramref name="vorige"/>, of which this history is a later state.</summary>
    public Historieverschil Sinds(Historie vorige)
    {
        ArgumentNullException.ThrowIfNull(vorige);
        if (ReferenceEquals(this, vorige))
        {
            return new([], []);
        }

        if (verschil is not null && ReferenceEquals(uit, vorige.merk))
        {
            return verschil;
        }

        var gewijzigd = new List<(int, Historieregel, Historieregel)>();
        var plek = 0;
        foreach (var (oud, nieuw) in vorige.Regels.Zip(Regels))
        {
            if (!ReferenceEquals(oud, nieuw))
            {
                gewijzigd.Add((plek, oud, nieuw));
            }

            plek++;
        }

        return new(gewijzigd, [.. Regels.Skip(vorige.Regels.Count)]);
    }

    private Historie Stap(IReadOnlyDictionary<Historieregel, Historieregel> vervangen, IReadOnlyList<Historieregel> nieuw)
    {
        var gewijzigd = new List<(int Plek, Historieregel Oud, Historieregel Nieuw)>();
        foreach (var (oud, nu) in vervangen)
        {
            if (Plek(oud) is { } plek)
            {
                gewijzigd.Add((plek, oud, nu));
            }
        }

        gewijzigd.Sort((a, b) => a.Plek.CompareTo(b.Plek));
        var stap = new Historieverschil(gewijzigd, nieuw);
        if ((laag.Omvang + nieuw.Count + gewijzigd.Count) * 4 < grond.Regels.Count + Klein && grond.Regels.Count > Klein)
        {
            // A row of the stretch that stands otherwise already is known by what it was first.
            var wijzigingen = gewijzigd.ConvertAll(w => (laag.Plek(w.Oud) is null ? grond.Regels[w.Plek] : w.Oud, w.Nieuw));
            return new Historie(grond, laag.Met(wijzigingen, nieuw), merk, stap);
        }

        var regels = new Historieregel[Regels.Count + nieuw.Count];
        var i = 0;
        foreach (var regel in Regels)
        {
            regels[i++] = regel;
        }

        foreach (var (plek, _, nu) in gewijzigd)
        {
            regels[plek] = nu;
        }

        foreach (var regel in nieuw)
        {
            regels[i++] = regel;
        }

        return new Historie(new Historiegrond(regels), Historielaag.Leeg, merk, stap);
    }

    /// <summary>Place of a row of this history, by reference.</summary>
    private int? Plek(Historieregel regel) =>
        laag.Plek(regel) is { } hier ? grond.Regels.Count + hier
        : grond.Plek(laag.Eerst(regel)) is { } plek && ReferenceEquals(laag.Nu(grond.Regels[plek]), regel) ? plek
        : null;
}
