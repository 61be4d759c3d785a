using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.Afdruk;
using Vereffen.App.Hosting;
using Vereffen.Kern;
using Vereffen.Verzekeraar;

namespace Vereffen.App.Pages;

/// <summary>
/// A page of the insurer's back office. For which insurer comes from the session, never from the address or a form; the role is looked at and worked in one at a time. Without a role of
/// the insurer in this process the page isn't there.
/// </summary>
public abstract class Verzekeraarpagina : PageModel
{
    private readonly Webwereld wereld;

    protected Verzekeraarpagina(Webwereld wereld) => this.wereld = wereld;

    /// <summary>What was done before this page was shown.</summary>
    [TempData]
    public string? Gedaan { get; set; }

    /// <summary>Why it was not done.</summary>
    public string? Fout { get; protected set; }

    public DateOnly Vandaag => wereld.Vandaag;

    /// <summary>The insurer for which this person works.</summary>
    public UzoviNummer Uzovi => UzoviNummer.Parse(User.Partij());

    /// <summary>Name of who acts; four eyes rest on it.</summary>
    public string Wie => User.Naam();

    internal string Map => wereld.Map;

    /// <summary>The data folder; null where pages can't replace registers in it.</summary>
    internal Vereffen.Opslag.Gegevensmap? Gegevens => wereld.Gegevens;

    /// <summary>Messages that the exchange still holds for this insurer; null when it runs elsewhere.</summary>
    public long? WachtInPortaal =>
        wereld.Portaal?.Inzage.Partijen($"Zorgverzekeraar {Uzovi}", 1).Regels.Where(r => r.Test == 0).Sum(r => r.Wachtend);

    /// <summary>True when all insurers of this server net together with this one: then its people may do what concerns them all.</summary>
    internal Task<bool> IsEnigeKringAsync(UzoviNummer uzovi) =>
        MetAsync(rol => rol.Inzage.Kringgenoten(uzovi).Count == rol.Inzage.Registers.Verzekeraars.Aantal);

    /// <summary>An exchange in this process hears of a new insurer.</summary>
    internal void MeldAan(UzoviNummer uzovi) => wereld.Portaal?.MeldAan(Relatie.Zorgverzekeraar(uzovi));

    /// <summary>Prints letters and overzichten; null = nothing is printed here.</summary>
    protected PdfAfdruk? Afdruk => wereld.Afdruk;

    /// <summary>A key that no form had before.</summary>
    public string NieuweSleutel() => wereld.NieuweSleutel();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (wereld.Verzekeraar is null || wereld.Verzekeraarsbeurt is null || !UzoviNummer.TryParse(User.Partij(), out _))
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Looks at the role, or works in it, when nobody else does.</summary>
    protected Task<T> MetAsync<T>(Func<Verzekeraarsrol, T> werk) =>
        wereld.Verzekeraarsbeurt!.DoeAsync(() => werk(wereld.Verzekeraar!), HttpContext.RequestAborted);

    protected Task<T> MetAsync<T>(Func<Verzekeraarsrol, Task<T>> werk) =>
        wereld.Verzekeraarsbeurt!.DoeAsync(() => werk(wereld.Verzekeraar!), HttpContext.RequestAborted);

    /// <summary>Back to the page after a step, so that reloading doesn't do it again.</summary>
    protected IActionResult Klaar(string zin, string pad)
    {
        Gedaan = zin;
        return Redirect(pad);
    }

    protected static string Nummer(long nummer) => nummer.ToString(CultureInfo.InvariantCulture);
}
