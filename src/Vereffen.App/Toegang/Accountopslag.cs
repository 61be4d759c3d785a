using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Vereffen.Opslag;

namespace Vereffen.App;

/// <summary>Where the framework's user manager keeps accounts: <c>accounts.db</c> in the data folder. The TOTP secret is stored protected.</summary>
internal sealed class Accountopslag(SqliteDatabase database, IDataProtectionProvider bescherming)
    : IUserPasswordStore<Account>,
        IUserLockoutStore<Account>,
        IUserAuthenticatorKeyStore<Account>,
        IUserSecurityStampStore<Account>
{
    private const string Kolommen =
        "id, naam, sleutelnaam, wachtwoord, totp, laatste_code AS LaatsteCode, mislukt, dicht_tot AS DichtTot, geblokkeerd, stempel, gemaakt_op AS GemaaktOp";

    private readonly IDataProtector slot = bescherming.CreateProtector("totp");

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        user.Id = database.Doe(t =>
            t.VraagEen<long>(
                """
                INSERT INTO account (naam, sleutelnaam, wachtwoord, totp, stempel, gemaakt_op)
                VALUES (@Naam, @Sleutelnaam, @Wachtwoord, @Totp, @Stempel, @GemaaktOp) RETURNING id
                """,
                user
            )
        );
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        database.Doe(t =>
            t.Voer(
                """
                UPDATE account SET wachtwoord = @Wachtwoord, totp = @Totp, laatste_code = @LaatsteCode, mislukt = @Mislukt, dicht_tot = @DichtTot,
                  geblokkeerd = @Geblokkeerd, stempel = @Stempel
                WHERE id = @Id
                """,
                user
            )
        );
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Een account wordt geblokkeerd, niet verwijderd: wie iets deed, blijft te vinden.");

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(
            long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? database.Doe(t => t.VraagEen<Account>($"SELECT {Kolommen} FROM account WHERE id = @id", new { id }))
                : null
        );

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(
            database.Doe(t =>
                t.VraagEen<Account>($"SELECT {Kolommen} FROM account WHERE sleutelnaam = @naam", new { naam = normalizedUserName })
            )
        );

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Naam);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        Zet(() => user.Naam = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Sleutelnaam);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        Zet(() => user.Sleutelnaam = normalizedName ?? "");

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Zet(() => user.Wachtwoord = passwordHash);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Wachtwoord);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Wachtwoord is not null);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(
            user.DichtTot is { } tot ? DateTimeOffset.ParseExact(tot, "O", CultureInfo.InvariantCulture) : (DateTimeOffset?)null
        );

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Zet(() => user.DichtTot = lockoutEnd?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.Mislukt);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Zet(() => user.Mislukt = 0);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Mislukt);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Zet(() => user.Totp = slot.Protect(key));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Totp is { } totp ? slot.Unprotect(totp) : null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Zet(() => user.Stempel = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stempel);

    public void Dispose()
    {
        // The database belongs to whoever opened it.
    }

    private static Task Zet(Action doe)
    {
        doe();
        return Task.CompletedTask;
    }
}
