using System.Security.Cryptography.X509Certificates;

namespace Vereffen.Portaal;

/// <summary>A certificate that was just made, with its private key, and the certificates above it.</summary>
/// <param name="Blad">The certificate with its key.</param>
/// <param name="Uitgever">The issuing CA.</param>
/// <param name="Wortel">The root, which others trust.</param>
public sealed record Uitgifte(X509Certificate2 Blad, X509Certificate2 Uitgever, X509Certificate2 Wortel) : IDisposable
{
    /// <summary>Leaf and issuing CA, PEM.</summary>
    public string KetenPem() => Blad.ExportCertificatePem() + "\n" + Uitgever.ExportCertificatePem() + "\n";

    /// <summary>The private key, PKCS#8, PEM.</summary>
    public string SleutelPem()
    {
        using var rsa = Blad.GetRSAPrivateKey();
        using var ecdsa = Blad.GetECDsaPrivateKey();
        return (rsa?.ExportPkcs8PrivateKeyPem() ?? ecdsa!.ExportPkcs8PrivateKeyPem()) + "\n";
    }

    /// <summary>Leaf with key and issuing CA, PKCS#12 without a password: the file's rights protect it.</summary>
    public byte[] Pfx() => new X509Certificate2Collection { Blad, Uitgever }.Export(X509ContentType.Pkcs12, "")!;

    /// <summary>The same behind a password, for who carries the file.</summary>
    public byte[] Pfx(string wachtwoord) => new X509Certificate2Collection { Blad, Uitgever }.Export(X509ContentType.Pkcs12, wachtwoord)!;

    public string WortelPem() => Wortel.ExportCertificatePem() + "\n";

    /// <summary>The leaf goes; the CA's certificates belong to who opened the CA.</summary>
    public void Dispose() => Blad.Dispose();
}
