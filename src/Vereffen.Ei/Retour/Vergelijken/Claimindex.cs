using System.Runtime.InteropServices;

namespace Vereffen.Ei;

/// <summary>A detail record of a claim: where it lies and what it stands under.</summary>
/// <param name="Begin">First byte in the stream.</param>
/// <param name="Nummer">Identificatie detailrecord; -1 when it can't be read.</param>
/// <param name="Regel">Line, from 1.</param>
/// <param name="Ouder">Index of the record above it, of a 98 the record that it comments on; -1 = none.</param>
/// <param name="Lengte">Bytes, at most what a line keeps.</param>
/// <param name="Soort">Index of the record type.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Claimrecord(long Begin, long Nummer, int Regel, int Ouder, short Lengte, byte Soort);

/// <summary>The detail records of a claim by place and by number; their bytes are read when asked for.</summary>
internal sealed class Claimindex
{
    private const int Venster = 1 << 17;

    private readonly Stream stream;
    private readonly byte[] venster = new byte[Venster];
    private readonly List<Claimrecord> records = [];
    private readonly List<int> details = [];
    private bool doorlopend = true;
    private long vensterBegin;
    private int vensterLengte;
    private Dictionary<long, List<int>>? opNummer;

    private Claimindex(Stream stream, Standaard standaard, Standaard retour, byte[] voorloop)
    {
        this.stream = stream;
        Standaard = standaard;
        Retourstandaard = retour;
        Voorloop = voorloop;
        var totaal = standaard.Sluit.Elementen.FirstOrDefault(e => e.Totaal.Length > 0);
        Bedragsoort = totaal is null ? null : standaard.Records.FirstOrDefault(r => r.Elementen.Any(e => e.Id == totaal.Totaal));
    }

    internal Standaard Standaard { get; }

    internal Standaard Retourstandaard { get; }

    internal byte[] Voorloop { get; }

    /// <summary>Null when the claim has none.</summary>
    internal byte[]? Sluit { get; private set; }

    /// <summary>The record type whose declaratiebedrag is summed in the 99.</summary>
    internal RecordSoort? Bedragsoort { get; }

    /// <summary>Debet minus credit of the lines that can be read, in cents.</summary>
    internal long Totaal { get; private set; }

    /// <summary>Lines whose amount can't be read.</summary>
    internal int Onleesbaar { get; private set; }

    internal int Aantal => records.Count;

    internal Claimrecord this[int plek] => records[plek];

    internal RecordSoort SoortVan(int plek) => Standaard.Soorten[records[plek].Soort];

    /// <summary>The index, or a Dutch sentence that says why the stream can't be matched with a retour.</summary>
    internal static (Claimindex? Index, string? Reden) Maak(Stream stream)
    {
        using var bron = new Bron(stream);
        var lezer = new RegelLezer(bron);
        var gelezen = Bestandskop.Lees(bron, lezer, out var eerste);
        if (Bezwaar(gelezen) is { } reden)
        {
            return (null, reden);
        }

        var standaard = gelezen!;
        var retour = Standaarden.Zoek(standaard.Tegenhanger)!;
        var index = new Claimindex(stream, standaard, retour, eerste.Inhoud.ToArray());
        index.Lees(bron, lezer);
        return (index, null);
    }

    internal static string? Bezwaar(Standaard? standaard) =>
        standaard is null ? "is geen bericht dat wij kennen"
        : standaard.IsRetour ? $"is zelf een retour ({standaard}), geen declaratie"
        : standaard.Tegenhanger.Length == 0 || Standaarden.Zoek(standaard.Tegenhanger) is not { IsRetour: true }
            ? $"is een {standaard}; daarbij kennen we geen retourbericht"
        : null;

    /// <summary>The bytes of a record, valid until the next call.</summary>
    internal ReadOnlySpan<byte> Bytes(int plek)
    {
        var record = records[plek];
        if (record.Begin < vensterBegin || record.Begin + record.Lengte > vensterBegin + vensterLengte)
        {
            stream.Position = vensterBegin = record.Begin;
            vensterLengte = stream.ReadAtLeast(venster, venster.Length, throwOnEndOfStream: false);
        }

        var begin = (int)(record.Begin - vensterBegin);
        return venster.AsSpan(begin, Math.Min(record.Lengte, vensterLengte - begin));
    }

    /// <summary>Places of the detail records (98 not) with this number; usually one.</summary>
    internal IReadOnlyList<int> MetNummer(long nummer)
    {
        if (opNummer is null && nummer >= 1 && nummer <= details.Count && records[details[(int)nummer - 1]].Nummer == nummer && doorlopend)
        {
            return [details[(int)nummer - 1]];
        }

        opNummer ??= details.GroupBy(d => records[d].Nummer).ToDictionary(g => g.Key, g => g.ToList());
        return opNummer.GetValueOrDefault(nummer) ?? [];
    }

    private void Lees(Bron bron, RegelLezer lezer)
    {
        var laatste = new int[Standaard.Records.Count];
        Array.Fill(laatste, -1);
        var vorige = -1;
        while (true)
        {
            var begin = bron.Verbruikt;
            if (!lezer.Volgende(out var regel))
            {
                return;
            }

            var bytes = regel.Inhoud;
            var soort = bytes.Length < 2 ? null : Standaard.ZoekRecord(bytes[0], bytes[1]);
            if (soort is null || soort.IsVoorloop)
            {
                continue;
            }

            if (soort.IsSluit)
            {
                Sluit ??= bytes.ToArray();
                continue;
            }

            var ouder =
                soort.IsCommentaar ? vorige
                : Standaard.ZoekRecord(soort.Ouder) is { IsDetail: true } boven ? laatste[boven.Index]
                : -1;
            var nummer = Cijferlezer.TryLees(Bestandskop.Deel(bytes, 2, 12), out var n) && bytes.Length >= 14 ? n : -1;
            records.Add(new Claimrecord(begin, nummer, regel.Nummer, ouder, (short)bytes.Length, (byte)soort.Index));
            if (soort.IsCommentaar)
            {
                continue;
            }

            vorige = laatste[soort.Index] = records.Count - 1;
            details.Add(vorige);
            doorlopend &= nummer == details.Count;
            Tel(soort, bytes);
        }
    }

    private void Tel(RecordSoort soort, ReadOnlySpan<byte> bytes)
    {
        if (soort != Bedragsoort)
        {
            return;
        }

        if (Retourbedrag.Lees(soort, Standaard, "BED161", bytes) is { } bedrag)
        {
            Totaal += bedrag;
        }
        else
        {
            Onleesbaar++;
        }
    }
}
