using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Vereffen.Portaal;

/// <summary>Errors over HTTP: problem details (RFC 9457), with per field what is wrong with it.</summary>
internal static class Problemen
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>400: not as the API description says; better it and send again.</summary>
    public static IResult Onjuist(string veld, string fout) =>
        Onjuist(new Dictionary<string, List<string>>(StringComparer.Ordinal) { [veld] = [fout] });

    /// <inheritdoc cref="Onjuist(string, string)"/>
    public static IResult Onjuist(IReadOnlyDictionary<string, List<string>> fouten) =>
        Probleem(StatusCodes.Status400BadRequest, "De aanvraag voldoet niet aan de koppelvlakspecificatie.", null, fouten);

    /// <summary>422: refused for good; never send the same again.</summary>
    public static IResult Geweigerd(string reden) =>
        Probleem(StatusCodes.Status422UnprocessableEntity, "Het bericht is geweigerd. Stuur hetzelfde niet opnieuw.", reden, null);

    public static IResult NietGevonden() =>
        Probleem(StatusCodes.Status404NotFound, "Het bericht is onbekend of niet (meer) beschikbaar.", null, null);

    public static IResult Probleem(int status, string titel, string? detail, IReadOnlyDictionary<string, List<string>>? fouten) =>
        Results.Json(new Probleemgegevens("about:blank", titel, status, detail, fouten), Opties, "application/problem+json", status);

    private sealed record Probleemgegevens(
        string Type,
        string Title,
        int Status,
        string? Detail,
        IReadOnlyDictionary<string, List<string>>? Errors
    );
}
