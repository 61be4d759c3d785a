using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Vereffen.App.Demo;

namespace Vereffen.App.Hosting;

/// <summary>The web port on 127.0.0.1: pages and what an operator's tools ask.</summary>
internal static class Webpoort
{
    /// <param name="verhaal">What the first page tells.</param>
    /// <param name="poort">0 = a free one.</param>
    /// <param name="maten">Text for <c>/metrics</c>; null when there is none.</param>
    /// <param name="annuleer">Gives up starting.</param>
    public static async Task<WebApplication> StartAsync(Verhaal verhaal, int poort, Func<string>? maten, CancellationToken annuleer)
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
        bouwer.Services.AddRazorPages();
        bouwer.Services.AddSingleton(new Verhaalbron(verhaal));
        var web = bouwer.Build();
        web.Use(
            (context, volgende) =>
            {
                context.Response.Headers.ContentSecurityPolicy =
                    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers["Referrer-Policy"] = "no-referrer";
                return volgende(context);
            }
        );
        web.MapRazorPages();
        web.MapGet("/vereffen.css", () => Ingebed("vereffen.css", "text/css; charset=utf-8"));
        web.MapGet("/openapi/v1.json", () => Ingebed("openapi.json", "application/json; charset=utf-8"));
        web.MapGet("/health/live", () => Results.Text("ok"));
        web.MapGet("/health/ready", () => Gereed(maten));
        web.MapGet("/metrics", () => Results.Text(maten?.Invoke() ?? "", "text/plain; version=0.0.4; charset=utf-8"));
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
