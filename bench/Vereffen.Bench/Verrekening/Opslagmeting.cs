using System.Diagnostics;
using System.Globalization;
using Vereffen.Opslag;
using Vereffen.Verrekening;
using Vereffen.Verzekeraar;

namespace Vereffen.Bench.Verrekening;

/// <summary>
/// The insurer's ledger on SQLite beside the bare insert of the very same rows: both into the insurer's own schema, with a transaction per run, in files of their own.
/// </summary>
internal sealed class Opslagmeting : IDisposable
{
    // Stands for the hash of an event: the same number of bytes, nothing computed.
    private static readonly string Evenlang = new('0', 64);
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("vereffen-bench-");
    private Tijd kaal;
    private Tijd grootboek;
    private long rijen;

    internal static void Meet(List<Gebeurtenis> gebeurtenissen, Verrekenregels regels)
    {
        using var meting = new Opslagmeting();
        meting.Voer(gebeurtenissen, regels);
    }

    public void Dispose() => map.Delete(recursive: true);

    private void Voer(List<Gebeurtenis> gebeurtenissen, Verrekenregels regels)
    {
        using var eigen = Open("grootboek.db");
        using var ander = Open("kaal.db");
        var administratie = Verrekenadministratie.Open(eigen, regels);
        // A second engine gives the rows for the bare insert, outside the clock.
        var motor = new Verrekenaar(regels);
        for (var begin = 0; begin < gebeurtenissen.Count; )
        {
            var eind = gebeurtenissen.FindIndex(begin, g => g.Soort == GebeurtenisSoort.Betaalrun) + 1;
            var deel = gebeurtenissen.GetRange(begin, (eind == 0 ? gebeurtenissen.Count : eind) - begin);
            var nr = motor.Journaal.LaatsteNr;
            deel.ForEach(g => motor.Verwerk(g));
            var (events, posten) = (deel.ConvertAll(Rij), motor.Journaal.Vanaf(nr).Select(Rij).ToList());
            grootboek += Tijd.Van(() => eigen.Doe(t => deel.ForEach(g => administratie.Boek(t, g))));
            kaal += Tijd.Van(() => ander.Doe(t => Voeg(t, events, posten)));
            rijen += events.Count + posten.Count;
            begin += deel.Count;
        }

        Toon("bare insert of the same rows", kaal);
        Toon("ledger persisted in SQLite", grootboek);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {rijen} rows; persisted / bare = {grootboek.Cpu / kaal.Cpu:F2} in CPU time, {grootboek.Klok / kaal.Klok:F2} in wall time"
            )
        );
        if (Aantal(eigen) != Aantal(ander))
        {
            throw new InvalidOperationException("niet dezelfde rijen");
        }
    }

    private void Toon(string naam, Tijd tijd) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{naam, -36} {rijen / tijd.Cpu.TotalSeconds, 10:F0} {tijd.Klok.TotalSeconds, 8:F2} {tijd.Cpu.TotalSeconds, 8:F2}  (rows/s)"
            )
        );

    private SqliteDatabase Open(string bestand) =>
        SqliteDatabase.Open(Path.Combine(map.FullName, bestand), Migratie.Van(typeof(Verrekenregister).Assembly), TimeProvider.System);

    private static (long, long) Aantal(SqliteDatabase database) =>
        database.Doe(t =>
            (t.VraagEen<long>("SELECT count(*) FROM gebeurtenis"), t.VraagEen<long>("SELECT total(nr + regel + bedrag + na) FROM journaal"))
        );

    private static void Voeg(SqliteTransactie t, List<object?[]> events, List<object?[]> posten)
    {
        var bulk = t.Bulk(
            "gebeurtenis",
            [
                "datum",
                "soort",
                "uzovi",
                "agb",
                "kenmerk",
                "ons_kenmerk",
                "bedrag",
                "vervaldatum",
                "omschrijving",
                "betaal_aan",
                "oorzaak",
                "hash",
            ]
        );
        foreach (var rij in events)
        {
            bulk.Voeg(rij);
        }

        bulk = t.Bulk("journaal", ["nr", "regel", "datum", "rekening", "uzovi", "bedrag", "oorzaak", "voor", "na", "hash"]);
        foreach (var rij in posten)
        {
            bulk.Voeg(rij);
        }
    }

    private static object?[] Rij(Gebeurtenis g) =>
        [
            Datum(g.Datum),
            g.Soort.ToString(),
            g.Uzovi?.ToString(),
            g.Agb?.ToString(),
            g.Kenmerk,
            g.OnsKenmerk,
            g.Bedrag?.Cents,
            g.Vervaldatum is { } dag ? Datum(dag) : null,
            g.Omschrijving,
            g.BetaalAan?.ToString(),
            g.Oorzaak,
            Evenlang,
        ];

    private static object?[] Rij(Journaalregel r) =>
        [r.Nr, r.Regel, Datum(r.Datum), r.Rekening, r.Uzovi.ToString(), r.Bedrag.Cents, r.Oorzaak, r.Voor.Cents, r.Na.Cents, r.Hash];

    private static string Datum(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private readonly record struct Tijd(TimeSpan Klok, TimeSpan Cpu)
    {
        public static Tijd operator +(Tijd a, Tijd b) => new(a.Klok + b.Klok, a.Cpu + b.Cpu);

        internal static Tijd Van(Action werk)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var klok = Stopwatch.StartNew();
            werk();
            return new Tijd(klok.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        }
    }
}
