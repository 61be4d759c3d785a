using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Vereffen.Verrekening;

/// <summary>
/// Builds the canonical form of one journal entry and chains it. Little endian; texts are UTF-8 with their length in bytes before them:
/// previous hash (32 bytes), nr (8), day number (4), oorzaak, number of postings (4), then per posting rekening, UZOVI (4), bedrag (8), voor (8), na (8).
/// </summary>
internal sealed class Boekingshash
{
    private const int Hashlengte = 32;

    /// <summary>Bytes of an entry beside its oorzaak and postings, and of a posting beside its rekening.</summary>
    private const int Vast = Hashlengte + 8 + 4 + 4 + 4;
    private const int VastPerRegel = 4 + 4 + (3 * 8);

    // Kept for all entries: a one-shot hash sets up its context anew each time, which costs as much as the hashing.
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private byte[] buffer = new byte[1024];
    private int lengte;
    private Range oorzaakPlek;

    /// <summary>The oorzaak of the entry that was begun last; valid until the next one.</summary>
    internal ReadOnlySpan<byte> Oorzaak => buffer.AsSpan(oorzaakPlek);

    internal void Begin(ReadOnlySpan<byte> vorige, long nr, DateOnly datum, in Oorzaak oorzaak, int regels)
    {
        lengte = 0;
        Ruimte(Vast + oorzaak.MaxUtf8);
        vorige.CopyTo(buffer);
        lengte = Hashlengte;
        Getal(nr);
        Getal(datum.DayNumber);
        var begin = lengte + 4;
        var bytes = oorzaak.Schrijf(buffer.AsSpan(begin));
        Getal(bytes);
        lengte += bytes;
        oorzaakPlek = begin..lengte;
        Getal(regels);
    }

    internal void Regel(Rekening rekening, long bedrag, long voor)
    {
        Ruimte(Rekening.MaxUtf8 + VastPerRegel);
        var bytes = rekening.Schrijf(buffer.AsSpan(lengte + 4));
        Getal(bytes);
        lengte += bytes;
        Bedragen(rekening.UzoviWaarde, bedrag, voor, voor + bedrag);
    }

    /// <summary>The same for a posting as it was stored, whatever its rekening says.</summary>
    internal void Regel(string rekening, int uzovi, long bedrag, long voor, long na)
    {
        Ruimte(Encoding.UTF8.GetMaxByteCount(rekening.Length) + VastPerRegel);
        var bytes = Encoding.UTF8.GetBytes(rekening, buffer.AsSpan(lengte + 4));
        Getal(bytes);
        lengte += bytes;
        Bedragen(uzovi, bedrag, voor, na);
    }

    internal void Sluit(Span<byte> hash)
    {
        sha.AppendData(buffer.AsSpan(0, lengte));
        sha.GetHashAndReset(hash);
    }

    private void Bedragen(int uzovi, long bedrag, long voor, long na)
    {
        Getal(uzovi);
        Getal(bedrag);
        Getal(voor);
        Getal(na);
    }

    private void Getal(int waarde)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(lengte), waarde);
        lengte += 4;
    }

    private void Getal(long waarde)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(lengte), waarde);
        lengte += 8;
    }

    private void Ruimte(int extra)
    {
        // Stryker disable once equality : growing one byte early changes nothing
        if (buffer.Length - lengte < extra)
        {
            Array.Resize(ref buffer, 2 * (lengte + extra));
        }
    }
}
