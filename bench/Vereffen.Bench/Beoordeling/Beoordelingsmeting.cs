using System.Diagnostics;
using System.Globalization;
using Vereffen.Beoordeling;
using Vereffen.Ei;
using Vereffen.Registers;

namespace Vereffen.Bench.Beoordeling;

/// <summary>
/// <c>-- beoordeling [verzekerden] [prestaties]</c>: loading the registers, look-ups, the rules, the bytes of the retour, and the whole road. Wall time beside CPU
/// time of this process, because a shared machine makes the first an upper bound only.
/// </summary>
internal static class Beoordelingsmeting
{
    private const int Ronden = 7;

    public static void Voer(string[] args)
    {
        var verzekerden = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var prestaties = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300_000;
        Schrijf(
            $"{verzekerden} verzekerden, OS301 van {prestaties} prestaties, één kern ({Environment.ProcessorCount} in de machine), .NET {Environment.Version}"
        );
        var wereld = new Meetwereld(verzekerden);
        var registers = Laad(wereld);
        var claim = wereld.Claim(prestaties);

        Meet("register look-up", "look-up", verzekerden, () => Zoek(registers, wereld.Bsns));
        Meet("read and check", "prestatie", prestaties, () => DeclaratieLezer.Lees(claim).Declaratie!.Verzekerden.Count);
        var lezing = DeclaratieLezer.Lees(claim);
        Meet("rules", "prestatie", prestaties, () => Beoordeel(lezing, registers).Regels.Count);
        var oordeel = Beoordeel(lezing, registers);
        Schrijf($"   {oordeel.Regels.Count(r => r.IsAfgewezen)} van {oordeel.Regels.Count} regels afgewezen");
        Meet("retour bytes", "prestatie", prestaties, () => Retour(claim, oordeel));
        Meet("rules + retour", "prestatie", prestaties, () => Retour(claim, Beoordeel(lezing, registers)));
        Meet(
            "read + check + rules + retour",
            "prestatie",
            prestaties,
            () => Retour(claim, Beoordeel(DeclaratieLezer.Lees(claim), registers))
        );
        using var proces = Process.GetCurrentProcess();
        Schrijf($"piek van het proces {proces.PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static RegisterSet Laad(Meetwereld wereld)
    {
        var map = Directory.CreateTempSubdirectory("vereffen-meting-").FullName;
        try
        {
            wereld.SchrijfRegisters(map);
            GC.Collect();
            var voor = GC.GetTotalMemory(forceFullCollection: true);
            var (klok, cpu) = (Stopwatch.StartNew(), Cpu());
            var resultaat = RegisterSet.Laad(map);
            var (wand, tijd) = (klok.Elapsed, Cpu() - cpu);
            if (!resultaat.IsFoutloos)
            {
                throw new InvalidOperationException(resultaat.Fouten[0].ToString());
            }

            using var proces = Process.GetCurrentProcess();
            Schrijf(
                $"{"loading registers", -30} {wand.TotalSeconds, 7:F2} s wall {tijd.TotalSeconds, 7:F2} s CPU {(GC.GetTotalMemory(forceFullCollection: true) - voor) / 1e6, 6:F0} MB kept, process peak {proces.PeakWorkingSet64 / 1e6:F0} MB"
            );
            return resultaat.Registers;
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static int Zoek(RegisterSet registers, ReadOnlySpan<Kern.Bsn> bsns)
    {
        // A stride that visits every place once in an order that no cache foresees.
        var gevonden = 0;
        long plek = 0;
        for (var i = 0; i < bsns.Length; i++)
        {
            plek = (plek + 611_953) % bsns.Length;
            var bsn = bsns[(int)plek];
            gevonden += registers.Verzekerden.Zoek(bsn).Length + registers.Polissen.Zoek(bsn).Length + registers.Wlz.Zoek(bsn).Length;
        }

        return gevonden;
    }

    private static Oordeel Beoordeel(DeclaratieLezing lezing, RegisterSet registers) =>
        Beoordelaar.Beoordeel(lezing.Declaratie!, lezing.Bevindingen, registers, Meetwereld.Uzovi, Meetwereld.Ontvangen);

    private static int Retour(byte[] claim, Oordeel oordeel)
    {
        var teller = new Teller();
        if (RetourSchrijver.Schrijf(claim, oordeel.NaarRetour("ZV-1", Meetwereld.Ontvangen), teller) is { } reden)
        {
            throw new InvalidOperationException(reden);
        }

        return (int)teller.Length;
    }

    /// <summary>Best of some rounds by CPU time, with the wall time of that round.</summary>
    private static void Meet(string naam, string per, int aantal, Func<int> werk)
    {
        var (beste, wand, bytes) = (TimeSpan.MaxValue, TimeSpan.Zero, 0L);
        for (var i = 0; i < Ronden; i++)
        {
            var (klok, cpu, voor) = (Stopwatch.StartNew(), Cpu(), GC.GetAllocatedBytesForCurrentThread());
            if (werk() == 0)
            {
                throw new InvalidOperationException($"{naam}: niets gedaan");
            }

            var tijd = Cpu() - cpu;
            if (tijd < beste)
            {
                (beste, wand, bytes) = (tijd, klok.Elapsed, GC.GetAllocatedBytesForCurrentThread() - voor);
            }
        }

        Schrijf(
            $"{naam, -30} {aantal / beste.TotalSeconds, 12:N0} {per}/s CPU {aantal / wand.TotalSeconds, 12:N0} {per}/s wall {beste.TotalNanoseconds / aantal, 8:F0} ns {(double)bytes / aantal, 8:F0} bytes"
        );
    }

    private static TimeSpan Cpu()
    {
        using var proces = Process.GetCurrentProcess();
        return proces.TotalProcessorTime;
    }

    private static void Schrijf(FormattableString tekst) => Console.WriteLine(tekst.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes bytes and counts them.</summary>
    private sealed class Teller : Stream
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

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => lengte += count;

        public override void Write(ReadOnlySpan<byte> buffer) => lengte += buffer.Length;
    }
}
