using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>To where the work begins.</summary>
public sealed class BeginModel : PageModel
{
    public IActionResult OnGet() =>
        !User.HasClaim(c => c.Type == Toegang.Volledig) ? Redirect("/account/beveiliging")
        : Formulierbewaring.HeeftKoekje(HttpContext)
        && HttpContext.RequestServices.GetRequiredService<Formulierbewaring>().Zoek(HttpContext, User.Account()) is var (formulier, _, _)
            ? LocalRedirect(formulier.Pad)
        : User.Werkplek() is { } werk ? Redirect(werk.Begin)
        : Page();
}
