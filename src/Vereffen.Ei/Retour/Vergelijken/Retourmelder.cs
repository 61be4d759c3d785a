using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>A record of the retour under comparison.</summary>
internal readonly ref struct Retourregel(RecordSoort soort, ReadOnlySpan<byte> bytes, int regel)
{
    internal readonly RecordSoort Soort = soort;
    internal readonly ReadOnlySpan<byte> Bytes = bytes;
    internal readonly int Regel = regel;

    /// <summary>Identificatie detailrecord; null when it can't be read.</summary>
    internal long? Nummer => Soort.IsDetail && Bytes.Length >= 14 && Cijferlezer.TryLees(Bytes.Slice(2, 12), out var n) ? n : null;
}

/// <summary>Reports what does not fit between claim and retour. No code of the list is made for it: 0001, our inference.</summary>
internal sealed class Retourmelder(Melder melder)
{
    private static readonly Retourcode PastNiet = new(1);

    internal void Meld(in Retourregel r, Element element, Niveau niveau, string zin) =>
        melder.Meld(
            new Context
            {
                Regel = r.Regel,
                Bytes = r.Bytes,
                Kenmerk = r.Soort.Kenmerk,
                Detail = r.Nummer,
            },
            element,
            niveau,
            PastNiet,
            Herkomst.Inferred,
            MeldingSoort.Tekst,
            tekst: zin
        );

    /// <summary>A record that is not in the retour, reported at the line where its absence is known.</summary>
    internal void MeldOntbrekend(int regel, RecordSoort soort, long? nummer, string zin) =>
        melder.Meld(
            new Context
            {
                Regel = regel,
                Bytes = [],
                Kenmerk = soort.Kenmerk,
                Detail = nummer,
            },
            soort.Velden[0],
            Niveau.N2,
            PastNiet,
            Herkomst.Inferred,
            MeldingSoort.Tekst,
            tekst: zin
        );
}
