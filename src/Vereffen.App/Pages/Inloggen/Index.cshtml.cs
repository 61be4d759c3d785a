using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>The first factor: name and password. Whether the name or the password was wrong is not told.</summary>
public sealed class InloggenModel(UserManager<Account> accounts, IPasswordHasher<Account> hasher) : PageModel
{
    private const string Onjuist = "Deze naam en dit wachtwoord horen niet bij elkaar.";

    public string? Fout { get; private set; }

    /// <summary>A form was sent when its session was over, and is kept for who logs in again.</summary>
    public bool IsVerlopen => Formulierbewaring.HeeftKoekje(HttpContext);

    [BindProperty(SupportsGet = true)]
    public string? Naar { get; set; }

    [BindProperty]
    public string? Naam { get; set; }

    public IActionResult OnGet() =>
        User.HasClaim(c => c.Type == Toegang.Volledig) ? Redirect(User.Werkplek()?.Begin ?? "/account/werkplekken") : Page();

    public async Task<IActionResult> OnPostAsync(string? wachtwoord)
    {
        if (string.IsNullOrWhiteSpace(Naam) || string.IsNullOrEmpty(wachtwoord) || Naam.Length > 100 || wachtwoord.Length > 200)
        {
            Fout = "Vul uw naam en uw wachtwoord in.";
            return Page();
        }

        var account = await accounts.FindByNameAsync(Naam.Trim());
        if (account is not { Wachtwoord: not null, Geblokkeerd: false })
        {
            // As much work as for somebody who exists.
            hasher.HashPassword(new Account(), wachtwoord);
            Fout = Onjuist;
            return Page();
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            hasher.HashPassword(new Account(), wachtwoord);
            Fout = "Er is te vaak iets verkeerds ingevuld. Probeer het over een kwartier opnieuw.";
            return Page();
        }

        if (!await accounts.CheckPasswordAsync(account, wachtwoord))
        {
            await accounts.AccessFailedAsync(account);
            Fout = Onjuist;
            return Page();
        }

        if (account.Totp is null)
        {
            await Toegang.LogInAsync(HttpContext, account.Id, volledig: false);
            return Redirect("/account/beveiliging");
        }

        var wie = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture))],
            Toegang.Tussenstap
        );
        await HttpContext.SignInAsync(Toegang.Tussenstap, new ClaimsPrincipal(wie));
        return RedirectToPage("/Inloggen/Code", new { naar = Url.IsLocalUrl(Naar) ? Naar : null });
    }
}
