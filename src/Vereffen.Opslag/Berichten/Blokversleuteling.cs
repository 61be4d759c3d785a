using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Opslag;

/// <summary>
/// AES-256-GCM per block of 64 KiB, so that a large payload can be read from any place. A block is tag (16 bytes) and cipher text; its number is the nonce, which is
/// safe because every payload has a key of its own. The name of the file is bound in: a file can't take another's place.
/// </summary>
internal sealed class Blokversleuteling : IDisposable
{
    public const int Blok = 1 << 16;
    public const int Tag = 16;
    private readonly AesGcm aes;
    private readonly byte[] naam;

    public Blokversleuteling(ReadOnlySpan<byte> sleutel, string naam)
    {
        aes = new AesGcm(sleutel, Tag);
        this.naam = Encoding.UTF8.GetBytes(naam);
    }

    public void Versleutel(long nummer, ReadOnlySpan<byte> inhoud, Span<byte> blok)
    {
        Span<byte> nonce = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], nummer);
        aes.Encrypt(nonce, inhoud, blok.Slice(Tag, inhoud.Length), blok[..Tag], naam);
    }

    /// <exception cref="CryptographicException">The bytes were changed, or the key or file is another's.</exception>
    public void Ontsleutel(long nummer, ReadOnlySpan<byte> blok, Span<byte> inhoud)
    {
        Span<byte> nonce = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], nummer);
        aes.Decrypt(nonce, blok[Tag..], blok[..Tag], inhoud, naam);
    }

    public void Dispose() => aes.Dispose();
}
