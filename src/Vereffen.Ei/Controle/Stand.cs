namespace Vereffen.Ei;

/// <summary>What a check must remember between records: never more than the records above the present one and some counters.</summary>
internal sealed class Stand
{
    private readonly Standaard standaard;
    private readonly RecordSoort?[] ouders;
    private readonly int[][] onder;

    internal Stand(Standaard standaard)
    {
        this.standaard = standaard;
        var aantal = standaard.Records.Count;
        Boven = new byte[]?[aantal];
        opslag = new byte[aantal][];
        Fouten = new ulong[aantal];
        Tellingen = new long[aantal];
        Kinderen = new int[aantal];
        ouders = [.. standaard.Soorten.Select(r => r.Ouder.Length > 0 ? standaard.ZoekRecord(r.Ouder) : null)];
        onder = [.. standaard.Soorten.Select(s => standaard.Soorten.Where(a => a != s && StaatOnder(a, s)).Select(a => a.Index).ToArray())];
    }

    private readonly byte[][] opslag;

    /// <summary>Per record type the last record, when it stands above what comes next; else null.</summary>
    internal byte[]?[] Boven { get; }

    /// <summary>Per record type the elements of that last record that can't be trusted.</summary>
    internal ulong[] Fouten { get; }

    /// <summary>Records per type so far.</summary>
    internal long[] Tellingen { get; }

    /// <summary>Per record type how many stand under the present parent.</summary>
    internal int[] Kinderen { get; }

    /// <summary>Last record that is not a 98; null before the first.</summary>
    internal RecordSoort? Vorige { get; set; }

    internal bool VorigeWasCommentaar { get; set; }

    internal long VorigNummer { get; set; }

    /// <summary>Detail records so far, 98 not counted.</summary>
    internal long Volgorde { get; set; }

    /// <summary>Last regelnummer of the comment under the present record.</summary>
    internal long Regelnummer { get; set; }

    internal bool HeeftSluit { get; set; }

    /// <summary>Debet minus credit in cents.</summary>
    internal long Totaal { get; set; }

    /// <summary>False once an amount could not be read: then the total is not compared.</summary>
    internal bool TotaalBekend { get; set; } = true;

    internal RecordSoort? OuderVan(RecordSoort soort) => ouders[soort.Index];

    /// <summary>True when <paramref name="boven"/> is the type itself or one that it stands under.</summary>
    internal bool StaatOnder(RecordSoort soort, RecordSoort boven)
    {
        for (RecordSoort? s = soort; s is not null; s = ouders[s.Index])
        {
            if (s == boven)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Keeps a record as the one above what follows, and forgets those that stood under its predecessor.</summary>
    internal void Onthoud(RecordSoort soort, ReadOnlySpan<byte> bytes, ulong fouten)
    {
        foreach (var ander in onder[soort.Index])
        {
            Boven[ander] = null;
            Kinderen[ander] = 0;
        }

        opslag[soort.Index] ??= new byte[standaard.RecordLengte];
        var plaats = opslag[soort.Index];
        var lengte = Math.Min(bytes.Length, plaats.Length);
        bytes[..lengte].CopyTo(plaats);
        plaats.AsSpan(lengte).Fill((byte)' ');
        Boven[soort.Index] = plaats;
        Fouten[soort.Index] = fouten;
    }
}
