using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vereffen.Ei;

/// <summary>
/// Replaces text by other text of the same pattern: a digit by a digit, a letter by a letter of its case (a vowel by a vowel), all else stays. Within a
/// pattern it is a bijection that the seed decides, so that values which differ stay different and equal ones equal.
/// </summary>
internal sealed class Vervanger
{
    private const int Rondes = 2;

    private readonly ulong sleutel;

    internal Vervanger(long zaad)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, zaad);
        sleutel = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));
    }

    /// <summary>A number that seed, purpose and value decide.</summary>
    internal ulong Getal(string doel, ReadOnlySpan<byte> waarde)
    {
        var stand = sleutel;
        foreach (var teken in doel)
        {
            stand = Meng(stand ^ teken);
        }

        foreach (var b in waarde)
        {
            stand = Meng(stand ^ b);
        }

        return Meng(stand ^ (ulong)waarde.Length);
    }

    /// <summary>Replaces in place. With <paramref name="nullenBlijven"/> a 0 stays 0 and no other digit becomes one: an empty number stays empty.</summary>
    internal void Vervang(string doel, Span<byte> waarde, bool nullenBlijven)
    {
        Span<ulong> voor = waarde.Length <= 256 ? stackalloc ulong[waarde.Length + 1] : new ulong[waarde.Length + 1];
        var begin = Getal(doel, []);
        for (var ronde = 0; ronde < Rondes; ronde++)
        {
            // What lies behind each place before this round, what lies in front after it: each step can be undone, so all of them can.
            voor[waarde.Length] = Meng(begin ^ ((ulong)ronde << 32));
            for (var i = waarde.Length - 1; i >= 0; i--)
            {
                voor[i] = Meng(voor[i + 1] ^ waarde[i]);
            }

            var links = Meng(begin ^ (ulong)(ronde + 1));
            for (var i = 0; i < waarde.Length; i++)
            {
                waarde[i] = Schuif(waarde[i], Meng(links ^ voor[i + 1]), nullenBlijven);
                links = Meng(links ^ waarde[i]);
            }
        }
    }

    private static byte Schuif(byte teken, ulong stap, bool nullenBlijven)
    {
        ReadOnlySpan<byte> klasse = teken switch
        {
            (byte)'0' when nullenBlijven => [],
            >= (byte)'0' and <= (byte)'9' => nullenBlijven ? "123456789"u8 : "0123456789"u8,
            >= (byte)'a' and <= (byte)'z' => "aeiou"u8.Contains(teken) ? "aeiou"u8 : "bcdfghjklmnpqrstvwxyz"u8,
            >= (byte)'A' and <= (byte)'Z' => "AEIOU"u8.Contains(teken) ? "AEIOU"u8 : "BCDFGHJKLMNPQRSTVWXYZ"u8,
            _ => [],
        };
        return klasse.IsEmpty ? teken : klasse[(int)(((ulong)klasse.IndexOf(teken) + (stap >> 20)) % (ulong)klasse.Length)];
    }

    /// <summary>splitmix64.</summary>
    private static ulong Meng(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
