using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;

namespace Vereffen.Verkeer;

/// <summary>
/// Contents that only the receiver can read: CMS EnvelopedData (RFC 5652), AES-256-CBC, its key by RSA-OAEP with SHA-256 to the receiver's certificate. What is opened may
/// also use AES-128 or AES-192, or a key by RSA PKCS#1, as other programs make it; nothing weaker. It says nothing of who made it: that is the sender of the message.
/// </summary>
public static class Versleuteldeinhoud
{
    /// <summary>Berichttype of a message with such a payload.</summary>
    public const string Berichttype = "VersleuteldBericht";

    /// <summary>Most contents, bytes: they are in memory as a whole.</summary>
    public const int Grootste = 100 << 20;

    /// <summary>What the envelope adds at most.</summary>
    private const int Omhulsel = 1 << 16;
    private const string Aes256 = "2.16.840.1.101.3.4.1.42";
    private static readonly string[] Toegestaan = ["2.16.840.1.101.3.4.1.2", "2.16.840.1.101.3.4.1.22", Aes256];

    /// <summary>Encrypts; null and a Dutch sentence when that can't be done.</summary>
    /// <param name="inhoud">Up to <see cref="Grootste"/> bytes.</param>
    /// <param name="ontvanger">Certificate of the receiver, with an RSA key.</param>
    public static (byte[]? Cms, string? Reden) Maak(ReadOnlyMemory<byte> inhoud, X509Certificate2 ontvanger)
    {
        ArgumentNullException.ThrowIfNull(ontvanger);
        if (inhoud.Length > Grootste)
        {
            return (null, $"De inhoud is groter dan {Grootste >> 20} MB.");
        }

        using var rsa = ontvanger.GetRSAPublicKey();
        if (rsa is null)
        {
            return (null, "Het certificaat van de ontvanger heeft geen RSA-sleutel, en daarmee kan niet worden versleuteld.");
        }

        var cms = new EnvelopedCms(new ContentInfo(inhoud.ToArray()), new AlgorithmIdentifier(new Oid(Aes256)));
        cms.Encrypt(new CmsRecipient(ontvanger, RSAEncryptionPadding.OaepSHA256));
        return (cms.Encode(), null);
    }

    /// <summary>Decrypts with the first of these certificates for which it was made; null and a Dutch sentence when that can't be done.</summary>
    /// <param name="cms">The payload of a <see cref="Berichttype"/>.</param>
    /// <param name="sleutels">Certificates with their key; an earlier one opens what was made before it was renewed.</param>
    public static (byte[]? Inhoud, string? Reden) Open(ReadOnlyMemory<byte> cms, params IReadOnlyList<X509Certificate2> sleutels)
    {
        ArgumentNullException.ThrowIfNull(sleutels);
        if (cms.Length > Grootste + Omhulsel)
        {
            return (null, $"De inhoud is groter dan {Grootste >> 20} MB.");
        }

        var omhulsel = new EnvelopedCms();
        try
        {
            omhulsel.Decode(cms.Span);
        }
        catch (CryptographicException)
        {
            return (null, "Dit is geen versleutelde inhoud (CMS EnvelopedData), of het is afgebroken.");
        }

        if (!Toegestaan.Contains(omhulsel.ContentEncryptionAlgorithm.Oid.Value, StringComparer.Ordinal))
        {
            return (null, "De inhoud is met een ander algoritme versleuteld dan AES.");
        }

        foreach (var ontvanger in omhulsel.RecipientInfos)
        {
            if (sleutels.FirstOrDefault(s => IsVan(ontvanger, s)) is { } certificaat)
            {
                return Open(omhulsel, ontvanger, certificaat);
            }
        }

        return (null, "De inhoud is niet voor dit certificaat versleuteld.");
    }

    private static (byte[]? Inhoud, string? Reden) Open(EnvelopedCms omhulsel, RecipientInfo ontvanger, X509Certificate2 certificaat)
    {
        using var rsa = certificaat.GetRSAPrivateKey();
        if (rsa is null)
        {
            return (null, "Bij dit certificaat hoort geen RSA-sleutel.");
        }

        try
        {
            omhulsel.Decrypt(ontvanger, rsa);
            return (omhulsel.ContentInfo.Content, null);
        }
        catch (CryptographicException)
        {
            // One sentence whatever went wrong: the difference would tell whoever tries things out.
            return (null, "De inhoud gaat niet open: ze is beschadigd, of de sleutel past niet.");
        }
    }

    private static bool IsVan(RecipientInfo ontvanger, X509Certificate2 certificaat) =>
        ontvanger.RecipientIdentifier switch
        {
            { Type: SubjectIdentifierType.IssuerAndSerialNumber, Value: X509IssuerSerial wie } => Kaal(wie.SerialNumber)
                == Kaal(certificaat.SerialNumber)
                && wie.IssuerName == certificaat.IssuerName.Name,
            { Type: SubjectIdentifierType.SubjectKeyIdentifier, Value: string sleutel } => certificaat
                .Extensions.OfType<X509SubjectKeyIdentifierExtension>()
                .Any(e => string.Equals(e.SubjectKeyIdentifier, sleutel, StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };

    private static string Kaal(string serienummer) => serienummer.TrimStart('0').ToUpperInvariant();
}
