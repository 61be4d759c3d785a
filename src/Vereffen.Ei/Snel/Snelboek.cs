using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>How the records of a standard are checked the quick way up to a level; made once, never changed.</summary>
internal sealed class Snelboek
{
    /// <summary>Longest record that is taken the quick way, in bytes; longer ones go the thorough way. The longest standard has 670.</summary>
    internal const int GrootsteRecord = 1024;

    private readonly Standaard standaard;
    private readonly Stamboom stamboom;
    private readonly Snelplan?[] opKenmerk = new Snelplan?[100];
    private readonly bool[,] magNa;

    internal Snelboek(Standaard standaard, Niveau totEnMet)
    {
        this.standaard = standaard;
        stamboom = standaard.Stamboom;
        var aantal = standaard.Records.Count;
        magNa = new bool[aantal, aantal];
        foreach (var soort in standaard.Records.Where(r => r.IsDetail && standaard.RecordLengte <= GrootsteRecord))
        {
            var plan = new Snelplan(soort, standaard, totEnMet, Data);
            Data += plan.Toetsen.Data.Length;
            opKenmerk[Kenmerk(soort.Kenmerk[0], soort.Kenmerk[1])] = plan;
            foreach (var vorige in standaard.Records)
            {
                magNa[vorige.Index, soort.Index] = MagNa(vorige, soort);
            }
        }
    }

    /// <summary>Dates in all plans together.</summary>
    internal int Data { get; }

    /// <summary>Null for what is no detail record of the standard.</summary>
    internal Snelplan? Plan(byte tiental, byte eenheid) =>
        unchecked((uint)Kenmerk((char)tiental, (char)eenheid)) is < 100 and var kenmerk ? opKenmerk[kenmerk] : null;

    /// <summary>May follow, and closes nothing that could still be incomplete.</summary>
    private bool MagNa(RecordSoort vorige, RecordSoort soort)
    {
        if (soort.IsCommentaar)
        {
            return vorige.IsDetail;
        }

        if (vorige.IsSluit || stamboom.OuderVan(soort) is not { } ouder || !stamboom.StaatOnder(vorige, ouder))
        {
            return false;
        }

        return standaard.IsRetour
            || standaard.Records.All(kind =>
                !kind.MinstensEen
                || stamboom.OuderVan(kind) is not { } boven
                || !stamboom.StaatOnder(vorige, boven)
                || (soort != boven && stamboom.StaatOnder(soort, boven))
                || stamboom.StaatOnder(vorige, kind)
                || kind == soort
            );
    }

    internal bool MagVolgen(RecordSoort vorige, RecordSoort soort) => magNa[vorige.Index, soort.Index];

    private static int Kenmerk(char tiental, char eenheid) => ((tiental - '0') * 10) + eenheid - '0';
}
