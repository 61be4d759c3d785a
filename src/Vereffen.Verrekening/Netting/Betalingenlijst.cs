using System.Collections;
using System.Text;
using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>All payments in the order in which they were made. Kept without an object or a string per payment; they are made when they are asked for.</summary>
internal sealed class Betalingenlijst : IReadOnlyList<Betaling>
{
    private readonly Stukken<Rij> rijen = new();
    private readonly Tekstopslag<byte> teksten = new();

    public int Count => rijen.Count;

    public Betaling this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ref var rij = ref rijen[index];
            var tekst = Encoding.UTF8.GetString(teksten[rij.Tekst]);
            return new Betaling(rij.Datum, rij.Uzovi, rij.Agb, rij.Bedrag, tekst, rij.Begunstigde, rij.Boeking);
        }
    }

    /// <param name="debet">What is paid, with its bank text.</param>
    /// <param name="bedrag">Cents that go out.</param>
    /// <param name="datum">Date of the run.</param>
    /// <param name="boeking">Number of the journal entry.</param>
    internal void Voegtoe(Debet debet, long bedrag, DateOnly datum, long boeking)
    {
        var (woord, naam) = (debet.Bankwoord, debet.Naam);
        var uit = teksten.Ruimte(3 * (woord.Length + naam.Length));
        var lengte = Encoding.UTF8.GetBytes(woord, uit);
        lengte += Encoding.UTF8.GetBytes(naam, uit[lengte..]);
        rijen.Add(
            new Rij(datum, debet.Verzekeraar.Uzovi, debet.Agb, debet.Begunstigde, new Bedrag(bedrag), teksten.Sluit(lengte), boeking)
        );
    }

    /// <summary>Place of the last payment that an event names by the F of its bank text, and where given by amount and beneficiary; -1 = none.</summary>
    /// <param name="g">With insurer and zorgaanbieder.</param>
    /// <param name="zonder">Places that don't count.</param>
    internal int Zoek(Gebeurtenis g, HashSet<int> zonder)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            ref var rij = ref rijen[i];
            if (
                rij.Uzovi == g.Uzovi
                && rij.Agb == g.Agb
                && (g.Bedrag is null || rij.Bedrag == g.Bedrag)
                && (g.BetaalAan is null || rij.Begunstigde == g.BetaalAan)
                && !zonder.Contains(i)
                && Encoding.UTF8.GetString(teksten[rij.Tekst]) is var tekst
                && tekst.AsSpan(tekst.IndexOf(' ', StringComparison.Ordinal) + 1).SequenceEqual(g.Kenmerk)
            )
            {
                return i;
            }
        }

        return -1;
    }

    public IEnumerator<Betaling> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Rij(
        DateOnly Datum,
        UzoviNummer Uzovi,
        AgbCode Agb,
        AgbCode Begunstigde,
        Bedrag Bedrag,
        Tekstplek Tekst,
        long Boeking
    );
}
