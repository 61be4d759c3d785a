using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
    private readonly Sluitcontrole sluit;
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

    internal Snelronde(
        Standaard standaard,
        ControleOpties opties,
        Stand stand,
        Sluitcontrole sluit,
        Dubbelen? dubbelen,
        IRecordOntvanger? ontvanger
    )
    {
        this.standaard = standaard;
        this.stand = stand;
        this.sluit = sluit;
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
        if (!Veeg(plan, venster, gevuld) || !Toets(plan, venster, gevuld))
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

    private bool Toets(Snelplan plan, ReadOnlySpan<byte> venster, ReadOnlySpan<ulong> gevuld)
    {
        foreach (ref readonly var t in plan.Toetsen.AsSpan())
        {
            var goed = t.Soort switch
            {
                ToetsSoort.EersteTekens => t.Plek >= 0 && (gevuld[t.Plek] & t.Masker) == t.Masker,
                ToetsSoort.Gevuld => (gevuld[t.Plek] & t.Masker) != 0 || (t.Masker2 != 0 && (gevuld[t.Plek + 1] & t.Masker2) != 0),
                ToetsSoort.LinksAangesloten => (gevuld[t.Plek] >> t.Plek2 & 1) != 0
                    || ((gevuld[t.Plek] & t.Masker) == 0 && (t.Masker2 == 0 || (gevuld[t.Plek + 1] & t.Masker2) == 0)),
                ToetsSoort.Datum => Datumtoets(t, venster),
                ToetsSoort.Bsn => Bsntoets(t, venster),
                ToetsSoort.Agb => Agbtoets(t, venster),
                ToetsSoort.Tekenset => Unsafe.As<bool[]>(t.Ding!)[venster[t.Plek]],
                ToetsSoort.Gelijk => venster.Slice(t.Plek, t.Lengte).SequenceEqual(stand.Boven[t.Record].AsSpan(t.Plek2, t.Lengte)),
                ToetsSoort.Veld => VeldControle.Controleer(Unsafe.As<Element>(t.Ding!), venster.Slice(t.Plek, t.Lengte), peildatum)
                    == MeldingSoort.Geen,
                _ => Unsafe.As<Uitdrukking>(t.Ding!).Waar(new Omgeving(venster, stand.Boven, vandaag)),
            };
            if (!goed)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Datumtoets(in Toets t, ReadOnlySpan<byte> venster)
    {
        var tekens = BinaryPrimitives.ReadUInt64LittleEndian(venster[t.Plek..]);
        ref var laatste = ref Unsafe.As<ulong[]>(t.Ding!)[0];
        if (tekens == laatste)
        {
            return true;
        }

        if ((t.MagLeeg && tekens == 0x3030303030303030) || Datum.Bestaat(Cijferlezer.Acht(tekens)))
        {
            laatste = tekens;
            return true;
        }

        return false;
    }

    private static bool Bsntoets(in Toets t, ReadOnlySpan<byte> venster)
    {
        var getal = (int)Cijferlezer.Lees(venster.Slice(t.Plek, 9));
        return (t.MagLeeg && getal == 0) || Bsn.TryCreate(getal, out _);
    }

    private static bool Agbtoets(in Toets t, ReadOnlySpan<byte> venster)
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
        sluit.Tel(soort, venster);
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
