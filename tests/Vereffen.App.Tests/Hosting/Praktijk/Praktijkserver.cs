using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The pages of one practice on a real port, with an exchange that takes everything and answers nothing, and a COV that a test fills.</summary>
internal sealed class Praktijkserver : IBerichtenverkeer, IAsyncDisposable
{
    public const string Agb = "90054321";
    private static readonly Periode Ooit = new(new DateOnly(2015, 1, 1), null);
    private readonly Werkmap map = new();

    private Praktijkserver() { }

    public Proefklok Klok { get; } = new();

    public Proefcov Cov { get; } = new();

    public Praktijkadministratie Administratie { get; private set; } = null!;

    public Kantoor Kantoor { get; private set; } = null!;

    public WebApplication Web { get; private set; } = null!;

    public string Map => map.Pad;

    public List<Bericht> Ingediend { get; } = [];

    /// <param name="wereld">Changes what the pages show; null = as it is.</param>
    public static async Task<Praktijkserver> StartAsync(Func<Praktijkserver, Webwereld>? wereld = null)
    {
        var server = new Praktijkserver();
        server.Administratie = Praktijkadministratie.Open(server.map.Bestand("praktijk.db"), server, server.Klok);
        server.Administratie.Open(new Praktijkgegevens(AgbCode.Parse(Agb), "De Linde", AgbCode.Parse("90012345"), null));
        server.Kantoor = server.Administratie.Voor(AgbCode.Parse(Agb));
        server.Kantoor.Tarieven.Vervang([
            new Tarief("081", "24501", "Consult natuurgeneeskunde, 60 minuten", Ooit, new Bedrag(6500)),
            new Tarief("081", "24502", "Consult natuurgeneeskunde, 30 minuten", Ooit, new Bedrag(3500)),
        ]);
        await server.OpenAsync(wereld);
        return server;
    }

    /// <summary>The same data folder after the process ended and began anew.</summary>
    public async Task HerstartAsync()
    {
        await Web.DisposeAsync();
        await OpenAsync(null);
    }

    public Webwereld Wereld() => new(new Verhaal { Ronde = 0 }, map.Pad, Klok) { Praktijk = Administratie, Cov = Cov };

    /// <summary>A person who is logged in and works for the practice.</summary>
    public async Task<Bezoeker> Bezoek(string naam = "Anna", string agb = Agb)
    {
        var beheer = Web.Services.GetRequiredService<Accountbeheer>();
        var account = beheer.Maak(naam);
        beheer.Geef(account, new Werkplek(Rol.Praktijk, agb, $"praktijk {agb}"));
        var bezoeker = Gast();
        await LogIn(bezoeker, naam);
        return bezoeker;
    }

    public async Task<Bezoeker.Antwoord> LogIn(Bezoeker bezoeker, string naam)
    {
        var beheer = Web.Services.GetRequiredService<Accountbeheer>();
        var antwoord = await bezoeker.Haal("/inloggen/eenmalig?code=" + beheer.NieuweCode(beheer.Zoek(naam)!.Value, volledig: true));
        antwoord.Naar.ShouldBe("/account/begin");
        return antwoord;
    }

    public Bezoeker Gast() => new(new Uri(Web.Urls.First()));

    /// <summary>A patient with a valid BSN that the test gives.</summary>
    public long Patient(string bsn, string naam = "Jansen", string? uzovi = "9901")
    {
        var (id, fouten) = Kantoor.Patienten.Voegtoe(
            new Patientinvoer
            {
                Bsn = bsn,
                Naam = naam,
                Voorletters = "DP",
                Geboortedatum = "22-11-1997",
                Geslacht = "m",
                Postcode = "3512 cn",
                Huisnummer = "127",
            }
        );
        fouten.ShouldBeEmpty();
        if (uzovi is not null)
        {
            Kantoor.Patienten.BewaarCov(
                id!.Value,
                Kantoor.Vandaag,
                new Covantwoord("Gevonden", UzoviNummer.Parse(uzovi), "700000", "", "GeenWlz", false)
            );
        }

        return id!.Value;
    }

    public long Behandel(long patient, DateOnly dag, string code, string? tarief = null)
    {
        var (id, fouten) = Kantoor.Behandelingen.Voegtoe(
            new Behandelinvoer
            {
                Patient = patient,
                Datum = dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Code = code,
                Tarief = tarief,
            }
        );
        fouten.ShouldBeEmpty();
        return id!.Value;
    }

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        Ingediend.Add(bericht);
        return Task.FromResult(Indienresultaat.Akkoord);
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>([]);

    public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        Administratie.Dispose();
        map.Dispose();
    }

    private async Task OpenAsync(Func<Praktijkserver, Webwereld>? wereld) =>
        Web = await Webpoort.StartAsync(Proefserver.Omgeving(Klok), wereld?.Invoke(this) ?? Wereld(), 0, CancellationToken.None);
}
