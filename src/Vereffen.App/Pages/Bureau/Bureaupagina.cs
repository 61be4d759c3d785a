using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Opslag;
using Vereffen.Praktijk;

namespace Vereffen.App.Pages;

/// <summary>A page of a servicebureau. The bureau is that of the session and nothing else; without the role in this process there is no page.</summary>
public abstract class Bureaupagina : PageModel
{
    private const string Gelukt = "gelukt";
    private const string Mislukt = "mislukt";

    protected Bureaupagina(Webwereld wereld) => Wereld = wereld;

    /// <summary>The work of the bureau for which this person works.</summary>
    public Bureaukantoor Kantoor { get; private set; } = null!;

    /// <summary>What was done, or could not be done, by the form before this page; shown once.</summary>
    public (string? Gedaan, string? Fout) Meldingen => (TempData[Gelukt] as string, TempData[Mislukt] as string);

    public bool IsVoorbeeld => Wereld.VolgendeDag is not null;

    protected Webwereld Wereld { get; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Wereld.Praktijk is not { } praktijk || !AgbCode.TryParse(User.Partij(), out var agb))
        {
            context.Result = NotFound();
        }
        else
        {
            Kantoor = praktijk.VoorBureau(agb);
        }
    }

    /// <summary>To a page that tells what was done.</summary>
    protected RedirectResult Naar(string pad, string melding)
    {
        TempData[Gelukt] = melding;
        return Redirect(pad);
    }

    /// <summary>To a page that tells why nothing was done.</summary>
    protected RedirectResult Terug(string pad, string fout)
    {
        TempData[Mislukt] = fout;
        return Redirect(pad);
    }

    /// <summary>Every look at something of persons is in the log of the role (NEN 7513), wherever the exchange is.</summary>
    protected void Noteer(string wat, string soort, params IEnumerable<string> onderwerpen) =>
        Wereld.Praktijk?.Audit.Noteer(
            onderwerpen.Select(o => new Auditregel($"account {User.Naam()}", User.Partij(), wat, soort, o, Auditregel.Goed))
        );

    /// <summary>Name of an insurer as far as this process knows it; else its number.</summary>
    public string Verzekeraar(UzoviNummer? uzovi) =>
        uzovi is not { } nummer ? "onbekend"
        : Wereld.Registers?.Invoke().Verzekeraar(nummer) is { } verzekeraar ? $"{verzekeraar.Naam} ({nummer})"
        : nummer.ToString();

    /// <summary>What the register of servicebureaus says; null when this process has none to ask.</summary>
    public bool? RegisterZegt(AgbCode klant) => HttpContext.RequestServices.GetRequiredService<Bureauklanten>().Mag(Kantoor.Agb, klant);
}
