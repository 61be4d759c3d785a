using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vereffen.Afdruk;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.App.Tests.Hosting;

/// <summary>
/// The sample world after two rounds, served on a real port: from the second round on the registers say that all insured are under the Wlz, and that a person decides
/// on that: every claim waits, and the lines that were paid in the first are to be corrected.
/// </summary>
public sealed class Proefserver : IAsyncLifetime
{
    private readonly Werkmap map = new();
    private readonly Beurt beurt = new();
    private readonly PdfAfdruk zonderBrowser = new(new Pdfinstellingen("/bestaat/niet", "/bestaat/niet"));
    private Gegevensmap gegevens = null!;
    private Demowereld wereld = null!;
    private WebApplication web = null!;

    internal Demowereld Wereld => wereld;

    internal WebApplication Web => web;

    internal Proefklok Klok { get; } = new();

    internal string Pad => map.Bestand("data");

    /// <summary>Each insurer nets by itself, instead of both together.</summary>
    internal bool HeeftEigenKringen { get; init; }

    public async ValueTask InitializeAsync()
    {
        await Speel();
        map.Schrijf(
            "nieuw/uitval.csv",
            "uzovi,regel,begin,eind\n"
                + string.Concat(new[] { "P01", "P06", "P08", "V05", "P13" }.Select(r => $"9901,{r},2020-01-01,\n9902,{r},2020-01-01,\n"))
        );
        var bsns = File.ReadLines(Path.Combine(Pad, "registers", "verzekerden.csv")).Skip(1).Select(r => r.Split(',')[0]);
        if (HeeftEigenKringen)
        {
            var verzekeraars = await File.ReadAllTextAsync(Path.Combine(Pad, "registers", "verzekeraars.csv"));
            map.Schrijf("nieuw/verzekeraars.csv", verzekeraars.Replace("ZNB,ZUIDERLICHT", "ZNB,NOORDERBAKEN", StringComparison.Ordinal));
        }

        map.Schrijf("nieuw/wlz.csv", "bsn,begin,eind,met_behandeling\n" + string.Concat(bsns.Select(b => $"{b},2020-01-01,,1\n")));
        await Voer("import", "registers", map.Bestand("nieuw"), "--data", Pad);
        await Speel();

        gegevens = Gegevensmap.Neem(Pad, out var reden) ?? throw new InvalidOperationException(reden);
        wereld = Demowereld.Open(gegevens);
        VolgendeBetaaldag();
        web = await Webpoort.StartAsync(
            Omgeving(Klok),
            new Webwereld(new Verhaal { Ronde = 0 }, Pad, wereld.Klok)
            {
                Praktijk = wereld.Praktijk,
                Verzekeraar = wereld.Verzekeraar,
                Portaal = wereld.Portaal,
                Verzekeraarsbeurt = beurt,
                Registers = () => wereld.Verzekeraar.Inzage.Registers,
                Afdruk = zonderBrowser,
                Gegevens = gegevens,
                Autoriteit = () =>
                    Portaal.Certificaatautoriteit.Bestaat(Pad)
                        ? Portaaltoegang.OpenAutoriteit(Omgeving(TimeProvider.System), Pad)
                        : Portaaltoegang.MaakAutoriteit(Omgeving(TimeProvider.System), Pad),
            },
            0,
            CancellationToken.None
        );
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        wereld.Dispose();
        gegevens.Dispose();
        beurt.Dispose();
        zonderBrowser.Dispose();
        map.Dispose();
    }

    /// <summary>A person who is logged in and works for one party.</summary>
    internal async Task<Bezoeker> Bezoek(string naam, string rol, string code)
    {
        var beheer = web.Services.GetRequiredService<Accountbeheer>();
        var account = beheer.Maak(naam);
        beheer.Geef(account, new Werkplek(rol, code, $"{rol} {code}"));
        var bezoeker = Gast();
        (await bezoeker.Haal("/inloggen/eenmalig?code=" + beheer.NieuweCode(account, volledig: true))).Naar.ShouldBe("/account/begin");
        return bezoeker;
    }

    internal Bezoeker Gast() => new(new Uri(web.Urls.First()));

    /// <summary>Moves the clock of the world to the next day on which banks pay.</summary>
    internal void VolgendeBetaaldag()
    {
        var dag = wereld.Klok.Dag.AddDays(1);
        while (!TargetDagen.IsOpen(dag))
        {
            dag = dag.AddDays(1);
        }

        wereld.Klok.ZetOp(dag);
    }

    internal static Omgeving Omgeving(TimeProvider klok) =>
        new()
        {
            Uit = TextWriter.Null,
            Fout = TextWriter.Null,
            Invoer = () => Stream.Null,
            Uitvoer = () => Stream.Null,
            Klok = klok,
        };

    private Task Speel() => Voer("demo", "--data", Pad, "--no-serve");

    private static async Task Voer(params string[] opdracht)
    {
        var uitkomst = await Werkmap.Voer(opdracht);
        uitkomst.Code.ShouldBe(0, uitkomst.Fout);
    }
}

/// <summary>Tests that share one server, one after the other.</summary>
[CollectionDefinition(Naam)]
public sealed class Serverproeven : ICollectionFixture<Proefserver>
{
    public const string Naam = "pagina's met een account";
}
