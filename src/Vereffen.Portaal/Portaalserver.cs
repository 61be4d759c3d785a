using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vereffen.Opslag;
using Vereffen.Registers;
using Vereffen.Verkeer;

namespace Vereffen.Portaal;

/// <summary>The exchange's mTLS port: lets in who has a certificate of its authority, and serves the message API.</summary>
public sealed class Portaalserver : IAsyncDisposable
{
    private const int MeesteVerbindingen = 2000;
    private readonly WebApplication web;

    private Portaalserver(WebApplication web, Registerbron registers)
    {
        this.web = web;
        Registers = registers;
    }

    /// <summary>What COV, Wlz check and AGB look-up answer from.</summary>
    public Registerbron Registers { get; }

    /// <summary><c>https://127.0.0.1:port</c>.</summary>
    public Uri Adres => new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts to listen on 127.0.0.1.</summary>
    /// <param name="portaal">What is served.</param>
    /// <param name="autoriteit">Whose certificates are let in, and the server's own.</param>
    /// <param name="registers">What COV, Wlz check and AGB look-up answer from.</param>
    /// <param name="klok">Source of time.</param>
    /// <param name="poort">0 = a free port.</param>
    /// <param name="annuleer">Gives up starting.</param>
    /// <param name="sandbox">What vendors may do in a sandbox; null anywhere else.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<Portaalserver> StartAsync(
        Berichtenportaal portaal,
        Certificaatautoriteit autoriteit,
        RegisterSet registers,
        TimeProvider klok,
        int poort,
        CancellationToken annuleer,
        Sandbox? sandbox = null
    )
    {
        ArgumentNullException.ThrowIfNull(portaal);
        ArgumentNullException.ThrowIfNull(autoriteit);
        var toelating = new Toelating(portaal.Certificaten, autoriteit.Wortel, autoriteit.Uitgever, klok);
        var tls = new Tlspoort(
            portaal.Audit,
            toelating,
            SslStreamCertificateContext.Create(autoriteit.Server(), [autoriteit.Uitgever], offline: true)
        );
        var bouwer = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        bouwer.Logging.ClearProviders();
        bouwer.Services.AddRoutingCore();
        bouwer
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = Berichtpaden.GrootstePayload + Pushlezer.Ruimte;
                kestrel.Limits.MaxConcurrentConnections = MeesteVerbindingen;
                kestrel.Listen(
                    IPAddress.Loopback,
                    poort,
                    luister =>
                        luister.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = context => ValueTask.FromResult(tls.Opties()) })
                );
            });
        var web = bouwer.Build();
        web.Use((http, volgende) => LaatBinnenAsync(http, volgende, portaal.Audit, toelating));
        web.UseRouting();
        new Berichteindpunten(portaal, sandbox).Map(web);
        var bron = new Registerbron(registers);
        new Coveindpunten(portaal, bron, klok).Map(web);
        new Agbeindpunten(bron, klok).Map(web);
        new Certificaateindpunten(portaal, autoriteit, klok).Map(web);
        if (sandbox is not null)
        {
            new Sandboxeindpunten(sandbox, portaal.Audit).Map(web);
        }

        web.MapFallback(() => Problemen.Probleem(StatusCodes.Status404NotFound, "Dit adres bestaat niet.", null, null));
        try
        {
            await web.StartAsync(annuleer);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }

        return new Portaalserver(web, bron);
    }

    /// <summary>Lets requests under way finish.</summary>
    public Task StopAsync(CancellationToken annuleer) => web.StopAsync(annuleer);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    /// <summary>A connection lives longer than a handshake: what was revoked or ended meanwhile is cut off.</summary>
    private static async Task LaatBinnenAsync(HttpContext http, RequestDelegate volgende, Auditlog audit, Toelating toelating)
    {
        var reden = "geen certificaat";
        var certificaat = http.Connection.ClientCertificate;
        if (certificaat is null || toelating.Herken(certificaat, out reden) is not { } wie)
        {
            audit.Noteer(new Auditregel(Tlspoort.Naam(certificaat), "", "verbinding", "", "", Auditregel.Geweigerd(reden)));
            http.Abort();
            return;
        }

        http.ZetWie(wie);
        try
        {
            await volgende(http);
        }
        catch (BadHttpRequestException fout) when (!http.Response.HasStarted)
        {
            // Too large stays too large: the message service has 422 for what must not be sent again.
            var antwoord =
                fout.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? Problemen.Geweigerd("De aanvraag is groter dan 300 MB.")
                    : Problemen.Probleem(fout.StatusCode, "De aanvraag is onvolledig of ongeldig.", null, null);
            await antwoord.ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
        catch (IOException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The same.
        }
#pragma warning disable CA1031 // The outermost frame of a request: a bug or broken machinery; the client may try again, the operator finds it in the audit log.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            audit.Noteer(
                new Auditregel(wie.Wie, "", http.Request.Method.ToLowerInvariant(), "", "", $"interne fout ({fout.GetType().Name})")
            );
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            await Problemen
                .Probleem(
                    StatusCodes.Status500InternalServerError,
                    "Er ging iets mis bij het portaal. Probeer het later opnieuw.",
                    null,
                    null
                )
                .ExecuteAsync(http);
        }
    }

    /// <summary>TLS of a connection: our certificate, and the client's judged before anything is answered.</summary>
    private sealed class Tlspoort(Auditlog audit, Toelating toelating, SslStreamCertificateContext server)
    {
        public SslServerAuthenticationOptions Opties() =>
            new()
            {
                ServerCertificateContext = server,
                ClientCertificateRequired = true,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                // A resumed session would skip the check of revocation.
                AllowTlsResume = false,
                AllowRenegotiation = false,
                RemoteCertificateValidationCallback = (_, certificaat, _, _) => Beoordeel(certificaat as X509Certificate2),
            };

        /// <summary>Serial number and issuer of somebody who is refused; never what else the certificate says.</summary>
        public static string Naam(X509Certificate2? certificaat) =>
            certificaat is null ? "onbekend" : $"certificaat {certificaat.SerialNumber} (niet toegelaten)";

        private bool Beoordeel(X509Certificate2? certificaat)
        {
            if (toelating.Beoordeel(certificaat, out var reden) is not null)
            {
                return true;
            }

            audit.Noteer(new Auditregel(Naam(certificaat), "", "verbinding", "", "", Auditregel.Geweigerd(reden)));
            return false;
        }
    }
}
