using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Vereffen.Afdruk;

namespace Vereffen.App.Hosting;

/// <summary>The web port on 127.0.0.1: pages and what an operator's tools ask.</summary>
internal static class Webpoort
{
    // Bootstrap draws its small arrows and ticks as data: images.
    private const string Inhoudsbeleid =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <param name="omgeving">The real clock and randomness, for the log-in.</param>
    /// <param name="wereld">What the pages show.</param>
    /// <param name="poort">0 = a free one.</param>
    /// <param name="annuleer">Gives up starting.</param>
    public static async Task<WebApplication> StartAsync(Omgeving omgeving, Webwereld wereld, int poort, CancellationToken annuleer)
    {
        var bouwer = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Webpoort).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        bouwer.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{poort}"));
        bouwer.Services.AddSingleton(wereld);
        // One warm browser for all who print; the container stops it.
        bouwer.Services.AddSingleton(_ => wereld.Afdruk ?? new PdfAfdruk(Pdfinstellingen.Uit(omgeving.Variabele)));
        bouwer.Services.AddSingleton(new Certificaatkluis(omgeving.Klok));
        // A factory, so that the container closes it.
        var accounts = Accountbeheer.Open(wereld.Map, omgeving.Klok);
        Toegang.Voegtoe(bouwer.Services, _ => accounts, wereld.Map, omgeving.Klok, omgeving.Willekeur);
        bouwer.Services.AddSingleton(new Taakloper(wereld, omgeving.Klok));
        bouwer.Services.AddHostedService(d => d.GetRequiredService<Taakloper>());
        bouwer.Services.AddSingleton(d => new Mailboek(d.GetRequiredService<Opslag.SqliteDatabase>(), omgeving.Klok));
        bouwer.Services.AddSingleton(d => new Maildienst(
            wereld,
            d.GetRequiredService<Mailboek>(),
            d.GetRequiredService<Accountbeheer>(),
            omgeving
        ));
        bouwer.Services.AddHostedService(d => d.GetRequiredService<Maildienst>());
        bouwer.Services.AddRazorPages(Toegang.Regel);
        bouwer.Services.AddAntiforgery(opties => opties.Cookie.Name = "vereffen-formulier");
        var web = bouwer.Build();
        web.UseExceptionHandler("/fout");
        web.UseStatusCodePagesWithReExecute("/fout/{0}");
        web.Use(
            (context, volgende) =>
            {
                var koppen = context.Response.Headers;
                koppen.ContentSecurityPolicy = Inhoudsbeleid;
                koppen.XContentTypeOptions = "nosniff";
                koppen["Referrer-Policy"] = "no-referrer";
                koppen["Cross-Origin-Opener-Policy"] = "same-origin";
                koppen["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                // What a person saw of others must not stay behind in a browser.
                koppen.CacheControl = "no-store";
                return volgende(context);
            }
        );
        web.UseAuthentication();
        web.UseAuthorization();
        Formulierherstel.Gebruik(web);
        web.MapRazorPages();
        Webdelen.Map(web);
        web.MapGet("/openapi/v1.json", () => Ingebed("openapi.json", "application/json; charset=utf-8")).AllowAnonymous();
        web.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        web.MapGet("/health/ready", () => Gereed(wereld.Maten)).AllowAnonymous();
        web.MapGet("/metrics", () => Results.Text(wereld.Maten?.Invoke() ?? "", "text/plain; version=0.0.4; charset=utf-8"))
            .AllowAnonymous();
        // A path that leads nowhere is no secret: it says so to everybody, instead of asking for a log-in.
        web.MapFallback("{*pad}", () => Results.NotFound()).AllowAnonymous();
        try
        {
            await web.StartAsync(annuleer);
            return web;
        }
        catch (IOException fout) when (fout.InnerException is AddressInUseException or SocketException)
        {
            await web.DisposeAsync();
            throw OpdrachtFout.Bestand($"Poort {poort} op 127.0.0.1 is bezet; kies een andere met --port.");
        }
    }

    private static IResult Ingebed(string naam, string type) =>
        Results.Stream(typeof(Webpoort).Assembly.GetManifestResourceStream(naam)!, type);

    /// <summary>Ready = the database answers.</summary>
    private static IResult Gereed(Func<string>? maten)
    {
        try
        {
            maten?.Invoke();
            return Results.Text("ok");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return Results.Text("database antwoordt niet", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
