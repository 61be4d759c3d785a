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

    public void OnGet() { }

    public IActionResult OnPost(string? rol, string? code)
    {
        if (HttpContext.RequestServices.GetRequiredService<Sessieboek>().Wissel(User.Sessie(), rol ?? "", code ?? ""))
        {
            return Redirect("/account/begin");
        }

        Fout = "Daar werkt u niet voor.";
        return Page();
    }
}
