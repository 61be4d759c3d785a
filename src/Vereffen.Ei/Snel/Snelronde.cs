using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// Takes whole records from the source as long as nothing is wrong with them, without allocating. The first record that is not plainly good ends the
/// run and nothing of it is remembered: the thorough way then says what is wrong, if anything.
/// </summary>
internal sealed class Snelronde
{
    /// <summary>Longest record that is taken here, in bytes; longer ones go the thorough way. The longest standard has 670.</summary>
    private const int GrootsteRecord = 1024;

    private readonly Standaard standaard;
    private readonly Stand stand;
    private readonly Dubbelen? dubbelen;
    private readonly IRecordOntvanger? ontvanger;
    private readonly DateOnly? peildatum;
    private readonly int vandaag;
    private readonly bool ookLf;
    private readonly Snelplan?[] opKenmerk = new Snelplan?[100];
    private readonly bool[,] magNa;
    private readonly bool[] onthouden;
    private readonly int lengte;
    private readonly int nodig;

    internal Snelronde(Standaard standaard, ControleOpties opties, Stand stand, Dubbelen? dubbelen, IRecordOntvanger? ontvanger)
    {
        this.standaard = standaard;
        this.stand = stand;
        this.dubbelen = dubbelen;
        this.ontvanger = ontvanger;
        peildatum = opties.Peildatum;
        vandaag = opties.Vandaag;
        ookLf = !opties.StrikteRegeleinden;
        lengte = standaard.RecordLengte;
        nodig = Math.Max(lengte + 2, (lengte + 63) / 64 * 64);
        var aantal = standaard.Records.Count;
        magNa = new bool[aantal, aantal];
        onthouden = new bool[aantal];
        foreach (var soort in standaard.Records.Where(r => r.IsDetail && lengte <= GrootsteRecord))
        {
            opKenmerk[Kenmerk(soort.Kenmerk[0], soort.Kenmerk[1])] = new Snelplan(soort, standaard, opties);
            onthouden[soort.Index] =
                standaard.Records.Any(r => r.Ouder == soort.Kenmerk)
                || standaard.Records.Any(r =>
                    r.Elementen.Any(e => e.Voorwaarden.Any(v => v.AndereVelden.Any(a => a.Record == soort.Index)))
                );
            foreach (var vorige in standaard.Records)
            {
                magNa[vorige.Index, soort.Index] = MagNa(vorige, soort);
            }
        }
    }

    /// <summary>Records taken.</summary>
    internal long Neem(Bron bron, RegelLezer lezer)
    {
        long genomen = 0;
        while (true)
        {
            var venster = bron.Venster;
            var plek = 0;
            var goed = true;
            while (goed && venster.Length - plek >= nodig)
            {
                var einde = Einde(venster[plek..]);
                goed = einde > 0 && Probeer(venster.Slice(plek, nodig), lezer.Gelezen + 1);
                if (goed)
                {
                    plek += lengte + einde;
                    genomen++;
                    lezer.TelMee();
                }
            }

            bron.Verbruik(plek);
            if (!goed || !bron.Vul())
            {
                return genomen;
            }
        }
    }

    /// <summary>Length of the line end behind the record; 0 when there is none where it should be.</summary>
    private int Einde(ReadOnlySpan<byte> venster) =>
        venster[lengte] == '\r' && venster[lengte + 1] == '\n' ? 2
        : ookLf && venster[lengte] == '\n' ? 1
        : 0;

    private bool Probeer(ReadOnlySpan<byte> venster, int regel)
    {
        var kenmerk = unchecked((uint)Kenmerk((char)venster[0], (char)venster[1]));
        if (
            kenmerk >= 100
            || opKenmerk[kenmerk] is not { } plan
            || stand.Vorige is not { } vorige
            || !magNa[vorige.Index, plan.Soort.Index]
        )
        {
            return false;
        }

        foreach (var (record, velden) in plan.Bovenvelden)
        {
            if (stand.Boven[record] is null || (stand.Fouten[record] & velden) != 0)
            {
                return false;
            }
        }

        Span<ulong> gevuld = stackalloc ulong[GrootsteRecord / 64];
        if (!Veeg(plan, venster, gevuld) || !Toets(plan.Toetsen, venster, gevuld))
        {
            return false;
        }

        return plan.Soort.IsCommentaar ? Commentaar(plan.Soort, venster, regel) : Detail(plan, venster, regel);
    }

    /// <summary>Compares every position with what may stand there; sets a bit for each position that is not empty.</summary>
    private static bool Veeg(Snelplan plan, ReadOnlySpan<byte> venster, Span<ulong> gevuld)
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

    private bool Toets(Toetsen t, ReadOnlySpan<byte> venster, ReadOnlySpan<ulong> gevuld)
    {
        foreach (var g in t.Gelijk)
        {
            if (!venster.Slice(g.Plek, g.Lengte).SequenceEqual(stand.Boven[g.Record].AsSpan(g.Boven, g.Lengte)))
            {
                return false;
            }
        }

        return Bits(t, gevuld) && Vormen(t, venster) && Rest(t, venster, gevuld);
    }

    private static bool Bits(Toetsen t, ReadOnlySpan<ulong> gevuld)
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

    private static bool Vormen(Toetsen t, ReadOnlySpan<byte> venster)
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

        var laatste = t.Laatste;
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

    private bool Rest(Toetsen t, ReadOnlySpan<byte> venster, ReadOnlySpan<ulong> gevuld)
    {
        foreach (var e in t.Velden)
        {
            if (VeldControle.Controleer(e, venster.Slice(e.Start - 1, e.Lengte), peildatum) != MeldingSoort.Geen)
            {
                return false;
            }
        }

        var omgeving = new Omgeving(venster, stand.Boven, vandaag, gevuld);
        foreach (var eis in t.Eisen)
        {
            if (!eis.Waar(omgeving))
            {
                return false;
            }
        }

        return true;
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

    private bool Detail(Snelplan plan, ReadOnlySpan<byte> venster, int regel)
    {
        var soort = plan.Soort;
        var nummer = Cijferlezer.Lees(venster.Slice(2, 12));
        if (standaard.IsRetour ? nummer <= stand.VorigNummer : nummer != stand.VorigNummer + 1)
        {
            return false;
        }

        if (plan.Uniek is { } uniek && dubbelen is not null && !dubbelen.Voeg(soort.Index, uniek.Lees(venster)))
        {
            return false;
        }

        stand.VorigNummer = nummer;
        stand.Volgorde++;
        stand.Regelnummer = 0;
        stand.VorigeWasCommentaar = false;
        stand.Vorige = soort;
        stand.Tellingen[soort.Index]++;
        stand.Kinderen[soort.Index]++;
        if (plan.Bedrag is { } bedrag)
        {
            var cents = Cijferlezer.Lees(venster.Slice(bedrag.Start - 1, bedrag.Lengte));
            stand.Totaal += plan.Teken is { } teken && venster[teken.Start - 1] == 'C' ? -cents : cents;
        }

        if (onthouden[soort.Index])
        {
            stand.Onthoud(soort, venster[..lengte], 0);
        }

        ontvanger?.Neem(soort, venster[..lengte], regel);
        return true;
    }

    private bool Commentaar(RecordSoort soort, ReadOnlySpan<byte> venster, int regel)
    {
        var regelnummer = soort.Elementen[2].Lees(venster);
        if (Cijferlezer.Lees(venster.Slice(2, 12)) != stand.VorigNummer || Cijferlezer.Lees(regelnummer) != stand.Regelnummer + 1)
        {
            return false;
        }

        stand.Regelnummer++;
        stand.VorigeWasCommentaar = true;
        stand.Tellingen[soort.Index]++;
        ontvanger?.Neem(soort, venster[..lengte], regel);
        return true;
    }

    /// <summary>May follow, and closes nothing that could still be incomplete.</summary>
    private bool MagNa(RecordSoort vorige, RecordSoort soort)
    {
        if (soort.IsCommentaar)
        {
            return vorige.IsDetail;
        }

        if (vorige.IsSluit || stand.OuderVan(soort) is not { } ouder || !stand.StaatOnder(vorige, ouder))
        {
            return false;
        }

        return standaard.IsRetour
            || standaard.Records.All(kind =>
                !kind.MinstensEen
                || stand.OuderVan(kind) is not { } boven
                || !stand.StaatOnder(vorige, boven)
                || (soort != boven && stand.StaatOnder(soort, boven))
                || stand.StaatOnder(vorige, kind)
                || kind == soort
            );
    }

    private static int Kenmerk(char tiental, char eenheid) => ((tiental - '0') * 10) + eenheid - '0';
}
