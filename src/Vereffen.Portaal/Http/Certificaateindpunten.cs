using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vereffen.Verkeer;

namespace Vereffen.Portaal;

/// <summary>Certificates: of another party, to encrypt to; one's own, with which must be renewed; and the list of those that were revoked.</summary>
internal sealed class Certificaateindpunten(Berichtenportaal portaal, Certificaatautoriteit autoriteit, TimeProvider klok)
{
    private const int LangsteCode = 100;

    public void Map(IEndpointRouteBuilder wegen)
    {
        wegen.MapGet(Berichtpaden.Certificaten, (Delegate)Eigen);
        wegen.MapGet(Berichtpaden.Certificaten + "/{code}", VanPartijAsync);
        wegen.MapGet(
            "/portaal/v1/intrekkingslijst",
            () =>
                File.Exists(autoriteit.Lijstpad)
                    ? Results.File(autoriteit.Lijstpad, "application/pkix-crl")
                    : Problemen.Probleem(StatusCodes.Status404NotFound, "Er is geen intrekkingslijst.", null, null)
        );
    }

    private async Task<IResult> VanPartijAsync(HttpContext http, string code)
    {
        if (code.Length > LangsteCode || await portaal.ZoekCertificaatAsync(http.Wie(), code, klok.GetUtcNow()) is not { } gevonden)
        {
            return Problemen.Probleem(StatusCodes.Status404NotFound, "Deze partij heeft geen geldig systeemcertificaat.", null, null);
        }

        var (gegevens, der) = gevonden;
        return Results.Json(
            new Certificaatvorm(
                gegevens.Serienummer,
                gegevens.GeldigVan,
                gegevens.GeldigTot,
                Convert.ToBase64String(der),
                Convert.ToBase64String(autoriteit.Uitgever.RawData),
                [.. gegevens.Partij.Relaties.Select(r => new RelatieVorm(r.Rol, r.Code))]
            ),
            BerichtMetadata.Json
        );
    }

    private IResult Eigen(HttpContext http)
    {
        var wie = http.Wie();
        var nu = klok.GetUtcNow();
        return Results.Json(
            portaal
                .Certificaten.Alle()
                .Where(c => c.Partij == wie.Partij && c.IsTest == wie.IsTest)
                .Select(c => new
                {
                    c.Serienummer,
                    Soort = c.Soort.ToString().ToLowerInvariant(),
                    c.GeldigVan,
                    c.GeldigTot,
                    Stand = c.Stand(nu),
                }),
            BerichtMetadata.Json
        );
    }
}
