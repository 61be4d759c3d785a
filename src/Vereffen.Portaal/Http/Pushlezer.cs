using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Vereffen.Opslag;
using Vereffen.Verkeer;

namespace Vereffen.Portaal;

/// <summary>
/// Reads a push: metadata and payload in either order, the payload as a stream to storage. A header <c>Content-Digest: sha-256=:..:</c> (RFC 9530) on the payload part is checked.
/// </summary>
internal sealed class Pushlezer : IDisposable
{
    /// <summary>More than valid metadata can be.</summary>
    private const int GrootsteMetadata = 32 << 20;
    private const int KopLengte = 16 << 10;

    /// <summary>What may be around the parts.</summary>
    public const long Ruimte = GrootsteMetadata + (1 << 20);
    private BerichtMetadata? metadata;

    private Pushlezer() { }

    public BerichtMetadata Metadata => metadata!;

    public Berichtinhoud Inhoud { get; private set; } = null!;

    /// <summary>Reads all of it; or null and the answer that is due.</summary>
    public static async Task<(Pushlezer? Lezer, IResult? Fout)> LeesAsync(
        HttpRequest vraag,
        Func<InhoudStream> nieuw,
        CancellationToken annuleer
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(vraag.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } grens
        )
        {
            return (null, Problemen.Onjuist("", "De aanvraag is geen multipart/form-data met een boundary."));
        }

        var lezer = new Pushlezer();
        try
        {
            var fout = await lezer.LeesDelenAsync(
                new MultipartReader(grens.ToString(), vraag.Body) { HeadersLengthLimit = KopLengte },
                nieuw,
                annuleer
            );
            if (fout is null)
            {
                return (lezer, null);
            }

            lezer.Dispose();
            return (null, fout);
        }
        catch (Exception fout) when (fout is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            lezer.Dispose();
            annuleer.ThrowIfCancellationRequested();
            return (null, Problemen.Onjuist("", "De aanvraag is afgebroken of geen geldige multipart."));
        }
        catch
        {
            lezer.Dispose();
            throw;
        }
    }

    public void Dispose() => Inhoud?.Dispose();

    private async Task<IResult?> LeesDelenAsync(MultipartReader delen, Func<InhoudStream> nieuw, CancellationToken annuleer)
    {
        while (await delen.ReadNextSectionAsync(annuleer) is { } deel)
        {
            var naam = ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var plaats)
                ? HeaderUtilities.RemoveQuotes(plaats.Name).ToString()
                : "";
            var fout = naam switch
            {
                Berichtpaden.Metadata when metadata is not null => Problemen.Onjuist(naam, "komt twee keer voor"),
                Berichtpaden.Payload when Inhoud is not null => Problemen.Onjuist(naam, "komt twee keer voor"),
                Berichtpaden.Metadata => await LeesMetadataAsync(deel.Body, annuleer),
                Berichtpaden.Payload => await LeesPayloadAsync(deel, nieuw, annuleer),
                // Parts of other names are nobody's: read past.
                _ => null,
            };
            if (fout is not null)
            {
                return fout;
            }
        }

        return metadata is null ? Problemen.Onjuist(Berichtpaden.Metadata, "ontbreekt")
            : Inhoud is null ? Problemen.Onjuist(Berichtpaden.Payload, "ontbreekt")
            : null;
    }

    private async Task<IResult?> LeesMetadataAsync(Stream deel, CancellationToken annuleer)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 12];
        for (int aantal; (aantal = await deel.ReadAsync(buffer, annuleer)) > 0; )
        {
            if (bytes.Length + aantal > GrootsteMetadata)
            {
                return Problemen.Onjuist(Berichtpaden.Metadata, "is te groot");
            }

            bytes.Write(buffer.AsSpan(0, aantal));
        }

        try
        {
            using var json = JsonDocument.Parse(
                bytes.GetBuffer().AsMemory(0, (int)bytes.Length),
                new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 }
            );
            var fouten = Berichtschemas.Metadata.Controleer(json.RootElement);
            if (fouten.Count > 0)
            {
                return Problemen.Onjuist(fouten);
            }

            metadata = json.RootElement.Deserialize<BerichtMetadata>(BerichtMetadata.Json)!;
            return null;
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            return Problemen.Onjuist(Berichtpaden.Metadata, "is geen geldige JSON");
        }
    }

    private async Task<IResult?> LeesPayloadAsync(MultipartSection deel, Func<InhoudStream> nieuw, CancellationToken annuleer)
    {
        using var schrijver = nieuw();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (int aantal; (aantal = await deel.Body.ReadAsync(buffer, annuleer)) > 0; )
            {
                if (schrijver.Length + aantal > Berichtpaden.GrootstePayload)
                {
                    return Problemen.Geweigerd("De payload is groter dan 300 MB.");
                }

                schrijver.Write(buffer.AsSpan(0, aantal));
            }
        }
        finally
        {
            // It held personal data.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        var inhoud = schrijver.Klaar();
        if (Digest(deel) is { } verwacht && !CryptographicOperations.FixedTimeEquals(verwacht, Convert.FromHexString(inhoud.Sha256)))
        {
            inhoud.Dispose();
            return Problemen.Onjuist(Berichtpaden.Payload, "heeft een andere SHA-256 dan Content-Digest zegt");
        }

        Inhoud = inhoud;
        return null;
    }

    /// <summary>Null without one of SHA-256; empty, which nothing equals, when it can't be read.</summary>
    private static byte[]? Digest(MultipartSection deel)
    {
        if (deel.Headers is null || !deel.Headers.TryGetValue("Content-Digest", out var waarden))
        {
            return null;
        }

        foreach (var waarde in waarden.ToString().Split(',').Select(w => w.Trim()))
        {
            if (waarde.StartsWith("sha-256=", StringComparison.OrdinalIgnoreCase))
            {
                var tekst = waarde["sha-256=".Length..].Trim(':');
                var bytes = new byte[SHA256.HashSizeInBytes];
                return Convert.TryFromBase64String(tekst, bytes, out var lengte) && lengte == bytes.Length ? bytes : [];
            }
        }

        return null;
    }
}
