namespace Vereffen.Portaal;

/// <summary>What a certificate is asked for.</summary>
/// <param name="Partij">Whose it will be.</param>
/// <param name="Soort">System or personal.</param>
/// <param name="IsTest">Only for the test environment.</param>
/// <param name="Dagen">How long it is valid, from now.</param>
public sealed record Certificaataanvraag(Partij Partij, Certificaatsoort Soort, bool IsTest, int Dagen);
