using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>Goes from one workplace of an account to another.</summary>
public sealed class WerkplekModel : PageModel
{
    public string? Fout { get; private set; }

    public Werkplek? Huidige => User.Werkplek();

    public IReadOnlyList<Werkplek> Werkplekken =>
        HttpContext.RequestServices.GetRequiredService<Accountbeheer>().Werkplekken(User.Account());

    /// <summary>Practices of the clients of this person's bureaus.</summary>
    public IReadOnlyList<Werkplek> Klanten =>
        [
            .. HttpContext
                .RequestServices.GetRequiredService<Bureauklanten>()
                .Van(User.Account())
                .Select(k => k.Plek)
                .Where(plek => !Werkplekken.Any(w => w.Rol == plek.Rol && w.Code == plek.Code)),
        ];

    public void OnGet() { }

    public IActionResult OnPost(string? rol, string? code)
    {
        if (HttpContext.RequestServices.GetRequiredService<Sessieboek>().Wissel(User.Sessie(), rol ?? "", code ?? ""))
        {
            return Redirect("/account/begin");
        }

        if (
            rol == Rol.Praktijk
            && HttpContext.RequestServices.GetRequiredService<Bureauklanten>().Zoek(User.Account(), code ?? "") is not null
        )
        {
            HttpContext.RequestServices.GetRequiredService<Sessieboek>().WisselNaarKlant(User.Sessie(), code!);
            return Redirect("/account/begin");
        }

        Fout = "Daar werkt u niet voor.";
        return Page();
    }
}
