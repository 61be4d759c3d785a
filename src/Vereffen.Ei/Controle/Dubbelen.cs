using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Vereffen.Ei;

/// <summary>
/// Finds references that occur twice in a file, exactly (8021): every reference is kept, 20 bytes each, and where they do not ascend there is a
/// table of eight bytes per place beside them.
/// The quick way hands them over many at once, so that the table's places come from memory side by side instead of one after the other.
/// </summary>
internal sealed class Dubbelen(Standaard standaard) : IDisposable
{
    /// <summary>References whose places are asked for together: enough to have them on their way from memory at once.</summary>
    internal const int Samen = 128;

    // HashCode starts from a seed of its own in every process: no file can be made on purpose whose references all fall together.
    private static readonly ulong Zaad1 = Zaad(1);
    private static readonly ulong Zaad2 = Zaad(2);
    private readonly Verzameling?[] perSoort = new Verzameling?[standaard.Records.Count];
    private readonly Element?[] uniek = [.. standaard.Soorten.Select(Uniek)];

    /// <summary>The element of this record type that may not occur twice in a file; null when there is none.</summary>
    internal static Element? Uniek(RecordSoort soort) => soort.Elementen.FirstOrDefault(e => e.Uniek && !e.Overgenomen);

    /// <summary>False when this type of record had this reference before.</summary>
    internal bool Voeg(int soort, ReadOnlySpan<byte> referentie) =>
        !referentie.ContainsAnyExcept((byte)' ') || (perSoort[soort] ??= new Verzameling(referentie.Length)).Voeg(referentie, 0);

    /// <summary>Adds those that waited, in order, and reports the ones that were there before.</summary>
    /// <param name="wachtend">Emptied.</param>
    /// <param name="venster">The bytes in which they stand.</param>
    /// <param name="regels">Lines before the window.</param>
    /// <param name="melder">Gets the findings.</param>
    internal void Vergelijk(Referenties wachtend, ReadOnlySpan<byte> venster, int regels, Melder melder)
    {
        for (var rest = wachtend.Alle; !rest.IsEmpty; rest = rest[Math.Min(Samen, rest.Length)..])
        {
            Vergelijk(rest[..Math.Min(Samen, rest.Length)], venster, regels, melder);
        }

        wachtend.Leeg();
    }

    public void Dispose()
    {
        foreach (var verzameling in perSoort)
        {
            verzameling?.Dispose();
        }

        Array.Clear(perSoort);
    }

    private void Vergelijk(ReadOnlySpan<Wachtend> samen, ReadOnlySpan<byte> venster, int regels, Melder melder)
    {
        Span<ulong> hashes = stackalloc ulong[Samen];
        for (var i = 0; i < samen.Length; i++)
        {
            hashes[i] = perSoort[samen[i].Soort] is { Oplopend: false } er ? er.Haal(Referentie(samen[i], venster)) : 0;
        }

        for (var i = 0; i < samen.Length; i++)
        {
            var r = samen[i];
            var referentie = Referentie(r, venster);
            if (!(perSoort[r.Soort] ??= new Verzameling(referentie.Length)).Voeg(referentie, hashes[i]))
            {
                var record = venster.Slice(r.Plek, standaard.RecordLengte);
                var context = new Context
                {
                    Regel = regels + r.Regel,
                    Bytes = record,
                    Kenmerk = standaard.Soorten[r.Soort].Kenmerk,
                    Detail = Cijferlezer.Lees(record.Slice(2, 12)),
                };
                Meld(melder, context, uniek[r.Soort]!);
            }
        }
    }

    private ReadOnlySpan<byte> Referentie(Wachtend r, ReadOnlySpan<byte> venster)
    {
        var element = uniek[r.Soort]!;
        return venster.Slice(r.Plek + element.Start - 1, element.Lengte);
    }

    internal static void Meld(Melder melder, in Context context, Element element) =>
        melder.Meld(context, element, Kern.Niveau.N4, element.Retourcode, element.HerkomstRetourcode, MeldingSoort.Dubbel);

    /// <summary>64 bits of which the high ones are as good as the low ones; never 0.</summary>
    private static ulong Hash(ReadOnlySpan<byte> referentie)
    {
        unchecked
        {
            var hash = Zaad1 ^ (ulong)referentie.Length;
            while (referentie.Length > 16)
            {
                hash = Meng(hash ^ Woord(referentie), Woord(referentie[8..]) ^ Zaad2);
                referentie = referentie[16..];
            }

            Span<byte> rest = stackalloc byte[16];
            rest.Clear();
            referentie.CopyTo(rest);
            hash = Meng(hash ^ Woord(rest), Woord(rest[8..]) ^ Zaad2);
            return Meng(hash ^ Zaad2, 0x9E3779B97F4A7C15) | 1;
        }
    }

    private static ulong Woord(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private static ulong Meng(ulong a, ulong b)
    {
        var hoog = Math.BigMul(a, b, out var laag);
        return hoog ^ laag;
    }

    private static ulong Zaad(int nummer) =>
        ((ulong)unchecked((uint)HashCode.Combine(nummer)) << 32) | unchecked((uint)HashCode.Combine(nummer, nummer)) | 1;

    /// <summary>
    /// As long as each reference comes after the one before it, none occurs twice and nothing is looked up. From the first that does not:
    /// open addressing by the high bits of the hash; a place holds 32 of them and the number of the reference, from 1.
    /// </summary>
    private sealed class Verzameling(int lengte) : IDisposable
    {
        private const int Blok = 1 << 18;
        private readonly int perBlok = Blok / lengte;
        private readonly List<byte[]> blokken = [];
        private ulong[] plaatsen = [];
        private int bits;
        private int aantal;
        private ulong gehaald;

        internal bool Oplopend => plaatsen.Length == 0;

        /// <summary>The hash; its place is asked for without waiting: nothing depends on what is read.</summary>
        internal ulong Haal(ReadOnlySpan<byte> referentie)
        {
            var hash = Hash(referentie);
            gehaald ^= plaatsen[hash >> (64 - bits)];
            return hash;
        }

        /// <param name="referentie">The bytes.</param>
        /// <param name="hash">Of them; 0 when it has not been computed.</param>
        internal bool Voeg(ReadOnlySpan<byte> referentie, ulong hash)
        {
            if (Oplopend)
            {
                if (aantal == 0 || referentie.SequenceCompareTo(Bewaard(aantal - 1)) > 0)
                {
                    Bewaar(referentie);
                    return true;
                }

                Begin();
            }

            hash = hash == 0 ? Hash(referentie) : hash;
            var masker = plaatsen.Length - 1;
            var plek = (int)(hash >> (64 - bits));
            while (plaatsen[plek] is var inhoud and not 0)
            {
                if ((inhoud ^ hash) >> 32 == 0 && Bewaard((int)(inhoud & int.MaxValue) - 1).SequenceEqual(referentie))
                {
                    return false;
                }

                plek = (plek + 1) & masker;
            }

            Bewaar(referentie);
            plaatsen[plek] = (hash >> 32 << 32) | (uint)aantal;
            if (aantal > plaatsen.Length / 5 * 3)
            {
                Groei();
            }

            return true;
        }

        private void Bewaar(ReadOnlySpan<byte> referentie)
        {
            if (aantal % perBlok == 0)
            {
                blokken.Add(ArrayPool<byte>.Shared.Rent(Blok));
            }

            referentie.CopyTo(Bewaard(aantal));
            aantal++;
        }

        private Span<byte> Bewaard(int nummer) => blokken[nummer / perBlok].AsSpan(nummer % perBlok * lengte, lengte);

        /// <summary>The table of all that came in ascending order.</summary>
        private void Begin()
        {
            bits = Math.Max(12, 1 + BitOperations.Log2((uint)(aantal / 3 * 5) + 1));
            Ruimte();
            for (var nummer = 0; nummer < aantal; nummer++)
            {
                var hash = Hash(Bewaard(nummer));
                Zet((int)(hash >> (64 - bits)), (hash >> 32 << 32) | (uint)(nummer + 1));
            }
        }

        private void Zet(int plek, ulong inhoud)
        {
            while (plaatsen[plek] != 0)
            {
                plek = (plek + 1) & (plaatsen.Length - 1);
            }

            plaatsen[plek] = inhoud;
        }

        /// <summary>By its high bits the new table is filled from front to back, as the old one is read.</summary>
        private void Groei()
        {
            var oud = plaatsen;
            bits++;
            Ruimte();
            foreach (var inhoud in oud)
            {
                if (inhoud != 0)
                {
                    Zet((int)(inhoud >> (64 - bits)), inhoud);
                }
            }

            ArrayPool<ulong>.Shared.Return(oud);
        }

        /// <summary>The pool gives an array of exactly a power of two that it was asked for.</summary>
        private void Ruimte()
        {
            plaatsen = ArrayPool<ulong>.Shared.Rent(1 << bits);
            plaatsen.AsSpan().Clear();
        }

        public void Dispose()
        {
            foreach (var blok in blokken)
            {
                // What was in it says something of a person.
                blok.AsSpan(0, Math.Min(aantal, perBlok) * lengte).Clear();
                ArrayPool<byte>.Shared.Return(blok);
            }

            if (!Oplopend)
            {
                ArrayPool<ulong>.Shared.Return(plaatsen);
            }

            blokken.Clear();
            plaatsen = [];
        }
    }
}
