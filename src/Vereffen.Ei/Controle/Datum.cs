using System.Buffers.Binary;

namespace Vereffen.Ei;

/// <summary>Dates EEJJMMDD.</summary>
internal static class Datum
{
    private static ReadOnlySpan<byte> Dagen => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>True for a day that exists, from 1800 on: an earlier year is a date in another order.</summary>
    internal static bool Bestaat(ReadOnlySpan<byte> veld) =>
        veld.Length == 8
        && !veld.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && Bestaat(Cijferlezer.Acht(BinaryPrimitives.ReadUInt64LittleEndian(veld)));

    /// <summary>The same for the number EEJJMMDD.</summary>
    internal static bool Bestaat(uint datum)
    {
        var dag = datum % 100;
        var maand = datum / 100 % 100;
        var jaar = datum / 10000;
        if (jaar < 1800 || maand is 0 or > 12 || dag == 0)
        {
            return false;
        }

        return dag <= Dagen[(int)maand] || (maand == 2 && dag == 29 && jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0));
    }

    /// <summary>The day, or null when the field holds none.</summary>
    internal static DateOnly? Lees(ReadOnlySpan<byte> veld)
    {
        if (!Bestaat(veld))
        {
            return null;
        }

        var datum = (int)Cijferlezer.Lees(veld);
        return new DateOnly(datum / 10000, datum / 100 % 100, datum % 100);
    }
}
