using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vereffen.Opslag;

namespace Vereffen.App;

/// <summary>Who may open which page: log-in by cookie with a session on the server, a policy per folder of pages, and a log-in for everything that isn't named public.</summary>
internal static class Toegang
{
    public const string Sessieclaim = "sessie";
    public const string Codeclaim = "code";
    public const string Werkplekclaim = "werkplek";

    /// <summary>AGB-code of the bureau for which somebody works in a client's practice.</summary>
    public const string Bureauclaim = "bureau";

    /// <summary>A session in which both factors are there.</summary>
    public const string Volledig = "volledig";

    /// <summary>Between password and second factor.</summary>
    public const string Tussenstap = "tussenstap";

    private static readonly string[] Openbaar =
    [
        "/Index",
        "/Bestand",
        "/Afwijsredenen",
        "/Zorgzoeker",
        "/Over",
        "/Hulp",
        "/Inloggen/Index",
        "/Inloggen/Code",
        "/Inloggen/Eenmalig",
        "/Fout",
    ];

    public static void Voegtoe(
        IServiceCollection diensten,
        Func<IServiceProvider, SqliteDatabase> accounts,
        string map,
        TimeProvider klok,
        Func<int, byte[]> willekeur
    )
    {
        var sleutels = Directory.CreateDirectory(Path.Combine(map, "websleutels"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(sleutels.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        diensten.AddDataProtection().SetApplicationName("vereffen").PersistKeysToFileSystem(sleutels);
        diensten.AddSingleton(accounts);
        diensten.AddSingleton(d => new Sessieboek(d.GetRequiredService<SqliteDatabase>(), klok, willekeur));
        diensten.AddSingleton(d => new Accountbeheer(d.GetRequiredService<SqliteDatabase>(), klok, willekeur));
        diensten.AddSingleton(d => new Formulierbewaring(
            d.GetRequiredService<SqliteDatabase>(),
            d.GetRequiredService<IDataProtectionProvider>(),
            klok,
            willekeur
        ));
        diensten.AddSingleton<IAntiforgeryAdditionalDataProvider, Partijbinding>();
        diensten.AddSingleton<Bureauklanten>();
        diensten.AddScoped<IUserStore<Account>, Accountopslag>();
        diensten
            .AddIdentityCore<Account>(opties =>
            {
                opties.Password.RequiredLength = 12;
                opties.Password.RequireDigit = false;
                opties.Password.RequireLowercase = false;
                opties.Password.RequireUppercase = false;
                opties.Password.RequireNonAlphanumeric = false;
                opties.Password.RequiredUniqueChars = 5;
                opties.Lockout.MaxFailedAccessAttempts = 5;
                opties.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                opties.User.AllowedUserNameCharacters = "";
            })
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        diensten
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(opties =>
            {
                opties.TimeProvider = klok;
                opties.Cookie.Name = "vereffen";
                opties.Cookie.HttpOnly = true;
                opties.Cookie.SameSite = SameSiteMode.Lax;
                opties.ExpireTimeSpan = Sessieboek.Langst;
                opties.SlidingExpiration = false;
                opties.LoginPath = "/inloggen";
                opties.AccessDeniedPath = "/fout/403";
                opties.ReturnUrlParameter = "naar";
                opties.Events.OnValidatePrincipal = Vernieuw;
                opties.Events.OnRedirectToLogin = NaarInloggen;
                opties.Events.OnRedirectToAccessDenied = Weiger;
            })
            .AddCookie(
                Tussenstap,
                opties =>
                {
                    opties.TimeProvider = klok;
                    opties.Cookie.Name = "vereffen-stap";
                    opties.Cookie.HttpOnly = true;
                    opties.Cookie.SameSite = SameSiteMode.Strict;
                    opties.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
        var ingelogd = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Volledig).Build();
        diensten
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(ingelogd)
            .SetDefaultPolicy(ingelogd)
            .AddPolicy("sessie", p => p.RequireAuthenticatedUser())
            .AddPolicy(Rol.Praktijkpaginas, p => p.RequireClaim(Volledig).RequireRole(Rol.Praktijk))
            .AddPolicy(Rol.Servicebureau, p => p.RequireClaim(Volledig).RequireRole(Rol.Servicebureau))
            .AddPolicy(Rol.Verzekeraar, p => p.RequireClaim(Volledig).RequireRole(Rol.Verzekeraar))
            .AddPolicy(Rol.Portaal, p => p.RequireClaim(Volledig).RequireRole(Rol.Portaal));
    }

    /// <summary>A policy per folder; what is named nowhere needs a log-in.</summary>
    public static void Regel(RazorPagesOptions opties)
    {
        foreach (var pagina in Openbaar)
        {
            opties.Conventions.AllowAnonymousToPage(pagina);
        }

        // Policies add up, so a page that a session without both factors may open has no other: the rest falls to the fallback, which asks for both.
        foreach (var pagina in (string[])["/Account/Begin", "/Account/Beveiliging", "/Account/Uitloggen"])
        {
            opties.Conventions.AuthorizePage(pagina, "sessie");
        }

        opties.Conventions.AuthorizeFolder("/Praktijk", Rol.Praktijkpaginas);
        opties.Conventions.AuthorizeFolder("/Bureau", Rol.Servicebureau);
        opties.Conventions.AuthorizeFolder("/Verzekeraar", Rol.Verzekeraar);
        opties.Conventions.AuthorizeFolder("/Portaal", Rol.Portaal);
    }

    /// <summary>Begins a session and puts it in the cookie.</summary>
    public static Task LogInAsync(HttpContext http, long account, bool volledig)
    {
        var sessies = http.RequestServices.GetRequiredService<Sessieboek>();
        var sleutel = sessies.Begin(account, volledig);
        if (volledig && Formulierbewaring.HeeftKoekje(http))
        {
            // Who goes on with a form goes on for the party that it was of; somebody else gets nothing of it.
            var bewaring = http.RequestServices.GetRequiredService<Formulierbewaring>();
            if (bewaring.Zoek(http, account) is not var (_, rol, code) || !sessies.Wissel(sleutel, rol, code))
            {
                bewaring.Vergeet(http);
            }
        }

        var wie = new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(Sessieclaim, sleutel)], CookieAuthenticationDefaults.AuthenticationScheme)
        );
        return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, wie);
    }

    /// <summary>A page that follows long work asks how far it is, whether somebody looks or not.</summary>
    private static bool IsVanzelf(HttpRequest verzoek) =>
        verzoek.Path.StartsWithSegments("/praktijk/taken", StringComparison.OrdinalIgnoreCase) && verzoek.Query["handler"] == "Stand";

    /// <summary>What the cookie says is only which session; who and for whom comes from the server at each request.</summary>
    private static async Task Vernieuw(CookieValidatePrincipalContext context)
    {
        var sleutel = context.Principal?.FindFirstValue(Sessieclaim) ?? "";
        var sessie = context.HttpContext.RequestServices.GetRequiredService<Sessieboek>().Zoek(sleutel, !IsVanzelf(context.Request));
        if (sessie is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        var claims = new List<Claim>
        {
            new(Sessieclaim, sleutel),
            new(ClaimTypes.NameIdentifier, sessie.AccountId.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, sessie.Naam),
        };
        if (sessie.Volledig)
        {
            claims.Add(new Claim(Volledig, "1"));
        }

        if (sessie is { Rol: { } rol, Code: { } code, Werkplek: { } naam })
        {
            claims.Add(new Claim(ClaimTypes.Role, rol));
            claims.Add(new Claim(Codeclaim, code));
            claims.Add(new Claim(Werkplekclaim, naam));
        }
        else if (
            sessie is { Rol: Rol.Praktijk, Code: { } klant }
            && context.HttpContext.RequestServices.GetRequiredService<Bureauklanten>().Zoek(sessie.AccountId, klant) is { } via
        )
        {
            claims.Add(new Claim(ClaimTypes.Role, Rol.Praktijk));
            claims.Add(new Claim(Codeclaim, klant));
            claims.Add(new Claim(Werkplekclaim, via.Plek.Naam));
            claims.Add(new Claim(Bureauclaim, via.Bureau));
        }

        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    private static async Task NaarInloggen(RedirectContext<CookieAuthenticationOptions> context)
    {
        await context.HttpContext.RequestServices.GetRequiredService<Formulierbewaring>().BewaarAsync(context.HttpContext);
        // A part of a page that asks for more must not get a log-in page inside it.
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = HttpMethods.IsPost(context.Request.Method)
                ? Inlogpad(context.HttpContext)
                : "/inloggen";
            return;
        }

        // After a POST there is nothing to go back to with GET but the page itself.
        context.Response.Redirect(Inlogpad(context.HttpContext));
    }

    private static string Inlogpad(HttpContext http) => "/inloggen?naar=" + Uri.EscapeDataString(Formulierbewaring.Terugpad(http));

    private static Task Weiger(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.Identity is { IsAuthenticated: true } && !context.HttpContext.User.HasClaim(c => c.Type == Volledig))
        {
            context.Response.Redirect("/account/beveiliging");
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
