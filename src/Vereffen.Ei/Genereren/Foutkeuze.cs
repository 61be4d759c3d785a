namespace Vereffen.Ei;

/// <summary>
/// Which lines get a fault: as many as asked, at uneven distances, at least one in a file of any size. A line that can't have one passes its turn on.
/// </summary>
internal sealed class Foutkeuze
{
    private const int Heel = 10_000;

    private readonly int deel;
    private readonly int spreiding;
    private long tegoed;
    private int drempel = Heel;

    internal Foutkeuze(GenereerOpties opties)
    {
        deel = opties.FoutenPerTienduizend;
        spreiding = Math.Min(Heel / 2, Heel - deel);
        var toeval = Toeval.Van(opties.Seed, 0, 5);
        tegoed = deel == 0 ? 0 : Heel - 1 - toeval.Tot((int)Math.Min(Heel, (long)opties.Prestaties * deel));
    }

    /// <summary>True when the verzekerde of this many lines gets the fault that would fall on one of them: one in five.</summary>
    internal bool OpVerzekerde(ref Toeval toeval, int regels)
    {
        if (deel == 0 || tegoed + ((long)regels * deel) < drempel || toeval.Tot(5) > 0)
        {
            return false;
        }

        tegoed += (long)regels * deel;
        return true;
    }

    /// <summary>True when it is this line's turn.</summary>
    internal bool OpRegel()
    {
        tegoed += deel;
        return deel > 0 && tegoed >= drempel;
    }

    /// <summary>A fault was put in.</summary>
    internal void Geplant(ref Toeval toeval)
    {
        tegoed -= Heel;
        drempel = Heel + (spreiding == 0 ? 0 : toeval.Tot(2 * spreiding) - spreiding);
    }
}
