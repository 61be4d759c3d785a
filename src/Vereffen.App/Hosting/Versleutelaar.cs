using System.Security.Cryptography.X509Certificates;
using Vereffen.Kern;
using Vereffen.Portaal;
using Vereffen.Verkeer;

namespace Vereffen.App.Hosting;

/// <summary>Makes CMS EnvelopedData for a party on the exchange, with the certificate that the exchange has of it.</summary>
/// <param name="zoek">The certificate of a party, asked in somebody's name; or a sentence.</param>
internal sealed class Versleutelaar(Func<Relatie, string, CancellationToken, Task<(X509Certificate2? Certificaat, string? Reden)>> zoek)
{
    /// <summary>With the exchange in this process. Certificates go by the real clock.</summary>
    public static Versleutelaar Van(Berichtenportaal portaal, TimeProvider klok) =>
        new(
            (_, code, _) =>
                Task.FromResult<(X509Certificate2?, string?)>(
                    portaal.Certificaten.Systeemcertificaat(code, klok.GetUtcNow()) is { } der
                        ? (X509CertificateLoader.LoadCertificate(der), null)
                        : (null, $"Het portaal heeft geen geldig certificaat van {code} om mee te versleutelen.")
                )
        );

    /// <summary>With an exchange elsewhere.</summary>
    public static Versleutelaar Van(HttpBerichtenverkeer verkeer) =>
        new(
            async (wie, code, annuleer) =>
            {
                var (certificaat, reden) = await verkeer.ZoekCertificaatAsync(wie, code, annuleer);
                return (certificaat?.Certificaat, reden);
            }
        );

    /// <param name="wie">Who sends.</param>
    /// <param name="klant">AGB-code of the receiver.</param>
    /// <param name="inhoud">What only the receiver may read.</param>
    /// <param name="annuleer">Gives up.</param>
    /// <returns>The payload, or a Dutch sentence.</returns>
    public async Task<(byte[]? Cms, string? Reden)> MaakAsync(
        Relatie wie,
        string klant,
        ReadOnlyMemory<byte> inhoud,
        CancellationToken annuleer
    )
    {
        try
        {
            var (certificaat, reden) = await zoek(wie, klant, annuleer);
            if (certificaat is null)
            {
                return (null, reden);
            }

            using (certificaat)
            {
                return Versleuteldeinhoud.Maak(inhoud, certificaat);
            }
        }
        catch (VerkeerException fout)
        {
            return (null, fout.Message);
        }
    }
}
