using System.Security.Cryptography.X509Certificates;

namespace Vereffen.Verkeer;

/// <summary>How a party reaches an exchange.</summary>
public sealed record Verkeersinstellingen
{
    /// <summary>Scheme, host and port of the exchange; a path in front of the service's own paths may follow (<c>https://tst-api.vecozo.nl/tst</c>).</summary>
    public required Uri Basis { get; init; }

    /// <summary>Certificates with their key, by the code of the party; another party goes with the first.</summary>
    public required IReadOnlyList<(string Code, X509Certificate2 Certificaat)> Certificaten { get; init; }

    /// <summary>Root that the server's certificate must lead to; null = those that the machine trusts.</summary>
    public X509Certificate2? Wortel { get; init; }

    /// <summary>How often a call is tried before the caller hears that the exchange can't be reached.</summary>
    public int Pogingen { get; init; } = 5;

    /// <summary>Wait before the second try; doubles each time, up to a minute.</summary>
    public TimeSpan EersteWacht { get; init; } = TimeSpan.FromMilliseconds(200);
}
