using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Vereffen.App.Demo;
using Vereffen.App.Hosting;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The pages that need no account, on a real port.</summary>
public sealed partial class PaginaTests : IAsyncLifetime
{
    private readonly CookieContainer koekjes = new();
    private readonly Werkmap map = new();
    private WebApplication web = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var klok = new Proefklok();
        web = await Webpoort.StartAsync(
            Proefserver.Omgeving(klok),
            new Webwereld(new Verhaal { Ronde = 0 }, map.Pad, klok),
            0,
            TestContext.Current.CancellationToken
        );
        client = new HttpClient(new HttpClientHandler { CookieContainer = koekjes }) { BaseAddress = new Uri(web.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await web.DisposeAsync();
        map.Dispose();
    }

    [Theory]
    [InlineData("/", "Bestand openen")]
    [InlineData("/bestand", "niets bewaard")]
    [InlineData("/afwijsredenen?zoek=0587", "0587")]
    [InlineData("/afwijsredenen?zoek=%3Cscript%3E", "&lt;script&gt;")]
    [InlineData("/hulp", "afgewezen")]
    [InlineData("/over", "MIT")]
    public async Task A_page_answers_with_a_strict_policy_and_runs_nothing_that_was_typed(string pad, string tekst)
    {
        using var antwoord = await client.GetAsync(new Uri(pad, UriKind.Relative), TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwoord.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
        var html = await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain(tekst);
        html.ShouldNotContain("<script>");
        html.ShouldContain("<html lang=\"nl\">");
    }

    [Fact]
    public async Task A_search_finds_a_code_by_its_number_and_by_words()
    {
        (await Lees("/afwijsredenen?zoek=0587")).ShouldContain(">1 code bij");
        (await Lees("/afwijsredenen?zoek=zomaarietswatnergensstaat")).ShouldContain(">0 codes bij");
    }

    [Fact]
    public async Task A_claim_is_explained_with_stars_for_persons_unless_asked_otherwise()
    {
        var claim = await File.ReadAllBytesAsync(Voorbeelden.Bestand("os301-natuurgeneeskunde.asc"), TestContext.Current.CancellationToken);

        var gemaskeerd = await Stuur(personen: false, ("claim.asc", claim));
        var open = await Stuur(personen: true, ("claim.asc", claim));

        gemaskeerd.ShouldContain("OS301 1.0");
        var bsn = Encoding.Latin1.GetString(claim).Split("\r\n")[1].Substring(14, 9);
        gemaskeerd.ShouldNotContain(bsn);
        open.ShouldContain(bsn);
    }

    [Fact]
    public async Task Nothing_chosen_hostile_names_and_unknown_files_get_a_sentence()
    {
        (await Stuur(personen: false)).ShouldContain("Kies eerst een of meer bestanden.");
        var vreemd = await Stuur(personen: false, ("<img src=x>.pdf", "%PDF-1.7"u8.ToArray()), ("leeg.txt", []));
        vreemd.ShouldNotContain("<img");
        vreemd.ShouldContain("een pdf");
        vreemd.ShouldContain("Dit bestand is leeg.");
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_read()
    {
        using var inhoud = new MultipartFormDataContent();
        using var antwoord = await client.PostAsync(new Uri("/bestand", UriKind.Relative), inhoud, TestContext.Current.CancellationToken);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<string> Stuur(bool personen, params (string Naam, byte[] Inhoud)[] bestanden)
    {
        var token = Token().Match(await Lees("/bestand")).Groups["waarde"].Value;
        using var inhoud = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (naam, bytes) in bestanden)
        {
            inhoud.Add(new ByteArrayContent(bytes), "bestanden", naam);
        }

        if (personen)
        {
            inhoud.Add(new StringContent("true"), "personen");
        }

        using var antwoord = await client.PostAsync(new Uri("/bestand", UriKind.Relative), inhoud, TestContext.Current.CancellationToken);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<string> Lees(string pad) => client.GetStringAsync(new Uri(pad, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex(
        "__RequestVerificationToken\"[^>]*value=\"(?<waarde>[^\"]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
