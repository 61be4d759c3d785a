using System.Diagnostics;
using System.Text;
using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.App.Meten;

/// <summary>
/// Measures each step of reading a claim in memory beside what the machine can do at most and what a naive program does.
/// With several cores a scope that knows nothing of records before it works on equal parts of the message at the same time.
/// </summary>
internal sealed class Meetronde
{
    private readonly byte[] bytes;
    private readonly byte[] metFout;
    private readonly byte[] kopie;
    private readonly Standaard standaard = Standaarden.Zoek(Meetbestand.Standaard)!;
    private readonly Retour retour;
    private readonly int rondes;

    internal Meetronde(int prestaties, int rondes)
    {
        this.rondes = rondes;
        bytes = Meetbestand.Maak(prestaties);
        kopie = new byte[bytes.Length];
        Stap = standaard.RecordLengte + 2;
        Records = bytes.Length / Stap;
        metFout = bytes.ToArray();
        // A day that does not exist in the first prestatie: the exchange then sends every record back.
        metFout.AsSpan((2 * Stap) + standaard.ZoekElement("0408")!.Start - 1, 8).Fill((byte)'9');
        retour = TechnischeAfwijzing.Maak(
            new MemoryStream(metFout),
            EiControle.Controleer(metFout).Bevindingen,
            RetourAfzender.Portaal,
            "MEETRETOUR",
            new DateOnly(2026, 4, 2)
        )!;
    }

    internal int Bytes => bytes.Length;

    internal int Records { get; }

    private int Stap { get; }

    /// <summary>All scopes, on one core and on all.</summary>
    internal IEnumerable<Meting> Meet(int kernen)
    {
        foreach (var (naam, deel) in Delen())
        {
            yield return Meet(naam, 1, () => deel(0, Records));
            if (kernen > 1)
            {
                yield return Meet(naam, kernen, () => Verdeel(kernen, deel));
            }
        }

        foreach (var k in kernen > 1 ? [1, kernen] : (int[])[1])
        {
            yield return Meet("all checks", k, () => Controleer(bytes, k, dubbelen: false, Onverwacht));
            yield return Meet("all checks + 8021", k, () => Controleer(bytes, k, dubbelen: true, Onverwacht));
            yield return Meet("all checks + retour", k, () => MetRetour(k));
        }
    }

    private IEnumerable<(string Naam, Func<int, int, long> Deel)> Delen()
    {
        yield return ("newline count", (van, tot) => bytes.AsSpan(van * Stap, (tot - van) * Stap).Count((byte)'\n'));
        yield return (
            "memcpy",
            (van, tot) =>
            {
                bytes.AsSpan(van * Stap, (tot - van) * Stap).CopyTo(kopie.AsSpan(van * Stap));
                return tot - van;
            }
        );
        yield return ("naive ReadLine + Substring", Naief);
        yield return ("frame", (van, tot) => Loop(van, tot, metVelden: false));
        yield return ("fields", (van, tot) => Loop(van, tot, metVelden: true));
    }

    private Meting Meet(string naam, int kernen, Func<long> werk)
    {
        var beste = TimeSpan.MaxValue;
        long minste = long.MaxValue;
        for (var i = 0; i < rondes; i++)
        {
            var voor = GC.GetTotalAllocatedBytes(precise: true);
            var klok = Stopwatch.StartNew();
            if (werk() < Records)
            {
                throw new InvalidOperationException($"{naam}: niet alle records gezien");
            }

            var duur = klok.Elapsed;
            beste = duur < beste ? duur : beste;
            minste = Math.Min(minste, GC.GetTotalAllocatedBytes(precise: true) - voor);
        }

        return new Meting(naam, kernen, beste, (double)minste / Records);
    }

    private long Verdeel(int kernen, Func<int, int, long> deel)
    {
        long totaal = 0;
        Parallel.For(
            0,
            kernen,
            new ParallelOptions { MaxDegreeOfParallelism = kernen },
            i => Interlocked.Add(ref totaal, deel((int)((long)Records * i / kernen), (int)((long)Records * (i + 1) / kernen)))
        );
        return totaal;
    }

    private long Loop(int van, int tot, bool metVelden)
    {
        using var stroom = Recordstroom.Open(bytes.AsMemory(van * Stap, (tot - van) * Stap), standaard)!;
        long aantal = 0;
        long gelezen = 0;
        while (stroom.Volgende(out var record))
        {
            aantal++;
            if (!metVelden || stroom.SoortVan(record) is not { } soort)
            {
                continue;
            }

            var elementen = soort.Elementen;
            for (var i = 0; i < elementen.Count; i++)
            {
                gelezen += elementen[i].Lees(record)[0];
            }
        }

        return gelezen >= 0 ? aantal : 0;
    }

    /// <summary>What a program without a library does: a line, and a string per field. It checks nothing.</summary>
    private long Naief(int van, int tot)
    {
        using var lezer = new StreamReader(new MemoryStream(bytes, van * Stap, (tot - van) * Stap), Encoding.Latin1);
        long aantal = 0;
        while (lezer.ReadLine() is { } regel)
        {
            aantal++;
            foreach (var element in standaard.ZoekRecord(regel[..2])!.Elementen)
            {
                _ = regel.Substring(element.Start - 1, element.Lengte);
            }
        }

        return aantal;
    }

    private long MetRetour(int kernen)
    {
        var gecontroleerd = Controleer(metFout, kernen, dubbelen: false, static (scoped in EiBevinding _) => { });
        using var uit = new Nergens();
        return RetourSchrijver.Schrijf(metFout, retour, uit) is null && uit.Length > metFout.Length ? gecontroleerd : 0;
    }

    private static long Controleer(byte[] bericht, int kernen, bool dubbelen, BevindingSink sink) =>
        EiControle.Controleer(bericht, new ControleOpties { Dubbelen = dubbelen, Kernen = kernen }, sink).Records;

    private static void Onverwacht(scoped in EiBevinding bevinding) =>
        throw new InvalidOperationException(bevinding.NaarBevinding().ToString());

    /// <summary>Counts what is written and keeps nothing.</summary>
    private sealed class Nergens : Stream
    {
        private long lengte;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => lengte;

        public override long Position
        {
            get => lengte;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => lengte += count;

        public override void Write(ReadOnlySpan<byte> buffer) => lengte += buffer.Length;

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
