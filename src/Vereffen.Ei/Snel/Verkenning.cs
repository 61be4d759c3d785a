namespace Vereffen.Ei;

/// <summary>
/// Lets other cores run ahead through blocks of the window. What the check says never depends on it: blocks are taken over in the order of the
/// file, and only where they fit.
/// </summary>
internal sealed class Verkenning : IThreadPoolWorkItem
{
    private const int MeesteCommentaren = 64;
    private readonly Standaard standaard;
    private readonly Stand stand;
    private readonly RecordSoort bovenste;
    private readonly Verkenner[] ring;
    private readonly int bloklengte;
    private readonly int lopers;
    private int kop;
    private int aantal;
    private int actief;
    private long gepland = -1;

    private Verkenning(Standaard standaard, ControleOpties opties, Stand stand, RecordSoort bovenste, bool metReferenties)
    {
        this.standaard = standaard;
        this.stand = stand;
        this.bovenste = bovenste;
        bloklengte = opties.Bloklengte;
        lopers = opties.Kernen - 1;
        ring = new Verkenner[(2 * opties.Kernen) + 1];
        for (var i = 0; i < ring.Length; i++)
        {
            ring[i] = new Verkenner(standaard, opties, metReferenties);
        }
    }

    /// <summary>Null when one core is to do it, or when the standard has no single type of record under which all others stand.</summary>
    internal static Verkenning? Maak(Standaard standaard, ControleOpties opties, Stand stand, bool metReferenties) =>
        opties.Kernen > 1 && standaard.Stamboom.Bovenste is { } bovenste
            ? new Verkenning(standaard, opties, stand, bovenste, metReferenties)
            : null;

    /// <summary>Offset in the source of the next block; beyond everything when there is none.</summary>
    internal long Grens => aantal > 0 ? ring[kop].Van : long.MaxValue;

    /// <summary>Cuts blocks ahead of the check, as many as there is room for.</summary>
    /// <param name="venster">From where the check is.</param>
    /// <param name="plaats">Offset of that in the source.</param>
    internal void Plan(ReadOnlyMemory<byte> venster, long plaats)
    {
        while (aantal > 0 && ring[kop].Van < plaats)
        {
            Verwijder();
        }

        gepland = Math.Max(gepland, plaats + bloklengte);
        while (aantal < ring.Length && gepland - plaats < venster.Length)
        {
            var begin = ZoekBegin(venster.Span, (int)(gepland - plaats), out var voorganger);
            if (begin < 0)
            {
                gepland += bloklengte;
                continue;
            }

            var blok = venster[begin..];
            var lengte = Math.Min(bloklengte, blok.Length);
            ring[(kop + aantal) % ring.Length].Zet(stand, blok, lengte, plaats + begin, voorganger!);
            aantal++;
            gepland = plaats + begin + lengte;
            Roep();
        }
    }

    /// <summary>The block at <see cref="Grens"/> when it has been run, else null: then the check does it. Helps with others while it is under way.</summary>
    internal Verkenner? Haal()
    {
        var eerste = ring[kop];
        if (eerste.Pak())
        {
            eerste.SlaOver();
            return null;
        }

        var draai = default(SpinWait);
        while (!eerste.IsKlaar)
        {
            if (!LoopEen())
            {
                draai.SpinOnce(sleep1Threshold: -1);
            }
        }

        return eerste;
    }

    /// <summary>The first block is done with.</summary>
    internal void Verwijder()
    {
        ring[kop].Laat();
        kop = (kop + 1) % ring.Length;
        aantal--;
    }

    /// <summary>Forgets all blocks, when the window is about to change; nobody looks at it any more afterwards.</summary>
    internal void Wis()
    {
        while (aantal > 0)
        {
            Verwijder();
        }

        gepland = -1;
    }

    /// <summary>What a thread of the pool does.</summary>
    public void Execute()
    {
        while (LoopEen()) { }

        Interlocked.Decrement(ref actief);
    }

    private void Roep()
    {
        if (Volatile.Read(ref actief) < lopers)
        {
            Interlocked.Increment(ref actief);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private bool LoopEen()
    {
        var begin = Volatile.Read(ref kop);
        for (var i = 0; i < ring.Length; i++)
        {
            var verkenner = ring[(begin + i) % ring.Length];
            if (verkenner.Pak())
            {
                verkenner.Loop();
                return true;
            }
        }

        return false;
    }

    /// <summary>The first record of the topmost type from here on, within a block; -1 when there is none.</summary>
    private int ZoekBegin(ReadOnlySpan<byte> venster, int vanaf, out RecordSoort? voorganger)
    {
        var stap = standaard.RecordLengte + 2;
        var tot = (int)Math.Min((long)vanaf + bloklengte, venster.Length - stap);
        var plek = vanaf;
        while (plek < tot)
        {
            if (venster[plek - 1] != '\n')
            {
                var einde = venster[plek..tot].IndexOf((byte)'\n');
                if (einde < 0)
                {
                    break;
                }

                plek += einde + 1;
                continue;
            }

            if (standaard.ZoekRecord(venster[plek], venster[plek + 1]) == bovenste && Voorganger(venster, plek) is { } gevonden)
            {
                voorganger = gevonden;
                return plek;
            }

            plek += stap;
        }

        voorganger = null;
        return -1;
    }

    /// <summary>Type of the last record before this one that is not a 98, if all lines up to it have the right length.</summary>
    private RecordSoort? Voorganger(ReadOnlySpan<byte> venster, int plek)
    {
        var stap = standaard.RecordLengte + 2;
        for (var i = 0; i < MeesteCommentaren; i++)
        {
            plek -= stap;
            if (plek <= 0 || venster[plek - 1] != '\n' || standaard.ZoekRecord(venster[plek], venster[plek + 1]) is not { } soort)
            {
                return null;
            }

            if (!soort.IsCommentaar)
            {
                return soort;
            }
        }

        return null;
    }
}
