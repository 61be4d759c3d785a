using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Vereffen.Opslag;

namespace Vereffen.App;

/// <summary>
/// Keeps what was typed when a form comes in after its session ended, until the same account logs in again: encrypted on the server, one per account, for half an hour, found only with a
/// random token in a cookie. Never forms of the log-in or of an account itself.
/// </summary>
internal sealed class Formulierbewaring(
    SqliteDatabase database,
    IDataProtectionProvider bescherming,
    TimeProvider klok,
    Func<int, byte[]> willekeur
)
{
    public static readonly TimeSpan Houdbaarheid = TimeSpan.FromMinutes(30);

    /// <summary>Largest request of which anything is kept.</summary>
    public const long MeesteBytes = 256 << 10;

    private const string Koekje = "vereffen-bewaard";
    private const int MeesteTekens = 128 << 10;
    private static readonly string[] Mappen = ["/praktijk", "/bureau", "/verzekeraar", "/portaal"];
    private readonly IDataProtector slot = bescherming.CreateProtector("bewaard formulier");

    /// <summary>A request has a token; whether something is kept under it only <see cref="Zoek"/> tells.</summary>
    public static bool HeeftKoekje(HttpContext http) => http.Request.Cookies.ContainsKey(Koekje);

    /// <summary>The page that somebody wanted, to go to after the log-in: never with what was typed, nor a form's handler.</summary>
    public static string Terugpad(HttpContext http)
    {
        var pad = http.Request.PathBase + http.Request.Path;
        return HttpMethods.IsPost(http.Request.Method)
            ? pad + QueryString.Create(http.Request.Query.Where(v => !v.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)))
            : pad + http.Request.QueryString;
    }

    /// <summary>Keeps the form of this request, when it is one and the ended session tells whose it is.</summary>
    public async Task BewaarAsync(HttpContext http)
    {
        var verzoek = http.Request;
        if (
            !HttpMethods.IsPost(verzoek.Method)
            || !verzoek.HasFormContentType
            || verzoek.ContentLength is not (> 0 and <= MeesteBytes)
            || !Array.Exists(Mappen, m => verzoek.Path.StartsWithSegments(m, StringComparison.OrdinalIgnoreCase))
            || Geweest(http) is not { } wie
        )
        {
            return;
        }

        IFormCollection formulier;
        try
        {
            formulier = await verzoek.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException)
        {
            return;
        }

        var velden = formulier
            .Where(v =>
                !v.Key.StartsWith("__", StringComparison.Ordinal) && !v.Key.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase)
            )
            .Select(v => new Bewaardveld(v.Key, [.. v.Value.OfType<string>()]))
            .ToList();
        if (velden.Sum(v => v.Naam.Length + v.Waarden.Sum(w => (long)w.Length)) > MeesteTekens)
        {
            return;
        }

        var bewaard = new Bewaardformulier(verzoek.Path, verzoek.Query["handler"].FirstOrDefault(), velden, formulier.Files.Count > 0);
        var sleutel = Convert.ToHexStringLower(willekeur(24));
        database.Doe(t =>
        {
            t.Voer(
                "DELETE FROM bewaard WHERE tot <= @nu OR account = @account",
                new { nu = Tekst(klok.GetUtcNow()), account = wie.Account }
            );
            t.Voer(
                "INSERT INTO bewaard VALUES (@hash, @account, @rol, @code, @tot, @inhoud)",
                new
                {
                    hash = Accountbeheer.Hash(sleutel),
                    account = wie.Account,
                    rol = wie.Rol,
                    code = wie.Code,
                    tot = Tekst(klok.GetUtcNow() + Houdbaarheid),
                    inhoud = slot.Protect(JsonSerializer.SerializeToUtf8Bytes(bewaard)),
                }
            );
        });
        http.Response.Cookies.Append(
            Koekje,
            sleutel,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = Houdbaarheid,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );
    }

    /// <summary>What is kept for the account of this request; null when there is nothing, or it is of another account.</summary>
    /// <param name="http">The request with the token.</param>
    /// <param name="account">Who is logged in.</param>
    public (Bewaardformulier Formulier, string Rol, string Code)? Zoek(HttpContext http, long account)
    {
        if (http.Request.Cookies[Koekje] is not { Length: > 0 and <= 100 } sleutel)
        {
            return null;
        }

        var rij = database.Doe(t =>
            t.VraagEen<Rij>(
                "SELECT rol, code, inhoud FROM bewaard WHERE hash = @hash AND account = @account AND tot > @nu",
                new
                {
                    hash = Accountbeheer.Hash(sleutel),
                    account,
                    nu = Tekst(klok.GetUtcNow()),
                }
            )
        );
        if (rij is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Bewaardformulier>(slot.Unprotect(rij.Inhoud)) is { } formulier
                ? (formulier, rij.Rol, rij.Code)
                : null;
        }
        catch (Exception fout) when (fout is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Forgets what is kept under the token of this request, of whomever it is.</summary>
    public void Vergeet(HttpContext http)
    {
        if (http.Request.Cookies[Koekje] is { Length: > 0 and <= 100 } sleutel)
        {
            database.Doe(t => t.Voer("DELETE FROM bewaard WHERE hash = @hash", new { hash = Accountbeheer.Hash(sleutel) }));
        }

        http.Response.Cookies.Delete(Koekje);
    }

    /// <summary>Whose session it was that ended by itself; null when there was none, or its owner logged out.</summary>
    private static (long Account, string Rol, string Code)? Geweest(HttpContext http)
    {
        var opties = http
            .RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);
        return
            opties.CookieManager.GetRequestCookie(http, opties.Cookie.Name!) is { } koek
            && opties.TicketDataFormat.Unprotect(koek)?.Principal.FindFirstValue(Toegang.Sessieclaim) is { } sleutel
            ? http.RequestServices.GetRequiredService<Sessieboek>().Geweest(sleutel)
            : null;
    }

    private static string Tekst(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private sealed class Rij
    {
        public string Rol { get; init; } = "";

        public string Code { get; init; } = "";

        public byte[] Inhoud { get; init; } = [];
    }
}
