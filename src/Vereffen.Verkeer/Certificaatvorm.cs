namespace Vereffen.Verkeer;

/// <summary>A party's certificate on the wire: <c>GET /portaal/v1/certificaten/{code}</c>.</summary>
/// <param name="Serienummer">Hexadecimal.</param>
/// <param name="GeldigVan">First moment.</param>
/// <param name="GeldigTot">Last moment.</param>
/// <param name="Certificaat">DER in base64.</param>
/// <param name="Uitgever">Certificate of the issuing CA, DER in base64.</param>
/// <param name="Relaties">As which the party can be addressed.</param>
public sealed record Certificaatvorm(
    string Serienummer,
    DateTimeOffset GeldigVan,
    DateTimeOffset GeldigTot,
    string Certificaat,
    string Uitgever,
    IReadOnlyList<RelatieVorm> Relaties
);
