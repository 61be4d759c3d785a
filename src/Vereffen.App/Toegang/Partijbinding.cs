using Microsoft.AspNetCore.Antiforgery;

namespace Vereffen.App;

/// <summary>Binds the token of a form to the party that the page was of: a form of one practice, sent after a change to another, is refused instead of done for the wrong one.</summary>
internal sealed class Partijbinding : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => Van(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == Van(context);

    private static string Van(HttpContext http) => http.User.Werkplek() is { } plek ? $"{plek.Rol} {plek.Code}" : "";
}
