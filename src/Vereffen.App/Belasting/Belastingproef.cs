using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Portaal;
using Vereffen.Verkeer;

namespace Vereffen.App.Belasting;

/// <summary>
/// Exchange and insurer as processes of their own, and this one as the practice: pushes claims at a steady rate, whatever the answers take, and fetches and confirms the
/// retouren. A push that is late because the ones before it were slow counts from when it was due.
/// </summary>
internal sealed class Belastingproef
{
    private const int PerKeer = 100;
    private static readonly TimeSpan LangsteNaloop = TimeSpan.FromMinutes(2);
    private readonly Omgeving omgeving;
    private readonly IReadOnlyList<Bericht> claims;
    private readonly HttpBerichtenverkeer verkeer;
    private readonly int perSeconde;
    private readonly int aanloop;
    private readonly ConcurrentDictionary<Guid, int> nummers = new();
    private readonly double[] push;
    private readonly double[] keten;
    private long begin;
    private int beantwoord;
    private int dubbel;
    private int toegekend;

    private Belastingproef(Omgeving omgeving, IReadOnlyList<Bericht> claims, HttpBerichtenverkeer verkeer, int perSeconde, int aanloop)
    {
        this.omgeving = omgeving;
        this.claims = claims;
        this.verkeer = verkeer;
        this.perSeconde = perSeconde;
        this.aanloop = aanloop;
        push = new double[claims.Count];
        keten = new double[claims.Count];
        for (var i = 0; i < claims.Count; i++)
        {
            nummers[claims[i].TraceerId] = i;
        }
    }

    /// <param name="omgeving">Clock and randomness.</param>
    /// <param name="perSeconde">Claims per second.</param>
    /// <param name="seconden">How long, after the run-up.</param>
    /// <param name="aanloop">Seconds at the same rate that are not measured: code is compiled, connections are made.</param>
    /// <param name="annuleer">Gives up.</param>
    public static async Task<Belastinguitkomst> DraaiAsync(
        Omgeving omgeving,
        int perSeconde,
        int seconden,
        int aanloop,
        CancellationToken annuleer
    )
    {
        var map = Directory.CreateTempSubdirectory("vereffen-belasting");
        try
        {
            var aantal = perSeconde * (seconden + aanloop);
            var (p, v) = (Path.Combine(map.FullName, "portaal"), Path.Combine(map.FullName, "verzekeraar"));
            var praktijk = Inrichten(omgeving, p, v, aantal);
            List<Bericht> claims =
            [
                .. Belastingclaims
                    .Personen(aantal)
                    .Select((bsn, i) => Belastingclaims.Maak(i, bsn, omgeving.Vandaag, new Guid(omgeving.Willekeur(16)))),
            ];
            await using var portaal = await Rolproces.StartAsync(
                ["--roles", "portaal", "--data", p, "--port", "0", "--mtls-port", "0"],
                isPortaal: true,
                annuleer
            );
            await using var verzekeraar = await Rolproces.StartAsync(
                ["--roles", "verzekeraar", "--data", v, "--port", "0", "--exchange", portaal.Mtls!.AbsoluteUri],
                isPortaal: false,
                annuleer
            );
            using var wortel = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(v, "certificaten", "ca.crt"));
            using var verkeer = new HttpBerichtenverkeer(
                new Verkeersinstellingen
                {
                    Basis = portaal.Mtls!,
                    Certificaten = [(Demopartijen.DeLinde.Praktijk.ToString(), praktijk)],
                    Wortel = wortel,
                },
                omgeving.Klok
            );
            var voor = Drukte();
            var proef = new Belastingproef(omgeving, claims, verkeer, perSeconde, aanloop);
            var duur = await proef.LoopAsync(annuleer);
            return proef.Uitkomst(duur, (portaal.Rekentijd.TotalSeconds, verzekeraar.Rekentijd.TotalSeconds), (voor, Drukte()));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    /// <summary>Data folders, registers and certificates. Answers the practice's.</summary>
    private static X509Certificate2 Inrichten(Omgeving omgeving, string p, string v, int personen)
    {
        Belastingclaims.SchrijfRegisters(Path.Combine(v, "registers"), personen);
        using var portaal = Portaaltoegang.Open(omgeving, p, maakMap: true);
        using var ca = Portaaltoegang.MaakAutoriteit(omgeving, p);
        using var verzekeraar = Geef(ca, portaal, new Partij(Partijrol.Zorgverzekeraar, Demopartijen.Zuiderlicht.ToString()));
        Certificaatbestanden.Schrijf(Path.Combine(v, "certificaten"), Demopartijen.Zuiderlicht.ToString(), verzekeraar);
        using var praktijk = Geef(ca, portaal, new Partij(Partijrol.Zorgaanbieder, Demopartijen.DeLinde.Praktijk.ToString()));
        return X509CertificateLoader.LoadPkcs12(praktijk.Pfx(), "");
    }

    private static Uitgifte Geef(Certificaatautoriteit ca, Berichtenportaal portaal, Partij partij)
    {
        var aanvraag = new Certificaataanvraag(partij, Certificaatsoort.System, IsTest: false, 30);
        var uitgifte = ca.GeefUit(aanvraag);
        portaal.Certificaten.Neem(uitgifte.Blad, aanvraag);
        return uitgifte;
    }

    /// <summary>Seconds from the first measured push to the last answer.</summary>
    private async Task<double> LoopAsync(CancellationToken annuleer)
    {
        using var klaar = CancellationTokenSource.CreateLinkedTokenSource(annuleer);
        var halen = HaalAsync(klaar.Token);
        begin = omgeving.Klok.GetTimestamp();
        var pushes = new List<Task>(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            var wacht = Vanaf(i) - omgeving.Klok.GetElapsedTime(begin);
            if (wacht > TimeSpan.Zero)
            {
                await Task.Delay(wacht, omgeving.Klok, annuleer);
            }

            var nummer = i;
            pushes.Add(Task.Run(() => PushAsync(nummer, annuleer), annuleer));
        }

        await Task.WhenAll(pushes);
        var duur = (omgeving.Klok.GetElapsedTime(begin) - Vanaf(perSeconde * aanloop)).TotalSeconds;
        klaar.CancelAfter(LangsteNaloop);
        await halen;
        return duur;
    }

    /// <summary>When a push is due.</summary>
    private TimeSpan Vanaf(int nummer) => TimeSpan.FromTicks(TimeSpan.TicksPerSecond * nummer / perSeconde);

    private double Sinds(int nummer) => (omgeving.Klok.GetElapsedTime(begin) - Vanaf(nummer)).TotalMilliseconds;

    private async Task PushAsync(int nummer, CancellationToken annuleer)
    {
        var resultaat = await verkeer.DienInAsync(claims[nummer], annuleer);
        push[nummer] = Sinds(nummer);
        if (!resultaat.Aangenomen)
        {
            throw OpdrachtFout.Inhoud($"Het portaal weigert een declaratie: {resultaat.Reden}");
        }
    }

    /// <summary>Until every claim has its retour, or time is up.</summary>
    private async Task HaalAsync(CancellationToken annuleer)
    {
        var wie = claims[0].Afzender;
        var gezien = new HashSet<Guid>();
        try
        {
            while (beantwoord < claims.Count)
            {
                var berichten = await verkeer.HaalOpAsync(wie, PerKeer, annuleer);
                foreach (var bericht in berichten)
                {
                    Neem(bericht, gezien);
                }

                await Task.WhenAll(berichten.Select(b => verkeer.BevestigAsync(wie, b.TraceerId, annuleer)));
                if (berichten.Count == 0)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(10), omgeving.Klok, annuleer);
                }
            }
        }
        catch (OperationCanceledException) when (annuleer.IsCancellationRequested)
        {
            // Time is up: what is missing is counted.
        }
    }

    private void Neem(Bericht bericht, HashSet<Guid> gezien)
    {
        if (!gezien.Add(bericht.TraceerId) || bericht.AlsAntwoordOp is not { } op || !nummers.TryRemove(op, out var nummer))
        {
            dubbel++;
            return;
        }

        keten[nummer] = Sinds(nummer);
        beantwoord++;
        // A retour of a claim that was awarded in full is its first and last record.
        toegekend += bericht.Payload.Span.Count((byte)'\n') == 2 ? 1 : 0;
    }

    private Belastinguitkomst Uitkomst(double duur, (double Portaal, double Verzekeraar) rekentijd, (string? Voor, string? Na) drukte)
    {
        var eerste = perSeconde * aanloop;
        var gemist = nummers.Values.ToHashSet();
        using var zelf = Process.GetCurrentProcess();
        return new Belastinguitkomst
        {
            Claims = claims.Count,
            Seconden = duur,
            Push = [.. push.Skip(eerste).Order()],
            Keten = [.. keten.Index().Skip(eerste).Where(k => !gemist.Contains(k.Index)).Select(k => k.Item).Order()],
            Gemist = gemist.Count,
            Dubbel = dubbel,
            Toegekend = toegekend,
            Rekentijd = (rekentijd.Portaal, rekentijd.Verzekeraar, zelf.TotalProcessorTime.TotalSeconds),
            Drukte = drukte,
        };
    }

    /// <summary>Load averages of the last 1, 5 and 15 minutes.</summary>
    private static string? Drukte()
    {
        try
        {
            return string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
