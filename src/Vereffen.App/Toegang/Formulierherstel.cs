using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Vereffen.App.Pages;

namespace Vereffen.App;

/// <summary>
/// After the log-in: the page on which a form stood is shown once with what had been typed filled in, and says so. Works for every form of every page, as it fills in the page itself; a
/// person sends it again, or not.
/// </summary>
internal static class Formulierherstel
{
    private const int MeesteVraag = 4000;

    private const string Zin =
        "Uw sessie was verlopen. Wat u had ingevuld, staat er weer; er is nog niets opgeslagen. Kijk het na en verstuur het opnieuw.";

    public static void Gebruik(IApplicationBuilder web) =>
        web.Use(
            async (http, volgende) =>
            {
                if (!HttpMethods.IsGet(http.Request.Method) || !Formulierbewaring.HeeftKoekje(http) || Voor(http) is not { } bewaard)
                {
                    await volgende(http);
                    return;
                }

                await VulInAsync(http, volgende, bewaard);
            }
        );

    /// <summary>What is kept for this account, this party and this page.</summary>
    private static Bewaardformulier? Voor(HttpContext http) =>
        http.User.HasClaim(c => c.Type == Toegang.Volledig)
        && http.RequestServices.GetRequiredService<Formulierbewaring>().Zoek(http, http.User.Account()) is var (formulier, rol, code)
        && http.User.Werkplek() is { } plek
        && plek.Rol == rol
        && plek.Code == code
        && formulier.Pad.Equals(http.Request.Path, StringComparison.OrdinalIgnoreCase)
            ? formulier
            : null;

    private static async Task VulInAsync(HttpContext http, RequestDelegate volgende, Bewaardformulier bewaard)
    {
        // What the page asked of its own address before (a week, a chosen patient) it asks now too; the browser's address doesn't change.
        var vragen = http
            .Request.Query.SelectMany(v => v.Value.Select(w => KeyValuePair.Create(v.Key, w)))
            .Concat(
                bewaard.Velden.SelectMany(v => v.Waarden.Where(w => w.Length < 200).Select(w => KeyValuePair.Create(v.Naam, (string?)w)))
            )
            .Where(v => !v.Key.Equals("handler", StringComparison.OrdinalIgnoreCase));
        var vraag = QueryString.Create(vragen);
        if (vraag.Value is null or { Length: <= MeesteVraag })
        {
            http.Request.QueryString = vraag;
        }

        var uit = http.Response.Body;
        using var pagina = new MemoryStream();
        http.Response.Body = pagina;
        try
        {
            await volgende(http);
        }
        finally
        {
            http.Response.Body = uit;
        }

        var inhoud = pagina.GetBuffer().AsMemory(0, (int)pagina.Length);
        if (
            http.Response.StatusCode == StatusCodes.Status200OK
            && http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
        )
        {
            http.RequestServices.GetRequiredService<Formulierbewaring>().Vergeet(http);
            inhoud = Encoding.UTF8.GetBytes(VulIn(Encoding.UTF8.GetString(inhoud.Span), bewaard));
            http.Response.ContentLength = null;
        }

        await uit.WriteAsync(inhoud, http.RequestAborted);
    }

    /// <summary>The page with the form filled in.</summary>
    internal static string VulIn(string html, Bewaardformulier bewaard)
    {
        var document = new HtmlParser().ParseDocument(html);
        var formulier = document
            .QuerySelectorAll<IHtmlFormElement>("main form")
            .Where(f =>
                string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase) && Handler(f) == bewaard.Handler
            )
            .MaxBy(f => Gelijkenis(f, bewaard));
        var zin = formulier is null
            ? "Uw sessie was verlopen. Het formulier dat u had ingevuld, staat niet meer op deze pagina; er is niets opgeslagen."
            : Zin + (bewaard.HadBestand ? " Kies het bestand opnieuw." : "");
        if (formulier is not null)
        {
            foreach (var veld in bewaard.Velden)
            {
                VulIn(formulier, veld);
            }

            // A box that was not ticked was not sent.
            foreach (var vakje in formulier.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"))
            {
                Vink(
                    vakje,
                    bewaard.Velden.FirstOrDefault(v => v.Naam == vakje.Name)?.Waarden.Contains(vakje.Value, StringComparer.Ordinal) == true
                );
            }
        }

        var melding = document.CreateElement("p");
        melding.ClassName = "melding";
        melding.SetAttribute("role", "status");
        melding.TextContent = zin;
        if (document.QuerySelector("main h1") is { } kop)
        {
            kop.After(melding);
        }
        else
        {
            document.QuerySelector("main")?.Prepend(melding);
        }

        return document.ToHtml();
    }

    private static void VulIn(IHtmlFormElement formulier, Bewaardveld veld)
    {
        var plek = 0;
        foreach (var element in formulier.QuerySelectorAll("input, select, textarea").Where(e => e.GetAttribute("name") == veld.Naam))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" } keuze:
                    Vink(keuze, veld.Waarden.Contains(keuze.Value, StringComparer.Ordinal));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "file" or "password" or "submit" }:
                    break;
                // What a page hides says what the form is about; only the key against sending twice is the person's own.
                case IHtmlInputElement { Type: "hidden" } verborgen when veld.Naam is not ("formulier" or Formulier.Sleutelveld):
                    break;
                case IHtmlInputElement invoer:
                    invoer.SetAttribute("value", veld.Waarden.ElementAtOrDefault(plek++) ?? "");
                    break;
                case IHtmlTextAreaElement tekst:
                    tekst.TextContent = veld.Waarden.ElementAtOrDefault(plek++) ?? "";
                    break;
                case IHtmlSelectElement lijst:
                    var gekozen = veld.Waarden.ElementAtOrDefault(plek++);
                    foreach (var optie in lijst.Options)
                    {
                        Zet(optie, "selected", optie.Value == gekozen);
                    }

                    break;
            }
        }
    }

    /// <summary>How well a form fits: its fields, and more so what it hides.</summary>
    private static int Gelijkenis(IHtmlFormElement formulier, Bewaardformulier bewaard) =>
        bewaard.Velden.Sum(v =>
            formulier.QuerySelectorAll("input, select, textarea").Where(e => e.GetAttribute("name") == v.Naam).ToList()
                is { Count: > 0 } velden
                ? velden.Exists(e => e is IHtmlInputElement { Type: "hidden" } h && v.Waarden.Contains(h.Value, StringComparer.Ordinal))
                    ? 10
                    : 1
                : 0
        );

    private static string? Handler(IHtmlFormElement formulier)
    {
        var actie = formulier.GetAttribute("action") ?? "";
        var vraag = actie.IndexOf('?', StringComparison.Ordinal);
        return vraag < 0
            ? null
            : Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(actie[vraag..]).GetValueOrDefault("handler").FirstOrDefault();
    }

    private static void Vink(IHtmlInputElement vakje, bool aan) => Zet(vakje, "checked", aan);

    private static void Zet(IElement element, string naam, bool aan)
    {
        if (aan)
        {
            element.SetAttribute(naam, naam);
        }
        else
        {
            element.RemoveAttribute(naam);
        }
    }
}
