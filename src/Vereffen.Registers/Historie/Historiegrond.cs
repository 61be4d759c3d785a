using Vereffen.Kern;

namespace Vereffen.Registers;

/// <summary>A stretch of history with its look-ups, made once.</summary>
internal sealed class Historiegrond
{
    private readonly Register<Bsn, Historieregel> opBsn;
    private readonly Register<string, Historieregel> opVerzekerdennummer;
    private readonly Register<(AgbCode, string), Historieregel> opReferentie;
    private readonly Register<(AgbCode, string), Historieregel> opFactuur;
    private readonly Lazy<Dictionary<Historieregel, int>> plekken;

    internal Historiegrond(IReadOnlyList<Historieregel> regels)
    {
        Regels = regels;
        opBsn = new([.. regels.Where(r => r.Bsn is { IsOnbekend: false })], r => r.Bsn.GetValueOrDefault());
        opVerzekerdennummer = new(
            [.. regels.Where(r => r.Bsn is not { IsOnbekend: false } && r.Verzekerdennummer.Length > 0)],
            r => r.Verzekerdennummer
        );
        opReferentie = new(regels, r => (r.Agb, r.Referentie));
        opFactuur = new(regels, r => (r.Agb, r.Factuurnummer));
        plekken = new(() =>
        {
            var op = new Dictionary<Historieregel, int>(regels.Count, ReferenceEqualityComparer.Instance);
            for (var i = 0; i < regels.Count; i++)
            {
                op[regels[i]] = i;
            }

            return op;
        });
    }

    internal IReadOnlyList<Historieregel> Regels { get; }

    /// <summary>Place of a row, by reference; null when it is not in this stretch. Made at the first call.</summary>
    internal int? Plek(Historieregel regel) => plekken.Value.TryGetValue(regel, out var plek) ? plek : null;

    internal ReadOnlySpan<Historieregel> VanPersoon(Persoon persoon) =>
        persoon.Bsn.IsOnbekend ? opVerzekerdennummer.Zoek(persoon.Verzekerdennummer) : opBsn.Zoek(persoon.Bsn);

    internal ReadOnlySpan<Historieregel> MetReferentie((AgbCode, string) sleutel) => opReferentie.Zoek(sleutel);

    internal ReadOnlySpan<Historieregel> VanFactuur((AgbCode, string) sleutel) => opFactuur.Zoek(sleutel);
}
