using Vereffen.Kern;

namespace Vereffen.Portaal;

/// <summary>Who is connected: the party of the certificate, and what the certificate is for.</summary>
/// <param name="Serienummer">Of the certificate; empty inside the program.</param>
/// <param name="Partij">Whose it is.</param>
/// <param name="Soort">System or personal.</param>
/// <param name="IsTest">Only in the test environment.</param>
internal sealed record Identiteit(string Serienummer, Partij Partij, Certificaatsoort Soort, bool IsTest)
{
    /// <summary>How it stands in the audit log: resolvable to the certificate and its party for good.</summary>
    public string Wie => $"certificaat {Serienummer} ({Partij.Rol} {Partij.Code})";

    public bool Is(Relatie relatie) => relatie.Code == Partij.Code && Partij.Relaties.Contains(relatie);
}
