using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Vereffen.Portaal;

/// <summary>
/// Decides who comes in: chain to our root, purpose, dates, in our register, not revoked. What was issued or revoked meanwhile, by another process too, counts within two seconds.
/// </summary>
internal sealed class Toelating(Certificaatregister register, X509Certificate2 wortel, X509Certificate2 uitgever, TimeProvider klok)
{
    private const string ClientAuthenticatie = "1.3.6.1.5.5.7.3.2";
    private static readonly TimeSpan Vers = TimeSpan.FromSeconds(2);
    private readonly Lock slot = new();
    private Dictionary<string, Certificaatgegevens> bekend = new(StringComparer.Ordinal);
    private (long, long) stand = (-1, -1);
    private long gezien;

    /// <summary>Who this certificate is; or null and why it is refused.</summary>
    public Identiteit? Beoordeel(X509Certificate2? certificaat, out string reden)
    {
        reden = "geen certificaat";
        if (certificaat is null)
        {
            return null;
        }

        return KetenKlopt(certificaat, out reden) ? Herken(certificaat, out reden) : null;
    }

    /// <summary>The same for a connection that was let in before: only what can change meanwhile.</summary>
    public Identiteit? Herken(X509Certificate2 certificaat, out string reden)
    {
        var vingerafdruk = Certificaatregister.Vingerafdruk(certificaat);
        // One that was issued a moment ago counts at once; that it is ours is known by now.
        var gegevens = Bekend(Vers).GetValueOrDefault(vingerafdruk) ?? Bekend(TimeSpan.Zero).GetValueOrDefault(vingerafdruk);
        var nu = klok.GetUtcNow();
        reden =
            gegevens is null ? "niet door dit portaal uitgegeven"
            : gegevens.IngetrokkenOp is not null ? "ingetrokken"
            : nu < gegevens.GeldigVan ? "nog niet geldig"
            : nu > gegevens.GeldigTot ? "verlopen"
            : "";
        return reden.Length > 0 ? null : new Identiteit(gegevens!.Serienummer, gegevens.Partij, gegevens.Soort, gegevens.IsTest);
    }

    private bool KetenKlopt(X509Certificate2 certificaat, out string reden)
    {
        using var keten = new X509Chain();
        keten.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        keten.ChainPolicy.CustomTrustStore.Add(wortel);
        keten.ChainPolicy.ExtraStore.Add(uitgever);
        keten.ChainPolicy.DisableCertificateDownloads = true;
        // Revocation is looked up in our own register, which is never behind.
        keten.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        keten.ChainPolicy.ApplicationPolicy.Add(new Oid(ClientAuthenticatie));
        keten.ChainPolicy.VerificationTimeIgnored = false;
        keten.ChainPolicy.VerificationTime = klok.GetUtcNow().LocalDateTime;
        var klopt = keten.Build(certificaat);
        var status = keten.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (som, s) => som | s.Status);
        reden =
            klopt ? ""
            : status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "verlopen of nog niet geldig"
            : status.HasFlag(X509ChainStatusFlags.NotValidForUsage) ? "niet bedoeld om zich mee te legitimeren"
            : "niet van deze certificaatautoriteit";
        return klopt;
    }

    private Dictionary<string, Certificaatgegevens> Bekend(TimeSpan vers)
    {
        lock (slot)
        {
            if (gezien != 0 && klok.GetElapsedTime(gezien) < vers)
            {
                return bekend;
            }

            var nieuw = register.Stand();
            if (nieuw != stand)
            {
                bekend = register.Alle().ToDictionary(c => c.Vingerafdruk, StringComparer.Ordinal);
                stand = nieuw;
            }

            gezien = klok.GetTimestamp();
            return bekend;
        }
    }
}
