namespace Vereffen.Ei;

/// <summary>Every single fault that a standard's data lets us put in a record, given out in turn so that all kinds occur.</summary>
internal sealed class Veldfouten
{
    private readonly Veldfout[][] perSoort;
    private readonly int[] beurt;
    private readonly byte[]?[] gaveReferenties;

    internal Veldfouten(Claimplan plan)
    {
        perSoort = new Veldfout[plan.Standaard.Records.Count][];
        beurt = new int[perSoort.Length];
        gaveReferenties = new byte[]?[perSoort.Length];
        foreach (var record in plan.Kinderen.Append(plan.Verzekerde).Append(plan.Prestatie))
        {
            perSoort[record.Soort.Index] = Meng([.. new Foutmaker(plan.Standaard, record).Alle(), .. Dubbel(record.Soort)]);
        }
    }

    internal IEnumerable<Veldfout> Van(RecordSoort soort) => perSoort[soort.Index] ?? [];

    /// <summary>The next fault that this record can have; null when there is none.</summary>
    internal Veldfout? Kies(RecordSoort soort, ReadOnlySpan<byte> record)
    {
        var fouten = perSoort[soort.Index];
        for (var poging = 0; poging < fouten.Length; poging++)
        {
            ref var plek = ref beurt[soort.Index];
            var fout = fouten[plek];
            plek = (plek + 1) % fouten.Length;
            if (fout.Kan(record))
            {
                return fout;
            }
        }

        return null;
    }

    /// <summary>Keeps the reference of a record without fault: another may wrongly use it again.</summary>
    internal void Onthoud(RecordSoort soort, ReadOnlySpan<byte> record)
    {
        if (gaveReferenties[soort.Index] is null && Array.Find(soort.Velden, e => e.Uniek) is { } e)
        {
            gaveReferenties[soort.Index] = e.Lees(record).ToArray();
        }
    }

    /// <summary>References are unique within a file.</summary>
    internal void BeginBestand() => Array.Clear(gaveReferenties);

    private IEnumerable<Veldfout> Dubbel(RecordSoort soort) =>
        from e in soort.Velden
        where e.Uniek
        select Foutmaker.Zet(
            "dubbele referentie",
            e,
            Kern.Niveau.N4,
            veld => gaveReferenties[soort.Index]!.CopyTo(veld),
            veld => gaveReferenties[soort.Index] is { } gaaf && !veld.SequenceEqual(gaaf)
        );

    /// <summary>Kinds in turn, so that a small file has many.</summary>
    private static Veldfout[] Meng(Veldfout[] fouten)
    {
        var perNaam = fouten.GroupBy(f => f.Naam, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        var diepste = perNaam.Max(g => g.Length);
        return [.. Enumerable.Range(0, diepste).SelectMany(i => perNaam.Where(g => i < g.Length).Select(g => g[i]))];
    }
}
