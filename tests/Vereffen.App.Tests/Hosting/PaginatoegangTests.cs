using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Who may open which page and use which handler: of every page that the program has, found in its routes.</summary>
[Collection(Serverproeven.Naam)]
public sealed partial class PaginatoegangTests(Proefserver server)
{
    private static readonly string[] Openbaar =
    [
        "/Index",
        "/Bestand",
        "/Afwijsredenen",
        "/Zorgzoeker",
        "/Over",
        "/Hulp",
        "/Inloggen/Index",
        "/Inloggen/Code",
        "/Inloggen/Eenmalig",
        "/Fout",
    ];

    /// <summary>Folder of pages, role, and a code of a party in that role.</summary>
    private static readonly (string Map, string Rol, string Code)[] Mappen =
    [
        ("/Praktijk/", Rol.Praktijk, "90054321"),
        ("/Bureau/", Rol.Servicebureau, "98001234"),
        ("/Verzekeraar/", Rol.Verzekeraar, "9901"),
        ("/Portaal/", Rol.Portaal, "portaal"),
    ];

    [Fact]
    public async Task A_page_that_is_not_public_sends_who_is_not_logged_in_to_the_log_in()
    {
        using var gast = server.Gast();
        foreach (var pagina in Paginas().Where(p => !Openbaar.Contains(p.Naam, StringComparer.Ordinal)))
        {
            var antwoord = await gast.Haal(pagina.Pad);

            antwoord.Code.ShouldBe(HttpStatusCode.Redirect, pagina.Pad);
            antwoord.Naar!.ShouldStartWith("/inloggen", Case.Sensitive, pagina.Pad);
        }
    }

    [Fact]
    public async Task A_public_page_opens_for_everybody()
    {
        using var gast = server.Gast();
        foreach (var pagina in Paginas().Where(p => Openbaar.Contains(p.Naam, StringComparer.Ordinal)))
        {
            var antwoord = await gast.Haal(pagina.Pad);

            ((int)antwoord.Code).ShouldBeLessThan(500, pagina.Pad);
            (antwoord.Naar ?? "/inloggen").ShouldStartWith("/inloggen", Case.Sensitive, pagina.Pad);
        }
    }

    [Fact]
    public async Task A_page_of_one_role_is_refused_to_every_other_role_and_its_handlers_too()
    {
        foreach (var (_, rol, code) in Mappen)
        {
            using var bezoeker = await server.Bezoek($"Rol {rol}", rol, code);
            var token = (await bezoeker.Haal("/account/werkplekken")).Token;
            foreach (var pagina in Paginas().Where(p => Map(p.Naam) is { } m && m.Rol != rol))
            {
                (await bezoeker.Haal(pagina.Pad)).Code.ShouldBe(HttpStatusCode.Forbidden, $"{rol}: {pagina.Pad}");
                foreach (var handler in await Posthandlers(pagina))
                {
                    (await bezoeker.Verzend(Bezoeker.Pad(pagina.Pad, handler), ("__RequestVerificationToken", token))).Code.ShouldBe(
                        HttpStatusCode.Forbidden,
                        $"{rol}: POST {pagina.Pad} {handler}"
                    );
                }
            }
        }
    }

    [Fact]
    public async Task Every_post_handler_refuses_without_the_token_of_a_page()
    {
        var aantal = 0;
        foreach (var pagina in Paginas().Where(p => p.Naam != "/Fout"))
        {
            var (_, rol, code) = Map(pagina.Naam) ?? Mappen[2];
            using var bezoeker = await server.Bezoek($"Rol {rol}", rol, code);
            foreach (var handler in await Posthandlers(pagina))
            {
                aantal++;
                (await bezoeker.Verzend(Bezoeker.Pad(pagina.Pad, handler))).Code.ShouldBe(
                    HttpStatusCode.BadRequest,
                    $"POST {pagina.Pad} {handler}"
                );
            }
        }

        aantal.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task A_session_that_still_has_to_set_its_factors_opens_only_that_page()
    {
        var beheer = server.Web.Services.GetRequiredService<Accountbeheer>();
        var account = beheer.Maak("Half");
        beheer.Geef(account, new Werkplek(Rol.Verzekeraar, "9901", "Zuiderlicht"));
        using var half = server.Gast();
        (await half.Haal("/inloggen/eenmalig?code=" + beheer.NieuweCode(account, volledig: false))).Naar.ShouldBe("/account/beveiliging");

        (await half.Haal("/account/beveiliging")).Code.ShouldBe(HttpStatusCode.OK);
        foreach (var pagina in Paginas().Where(p => Map(p.Naam) is not null || p.Naam == "/Account/Werkplek"))
        {
            (await half.Haal(pagina.Pad)).Naar.ShouldBe("/account/beveiliging", pagina.Pad);
        }
    }

    [Fact]
    public async Task Every_page_of_every_role_opens_for_that_role_with_strict_headers_and_one_heading()
    {
        foreach (var (map, rol, code) in Mappen)
        {
            using var bezoeker = await server.Bezoek($"Rol {rol}", rol, code);
            foreach (var pagina in Paginas().Where(p => p.Naam.StartsWith(map, StringComparison.Ordinal)))
            {
                var antwoord = await bezoeker.Haal(pagina.Pad);
                if (antwoord.Code == HttpStatusCode.NotFound)
                {
                    // Of this number there is none; pages of one thing have tests of their own.
                    pagina.Pad.ShouldContain("onbekend");
                    continue;
                }

                antwoord.Code.ShouldBe(HttpStatusCode.OK, pagina.Pad);
                antwoord.Koppen["Content-Security-Policy"].ShouldContain("default-src 'self'");
                antwoord.Koppen["X-Content-Type-Options"].ShouldBe("nosniff");
                antwoord.Koppen["Cache-Control"].ShouldContain("no-store");
                Regex.Count(antwoord.Html, "<h1[ >]", RegexOptions.None, TimeSpan.FromSeconds(2)).ShouldBe(1, pagina.Pad);
                antwoord.Html.ShouldNotContain("<script>");
                antwoord.Html.ShouldNotContain(" style=");
                Stijlloos().IsMatch(antwoord.Html).ShouldBeFalse(pagina.Pad);
                foreach (var tabel in Tabel().Matches(antwoord.Html).Select(m => m.Value))
                {
                    tabel.ShouldContain("<caption", Case.Sensitive, pagina.Pad);
                    tabel.ShouldContain("scope=\"col\"", Case.Sensitive, pagina.Pad);
                }
            }
        }
    }

    private static (string Map, string Rol, string Code)? Map(string naam) =>
        Mappen.Where(m => naam.StartsWith(m.Map, StringComparison.Ordinal)).Cast<(string, string, string)?>().FirstOrDefault();

    /// <summary>Every page with a path that leads to it.</summary>
    private IReadOnlyList<(string Naam, string Pad, RouteEndpoint Eindpunt)> Paginas()
    {
        var paginas = ((IEndpointRouteBuilder)server.Web)
            .DataSources.SelectMany(d => d.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => (e.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath, Pad(e.RoutePattern.RawText!), e))
            .ToList();
        paginas.Count.ShouldBeGreaterThan(25);
        return paginas;
    }

    private static string Pad(string patroon) =>
        "/"
        + Parameter()
            .Replace(
                patroon,
                m =>
                    m.Value.Contains("long", StringComparison.Ordinal) ? "999999?onbekend"
                    : m.Value.Contains("guid", StringComparison.Ordinal) ? "00000000-0000-0000-0000-000000000001?onbekend"
                    : m.Value.Contains('?', StringComparison.Ordinal) ? ""
                    : "onbekend"
            )
            .TrimEnd('/');

    /// <summary>Names of the handlers of POST; null = the one without a name.</summary>
    private async Task<IReadOnlyList<string?>> Posthandlers((string Naam, string Pad, RouteEndpoint Eindpunt) pagina)
    {
        var beschrijving = pagina.Eindpunt.Metadata.GetMetadata<PageActionDescriptor>()!;
        var volledig = await server.Web.Services.GetRequiredService<PageLoader>().LoadAsync(beschrijving, pagina.Eindpunt.Metadata);
        return [.. volledig.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name)];
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"<[^>]+\son[a-z]+=", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Stijlloos();

    [GeneratedRegex("<table>.*?</table>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Tabel();
}
