using System.Security.Cryptography;

namespace Vereffen.Opslag;

/// <summary>
/// Personal payload at rest: AES-256-GCM with a key of its own per message, so that destroying the key erases the payload while hashes and ledger stay.
/// Form: nonce (12 bytes), tag (16), cipher text. The traceerId is bound in as associated data: a payload can't be put under another message.
/// </summary>
public static class Versleuteling
{
    private const int NonceLengte = 12;
    private const int TagLengte = 16;

    /// <summary>A new random key of 32 bytes.</summary>
    public static byte[] NieuweSleutel() => RandomNumberGenerator.GetBytes(32);

    public static byte[] Versleutel(ReadOnlySpan<byte> inhoud, ReadOnlySpan<byte> sleutel, Guid traceerId)
    {
        var resultaat = new byte[NonceLengte + TagLengte + inhoud.Length];
        var nonce = resultaat.AsSpan(0, NonceLengte);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(sleutel, TagLengte);
        aes.Encrypt(
            nonce,
            inhoud,
            resultaat.AsSpan(NonceLengte + TagLengte),
            resultaat.AsSpan(NonceLengte, TagLengte),
            traceerId.ToByteArray()
        );
        return resultaat;
    }

    /// <exception cref="CryptographicException">The bytes were changed, or the key or traceerId is another's.</exception>
    public static byte[] Ontsleutel(ReadOnlySpan<byte> versleuteld, ReadOnlySpan<byte> sleutel, Guid traceerId)
    {
        if (versleuteld.Length < NonceLengte + TagLengte)
        {
            throw new CryptographicException("Versleutelde inhoud is te kort.");
        }

        var inhoud = new byte[versleuteld.Length - NonceLengte - TagLengte];
        using var aes = new AesGcm(sleutel, TagLengte);
        aes.Decrypt(
            versleuteld[..NonceLengte],
            versleuteld[(NonceLengte + TagLengte)..],
            versleuteld.Slice(NonceLengte, TagLengte),
            inhoud,
            traceerId.ToByteArray()
        );
        return inhoud;
    }
}
