using Microsoft.AspNetCore.Http;

namespace Vereffen.Portaal;

/// <summary>Who is behind a request: the certificate of the connection, and nothing that a header says.</summary>
internal static class Verbinding
{
    private static readonly object Sleutel = new();

    public static Identiteit Wie(this HttpContext http) => (Identiteit)http.Items[Sleutel]!;

    public static void ZetWie(this HttpContext http, Identiteit wie) => http.Items[Sleutel] = wie;
}
