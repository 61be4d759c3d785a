using System.Globalization;
using System.Security.Claims;

namespace Vereffen.App;

/// <summary>Who asks for a page, and for whom that person works: the only place from which a page may take its party.</summary>
internal static class Gebruiker
{
    public static string Sessie(this ClaimsPrincipal wie) => wie.FindFirstValue(Toegang.Sessieclaim) ?? "";

    /// <exception cref="InvalidOperationException">Nobody is logged in.</exception>
    public static long Account(this ClaimsPrincipal wie) =>
        long.Parse(
            wie.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Er is niemand ingelogd."),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );

    public static string Naam(this ClaimsPrincipal wie) => wie.FindFirstValue(ClaimTypes.Name) ?? "";

    /// <summary>Code of the party for which this person works now.</summary>
    /// <exception cref="InvalidOperationException">None.</exception>
    public static string Partij(this ClaimsPrincipal wie) =>
        wie.FindFirstValue(Toegang.Codeclaim) ?? throw new InvalidOperationException("Er is geen werkplek gekozen.");

    /// <summary>AGB-code of the bureau as which this person works in a client's practice; null = the person works there itself.</summary>
    public static string? ViaBureau(this ClaimsPrincipal wie) => wie.FindFirstValue(Toegang.Bureauclaim);

    public static Werkplek? Werkplek(this ClaimsPrincipal wie) =>
        wie.FindFirstValue(ClaimTypes.Role) is { } rol
            ? new Werkplek(rol, wie.FindFirstValue(Toegang.Codeclaim) ?? "", wie.FindFirstValue(Toegang.Werkplekclaim) ?? "")
            : null;
}
