namespace Vereffen.Portaal;

/// <summary>A certificate as the exchange registered it when it was issued.</summary>
/// <param name="Serienummer">Hexadecimal, upper case, as in the certificate.</param>
/// <param name="Vingerafdruk">SHA-256 of the certificate, hexadecimal, lower case.</param>
/// <param name="Partij">Whose it is.</param>
/// <param name="Soort">System or personal.</param>
/// <param name="IsTest">Only for the test environment of the exchange.</param>
/// <param name="GeldigVan">Not valid before this moment.</param>
/// <param name="GeldigTot">Not valid after this moment.</param>
/// <param name="IngetrokkenOp">When it was revoked; null while it isn't.</param>
public sealed record Certificaatgegevens(
    string Serienummer,
    string Vingerafdruk,
    Partij Partij,
    Certificaatsoort Soort,
    bool IsTest,
    DateTimeOffset GeldigVan,
    DateTimeOffset GeldigTot,
    DateTimeOffset? IngetrokkenOp
)
{
    /// <summary>From this many days before the end on, renewal is due.</summary>
    public const int WaarschuwDagen = 60;

    /// <summary><c>ingetrokken</c>, <c>verlopen</c>, <c>vernieuwen</c> (ends within 60 days) or <c>geldig</c>.</summary>
    public string Stand(DateTimeOffset nu) =>
        IngetrokkenOp is not null ? "ingetrokken"
        : nu > GeldigTot ? "verlopen"
        : GeldigTot - nu <= TimeSpan.FromDays(WaarschuwDagen) ? "vernieuwen"
        : "geldig";
}
