using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.Afdruk;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>A page of a practice. The practice is that of the session and nothing else; without the role in this process, or without an administration, there is no page.</summary>
public abstract class Praktijkpagina : PageModel
{
    private const string Gelukt = "gelukt";

    protected Praktijkpagina(Webwereld wereld) => Wereld = wereld;

    /// <summary>The administration of the practice for which this person works.</summary>
    public Kantoor Kantoor { get; private set; } = null!;

    /// <summary>What was done by the form before this page; shown once.</summary>
    public string? Melding => TempData[Gelukt] as string;

    protected Webwereld Wereld { get; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Wereld.Praktijk is not { } praktijk || !AgbCode.TryParse(User.Partij(), out var agb))
        {
            context.Result = NotFound();
        }
        else if (praktijk.Zoek(agb) is null)
        {
            context.Result = Redirect("/praktijk/instellingen");
        }
        else
        {
            Kantoor = praktijk.Voor(agb);
        }
    }

    /// <summary>To a page that tells what was done.</summary>
    protected RedirectResult Naar(string pad, string melding)
    {
        TempData[Gelukt] = melding;
        return Redirect(pad);
    }

    /// <summary>A sheet as PDF; where nothing can print, back to a page that says why and offers the sheet itself.</summary>
    protected IActionResult Papier(PdfAfdruk afdruk, string html, string naam, string terug)
    {
        ArgumentNullException.ThrowIfNull(afdruk);
        var resultaat = afdruk.Druk(html);
        return resultaat.IsGelukt
            ? File(resultaat.Pdf, "application/pdf", naam)
            : Naar(terug, $"{resultaat.Melding} Bekijk het blad, en druk het af vanuit uw browser.");
    }

    /// <summary>A sheet in the browser. It carries its style and loads and runs nothing, and its own policy says so.</summary>
    protected ContentResult Papierblad(string html)
    {
        Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        return Content(html, "text/html; charset=utf-8");
    }

    /// <summary>Long work was begun: it is not waited for.</summary>
    protected void Wek() => HttpContext.RequestServices.GetRequiredService<Taakloper>().Wek();

    /// <summary>Every look at a person's data is in the log of the practice (NEN 7513), wherever the exchange is.</summary>
    protected void NoteerInzage(string wat, params IEnumerable<Patientkaart> wie) =>
        Kantoor.Noteer(
            User.ViaBureau() is { } bureau ? $"account {User.Naam()} van servicebureau {bureau}" : $"account {User.Naam()}",
            wat,
            wie
        );

    /// <summary>Name of an insurer as far as this process knows it; else its number.</summary>
    public string Verzekeraar(UzoviNummer? uzovi) =>
        uzovi is not { } nummer ? "onbekend"
        : Wereld.Registers?.Invoke().Verzekeraar(nummer) is { } verzekeraar ? $"{verzekeraar.Naam} ({nummer})"
        : nummer.ToString();
}
