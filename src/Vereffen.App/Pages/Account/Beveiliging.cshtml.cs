using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vereffen.App.Pages;

/// <summary>Sets both factors: nothing is kept until the code shows that the phone has the key. Every other session of this account ends.</summary>
public sealed class BeveiligingModel(UserManager<Account> accounts, IDataProtectionProvider bescherming) : PageModel
{
    private readonly ITimeLimitedDataProtector zegel = bescherming.CreateProtector("totp-voorstel").ToTimeLimitedDataProtector();
    private string sleutel = "";

    public IReadOnlyList<string> Fouten { get; private set; } = [];

    /// <summary>The key that is proposed, so that only this server can have proposed it.</summary>
    public string Verzegeld => zegel.Protect(User.Account().ToString(CultureInfo.InvariantCulture) + " " + sleutel, TimeSpan.FromHours(1));

    /// <summary>Both factors were set before: then only who knows the password may change them.</summary>
    public bool IsIngericht { get; private set; }

    public string Leesbaar => string.Join(' ', sleutel.Chunk(4).Select(deel => new string(deel)));

    public string Koppeling => $"otpauth://totp/Vereffen:{Uri.EscapeDataString(User.Naam())}?secret={sleutel}&issuer=Vereffen";

    public async Task OnGetAsync()
    {
        sleutel = accounts.GenerateNewAuthenticatorKey();
        IsIngericht = await accounts.FindByIdAsync(User.Account().ToString(CultureInfo.InvariantCulture)) is { IsIngericht: true };
    }

    public async Task<IActionResult> OnPostAsync(
        string? huidig,
        string? wachtwoord,
        string? nogmaals,
        string? code,
        [FromForm(Name = "sleutel")] string? verzegeld
    )
    {
        sleutel = Open(verzegeld) ?? accounts.GenerateNewAuthenticatorKey();
        var account = await accounts.FindByIdAsync(User.Account().ToString(CultureInfo.InvariantCulture));
        if (account is null)
        {
            return Redirect("/inloggen");
        }

        IsIngericht = account.IsIngericht;
        var fouten = new List<string>();
        if (account.IsIngericht && !await accounts.CheckPasswordAsync(account, huidig ?? ""))
        {
            await accounts.AccessFailedAsync(account);
            fouten.Add("Uw huidige wachtwoord klopt niet.");
        }

        if (string.IsNullOrEmpty(wachtwoord) || wachtwoord.Length is < 12 or > 200 || wachtwoord.Distinct().Count() < 5)
        {
            fouten.Add("Kies een wachtwoord van 12 tot 200 tekens, met minstens vijf verschillende.");
        }
        else if (wachtwoord.Contains(account.Naam, StringComparison.OrdinalIgnoreCase))
        {
            fouten.Add("Uw naam hoort niet in uw wachtwoord.");
        }
        else if (wachtwoord != nogmaals)
        {
            fouten.Add("De twee wachtwoorden zijn niet gelijk.");
        }

        var oud = account.Totp;
        await ((IUserAuthenticatorKeyStore<Account>)Opslag).SetAuthenticatorKeyAsync(account, sleutel, CancellationToken.None);
        var cijfers = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (cijfers.Length != 6 || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, cijfers))
        {
            fouten.Add("De code van de app klopt niet bij deze sleutel.");
        }

        if (fouten.Count > 0)
        {
            account.Totp = oud;
            Fouten = fouten;
            return Page();
        }

        account.Wachtwoord = accounts.PasswordHasher.HashPassword(account, wachtwoord!);
        account.LaatsteCode = cijfers;
        await accounts.UpdateSecurityStampAsync(account);
        var sessies = HttpContext.RequestServices.GetRequiredService<Sessieboek>();
        sessies.EindigAlle(account.Id);
        await Toegang.LogInAsync(HttpContext, account.Id, volledig: true);
        return Redirect("/account/begin");
    }

    private IUserStore<Account> Opslag => HttpContext.RequestServices.GetRequiredService<IUserStore<Account>>();

    private string? Open(string? verzegeld)
    {
        try
        {
            var delen = zegel.Unprotect(verzegeld ?? "").Split(' ');
            return delen.Length == 2 && delen[0] == User.Account().ToString(CultureInfo.InvariantCulture) ? delen[1] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
