using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Portaal;
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

    /// <summary>Every look at a person's data is in the log (NEN 7513).</summary>
    protected void NoteerInzage(string wat, params IEnumerable<Patientkaart> wie) =>
        Wereld.Portaal?.Audit.Noteer(
            wie.Select(kaart => new Auditregel(
                User.ViaBureau() is { } bureau ? $"account {User.Naam()} van servicebureau {bureau}" : $"account {User.Naam()}",
                User.Partij(),
                wat,
                "persoon",
                kaart.Patient.Bsn.Volledig(),
                Auditregel.Goed
            ))
        );

    /// <summary>Name of an insurer as far as this process knows it; else its number.</summary>
    public string Verzekeraar(UzoviNummer? uzovi) =>
        uzovi is not { } nummer ? "onbekend"
        : Wereld.Registers?.Invoke().Verzekeraar(nummer) is { } verzekeraar ? $"{verzekeraar.Naam} ({nummer})"
        : nummer.ToString();
}
