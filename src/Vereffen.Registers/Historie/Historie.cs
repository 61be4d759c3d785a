using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>Every line that was judged before, with the look-ups that the rules need. Immutable.</summary>
public sealed class Historie
{
    private readonly Register<Bsn, Historieregel> opBsn;
    private readonly Register<string, Historieregel> opVerzekerdennummer;
    private readonly Register<(AgbCode, string), Historieregel> opReferentie;
    private readonly Register<(AgbCode, string), Historieregel> opFactuur;

    public Historie(IReadOnlyList<Historieregel> regels)
    {
        Regels = regels;
        opBsn = new([.. regels.Where(r => r.Bsn is { IsOnbekend: false })], r => r.Bsn.GetValueOrDefault());
        opVerzekerdennummer = new(
            [.. regels.Where(r => r.Bsn is not { IsOnbekend: false } && r.Verzekerdennummer.Length > 0)],
            r => r.Verzekerdennummer
        );
        opReferentie = new(regels, r => (r.Agb, r.Referentie));
        opFactuur = new(regels, r => (r.Agb, r.Factuurnummer));
    }

    /// <summary>In the order in which they were judged.</summary>
    public IReadOnlyList<Historieregel> Regels { get; }

    public ReadOnlySpan<Historieregel> VanPersoon(Persoon persoon) =>
        persoon.Bsn.IsOnbekend ? opVerzekerdennummer.Zoek(persoon.Verzekerdennummer) : opBsn.Zoek(persoon.Bsn);

    public ReadOnlySpan<Historieregel> MetReferentie(AgbCode betaalde, string referentie) => opReferentie.Zoek((betaalde, referentie));

    public ReadOnlySpan<Historieregel> VanFactuur(AgbCode betaalde, string factuurnummer) => opFactuur.Zoek((betaalde, factuurnummer));

    /// <summary>This history with some of its rows (by reference) as they stand after a correctie.</summary>
    public Historie MetVervangen(IReadOnlyDictionary<Historieregel, Historieregel> vervangen) =>
        new([.. Regels.Select(r => vervangen.GetValueOrDefault(r, r))]);

    /// <summary>This history followed by <paramref name="nieuw"/>, in which the debits of <paramref name="gecrediteerd"/> (rows of this history) are taken back.</summary>
    public Historie Met(IEnumerable<Historieregel> nieuw, IReadOnlySet<Historieregel> gecrediteerd) =>
        new([.. Regels.Select(r => gecrediteerd.Contains(r) ? r with { IsGecrediteerd = true } : r), .. nieuw]);
}
