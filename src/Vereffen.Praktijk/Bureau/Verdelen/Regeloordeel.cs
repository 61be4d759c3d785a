using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What became of a line of the client's file.</summary>
/// <param name="Detail">Its number in the client's file.</param>
/// <param name="Codes">In the order of the retour; empty = awarded without remark.</param>
/// <param name="Toegekend">Negative for a credit.</param>
internal sealed record Regeloordeel(long Detail, IReadOnlyList<string> Codes, Bedrag Toegekend)
{
    /// <summary>What the answer to a part says of each of its lines.</summary>
    /// <param name="bestand">The client's file.</param>
    /// <param name="mee">The lines of the part.</param>
    /// <param name="retour">The answer.</param>
    public static IEnumerable<Regeloordeel> Van(Clientbestand bestand, IReadOnlySet<long> mee, Deelretour retour)
    {
        var opDetail = new Dictionary<long, Deelretour.Retourstuk>();
        foreach (var stuk in retour.Records)
        {
            opDetail.TryAdd(stuk.Detail, stuk);
        }

        var nummer = 0L;
        Deelretour.Retourstuk? verzekerde = null;
        foreach (var v in bestand.Verzekerden)
        {
            var eerste = true;
            foreach (var prestatie in v.Prestaties.Where(p => mee.Contains(p.Record.Detail)))
            {
                if (eerste)
                {
                    verzekerde = opDetail.GetValueOrDefault(++nummer);
                    eerste = false;
                }

                List<(Clientrecord Record, Deelretour.Retourstuk? Stuk)> records =
                [
                    (prestatie.Record, opDetail.GetValueOrDefault(++nummer)),
                ];
                foreach (var onder in prestatie.Onder.Where(o => !o.Soort.IsCommentaar))
                {
                    records.Add((onder, opDetail.GetValueOrDefault(++nummer)));
                }

                yield return Oordeel(bestand, prestatie, retour, verzekerde, records);
            }
        }
    }

    private static Regeloordeel Oordeel(
        Clientbestand bestand,
        Clientprestatie prestatie,
        Deelretour retour,
        Deelretour.Retourstuk? verzekerde,
        List<(Clientrecord Record, Deelretour.Retourstuk? Stuk)> records
    )
    {
        var detail = prestatie.Record.Detail;
        if (retour.IsAfgewezen)
        {
            return new Regeloordeel(detail, retour.Codes, Bedrag.Nul);
        }

        if (records[0].Stuk is null && records.TrueForAll(r => r.Stuk is null) && !retour.VanPortaal)
        {
            return new Regeloordeel(detail, [], prestatie.Bedrag);
        }

        var codes = records.SelectMany(r => r.Stuk?.Codes ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Contains(Retourcode.NietBeoordeeld.ToString()) && codes.Count == 1 && verzekerde is { Codes.Count: > 0 })
        {
            codes = verzekerde.Codes;
        }

        // The amount is in the 04, or else in its 06s; a 06 that is not in the retour was awarded as it was claimed.
        var toegekend = retour.VanPortaal
            ? Bedrag.Nul
            : records[0].Stuk?.Toegekend
                ?? records
                    .Skip(1)
                    .Aggregate(
                        Bedrag.Nul,
                        (som, r) => som + (r.Stuk is { } stuk ? stuk.Toegekend ?? Bedrag.Nul : bestand.BedragVan(r.Record))
                    );
        return new Regeloordeel(detail, codes, toegekend);
    }
}
