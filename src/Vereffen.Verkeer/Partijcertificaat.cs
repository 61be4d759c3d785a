using System.Security.Cryptography.X509Certificates;
using Vereffen.Kern;

namespace Vereffen.Verkeer;

/// <summary>The certificate of another party, to encrypt to.</summary>
/// <param name="Certificaat">Valid, of the authority that we trust, and in the name of that party.</param>
/// <param name="Relaties">As which that party can be addressed.</param>
public sealed record Partijcertificaat(X509Certificate2 Certificaat, IReadOnlyList<Relatie> Relaties) : IDisposable
{
    public void Dispose() => Certificaat.Dispose();
}
