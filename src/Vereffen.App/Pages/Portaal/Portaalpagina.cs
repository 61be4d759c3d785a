using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Hosting;
using Vereffen.Portaal;

namespace Vereffen.App.Pages;

/// <summary>A page of the exchange's operator. Without an exchange in this process the page isn't there.</summary>
public abstract class Portaalpagina : PageModel
{
    private readonly Webwereld wereld;

    protected Portaalpagina(Webwereld wereld) => this.wereld = wereld;

    /// <summary>What was done before this page was shown.</summary>
    [TempData]
    public string? Gedaan { get; set; }

    /// <summary>Why it was not done.</summary>
    public string? Fout { get; protected set; }

    public DateOnly Vandaag => wereld.Vandaag;

    public DateTimeOffset Nu => wereld.Klok.GetUtcNow();

    /// <summary>Who acts, in the audit log.</summary>
    protected string Wie => $"{User.Naam()} (web)";

    protected Berichtenportaal Portaal => wereld.Portaal!;

    internal Webwereld Wereld => wereld;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (wereld.Portaal is null)
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Back to the page after a step, so that reloading doesn't do it again.</summary>
    protected IActionResult Klaar(string zin, string pad)
    {
        Gedaan = zin;
        return Redirect(pad);
    }
}
