using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Vereffen.App.Hosting;

/// <summary>Style and script of the pages, out of the program itself. A part that the build could not fetch isn't there, and the pages leave it out.</summary>
internal static class Webdelen
{
    private const string Voor = "web/";

    /// <summary>Path of each part, with a mark that changes with its content, so that browsers may keep it for good.</summary>
    private static readonly FrozenDictionary<string, string> Paden = typeof(Webdelen)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Voor, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Voor.Length..], n => $"/web/{Merk(n)}/{n[Voor.Length..]}", StringComparer.Ordinal);

    /// <summary>Where a part is; null when this build has none.</summary>
    public static string? Pad(string naam) => Paden.GetValueOrDefault(naam);

    public static void Map(WebApplication web)
    {
        foreach (var (naam, pad) in Paden)
        {
            var type = naam.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            web.MapGet(
                    pad,
                    (HttpContext http) =>
                    {
                        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                        return Results.Stream(Open(naam), type);
                    }
                )
                .AllowAnonymous();
        }
    }

    private static Stream Open(string naam) => typeof(Webdelen).Assembly.GetManifestResourceStream(Voor + naam)!;

    private static string Merk(string bron)
    {
        using var inhoud = typeof(Webdelen).Assembly.GetManifestResourceStream(bron)!;
        return Convert.ToHexStringLower(SHA256.HashData(inhoud))[..12];
    }
}
