namespace Vereffen.Ei;

/// <summary>What a check must remember between records: never more than the records above the present one and some counters.</summary>
internal sealed class Stand
{
    private readonly Standaard standaard;
    private readonly Stamboom stamboom;

    internal Stand(Standaard standaard)
    {
        this.standaard = standaard;
        stamboom = standaard.Stamboom;
        var aantal = standaard.Records.Count;
        Boven = new byte[]?[aantal];
        opslag = new byte[aantal][];
        Fouten = new ulong[aantal];
        Tellingen = new long[aantal];
        Kinderen = new int[aantal];
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

    internal RecordSoort? OuderVan(RecordSoort soort) => stamboom.OuderVan(soort);

    /// <summary>True when <paramref name="boven"/> is the type itself or one that it stands under.</summary>
    internal bool StaatOnder(RecordSoort soort, RecordSoort boven) => stamboom.StaatOnder(soort, boven);

    /// <summary>Keeps a record as the one above what follows, and forgets those that stood under its predecessor.</summary>
    internal void Onthoud(RecordSoort soort, ReadOnlySpan<byte> bytes, ulong fouten)
    {
        foreach (var ander in stamboom.Onder(soort))
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

    /// <summary>A fresh state in front of a record under 01, with nothing above it but the 01 of <paramref name="heel"/>.</summary>
    internal void Begin(Stand heel, RecordSoort vorige, long vorigNummer)
    {
        Array.Clear(Tellingen);
        Array.Clear(Kinderen);
        Array.Clear(Boven);
        var voorloop = standaard.Voorloop.Index;
        Boven[voorloop] = heel.Boven[voorloop];
        Fouten[voorloop] = heel.Fouten[voorloop];
        Vorige = vorige;
        VorigNummer = vorigNummer;
        (Volgorde, Regelnummer, Totaal) = (0, 0, 0);
    }

    /// <summary>Adds what came from <see cref="Begin"/> on: the state that the records would have given one after the other.</summary>
    internal void NeemOver(Stand deel)
    {
        foreach (var soort in standaard.Soorten)
        {
            var i = soort.Index;
            Tellingen[i] += deel.Tellingen[i];
            if (soort.IsVoorloop || soort.IsSluit)
            {
                continue;
            }

            Kinderen[i] = deel.Kinderen[i] + (stamboom.OuderVan(soort) is { IsVoorloop: true } ? Kinderen[i] : 0);
            if (deel.Boven[i] is { } bytes)
            {
                bytes.CopyTo(opslag[i] ??= new byte[standaard.RecordLengte], 0);
            }

            Boven[i] = deel.Boven[i] is null ? null : opslag[i];
            Fouten[i] = 0;
        }

        Vorige = deel.Vorige;
        VorigNummer = deel.VorigNummer;
        Volgorde += deel.Volgorde;
        Regelnummer = deel.Regelnummer;
        Totaal += deel.Totaal;
    }
}
