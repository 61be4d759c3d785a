using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Vereffen.Afdruk;
using Vereffen.App.Demo;
using Vereffen.App.Sandbox;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Portaal;
using Vereffen.Praktijk;
using Vereffen.Registers;
using Vereffen.Verkeer;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Hosting;

/// <summary>Opens the roles on one data folder, runs them until the process is asked to stop, and closes them in reverse order.</summary>
internal sealed class Serveerder : IAsyncDisposable
{
    private const int Draden = 32;
    private readonly Omgeving omgeving;
    private readonly Serveeropties opties;
    private readonly TimeProvider klok;
    private readonly Rolstand stand = new();
    private readonly Stack<IAsyncDisposable> open = new();
    private readonly List<Task> lussen = [];
    private readonly CancellationTokenSource stop = new();
    private Berichtenportaal? portaal;
    private Portaalserver? berichtenservice;
    private Praktijkadministratie? praktijk;
    private Verzekeraarsrol? verzekeraar;
    private readonly Beurt beurt = new();
    private IReadOnlyList<Portaalcertificaat> certificaten = [];
    private HttpCov? verreCov;
    private readonly PdfAfdruk afdruk = Opdrachten.Geldopties.Afdruk();

    private Serveerder(Omgeving omgeving, Serveeropties opties, TimeProvider klok)
    {
        this.omgeving = omgeving;
        this.opties = opties;
        this.klok = klok;
    }

    /// <param name="omgeving">Streams, environment and the real clock, which certificates go by.</param>
    /// <param name="opties">What was asked.</param>
    /// <param name="klok">The clock of the roles.</param>
    /// <param name="annuleer">Asks to stop.</param>
    public static async Task DraaiAsync(Omgeving omgeving, Serveeropties opties, TimeProvider klok, CancellationToken annuleer)
    {
        // Where a request still waits for the disk itself, others must not stand behind it until the pool grows, which it does twice a second.
        ThreadPool.SetMinThreads(Draden, Draden);
        using var map = Gegevensmap.Neem(opties.Map, out var reden) ?? throw OpdrachtFout.Bestand(reden!);
        if (klok is Sandboxklok sandboxklok)
        {
            Sandboxinrichting.RichtIn(omgeving, map, sandboxklok);
        }

        await using var server = new Serveerder(omgeving, opties, klok);
        var adres = server.Heeft(Serveeropties.Portaalrol) ? await server.OpenPortaalAsync(map, annuleer) : null;
        var (verkeer, partijen) = server.Verkeer();
        server.OpenRollen(map, verkeer, partijen);
        var gelezen = new Lazy<RegisterSet>(() => Registers(map));
        // The insurer's have the agreements that were granted on a request too.
        RegisterSet NuGeldend() => server.verzekeraar?.Inzage.Registers ?? server.berichtenservice?.Registers.Huidige ?? gelezen.Value;
        var web = await Webpoort.StartAsync(
            omgeving,
            new Webwereld(new Verhaal { Ronde = 0 }, map.Pad, klok)
            {
                Praktijk = server.praktijk,
                Verzekeraar = server.verzekeraar,
                Portaal = server.portaal,
                Verzekeraarsbeurt = server.beurt,
                Cov =
                    server.verreCov is { } ver ? ver
                    : server.portaal is { } covportaal ? new Covloket(covportaal, NuGeldend, klok)
                    : null,
                Registers = NuGeldend,
                Certificaten = server.certificaten,
                Mail = opties.Mail,
                Afdruk = server.afdruk,
                Gegevens = map,
                Autoriteit = Certificaatautoriteit.Bestaat(map.Pad) ? () => Portaaltoegang.OpenAutoriteit(omgeving, map.Pad) : null,
                Versleutel =
                    verkeer is HttpBerichtenverkeer http ? Versleutelaar.Van(http)
                    : server.portaal is { } hier ? Versleutelaar.Van(hier, omgeving.Klok)
                    : null,
                Maten = () => Maten.Schrijf(server.portaal, server.stand, omgeving.Klok),
            },
            opties.Webpoort,
            annuleer
        );
        server.open.Push(web);
        foreach (var url in web.Urls)
        {
            omgeving.Uit.WriteLine($"ready {url}");
        }

        if (adres is not null)
        {
            omgeving.Uit.WriteLine($"ready {adres.GetLeftPart(UriPartial.Authority)}");
        }

        await omgeving.Uit.FlushAsync(annuleer);
        try
        {
            await web.WaitForShutdownAsync(annuleer);
        }
        catch (OperationCanceledException) when (annuleer.IsCancellationRequested)
        {
            // Asked to stop before the page was up: the same.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(lussen);
        while (open.TryPop(out var deel))
        {
            await deel.DisposeAsync();
        }

        stop.Dispose();
        beurt.Dispose();
        afdruk.Dispose();
    }

    private bool Heeft(string rol) => opties.Rollen.Contains(rol);

    private async Task<Uri> OpenPortaalAsync(Gegevensmap map, CancellationToken annuleer)
    {
        portaal = Portaaltoegang.Open(map.Pad, klok);
        open.Push(new Sluiter(portaal));
        portaal.RuimOp();
        // Not with a clock that was put forward for trying things out: what is erased is gone.
        if (klok is not VerschovenKlok)
        {
            Start("bewaartermijn", new Bewaardienst(portaal, klok).RondeAsync);
        }

        if (!Certificaatautoriteit.Bestaat(map.Pad))
        {
            await omgeving.Fout.WriteLineAsync($"Nieuwe certificaatautoriteit in {Path.Combine(map.Pad, "ca")}.");
        }

        var autoriteit = Certificaatautoriteit.Bestaat(map.Pad)
            ? Portaaltoegang.OpenAutoriteit(omgeving, map.Pad)
            : Portaaltoegang.MaakAutoriteit(omgeving, map.Pad);
        open.Push(new Sluiter(autoriteit));
        try
        {
            var server = await Portaalserver.StartAsync(
                portaal,
                autoriteit,
                Registers(map),
                omgeving.Klok,
                opties.Mtlspoort,
                annuleer,
                klok is Sandboxklok sandboxklok ? new Portaal.Sandbox(sandboxklok) : null
            );
            berichtenservice = server;
            open.Push(server);
            Start("registers", new Registerwacht(map.Bestand("registers"), omgeving.Fout, server.Registers.Vervang).RondeAsync);
            return server.Adres;
        }
        catch (IOException fout) when (fout.InnerException is AddressInUseException or SocketException)
        {
            throw OpdrachtFout.Bestand($"Poort {opties.Mtlspoort} op 127.0.0.1 is bezet; kies een andere met --mtls-port.");
        }
        catch (InvalidOperationException fout)
        {
            throw OpdrachtFout.Bestand(fout.Message);
        }
    }

    private (IBerichtenverkeer Verkeer, IReadOnlyList<Partij> Partijen) Verkeer()
    {
        if (opties.Portaal is null || !(Heeft(Serveeropties.Praktijkrol) || Heeft(Serveeropties.Verzekeraarsrol)))
        {
            return (portaal!, []);
        }

        var (instellingen, partijen) = Verkeersmap.Lees(opties);
        var verkeer = new HttpBerichtenverkeer(instellingen, omgeving.Klok);
        open.Push(new Sluiter(verkeer));
        if (Heeft(Serveeropties.Praktijkrol))
        {
            verreCov = new HttpCov(instellingen, omgeving.Klok);
            open.Push(new Sluiter(verreCov));
        }

        certificaten =
        [
            .. instellingen.Certificaten.Select(c => new Portaalcertificaat(
                c.Code,
                new DateTimeOffset(c.Certificaat.NotAfter.ToUniversalTime(), TimeSpan.Zero)
            )),
        ];
        return (verkeer, partijen);
    }

    private void OpenRollen(Gegevensmap map, IBerichtenverkeer verkeer, IReadOnlyList<Partij> partijen)
    {
        if (Heeft(Serveeropties.Verzekeraarsrol))
        {
            var registers = Registers(map);
            if (registers.Verzekeraars.Aantal == 0)
            {
                omgeving.Fout.WriteLine($"Er zijn geen verzekeraars in {map.Bestand("registers")}: deze server is er nog geen.");
            }

            foreach (var verzekeraar in registers.Verzekeraars.Alle)
            {
                MeldAan(Relatie.Zorgverzekeraar(verzekeraar.Uzovi));
            }

            Verzekeraarsrol rol;
            try
            {
                rol = Verzekeraarsrol.Open(map.Bestand("verzekeraar.db"), registers, verkeer, klok, Afgeleid.Van);
            }
            catch (InvalidOperationException fout)
            {
                throw OpdrachtFout.Inhoud($"De verzekeraar in {map.Pad} kan niet verder. {fout.Message}");
            }

            verzekeraar = rol;
            open.Push(new Sluiter(rol));
            var dienst = new Verzekeraarsdienst(rol, klok, opties, stand, new Overzichtafdruk(afdruk, omgeving.Klok, omgeving.Fout));
            Start("verzekeraar", annuleer => beurt.DoeAsync(() => dienst.RondeAsync(annuleer), annuleer));
        }

        if (Heeft(Serveeropties.Praktijkrol))
        {
            var ontvangst = new Ontvangstverkeer(verkeer, map.Bestand("praktijk", "ontvangen"));
            var administratie = praktijk = Praktijkadministratie.Open(map.Bestand("praktijk.db"), ontvangst, klok);
            open.Push(new Sluiter(administratie));
            var dienst = new Praktijkdienst(
                administratie,
                map.Bestand("praktijk"),
                [.. partijen.Where(p => p.Rol != Partijrol.Zorgverzekeraar)],
                MeldAan,
                stand
            );
            Start("praktijk", dienst.RondeAsync);
        }
    }

    /// <summary>In one process with the exchange its roles need no certificate, but the exchange must know them.</summary>
    private void MeldAan(Relatie relatie)
    {
        if (opties.Portaal is null)
        {
            portaal!.MeldAan(relatie);
        }
    }

    private void Start(string rol, Func<CancellationToken, Task<bool>> ronde) =>
        lussen.Add(Task.Run(() => Rondloper.DraaiAsync(omgeving, rol, stand, ronde, stop.Token)));

    private static RegisterSet Registers(Gegevensmap map) =>
        Directory.Exists(map.Bestand("registers")) ? Registermap.Laad(map.Bestand("registers")) : RegisterSet.Leeg;

    private sealed class Sluiter(IDisposable deel) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            deel.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
