using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Vereffen.Verkeer.Tests;

public sealed class VersleuteldeinhoudTests : IDisposable
{
    private const string Aes128 = "2.16.840.1.101.3.4.1.2";
    private const string TripleDes = "1.2.840.113549.3.7";
    private static readonly byte[] Brief = Encoding.UTF8.GetBytes("Geachte collega, de verwijzing is akkoord.");
    private readonly X509Certificate2 ontvanger = Certificaat("90054321", 1);
    private readonly X509Certificate2 ander = Certificaat("01056789", 2);

    public void Dispose()
    {
        ontvanger.Dispose();
        ander.Dispose();
    }

    [Fact]
    public void Only_the_receiver_opens_what_was_made_for_it()
    {
        var cms = Maak(Brief);

        Open(cms, ontvanger).ShouldBe(Brief);
        Weigering(cms, ander).ShouldContain("niet voor dit certificaat");
        cms.AsSpan().IndexOf(Brief.AsSpan(0, 8)).ShouldBe(-1);
    }

    [Fact]
    public void The_same_contents_look_different_each_time() => Maak(Brief).ShouldNotBe(Maak(Brief));

    [Fact]
    public void Any_contents_come_back_as_they_went_the_empty_ones_too()
    {
        Open(Maak(ReadOnlyMemory<byte>.Empty), ontvanger).ShouldBeEmpty();
        Prop.ForAll<byte[]>(inhoud => Open(Maak(inhoud), ontvanger).SequenceEqual(inhoud)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_earlier_certificate_still_opens_what_was_made_for_it()
    {
        var (inhoud, reden) = Versleuteldeinhoud.Open(Maak(Brief), ander, ontvanger);

        reden.ShouldBeNull();
        inhoud.ShouldBe(Brief);
    }

    [Fact]
    public void A_certificate_without_its_key_or_with_another_key_of_the_same_name_opens_nothing()
    {
        var cms = Maak(Brief);
        using var kaal = X509CertificateLoader.LoadCertificate(ontvanger.RawData);
        using var nagemaakt = Certificaat("90054321", 1);

        Weigering(cms, kaal).ShouldContain("geen RSA-sleutel");
        Weigering(cms, nagemaakt).ShouldContain("gaat niet open");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen CMS")]
    [InlineData("MIAGCSqGSIb3DQEHA6CAMIACAQAxggFx")]
    public void What_is_no_CMS_is_a_sentence(string inhoud) =>
        Weigering(Encoding.UTF8.GetBytes(inhoud), ontvanger).ShouldContain("geen versleutelde inhoud");

    [Fact]
    public void A_signed_message_is_not_an_enveloped_one()
    {
        var getekend = new SignedCms(new ContentInfo(Brief));
        getekend.ComputeSignature(new CmsSigner(ontvanger) { IncludeOption = X509IncludeOption.None });

        Weigering(getekend.Encode(), ontvanger).ShouldContain("geen versleutelde inhoud");
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused()
    {
        var cms = Maak(Brief);
        for (var lengte = 0; lengte < cms.Length; lengte++)
        {
            Weigering(cms.AsSpan(0, lengte).ToArray(), ontvanger).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void With_any_byte_changed_it_never_throws()
    {
        var cms = Maak(Brief);
        for (var plek = 0; plek < cms.Length; plek++)
        {
            var gewijzigd = cms.ToArray();
            gewijzigd[plek] ^= 0x41;
            var (inhoud, reden) = Versleuteldeinhoud.Open(gewijzigd, ontvanger);
            (inhoud is null).ShouldBe(reden is not null, $"byte {plek}");
        }
    }

    [Fact]
    public void Other_programs_may_use_a_shorter_AES_key_and_PKCS1_but_nothing_weaker()
    {
        Open(Elders(Aes128), ontvanger).ShouldBe(Brief);
        Weigering(Elders(TripleDes), ontvanger).ShouldContain("ander algoritme");
    }

    [Fact]
    public void The_largest_contents_go_and_one_byte_more_does_not()
    {
        var inhoud = new byte[Versleuteldeinhoud.Grootste + 1];

        Versleuteldeinhoud.Maak(inhoud, ontvanger).Reden.ShouldNotBeNull().ShouldContain("groter dan 100 MB");
        Open(Maak(inhoud.AsMemory(1)), ontvanger).Length.ShouldBe(Versleuteldeinhoud.Grootste);
        Weigering(new byte[Versleuteldeinhoud.Grootste + (1 << 16) + 1], ontvanger).ShouldContain("groter dan 100 MB");
    }

    [Fact]
    public void A_receiver_without_an_RSA_key_is_a_sentence()
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var ec = new CertificateRequest("CN=9901", sleutel, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(200)
        );

        Versleuteldeinhoud.Maak(Brief, ec).Reden.ShouldNotBeNull().ShouldContain("geen RSA-sleutel");
    }

    private byte[] Maak(ReadOnlyMemory<byte> inhoud)
    {
        var (cms, reden) = Versleuteldeinhoud.Maak(inhoud, ontvanger);
        reden.ShouldBeNull();
        return cms.ShouldNotBeNull();
    }

    private byte[] Elders(string algoritme)
    {
        var cms = new EnvelopedCms(new ContentInfo(Brief), new AlgorithmIdentifier(new Oid(algoritme)));
        cms.Encrypt(new CmsRecipient(ontvanger, RSAEncryptionPadding.Pkcs1));
        return cms.Encode();
    }

    private static byte[] Open(byte[] cms, X509Certificate2 sleutel)
    {
        var (inhoud, reden) = Versleuteldeinhoud.Open(cms, sleutel);
        reden.ShouldBeNull();
        return inhoud.ShouldNotBeNull();
    }

    private static string Weigering(byte[] cms, X509Certificate2 sleutel)
    {
        var (inhoud, reden) = Versleuteldeinhoud.Open(cms, sleutel);
        inhoud.ShouldBeNull();
        return reden.ShouldNotBeNull();
    }

    /// <summary>Of the same issuer, so that only its number tells it from another.</summary>
    private static X509Certificate2 Certificaat(string naam, byte nummer)
    {
        using var caSleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var sleutel = RSA.Create(2048);
        using var kaal = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Create(
            new X500DistinguishedName("CN=Proef-CA"),
            X509SignatureGenerator.CreateForECDsa(caSleutel),
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(200),
            [nummer]
        );
        return kaal.CopyWithPrivateKey(sleutel);
    }
}
