using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Vereffen.Ei;

/// <summary>Reads numbers from bytes that are known to be digits.</summary>
internal static class Cijferlezer
{
    /// <summary>Up to 18 digits; anything that is not a digit makes the answer meaningless, never an exception.</summary>
    internal static long Lees(ReadOnlySpan<byte> cijfers)
    {
        unchecked
        {
            long waarde = 0;
            while (cijfers.Length >= 8)
            {
                waarde = (waarde * 100_000_000) + Acht(BinaryPrimitives.ReadUInt64LittleEndian(cijfers));
                cijfers = cijfers[8..];
            }

            foreach (var c in cijfers)
            {
                waarde = (waarde * 10) + (c - '0');
            }

            return waarde;
        }
    }

    /// <summary>False when there are no bytes, more than 18, or one that is no digit.</summary>
    internal static bool TryLees(ReadOnlySpan<byte> cijfers, out long waarde)
    {
        waarde = 0;
        if (cijfers.IsEmpty || cijfers.Length > 18 || cijfers.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        waarde = Lees(cijfers);
        return true;
    }

    /// <summary>Eight digits at once: pairs, fours, eight (the first digit is the lowest byte).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Acht(ulong cijfers)
    {
        unchecked
        {
            cijfers -= 0x3030303030303030;
            cijfers = (cijfers * 10) + (cijfers >> 8);
            return (uint)(
                (((cijfers & 0x000000FF000000FF) * 0x000F424000000064) + (((cijfers >> 16) & 0x000000FF000000FF) * 0x0000271000000001))
                >> 32
            );
        }
    }
}
