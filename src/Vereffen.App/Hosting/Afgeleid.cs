using System.Security.Cryptography;
using System.Text;

namespace Vereffen.App.Hosting;

/// <summary>An id that follows from another and a word: after a crash the very same messages are sent again.</summary>
internal static class Afgeleid
{
    public static Guid Van(Guid van, string wat)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. van.ToByteArray(), .. Encoding.UTF8.GetBytes(wat)], hash);
        return new Guid(hash[..16]);
    }
}
