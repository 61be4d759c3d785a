namespace Vereffen.App;

/// <summary>How this server sends mail.</summary>
/// <param name="Host">SMTP server.</param>
/// <param name="Poort">Its port.</param>
/// <param name="Van">Address from which mail comes.</param>
/// <param name="Site">Address of the pages, for the link.</param>
/// <param name="IsVersleuteld">STARTTLS; false only for a relay on the same machine.</param>
/// <param name="Gebruiker">To log in with; null = without.</param>
/// <param name="Wachtwoord">Beside it.</param>
internal sealed record Mailinstellingen(
    string Host,
    int Poort,
    string Van,
    Uri Site,
    bool IsVersleuteld,
    string? Gebruiker = null,
    string? Wachtwoord = null
)
{
    /// <summary>An address that can be written to, and nothing beside it: no display name, no line end, no second one.</summary>
    public static bool IsAdres(string? tekst) =>
        tekst is { Length: > 2 and <= 254 }
        && !tekst.Any(teken => char.IsControl(teken) || char.IsWhiteSpace(teken) || teken is ',' or ';' or '<' or '>' or '"')
        && System.Net.Mail.MailAddress.TryCreate(tekst, out var adres)
        && adres.Address == tekst;

    public override string ToString() => $"{Host}:{Poort}";
}
