using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>The tests of the quick way that need nothing but the bytes of one record.</summary>
internal static class Veger
{
    /// <summary>Compares every position with what may stand there; sets a bit for each position that is not empty.</summary>
    // Compiled ahead of time it would use half the width, or be compiled twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Veeg(Snelplan plan, ReadOnlySpan<byte> venster, Span<ulong> gevuld)
    {
        ref var record = ref MemoryMarshal.GetReference(venster);
        ref var laagste = ref MemoryMarshal.GetArrayDataReference(plan.Laagste);
        ref var breedte = ref MemoryMarshal.GetArrayDataReference(plan.Breedte);
        var woorden = plan.Gelezen / 64;
        if (Vector512.IsHardwareAccelerated)
        {
            var fout = Vector512<byte>.Zero;
            for (var w = 0; w < woorden; w++)
            {
                var plek = (nuint)(uint)(w * 64);
                var verschil = Vector512.LoadUnsafe(ref record, plek) - Vector512.LoadUnsafe(ref laagste, plek);
                var breed = Vector512.LoadUnsafe(ref breedte, plek);
                fout |= Vector512.Max(verschil, breed) ^ breed;
                gevuld[w] = ~Vector512.Equals(verschil, Vector512<byte>.Zero).ExtractMostSignificantBits();
            }

            return fout == Vector512<byte>.Zero;
        }

        return VeegSmal(plan, venster, gevuld);
    }

    /// <summary>The same with half the width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool VeegSmal(Snelplan plan, ReadOnlySpan<byte> venster, Span<ulong> gevuld)
    {
        ref var record = ref MemoryMarshal.GetReference(venster);
        ref var laagste = ref MemoryMarshal.GetArrayDataReference(plan.Laagste);
        ref var breedte = ref MemoryMarshal.GetArrayDataReference(plan.Breedte);
        var woorden = plan.Gelezen / 64;
        var mis = Vector256<byte>.Zero;
        for (var w = 0; w < woorden; w++)
        {
            var plek = (nuint)(uint)(w * 64);
            ulong bits = 0;
            for (var half = 0; half < 2; half++)
            {
                var verschil = Vector256.LoadUnsafe(ref record, plek) - Vector256.LoadUnsafe(ref laagste, plek);
                var breed = Vector256.LoadUnsafe(ref breedte, plek);
                mis |= Vector256.Max(verschil, breed) ^ breed;
                bits |= (ulong)~Vector256.Equals(verschil, Vector256<byte>.Zero).ExtractMostSignificantBits() << (half * 32);
                plek += 32;
            }

            gevuld[w] = bits;
        }

        return mis == Vector256<byte>.Zero;
    }

    internal static bool Bits(Toetsen t, ReadOnlySpan<ulong> gevuld)
    {
        var goed = true;
        foreach (var b in t.Begin)
        {
            goed &= (gevuld[b.Woord] & b.Masker) == b.Masker;
        }

        foreach (var g in t.Gevuld)
        {
            goed &= ((gevuld[g.Woord] & g.Masker) | (gevuld[g.Woord + 1] & g.Over)) != 0;
        }

        foreach (var l in t.Links)
        {
            goed &= ((gevuld[l.Woord] >> l.Eerste) & 1) != 0 || ((gevuld[l.Woord] & l.Masker) | (gevuld[l.Woord + 1] & l.Over)) == 0;
        }

        return goed;
    }

    internal static bool Vormen(Toetsen t, ReadOnlySpan<byte> venster, Span<ulong> laatste)
    {
        var goed = true;
        foreach (var s in t.Sets)
        {
            goed &= s.Set[venster[s.Plek]];
        }

        foreach (var a in t.Agb)
        {
            goed &= Agbtoets(a, venster);
        }

        foreach (var b in t.Bsn)
        {
            goed &= Bsntoets(b, venster);
        }

        for (var i = 0; i < t.Data.Length && i < laatste.Length; i++)
        {
            var tekens = BinaryPrimitives.ReadUInt64LittleEndian(venster[t.Data[i].Plek..]);
            if (tekens != laatste[i])
            {
                goed &= (t.Data[i].MagLeeg && tekens == 0x3030303030303030) || Datum.Bestaat(Cijferlezer.Acht(tekens));
                laatste[i] = goed ? tekens : 0;
            }
        }

        return goed;
    }

    private static bool Bsntoets(Vormtoets t, ReadOnlySpan<byte> venster)
    {
        var getal = (int)Cijferlezer.Lees(venster.Slice(t.Plek, 9));
        return (t.MagLeeg && getal == 0) || Bsn.TryCreate(getal, out _);
    }

    private static bool Agbtoets(Vormtoets t, ReadOnlySpan<byte> venster)
    {
        var tekens = BinaryPrimitives.ReadUInt64LittleEndian(venster[t.Plek..]) ^ 0x3030303030303030;
        return (t.MagLeeg && tekens == 0) || ((tekens & 0xFFFF) != 0 && tekens >> 16 != 0);
    }
}
