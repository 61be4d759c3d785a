using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Vereffen.App.Tests.Hosting;

/// <summary>Every form of every role, found by following links: whatever is filled in, the server answers as it should and no page shows what was typed as markup.</summary>
public sealed partial class FormulierenTests(Proefserver server) : IClassFixture<Proefserver>
{
    private const string Script = "<script>alert(1)</script>";

    /// <summary>As much of one kind of page as shows every form that it can have.</summary>
    private const int PerSoort = 3;

    /// <summary>What may be typed: nothing, far too much, markup, a day and an amount that can't be, numbers out of every range, and characters that end or hide things.</summary>
    private static readonly string[] Slecht =
    [
        "",
        new('x', 5000),
        Script,
        "31-02-2026",
        "-1",
        "99999999999999999999",
        "'; DROP TABLE patient; --",
        "a\0b\u202Ec\r\nd",
    ];

    [Theory]
    [InlineData("/praktijk", Rol.Praktijk, "90054321", 15)]
    [InlineData("/bureau", Rol.Servicebureau, "98001234", 4)]
    [InlineData("/verzekeraar", Rol.Verzekeraar, "9901", 15)]
    [InlineData("/portaal", Rol.Portaal, "portaal", 4)]
    public async Task Whatever_is_typed_is_answered_and_never_becomes_markup(string begin, string rol, string code, int minstens)
    {
        using var bezoeker = await server.Bezoek($"Formulieren {rol}", rol, code);
        var formulieren = new List<(string Pagina, IHtmlFormElement Formulier)>();
        var paginas = await Loop(bezoeker, begin, formulieren);

        var gelezen = 0;
        formulieren.Count.ShouldBeGreaterThanOrEqualTo(minstens, string.Join(' ', paginas));
        foreach (var (pagina, formulier) in formulieren)
        {
            foreach (var waarde in Slecht)
            {
                var antwoord = await bezoeker.Verzend(Doel(pagina, formulier), [.. Velden(formulier, waarde)]);

                var waar = $"{pagina} {formulier.Action} met '{waarde[..Math.Min(20, waarde.Length)]}'";
                ((int)antwoord.Code).ShouldBeLessThan(500, waar);
                antwoord.Html.ShouldNotContain(Script, Case.Insensitive, waar);
                gelezen += antwoord.Code is HttpStatusCode.OK or HttpStatusCode.Redirect ? 1 : 0;
            }
        }

        // Forms that are turned away for another reason would say nothing about what was typed.
        gelezen.ShouldBeGreaterThan(formulieren.Count * Slecht.Length / 2, $"{gelezen} van {formulieren.Count * Slecht.Length}");

        foreach (var pagina in paginas)
        {
            var antwoord = await bezoeker.Haal(pagina);
            ((int)antwoord.Code).ShouldBeLessThan(500, pagina);
            antwoord.Html.ShouldNotContain(Script, Case.Insensitive, pagina);
        }
    }

    private static async Task<List<string>> Loop(Bezoeker bezoeker, string begin, List<(string, IHtmlFormElement)> formulieren)
    {
        var lezer = new HtmlParser();
        var wacht = new Queue<string>([begin]);
        var gezien = new Dictionary<string, int>(StringComparer.Ordinal);
        var paginas = new List<string>();
        var bekend = new HashSet<string>(StringComparer.Ordinal);
        while (wacht.TryDequeue(out var pad))
        {
            var soort = Cijfers().Replace(pad.Split('?')[0], "#");
            gezien[soort] = gezien.GetValueOrDefault(soort) + 1;
            if (gezien[soort] > PerSoort || !bekend.Add(pad))
            {
                continue;
            }

            var antwoord = await bezoeker.Haal(pad);
            if (antwoord.Code != HttpStatusCode.OK || !antwoord.Html.Contains("<html", StringComparison.Ordinal))
            {
                continue;
            }

            paginas.Add(pad);
            var document = lezer.ParseDocument(antwoord.Html);
            formulieren.AddRange(
                document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Select(formulier => (pad, formulier))
            );
            foreach (var link in document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (link == begin || link.StartsWith(begin + "/", StringComparison.Ordinal))
                {
                    wacht.Enqueue(link);
                }
            }
        }

        return paginas;
    }

    private static string Doel(string pagina, IHtmlFormElement formulier) =>
        formulier.GetAttribute("action") is { Length: > 0 } actie ? actie : pagina;

    /// <summary>What a person can type is bad; what the page itself put in the form (its token and keys) stays.</summary>
    private static IEnumerable<(string, string)> Velden(IHtmlFormElement formulier, string waarde) =>
        formulier
            .QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(e => e.GetAttribute("type") is not ("file" or "submit"))
            .Select(e =>
                (
                    e.GetAttribute("name")!,
                    e.GetAttribute("type") is "hidden" or "checkbox" or "radio" ? e.GetAttribute("value") ?? "" : waarde
                )
            );

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cijfers();
}
