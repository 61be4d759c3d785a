using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>A link that logs in once: into the sample world at once, elsewhere to set password and second factor.</summary>
public sealed class InloggenEenmaligModel : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? code)
    {
        var beheer = HttpContext.RequestServices.GetRequiredService<Accountbeheer>();
        if (string.IsNullOrEmpty(code) || code.Length > 100 || beheer.Verzilver(code) is not { } gevonden)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        await Toegang.LogInAsync(HttpContext, gevonden.Account, gevonden.Volledig);
        return Redirect(gevonden.Volledig ? "/account/begin" : "/account/beveiliging");
    }
}
