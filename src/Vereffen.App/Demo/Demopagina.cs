using Vereffen.App.Hosting;

namespace Vereffen.App.Demo;

/// <summary>Serves the story as a page on 127.0.0.1 until the user stops it.</summary>
internal static class Demopagina
{
    public static async Task DraaiAsync(Omgeving omgeving, Verhaal verhaal, int poort, CancellationToken annuleer)
    {
        await using var web = await Webpoort.StartAsync(verhaal, poort, null, annuleer);
        foreach (var adres in web.Urls)
        {
            omgeving.Uit.WriteLine($"ready {adres}");
        }

        omgeving.Uit.WriteLine("Stop met Ctrl+C.");
        await omgeving.Uit.FlushAsync(annuleer);
        await web.WaitForShutdownAsync(annuleer);
    }
}
