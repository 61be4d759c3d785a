using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Vereffen.Portaal;

/// <summary>Makes the certificates of the exchange's authority: two CAs on P-384, parties on RSA 3072 (which CMS can encrypt to), the server on P-256.</summary>
/// <param name="nieuwSerienummer">Source of serial numbers: 16 bytes, positive.</param>
internal sealed class Certificaatmaker(Func<byte[]> nieuwSerienummer)
{
    private const string Organisatie = "Vereffen";
    private const string ServerAuthenticatie = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthenticatie = "1.3.6.1.5.5.7.3.2";
    private const int WortelJaren = 20;
    private const int UitgeverJaren = 10;

    /// <summary>Clocks differ: valid from a little while ago.</summary>
    private static readonly TimeSpan Speling = TimeSpan.FromMinutes(5);

    public X509Certificate2 Wortel(ECDsa sleutel, DateTimeOffset nu)
    {
        var aanvraag = Ca(sleutel, "Vereffen Portaal Root CA", pad: 1);
        return aanvraag.Create(
            aanvraag.SubjectName,
            X509SignatureGenerator.CreateForECDsa(sleutel),
            Van(nu),
            nu.AddYears(WortelJaren),
            nieuwSerienummer()
        );
    }

    public X509Certificate2 Uitgever(ECDsa sleutel, X509Certificate2 wortel, ECDsa wortelsleutel, DateTimeOffset nu)
    {
        var aanvraag = Ca(sleutel, "Vereffen Portaal Uitgevende CA", pad: 0);
        return Onderteken(aanvraag, wortel, wortelsleutel, nu, nu.AddYears(UitgeverJaren));
    }

    public X509Certificate2 Partij(Certificaataanvraag gevraagd, X509Certificate2 uitgever, ECDsa uitgeversleutel, DateTimeOffset nu)
    {
        using var sleutel = RSA.Create(3072);
        var naam = new X500DistinguishedNameBuilder();
        naam.AddCommonName(gevraagd.Partij.Code);
        if (gevraagd.IsTest)
        {
            naam.AddOrganizationalUnitName("Test");
        }

        naam.AddOrganizationalUnitName(
            $"{gevraagd.Partij.Rol} {(gevraagd.Soort == Certificaatsoort.Personal ? "persoonlijk" : "systeem")}"
        );
        naam.AddOrganizationName(Organisatie);
        var aanvraag = new CertificateRequest(naam.Build(), sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Blad(aanvraag, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, ClientAuthenticatie);
        using var kaal = Onderteken(aanvraag, uitgever, uitgeversleutel, nu, nu.AddDays(gevraagd.Dagen));
        return kaal.CopyWithPrivateKey(sleutel);
    }

    public X509Certificate2 Server(X509Certificate2 uitgever, ECDsa uitgeversleutel, DateTimeOffset nu, int dagen)
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var naam = new X500DistinguishedNameBuilder();
        naam.AddCommonName("localhost");
        naam.AddOrganizationName(Organisatie);
        var aanvraag = new CertificateRequest(naam.Build(), sleutel, HashAlgorithmName.SHA256);
        Blad(aanvraag, X509KeyUsageFlags.DigitalSignature, ServerAuthenticatie);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddDnsName("localhost");
        namen.AddIpAddress(IPAddress.Loopback);
        aanvraag.CertificateExtensions.Add(namen.Build());
        using var kaal = Onderteken(aanvraag, uitgever, uitgeversleutel, nu, nu.AddDays(dagen));
        return kaal.CopyWithPrivateKey(sleutel);
    }

    private static CertificateRequest Ca(ECDsa sleutel, string cn, int pad)
    {
        var naam = new X500DistinguishedNameBuilder();
        naam.AddCommonName(cn);
        naam.AddOrganizationName(Organisatie);
        var aanvraag = new CertificateRequest(naam.Build(), sleutel, HashAlgorithmName.SHA384);
        aanvraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, pad, true));
        aanvraag.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        aanvraag.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(aanvraag.PublicKey, false));
        return aanvraag;
    }

    private static void Blad(CertificateRequest aanvraag, X509KeyUsageFlags gebruik, string doel)
    {
        aanvraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        aanvraag.CertificateExtensions.Add(new X509KeyUsageExtension(gebruik, true));
        aanvraag.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(doel)], false));
        aanvraag.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(aanvraag.PublicKey, false));
    }

    private X509Certificate2 Onderteken(
        CertificateRequest aanvraag,
        X509Certificate2 uitgever,
        ECDsa uitgeversleutel,
        DateTimeOffset nu,
        DateTimeOffset tot
    )
    {
        aanvraag.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(uitgever, true, false));
        var uiterlijk = new DateTimeOffset(uitgever.NotAfter);
        return aanvraag.Create(
            uitgever.SubjectName,
            X509SignatureGenerator.CreateForECDsa(uitgeversleutel),
            Van(nu),
            tot < uiterlijk ? tot : uiterlijk,
            nieuwSerienummer()
        );
    }

    private static DateTimeOffset Van(DateTimeOffset nu) => nu - Speling;
}
