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
    // Kept for all entries: a one-shot hash sets up its context anew each time, which costs as much as the hashing.
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private byte[] buffer = new byte[1024];
    private int lengte;

    internal void Begin(ReadOnlySpan<byte> vorige, long nr, DateOnly datum, in Oorzaak oorzaak, int regels)
    {
        lengte = 0;
        Ruimte(vorige.Length);
        vorige.CopyTo(buffer);
        lengte = vorige.Length;
        Getal(nr);
        Getal(datum.DayNumber);
        var plaats = lengte;
        Getal(0);
        Tekst(oorzaak.Een);
        Tekst(oorzaak.Twee);
        Tekst(oorzaak.Drie);
        Tekst(oorzaak.Vier);
        Tekst(oorzaak.Vijf);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(plaats), lengte - plaats - 4);
        Getal(regels);
    }

    internal void Regel(ReadOnlySpan<byte> rekening, int uzovi, long bedrag, long voor, long na)
    {
        Getal(rekening.Length);
        Ruimte(rekening.Length);
        rekening.CopyTo(buffer.AsSpan(lengte));
        lengte += rekening.Length;
        Getal(uzovi);
        Getal(bedrag);
        Getal(voor);
        Getal(na);
    }

    internal void Sluit(Span<byte> hash)
    {
        sha.AppendData(buffer.AsSpan(0, lengte));
        sha.GetHashAndReset(hash);
    }

    private void Getal(int waarde)
    {
        Ruimte(4);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(lengte), waarde);
        lengte += 4;
    }

    private void Getal(long waarde)
    {
        Ruimte(8);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(lengte), waarde);
        lengte += 8;
    }

    private void Tekst(string tekst)
    {
        Ruimte(tekst.Length * 3);
        lengte += Encoding.UTF8.GetBytes(tekst, buffer.AsSpan(lengte));
    }

    private void Ruimte(int extra)
    {
        if (buffer.Length - lengte < extra)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, lengte + extra));
        }
    }
}
