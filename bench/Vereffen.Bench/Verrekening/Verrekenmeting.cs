using System.Diagnostics;
using System.Globalization;
using System.Text;
using Vereffen.Verrekening;

namespace Vereffen.Bench.Verrekening;

/// <summary>
/// Settlement measured: reading the events file, the engine alone, both together as <c>settle</c> does, and persisted in SQLite beside the bare insert of the same rows.
/// CPU time is that of the whole process, so that a busy machine shows in the wall time only.
/// </summary>
internal sealed class Verrekenmeting(int gebeurtenissen, int accounts, int runs)
{
    private readonly byte[] bestand = new Gebeurtenissenbestand(gebeurtenissen, accounts, runs).Maak();

    internal static void Voer(string[] args)
    {
        var aantal = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        new Verrekenmeting(20_000, 1_000, 20).Warm();
        new Verrekenmeting(aantal, 20_000, 250).Meet();
    }

    private void Warm()
    {
        for (var i = 0; i < 3; i++)
        {
            Settle();
        }
    }

    private void Meet()
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{gebeurtenissen} events over {accounts} accounts, {runs} betaalruns, {bestand.Length / 1e6:F0} MB"
            )
        );
        Console.WriteLine($"{"", -36} {"events/s", 10} {"wall s", 8} {"CPU s", 8} {"GC s", 8} {"GCs 0/1/2", 12} {"bytes/event", 12}");
        Meet("read the CSV", Lees);
        var gelezen = LeesAlles();
        var motor = Meet("engine in memory", () => Verreken(gelezen));
        Console.WriteLine(
            $"  {motor.Journaal.LaatsteNr} entries, {motor.Betalingen.Count} payments, {motor.Overzichten.Count} overzichten, {motor.Brieven.Count} letters, head {motor.Journaal.Kop.Hash}"
        );
        gelezen = [];
        motor = null;
        Meet("read and engine (settle)", Settle);
        Opslagmeting.Meet(LeesAlles(), Regels());
    }

    private T Meet<T>(string naam, Func<T> werk)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var pauze = GC.GetTotalPauseDuration();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        int[] keren = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
        var cpu = Environment.CpuUsage.TotalTime;
        var klok = Stopwatch.StartNew();
        var uit = werk();
        var duur = klok.Elapsed;
        cpu = Environment.CpuUsage.TotalTime - cpu;
        pauze = GC.GetTotalPauseDuration() - pauze;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        // An older generation's collection takes the younger ones along.
        var gc = $"{GC.CollectionCount(0) - keren[0]}/{GC.CollectionCount(1) - keren[1]}/{GC.CollectionCount(2) - keren[2]}";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{naam, -36} {gebeurtenissen / cpu.TotalSeconds, 10:F0} {duur.TotalSeconds, 8:F2} {cpu.TotalSeconds, 8:F2} {pauze.TotalSeconds, 8:F2} {gc, 12} {(double)bytes / gebeurtenissen, 12:F0}"
            )
        );
        return uit;
    }

    private GebeurtenisReader Reader() => new(new StreamReader(new MemoryStream(bestand), Encoding.UTF8));

    private int Lees()
    {
        using var reader = Reader();
        var aantal = 0;
        while (reader.Lees(out _))
        {
            aantal++;
        }

        return aantal == gebeurtenissen ? aantal : throw new InvalidOperationException($"na {aantal} gebeurtenissen: {reader.Fout}");
    }

    private List<Gebeurtenis> LeesAlles()
    {
        using var reader = Reader();
        var uit = new List<Gebeurtenis>(gebeurtenissen);
        while (reader.Lees(out var gebeurtenis))
        {
            uit.Add(gebeurtenis);
        }

        return uit;
    }

    private static Verrekenaar Verreken(List<Gebeurtenis> gelezen)
    {
        var motor = new Verrekenaar(Regels());
        foreach (var gebeurtenis in gelezen)
        {
            if (motor.Verwerk(gebeurtenis) is { } weigering)
            {
                throw new InvalidOperationException(weigering);
            }
        }

        motor.SluitDag(gelezen[^1].Datum);
        return motor;
    }

    private static Verrekenregels Regels() =>
        Verrekenregels.TryMaak(Gebeurtenissenbestand.Verzekeraars, [], out var regels, out var melding)
            ? regels
            : throw new InvalidOperationException(melding);

    private Verrekenresultaat Settle()
    {
        using var lezer = new StreamReader(new MemoryStream(bestand), Encoding.UTF8);
        var resultaat = Afwikkeling.Settle(lezer, Gebeurtenissenbestand.Verzekeraars, []);
        return resultaat.IsGelukt ? resultaat : throw new InvalidOperationException(resultaat.Fout.ToString());
    }
}
