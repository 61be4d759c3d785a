using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// How a record type is verified in one sweep: per position the lowest byte that may stand there and how many more, compared 32 or 64 at a time;
/// then flat tests. It only says "nothing wrong": whatever it does not understand is left to the thorough way.
/// </summary>
internal sealed class Snelplan
{
    private readonly List<Begintoets> begin = [];
    private readonly List<Gevuldtoets> gevuld = [];
    private readonly List<Linkstoets> links = [];
    private readonly List<Gelijktoets> gelijk = [];
    private readonly List<Settoets> sets = [];
    private readonly List<Vormtoets> agb = [];
    private readonly List<Vormtoets> bsn = [];
    private readonly List<Vormtoets> data = [];
    private readonly List<Element> velden = [];

    internal Snelplan(RecordSoort soort, Standaard standaard, Niveau totEnMet, int eersteDatum)
    {
        Soort = soort;
        EersteDatum = eersteDatum;
        Onthouden =
            standaard.Records.Any(r => r.Ouder == soort.Kenmerk)
            || standaard.Records.Any(r => r.Elementen.Any(e => e.Voorwaarden.Any(v => v.AndereVelden.Any(a => a.Record == soort.Index))));
        Gelezen = (standaard.RecordLengte + 63) / 64 * 64;
        Laagste = new byte[Gelezen];
        Breedte = new byte[Gelezen];
        Breedte.AsSpan().Fill(255);
        foreach (var e in soort.Elementen)
        {
            Neem(e, standaard);
        }

        var eisen = soort.Velden.Where(e => !e.Overgenomen).SelectMany(e => e.Eisen).Where(v => v.Niveau <= totEnMet).ToList();
        Toetsen.Begin = [.. begin.GroupBy(t => t.Woord).Select(g => new Begintoets(g.Key, g.Aggregate(0UL, (m, t) => m | t.Masker)))];
        Toetsen.Gevuld = [.. gevuld];
        Toetsen.Links = [.. links];
        Toetsen.Gelijk = [.. Samen(gelijk)];
        Toetsen.Sets = [.. sets];
        Toetsen.Agb = [.. agb];
        Toetsen.Bsn = [.. bsn];
        Toetsen.Data = [.. data];
        Toetsen.Velden = [.. velden];
        Toetsen.Eisen = [.. eisen.Select(v => v.Eis!)];
        Bovenvelden = Bovenliggend(standaard, eisen);
        Bedrag = soort.Elementen.FirstOrDefault(e => standaard.Sluit.Elementen.Any(s => s.Totaal == e.Id));
        Teken = Bedrag is null ? null : standaard.ZoekElement(Bedrag.Teken);
        Uniek = Dubbelen.Uniek(soort);
    }

    internal RecordSoort Soort { get; }

    /// <summary>Number of the type's first date among those of the standard.</summary>
    internal int EersteDatum { get; }

    /// <summary>True when a later record may look back at one of this type.</summary>
    internal bool Onthouden { get; }

    /// <summary>Bytes that a sweep reads: the record's length rounded up to 64.</summary>
    internal int Gelezen { get; }

    internal byte[] Laagste { get; }

    internal byte[] Breedte { get; }

    internal Toetsen Toetsen { get; } = new();

    /// <summary>Elements of records above that must be sound for the tests to mean something.</summary>
    internal (int Record, ulong Velden)[] Bovenvelden { get; }

    internal Element? Uniek { get; }

    /// <summary>The amount that counts for the total, with its D/C.</summary>
    internal Element? Bedrag { get; }

    internal Element? Teken { get; }

    private void Neem(Element e, Standaard standaard)
    {
        var plek = e.Start - 1;
        if (e.Index == 0)
        {
            Bereik(0, 1, (byte)Soort.Kenmerk[0], 0);
            Bereik(1, 1, (byte)Soort.Kenmerk[1], 0);
            return;
        }

        if (e.Verplichting == Verplichting.S)
        {
            Bereik(plek, e.Lengte, (byte)' ', e.Overgenomen ? (byte)223 : (byte)0);
            return;
        }

        // Text: any byte that is not a line end or other control character; also what a retour copies from its claim.
        var getal = e.Type == ElementType.N && (!e.Overgenomen || e.Index == 1);
        Bereik(plek, e.Lengte, getal ? (byte)'0' : (byte)' ', getal ? (byte)9 : (byte)223);
        if (e.Overgenomen && e.Index > 1)
        {
            return;
        }

        var boven = e.GelijkAan.Length > 0 ? standaard.ZoekElement(e.GelijkAan) : null;
        if (!AlGetoetst(e, boven))
        {
            Inhoud(e, plek);
        }

        if (boven is not null && standaard.ZoekRecord(Soort.Ouder) is { } ouder)
        {
            gelijk.Add(new Gelijktoets(plek, boven.Start - 1, e.Lengte, ouder.Index));
            Toetsen.Nooit |= boven.Lengte != e.Lengte;
        }
    }

    /// <summary>What equals a sound field above it under the same demands needs no test of its own.</summary>
    private static bool AlGetoetst(Element e, Element? boven) =>
        boven is not null
        && (boven.Type, boven.Lengte, boven.Vorm, boven.Lijst) == (e.Type, e.Lengte, e.Vorm, e.Lijst)
        && (boven.Verplichting == e.Verplichting || e.Verplichting != Verplichting.M)
        && e.Waarden.SequenceEqual(boven.Waarden, StringComparer.Ordinal);

    private void Inhoud(Element e, int plek)
    {
        var verplicht = e.Verplichting == Verplichting.M && !e.NulIsWaarde;
        if (e.Lengte == 1 && Tekenset(e) is { } set)
        {
            ZetTekenset(plek, set);
        }
        else if (e.Vorm == Vorm.Datum)
        {
            data.Add(new Vormtoets(plek, !verplicht));
        }
        else if (e.Vorm == Vorm.Bsn)
        {
            bsn.Add(new Vormtoets(plek, !verplicht));
        }
        else if (e.Vorm == Vorm.Agb)
        {
            agb.Add(new Vormtoets(plek, !verplicht));
        }
        else if (e.Vorm != Vorm.Vrij || e.WaardenBytes.Length > 0 || e.GehoudenLijst is { IsVolledig: true })
        {
            velden.Add(e);
        }
        else if (e.Type == ElementType.N)
        {
            if (verplicht)
            {
                var (masker, over) = Bits(plek, e.Lengte);
                gevuld.Add(new Gevuldtoets(plek / 64, masker, over));
            }
        }
        else if (verplicht)
        {
            begin.Add(new Begintoets(plek / 64, 1UL << (plek % 64)));
        }
        else if (e.Lengte <= 64)
        {
            var (masker, over) = Bits(plek, e.Lengte);
            links.Add(new Linkstoets(plek / 64, plek % 64, masker, over));
        }
        else
        {
            velden.Add(e);
        }
    }

    /// <summary>The bits of a field of at most 64 positions in its first word, and those that fall in the next.</summary>
    internal static (ulong Masker, ulong Over) Bits(int plek, int lengte)
    {
        var alle = lengte == 64 ? ulong.MaxValue : (1UL << lengte) - 1;
        var over = (plek % 64) + lengte - 64;
        return (alle << (plek % 64), over > 0 ? (1UL << over) - 1 : 0);
    }

    private void Bereik(int plek, int lengte, byte laagste, byte breedte)
    {
        Laagste.AsSpan(plek, lengte).Fill(laagste);
        Breedte.AsSpan(plek, lengte).Fill(breedte);
    }

    /// <summary>The bytes that a one-position element may hold; null when nothing limits it but its type.</summary>
    private static bool[]? Tekenset(Element e)
    {
        IEnumerable<byte>? tekens =
            e.WaardenBytes.Length > 0 ? e.WaardenBytes.Select(w => w[0])
            : e.GehoudenLijst is { IsVolledig: true } lijst
            && lijst.Waarden.All(w => w.Code.Length == 1 && w.Geldig == new Periode(DateOnly.MinValue, null))
                ? lijst.Waarden.Select(w => (byte)w.Code[0])
            : null;
        if (tekens is null)
        {
            return null;
        }

        var set = new bool[256];
        foreach (var teken in tekens)
        {
            set[teken] = true;
        }

        var leeg = e.Type == ElementType.N ? '0' : ' ';
        // A mandatory zero counts only where the standard names it; a list alone does not make zero a value.
        set[leeg] = e.Verplichting != Verplichting.M || (e.WaardenBytes.Length > 0 && set[leeg]);
        return set;
    }

    private void ZetTekenset(int plek, bool[] set)
    {
        var laagste = Array.IndexOf(set, true);
        var hoogste = Array.LastIndexOf(set, true);
        if (set.Count(s => s) == hoogste - laagste + 1)
        {
            Bereik(plek, 1, (byte)laagste, (byte)(hoogste - laagste));
        }
        else
        {
            sets.Add(new Settoets(plek, set));
        }
    }

    /// <summary>Keys that stand side by side in both records are one comparison.</summary>
    private static IEnumerable<Gelijktoets> Samen(IEnumerable<Gelijktoets> losse)
    {
        Gelijktoets? samen = null;
        foreach (var t in losse.OrderBy(t => t.Plek))
        {
            if (samen is { } s && t.Plek == s.Plek + s.Lengte && t.Boven == s.Boven + s.Lengte && t.Record == s.Record)
            {
                samen = s with { Lengte = s.Lengte + t.Lengte };
                continue;
            }

            if (samen is { } klaar)
            {
                yield return klaar;
            }

            samen = t;
        }

        if (samen is { } laatste)
        {
            yield return laatste;
        }
    }

    private (int, ulong)[] Bovenliggend(Standaard standaard, List<Voorwaarde> eisen)
    {
        var bits = new Dictionary<int, ulong>();
        foreach (var (record, van) in eisen.SelectMany(v => v.AndereVelden))
        {
            bits[record] = bits.GetValueOrDefault(record) | van;
        }

        foreach (var e in Soort.Elementen.Where(e => e.GelijkAan.Length > 0))
        {
            var ouder = standaard.ZoekRecord(Soort.Ouder)!.Index;
            bits[ouder] = bits.GetValueOrDefault(ouder) | (1UL << standaard.ZoekElement(e.GelijkAan)!.Index);
        }

        return [.. bits.Select(p => (p.Key, p.Value))];
    }
}
