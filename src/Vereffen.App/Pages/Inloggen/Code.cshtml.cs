using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>The second factor: a code that counts once.</summary>
public sealed class InloggenCodeModel(UserManager<Account> accounts) : PageModel
{
    public string? Fout { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Naar { get; set; }

    public async Task<IActionResult> OnGetAsync() => await WieAsync() is null ? Redirect("/inloggen") : Page();

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await WieAsync() is not { } account)
        {
            return Redirect("/inloggen");
        }

        if (await accounts.IsLockedOutAsync(account) || account.Geblokkeerd)
        {
            await HttpContext.SignOutAsync(Toegang.Tussenstap);
            return Redirect("/inloggen");
        }

        var cijfers = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (
            cijfers.Length != 6
            || cijfers == account.LaatsteCode
            || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, cijfers)
        )
        {
            await accounts.AccessFailedAsync(account);
            Fout =
                cijfers == account.LaatsteCode
                    ? "Deze code is al gebruikt. Wacht tot uw app een nieuwe toont."
                    : "Deze code klopt niet. Kijk of de tijd van uw telefoon goed staat, en neem de code die er nu staat.";
            return Page();
        }

        account.LaatsteCode = cijfers;
        await accounts.ResetAccessFailedCountAsync(account);
        await accounts.UpdateAsync(account);
        await HttpContext.SignOutAsync(Toegang.Tussenstap);
        await Toegang.LogInAsync(HttpContext, account.Id, volledig: true);
        return Redirect(Url.IsLocalUrl(Naar) ? Naar : "/account/begin");
    }

    private async Task<Account?> WieAsync()
    {
        var stap = await HttpContext.AuthenticateAsync(Toegang.Tussenstap);
        return stap.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await accounts.FindByIdAsync(id) : null;
    }
}
