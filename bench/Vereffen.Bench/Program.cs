using System.Diagnostics;
using System.Globalization;
using System.Text;
using Vereffen.Bench;
using Vereffen.Bench.Beoordeling;
using Vereffen.Bench.Verrekening;
using Vereffen.Ei;

if (args is ["beoordeling", ..])
{
    Beoordelingsmeting.Voer(args[1..]);
    return;
}

if (args is ["verrekening", ..])
{
    Verrekenmeting.Voer(args[1..]);
    return;
}

var prestaties = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 900_000;
var bytes = Meetbestand.Maak(prestaties);
var records = bytes.Length / 312;
var door = Meetbestand.Maak(prestaties, oplopend: false);
var kopie = new byte[bytes.Length];
Console.WriteLine(
    string.Create(CultureInfo.InvariantCulture, $"OS301, {prestaties} prestaties, {records} records, {bytes.Length / 1e6:F0} MB, one core")
);
Meet("newline count", () => bytes.AsSpan().Count((byte)'\n'));
Meet(
    "memcpy",
    () =>
    {
        bytes.CopyTo(kopie, 0);
        return records;
    }
);
Meet("naive ReadLine + Substring", Naief);
Meet("all checks, without 8021", () => Controleer(bytes, dubbelen: false));
Meet("all checks", () => Controleer(bytes, dubbelen: true));
Meet(
    "all checks, both cores, without 8021",
    () => EiControle.Controleer(bytes, new ControleOpties { Dubbelen = false, Kernen = 2 }, Gevonden).Records
);
Meet("all checks, both cores", () => EiControle.Controleer(bytes, new ControleOpties { Kernen = 2 }, Gevonden).Records);
Meet("all checks, refs shuffled", () => Controleer(door, dubbelen: true));
Meet("all checks from a stream", () => EiControle.Controleer(new MemoryStream(bytes), new ControleOpties(), Gevonden).Records);

void Meet(string naam, Func<long> werk)
{
    var beste = TimeSpan.MaxValue;
    long bytesPer = 0;
    for (var i = 0; i < (prestaties < 100000 ? 200 : 10); i++)
    {
        var voor = GC.GetAllocatedBytesForCurrentThread();
        var klok = Stopwatch.StartNew();
        if (werk() < records)
        {
            throw new InvalidOperationException($"{naam}: niet alle records gezien");
        }

        if (klok.Elapsed < beste)
        {
            beste = klok.Elapsed;
            bytesPer = GC.GetAllocatedBytesForCurrentThread() - voor;
        }
    }

    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{naam, -28} {bytes.Length / beste.TotalSeconds / 1e6, 9:F0} MB/s {beste.TotalNanoseconds / records, 8:F1} ns/record {(double)bytesPer / records, 8:F3} bytes/record"
        )
    );
}

static long Controleer(byte[] bytes, bool dubbelen) =>
    EiControle.Controleer(bytes, new ControleOpties { Dubbelen = dubbelen }, Gevonden).Records;

static void Gevonden(scoped in EiBevinding bevinding) => throw new InvalidOperationException(bevinding.NaarBevinding().ToString());

// What a program without a library does: a line, and a string per field. It checks nothing.
long Naief()
{
    var standaard = Standaarden.Zoek("OS301")!;
    using var lezer = new StreamReader(new MemoryStream(bytes), Encoding.Latin1);
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
