namespace Vereffen.Ei;

/// <summary>
/// Runs through a block of the file ahead of the check, the quick way, from a state that is supposed: the block starts with a record under 01,
/// so that nothing of the records above it matters but 01 itself. The check takes the result over when its own state is the one supposed.
/// </summary>
internal sealed class Verkenner
{
    private const int Vrij = 0;
    private const int Wachtend = 1;
    private const int Bezig = 2;
    private const int Klaar = 3;

    private readonly Stand stand;
    private readonly Snelronde ronde;
    private readonly bool isRetour;
    private ReadOnlyMemory<byte> venster;
    private int tot;
    private RecordSoort? vorige;
    private long nummer;
    private int staat;

    internal Verkenner(Standaard standaard, ControleOpties opties, bool metReferenties)
    {
        stand = new Stand(standaard);
        isRetour = standaard.IsRetour;
        Referenties = metReferenties ? new Referenties((opties.Bloklengte / standaard.RecordLengte) + 1) : null;
        ronde = new Snelronde(standaard, opties, stand, Referenties, null);
    }

    /// <summary>Offset in the source at which the block starts.</summary>
    internal long Van { get; private set; }

    internal ReadOnlySpan<byte> Venster => venster.Span;

    /// <summary>How far it came, from the start of the block; valid when it is done.</summary>
    internal Traject Traject { get; private set; }

    internal Referenties? Referenties { get; }

    internal bool IsKlaar => Volatile.Read(ref staat) == Klaar;

    /// <summary>Gives it a block; another thread may take it from here.</summary>
    /// <param name="begin">State of the check, for the 01.</param>
    /// <param name="blok">From the first record of the block to the end of what is in memory.</param>
    /// <param name="lengte">Records that start before this offset belong to the block.</param>
    /// <param name="van">Offset of the block in the source.</param>
    /// <param name="voorganger">Type of the last record before the block that is not a 98.</param>
    internal void Zet(Stand begin, ReadOnlyMemory<byte> blok, int lengte, long van, RecordSoort voorganger)
    {
        (venster, tot, Van, vorige) = (blok, lengte, van, voorganger);
        nummer = Cijferlezer.Lees(blok.Span.Slice(2, 12));
        stand.Begin(begin, voorganger, nummer - 1);
        Referenties?.Leeg();
        Traject = default;
        Volatile.Write(ref staat, Wachtend);
    }

    /// <summary>True for the one caller that is to run it.</summary>
    internal bool Pak() => Interlocked.CompareExchange(ref staat, Bezig, Wachtend) == Wachtend;

    internal void Loop()
    {
        try
        {
            Traject = ronde.Neem(venster.Span, 0, tot, 0);
        }
#pragma warning disable CA1031 // A bug must not end the process on a thread of the pool: with nothing taken over, the check meets it on its own thread.
        catch (Exception)
#pragma warning restore CA1031
        {
            Traject = default;
        }

        Volatile.Write(ref staat, Klaar);
    }

    /// <summary>For who took it and does not run it.</summary>
    internal void SlaOver() => Volatile.Write(ref staat, Klaar);

    /// <summary>Waits for who runs it; afterwards it is free for another block.</summary>
    internal void Laat()
    {
        if (!Pak())
        {
            var draai = default(SpinWait);
            while (Volatile.Read(ref staat) == Bezig)
            {
                draai.SpinOnce(sleep1Threshold: -1);
            }
        }

        Volatile.Write(ref staat, Vrij);
    }

    /// <summary>Takes the result over; false, and nothing done, when the block was run from another state than that of the check.</summary>
    internal bool NeemOver(Stand van)
    {
        if (Traject.Records == 0 || van.Vorige != vorige || (isRetour ? van.VorigNummer >= nummer : van.VorigNummer != nummer - 1))
        {
            return false;
        }

        van.NeemOver(stand);
        return true;
    }
}
