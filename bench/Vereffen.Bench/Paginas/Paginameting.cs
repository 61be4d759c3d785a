using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vereffen.App;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;

namespace Vereffen.Bench.Paginas;

/// <summary>How long the pages of a big practice take, asked over HTTP one after the other; the limit is 300 ms at the median.</summary>
internal static class Paginameting
{
    private const double Grens = 300;

    private static readonly string[] Paginas =
    [
        "/praktijk",
        "/praktijk/start",
        "/praktijk/patienten",
        "/praktijk/patienten?zoek=naam99",
        "/praktijk/patienten?pagina=150",
        "/praktijk/patienten/nieuw",
        "/praktijk/patienten/import",
        "/praktijk/patienten/77",
        "/praktijk/patienten/77/kostenraming",
        "/praktijk/patienten/77/nota/restitutie",
        "/praktijk/behandelingen",
        "/praktijk/behandelingen/import",
        "/praktijk/maand",
        "/praktijk/januari",
        "/praktijk/tarieven",
        "/praktijk/declareren",
        "/praktijk/declareren/9901",
        "/praktijk/declaraties",
        "/praktijk/declaraties?pagina=15",
        "/praktijk/declaraties/00000000-0000-4000-8000-000000000500",
        "/praktijk/afwijzingen",
        "/praktijk/afwijzingen?pagina=20",
        "/praktijk/afwijzingen/30",
        "/praktijk/notas",
        "/praktijk/geld",
        "/praktijk/verzoeken",
        "/praktijk/bureau",
        "/praktijk/instellingen",
    ];

    /// <returns>0 when every page is within the limit.</returns>
    public static async Task<int> VoerAsync(int patienten, int behandelingen, int keer)
    {
        var map = Directory.CreateTempSubdirectory("vereffen-paginas-");
        try
        {
            var omgeving = new Omgeving
            {
                Uit = TextWriter.Null,
                Fout = TextWriter.Null,
                Invoer = () => Stream.Null,
                Uitvoer = () => Stream.Null,
                Klok = TimeProvider.System,
            };
            using var administratie = new Grotepraktijk(map.FullName, patienten, behandelingen, omgeving.Klok).Maak();
            await using var web = await Webpoort.StartAsync(
                omgeving,
                new Webwereld(new Verhaal { Ronde = 0 }, map.FullName, omgeving.Klok) { Praktijk = administratie },
                0,
                CancellationToken.None
            );
            using var client = await Inloggen(web.Services.GetRequiredService<Accountbeheer>(), web.Urls.First());
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{patienten} patients, {behandelingen} treatments, each page {keer} times; limit {Grens} ms at the median"
                )
            );
            Console.WriteLine("| page | median ms | slowest ms |\n|---|---|---|");
            var goed = true;
            foreach (var pagina in Paginas)
            {
                if (await Meet(client, pagina, keer) is not { } tijden)
                {
                    continue;
                }

                goed &= tijden[keer / 2] <= Grens;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {pagina} | {tijden[keer / 2]:F0} | {tijden[^1]:F0} |"));
            }

            return goed ? 0 : 1;
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static async Task<HttpClient> Inloggen(Accountbeheer beheer, string adres)
    {
        var account = beheer.Maak("Meting");
        beheer.Geef(account, new Werkplek(Rol.Praktijk, Grotepraktijk.Agb.ToString(), "De Linde"));
        var client = new HttpClient { BaseAddress = new Uri(adres) };
        using var antwoord = await client.GetAsync(
            new Uri("/inloggen/eenmalig?code=" + beheer.NieuweCode(account, volledig: true), UriKind.Relative)
        );
        antwoord.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Times in ms, shortest first, after two that don't count; null, and a line about it, when the page isn't there.</summary>
    private static async Task<double[]?> Meet(HttpClient client, string pagina, int keer)
    {
        var tijden = new double[keer];
        for (var i = -2; i < keer; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            using var antwoord = await client.GetAsync(new Uri(pagina, UriKind.Relative));
            var inhoud = await antwoord.Content.ReadAsByteArrayAsync();
            if (
                antwoord.StatusCode != HttpStatusCode.OK
                || Encoding.UTF8.GetString(inhoud).Contains("name=\"wachtwoord\"", StringComparison.Ordinal)
            )
            {
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"| {pagina} | not measured: {(int)antwoord.StatusCode} | |")
                );
                return null;
            }

            if (i >= 0)
            {
                tijden[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
        }

        Array.Sort(tijden);
        return tijden;
    }
}
