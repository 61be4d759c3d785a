using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vereffen.App.Tests.Hosting;

/// <summary>The app on a phone: codes of six digits from a key, by RFC 6238 (SHA-1, 30 seconds).</summary>
internal static class Authenticator
{
    private const string Alfabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="sleutel">Base32; spaces don't count.</param>
    /// <param name="stap">0 = the code of now, 1 = the next.</param>
    public static string Code(string sleutel, int stap = 0)
    {
        Span<byte> teller = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(teller, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + stap);
#pragma warning disable CA5350 // The apps on people's phones know nothing else.
        var hash = HMACSHA1.HashData(Bytes(sleutel), teller);
#pragma warning restore CA5350
        var getal = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string sleutel)
    {
        var (uit, bits, aantal) = (new List<byte>(), 0, 0);
        foreach (var teken in sleutel.Where(t => t != ' '))
        {
            bits = ((bits << 5) | Alfabet.IndexOf(teken, StringComparison.OrdinalIgnoreCase)) & 0xFFFF;
            aantal += 5;
            if (aantal >= 8)
            {
                aantal -= 8;
                uit.Add((byte)((bits >> aantal) & 0xFF));
            }
        }

        return [.. uit];
    }
}
