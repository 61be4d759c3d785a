using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>What went wrong, in a sentence; never what was being worked on.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FoutModel : PageModel
{
    public int Code { get; private set; }

    public string Kop =>
        Code switch
        {
            400 => "Dit formulier is verlopen",
            403 => "Dit mag u niet zien",
            404 => "Deze pagina is er niet",
            413 => "Dat is te groot",
            _ => "Er ging iets mis",
        };

    public string Uitleg =>
        Code switch
        {
            400 =>
                "Dat gebeurt als u intussen opnieuw bent ingelogd, voor een andere partij ging werken, of met de terugknop op een oude pagina kwam. Er is niets opgeslagen. Open de pagina opnieuw en vul het formulier daar in.",
            403 => "Uw account werkt niet voor deze partij, of niet in deze rol.",
            404 => "Misschien is de link oud, of werkt u nu voor een andere praktijk.",
            413 => "Het bestand of formulier is groter dan deze pagina aanneemt.",
            _ => "Het ligt niet aan u. Probeer het opnieuw; blijft het misgaan, vertel de beheerder dan hoe laat het gebeurde.",
        };

    /// <summary>The page on which the form stood; null when it isn't known.</summary>
    public string? Terug =>
        Code == 400
        && HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is { OriginalPath: { Length: > 1 } pad }
        && Url.IsLocalUrl(pad)
            ? pad
            : null;

    public void OnGet(int? code) => Zet(code);

    public void OnPost(int? code) => Zet(code);

    private void Zet(int? code) => Code = code ?? Response.StatusCode;
}
