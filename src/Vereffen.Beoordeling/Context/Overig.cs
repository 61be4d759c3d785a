using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Beoordeling;

/// <summary>What history keeps of the elements that only one standard has: enough to see that a credit repeats them, and not what they say (a diagnosis).</summary>
internal static class Overig
{
    /// <summary>Sixteen hexadecimal digits; empty when the standard has no such elements.</summary>
    public static string Afdruk(string? overig)
    {
        if (overig is null)
        {
            return "";
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(overig), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
