using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Vereffen.Kern;

namespace Vereffen.Verkeer;

/// <summary>Finds the certificate of another party at the exchange, and believes it only when it leads to the root that we trust and bears the name of that party.</summary>
internal sealed class Certificaatgids(Portaalverbinding portaal, X509Certificate2? wortel, TimeProvider klok)
{
    public async Task<(Partijcertificaat? Certificaat, string? Reden)> ZoekAsync(Relatie wie, string code, CancellationToken annuleer)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentNullException.ThrowIfNull(code);
        using var antwoord = await portaal.ProbeerAsync(
            () => new HttpRequestMessage(HttpMethod.Get, $"{portaal.Basis}{Berichtpaden.Certificaten}/{Uri.EscapeDataString(code)}"),
            wie,
            annuleer
        );
        if (antwoord.StatusCode == HttpStatusCode.NotFound)
        {
            return (null, $"Het portaal heeft geen geldig certificaat van {code} om mee te versleutelen.");
        }

        if (antwoord.StatusCode != HttpStatusCode.OK)
        {
            throw portaal.Onverwacht(antwoord);
        }

        try
        {
            var vorm =
                await antwoord.Content.ReadFromJsonAsync<Certificaatvorm>(BerichtMetadata.Json, annuleer)
                ?? throw new JsonException("leeg");
            return Lees(vorm, code);
        }
        catch (Exception fout) when (fout is JsonException or FormatException or CryptographicException)
        {
            throw new VerkeerException("Het portaal gaf een certificaat dat niet te lezen is.", fout);
        }
    }

    private (Partijcertificaat? Certificaat, string? Reden) Lees(Certificaatvorm vorm, string code)
    {
        var certificaat = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(vorm.Certificaat));
        using var uitgever = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(vorm.Uitgever));
        if (certificaat.GetNameInfo(X509NameType.SimpleName, forIssuer: false) != code || !KetenKlopt(certificaat, uitgever))
        {
            certificaat.Dispose();
            return (null, $"Het portaal gaf een certificaat dat niet van {code} is, of niet te vertrouwen is.");
        }

        return (new Partijcertificaat(certificaat, [.. vorm.Relaties.Select(r => new Relatie(r.Rol, r.Code ?? code))]), null);
    }

    private bool KetenKlopt(X509Certificate2 certificaat, X509Certificate2 uitgever)
    {
        using var keten = new X509Chain();
        if (wortel is not null)
        {
            keten.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            keten.ChainPolicy.CustomTrustStore.Add(wortel);
        }

        keten.ChainPolicy.ExtraStore.Add(uitgever);
        keten.ChainPolicy.DisableCertificateDownloads = true;
        // The exchange hands out none that was revoked.
        keten.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        keten.ChainPolicy.VerificationTimeIgnored = false;
        keten.ChainPolicy.VerificationTime = klok.GetUtcNow().LocalDateTime;
        return keten.Build(certificaat);
    }
}
