using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Vereffen.App.Demo;

/// <summary>Serves the story as a page on 127.0.0.1 until the user stops it.</summary>
internal static class Demopagina
{
    public static async Task DraaiAsync(Omgeving omgeving, Verhaal verhaal, int poort, CancellationToken annuleer)
    {
        var bouwer = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        bouwer.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{poort}"));
        bouwer.Services.AddRazorPages();
        bouwer.Services.AddSingleton(new Verhaalbron(verhaal));
        await using var web = bouwer.Build();
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
        web.MapGet(
            "/vereffen.css",
            () => Results.Stream(typeof(Demopagina).Assembly.GetManifestResourceStream("vereffen.css")!, "text/css; charset=utf-8")
        );
        web.MapGet("/health/live", () => Results.Text("ok"));
        web.MapGet("/health/ready", () => Results.Text("ok"));
        try
        {
            await web.StartAsync(annuleer);
        }
        catch (IOException fout) when (fout.InnerException is AddressInUseException or SocketException)
        {
            throw OpdrachtFout.Bestand($"Poort {poort} op 127.0.0.1 is bezet; kies een andere met --port.");
        }

        foreach (var adres in web.Urls)
        {
            omgeving.Uit.WriteLine($"ready {adres}");
        }

        omgeving.Uit.WriteLine("Stop met Ctrl+C.");
        await omgeving.Uit.FlushAsync(annuleer);
        await web.WaitForShutdownAsync(annuleer);
    }
}
