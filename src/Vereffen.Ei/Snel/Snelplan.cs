using Vereffen.Kern;

namespace Vereffen.Ei;

/// <summary>
/// How a record type is verified in one sweep: per position the lowest byte that may stand there and how many more, compared 32 or 64 at a time;
/// then a flat list of tests. It only says "nothing wrong": whatever it does not understand is left to the thorough way.
/// </summary>
internal sealed class Snelplan
{
    private readonly List<Toets> toetsen = [];
    private readonly int gevuldeLengte;

    internal Snelplan(RecordSoort soort, Standaard standaard, ControleOpties opties)
    {
        Soort = soort;
        gevuldeLengte = (standaard.RecordLengte + 63) / 64 * 64;
        Laagste = new byte[gevuldeLengte];
        Breedte = new byte[gevuldeLengte];
        Breedte.AsSpan().Fill(255);
        foreach (var e in soort.Elementen)
        {
            Neem(e, standaard, soort, opties);
        }

        VoegEersteTekensSamen();
        VoegGelijkSamen();
        Toetsen = [.. toetsen];
        Voorwaarden = soort.Elementen.SelectMany(e => e.Overgenomen ? [] : e.Voorwaarden).Where(v => v.Niveau <= opties.TotEnMet);
        Bovenvelden = Bovenliggend(standaard, soort);
        Uniek = soort.Elementen.FirstOrDefault(e => e.Uniek && !e.Overgenomen);
    }

    internal RecordSoort Soort { get; }

    /// <summary>Bytes that a sweep reads: the record's length rounded up to 64.</summary>
    internal int Gelezen => gevuldeLengte;

    internal byte[] Laagste { get; }

    internal byte[] Breedte { get; }

    internal Toets[] Toetsen { get; }

    /// <summary>Elements of records above that must be sound for the tests to mean something.</summary>
    internal (int Record, ulong Velden)[] Bovenvelden { get; }

    internal Element? Uniek { get; }

    private IEnumerable<Voorwaarde> Voorwaarden { get; }

    private void Neem(Element e, Standaard standaard, RecordSoort soort, ControleOpties opties)
    {
        var begin = e.Start - 1;
        if (e.Index == 0)
        {
            for (var i = 0; i < e.Lengte; i++)
            {
                Bereik(i, 1, (byte)soort.Kenmerk[i], 0);
            }
        }
        else if (e.Overgenomen && e.Index > 1)
        {
            // Copied from the claim: any byte that is not a line end or other control character.
            Bereik(begin, e.Lengte, 32, 223);
            return;
        }
        else if (e.Verplichting == Verplichting.S)
        {
            Bereik(begin, e.Lengte, (byte)' ', 0);
        }
        else if (e.Type == ElementType.N)
        {
            Bereik(begin, e.Lengte, (byte)'0', 9);
        }
        else
        {
            Bereik(begin, e.Lengte, 32, 223);
        }

        if (e.Index > 0 && e.Verplichting != Verplichting.S)
        {
            Inhoud(e, begin);
        }

        if (e.GelijkAan.Length > 0 && standaard.ZoekElement(e.GelijkAan) is { } boven && standaard.ZoekRecord(soort.Ouder) is { } ouder)
        {
            toetsen.Add(
                boven.Lengte == e.Lengte
                    ? new Toets
                    {
                        Soort = ToetsSoort.Gelijk,
                        Plek = begin,
                        Plek2 = boven.Start - 1,
                        Lengte = e.Lengte,
                        Record = ouder.Index,
                    }
                    : Nooit
            );
        }

        foreach (var voorwaarde in e.Voorwaarden)
        {
            if (voorwaarde.Niveau <= opties.TotEnMet && !e.Overgenomen)
            {
                toetsen.Add(new Toets { Soort = ToetsSoort.Voorwaarde, Ding = voorwaarde.Eis });
            }
        }
    }

    /// <summary>A test that always sends the record the thorough way.</summary>
    private static Toets Nooit =>
        new()
        {
            Soort = ToetsSoort.EersteTekens,
            Masker = ulong.MaxValue,
            Plek = -1,
        };

    private void Inhoud(Element e, int begin)
    {
        if (e.Lengte == 1 && Tekenset(e) is { } set)
        {
            ZetTekenset(begin, set);
            return;
        }

        var verplicht = e.Verplichting == Verplichting.M && !e.NulIsWaarde;
        switch (e.Vorm)
        {
            case Vorm.Datum:
                toetsen.Add(
                    new Toets
                    {
                        Soort = ToetsSoort.Datum,
                        Plek = begin,
                        MagLeeg = !verplicht,
                        Ding = new ulong[1],
                    }
                );
                return;
            case Vorm.Bsn:
                toetsen.Add(
                    new Toets
                    {
                        Soort = ToetsSoort.Bsn,
                        Plek = begin,
                        MagLeeg = !verplicht,
                    }
                );
                return;
            case Vorm.Agb:
                toetsen.Add(
                    new Toets
                    {
                        Soort = ToetsSoort.Agb,
                        Plek = begin,
                        MagLeeg = !verplicht,
                    }
                );
                return;
            default:
                break;
        }

        if (e.Vorm != Vorm.Vrij || e.WaardenBytes.Length > 0 || e.GehoudenLijst is { IsVolledig: true })
        {
            toetsen.Add(
                new Toets
                {
                    Soort = ToetsSoort.Veld,
                    Plek = begin,
                    Lengte = e.Lengte,
                    Ding = e,
                }
            );
        }
        else if (e.Type == ElementType.AN)
        {
            Tekst(begin, e.Lengte, verplicht);
        }
        else if (verplicht)
        {
            toetsen.Add(Bits(ToetsSoort.Gevuld, begin, e.Lengte));
        }
    }

    private void Tekst(int begin, int lengte, bool verplicht)
    {
        if (verplicht)
        {
            toetsen.Add(Bits(ToetsSoort.EersteTekens, begin, 1));
        }
        else if (lengte <= 64)
        {
            toetsen.Add(Bits(ToetsSoort.LinksAangesloten, begin, lengte));
        }
        else
        {
            toetsen.Add(Nooit);
        }
    }

    private static Toets Bits(ToetsSoort soort, int begin, int lengte)
    {
        var masker = (lengte == 64 ? ulong.MaxValue : (1UL << lengte) - 1) << (begin % 64);
        var over = (begin % 64) + lengte - 64;
        return new Toets
        {
            Soort = soort,
            Plek = begin / 64,
            Plek2 = begin % 64,
            Lengte = lengte,
            Masker = masker,
            Masker2 = over > 0 ? (1UL << over) - 1 : 0,
        };
    }

    private void Bereik(int begin, int lengte, byte laagste, byte breedte)
    {
        Laagste.AsSpan(begin, lengte).Fill(laagste);
        Breedte.AsSpan(begin, lengte).Fill(breedte);
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

    private void ZetTekenset(int begin, bool[] set)
    {
        var laagste = Array.IndexOf(set, true);
        var hoogste = Array.LastIndexOf(set, true);
        if (set.Count(s => s) == hoogste - laagste + 1)
        {
            Bereik(begin, 1, (byte)laagste, (byte)(hoogste - laagste));
            return;
        }

        toetsen.Add(
            new Toets
            {
                Soort = ToetsSoort.Tekenset,
                Plek = begin,
                Ding = set,
            }
        );
    }

    private void VoegEersteTekensSamen()
    {
        var groepen = toetsen.Where(t => t.Soort == ToetsSoort.EersteTekens && t.Plek >= 0).GroupBy(t => t.Plek).ToList();
        toetsen.RemoveAll(t => t.Soort == ToetsSoort.EersteTekens && t.Plek >= 0);
        foreach (var groep in groepen)
        {
            toetsen.Insert(
                0,
                new Toets
                {
                    Soort = ToetsSoort.EersteTekens,
                    Plek = groep.Key,
                    Masker = groep.Aggregate(0UL, (m, t) => m | t.Masker),
                }
            );
        }
    }

    /// <summary>Keys that stand side by side in both records are one comparison.</summary>
    private void VoegGelijkSamen()
    {
        var gelijk = toetsen.Where(t => t.Soort == ToetsSoort.Gelijk).OrderBy(t => t.Plek).ToList();
        toetsen.RemoveAll(t => t.Soort == ToetsSoort.Gelijk);
        for (var i = 0; i < gelijk.Count; i++)
        {
            var samen = gelijk[i];
            while (
                i + 1 < gelijk.Count
                && gelijk[i + 1].Plek == samen.Plek + samen.Lengte
                && gelijk[i + 1].Plek2 == samen.Plek2 + samen.Lengte
                && gelijk[i + 1].Record == samen.Record
            )
            {
                samen.Lengte += gelijk[++i].Lengte;
            }

            toetsen.Insert(0, samen);
        }
    }

    private (int, ulong)[] Bovenliggend(Standaard standaard, RecordSoort soort)
    {
        var velden = new Dictionary<int, ulong>();
        foreach (var (record, bits) in Voorwaarden.SelectMany(v => v.AndereVelden))
        {
            velden[record] = velden.GetValueOrDefault(record) | bits;
        }

        foreach (var e in soort.Elementen.Where(e => e.GelijkAan.Length > 0))
        {
            var ouder = standaard.ZoekRecord(soort.Ouder)!.Index;
            velden[ouder] = velden.GetValueOrDefault(ouder) | (1UL << standaard.ZoekElement(e.GelijkAan)!.Index);
        }

        return [.. velden.Select(p => (p.Key, p.Value))];
    }
}
