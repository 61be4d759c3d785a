using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What a new list of codes and tariffs changes in the one that a practice has.</summary>
/// <param name="Nieuw">Codes that were not valid before.</param>
/// <param name="Anders">Codes with another amount or description: as it was, as it becomes.</param>
/// <param name="Vervalt">Codes that end the day before the new list begins.</param>
/// <param name="Ontbreekt">Codes that are not in the new list and stay as they are.</param>
/// <param name="Gelijk">How many stay the same.</param>
public sealed record Tariefwijziging(
    IReadOnlyList<Tarief> Nieuw,
    IReadOnlyList<(Tarief Oud, Tarief Nieuw)> Anders,
    IReadOnlyList<Tarief> Vervalt,
    IReadOnlyList<Tarief> Ontbreekt,
    int Gelijk
)
{
    /// <summary>Open treatments that get another tariff: id, tarief per unit, number.</summary>
    public IReadOnlyList<(long Id, Bedrag Tarief, int Aantal)> Behandelingen { get; init; } = [];

    /// <summary>Nothing at all would change.</summary>
    public bool IsLeeg => Nieuw.Count == 0 && Anders.Count == 0 && Vervalt.Count == 0 && Behandelingen.Count == 0;

    /// <summary>Compares each row with what was valid on its first day.</summary>
    internal static Tariefwijziging Tussen(IReadOnlyList<Tarief> oud, IReadOnlyList<Tarief> nieuw, bool vervallen)
    {
        var opCode = oud.ToLookup(r => (r.Lijst, r.Code));
        var (bij, anders, gelijk) = (new List<Tarief>(), new List<(Tarief, Tarief)>(), 0);
        foreach (var rij in nieuw)
        {
            if (opCode[(rij.Lijst, rij.Code)].FirstOrDefault(o => o.Geldig.Bevat(rij.Geldig.Begin)) is not { } was)
            {
                bij.Add(rij);
            }
            else if (was.Bedrag != rij.Bedrag || was.Omschrijving != rij.Omschrijving)
            {
                anders.Add((was, rij));
            }
            else
            {
                gelijk++;
            }
        }

        var weg = Weg(oud, nieuw).Select(w => w.Tarief).ToList();
        return new Tariefwijziging(bij, anders, vervallen ? weg : [], vervallen ? [] : weg, gelijk);
    }

    /// <summary>The old list with the new one in it: an old row ends the day before a new one of its code begins, and goes when the new one covers it.</summary>
    internal static IReadOnlyList<Tarief> Voegsamen(IReadOnlyList<Tarief> oud, IReadOnlyList<Tarief> nieuw, bool vervallen)
    {
        var opCode = nieuw.ToLookup(r => (r.Lijst, r.Code));
        var eindigt = vervallen ? Weg(oud, nieuw).ToDictionary(w => w.Tarief, w => w.Begin.AddDays(-1)) : [];
        var uit = new List<Tarief>(nieuw);
        foreach (var rij in oud)
        {
            var laatste = rij.Geldig.Eind ?? DateOnly.MaxValue;
            if (eindigt.TryGetValue(rij, out var einde))
            {
                laatste = einde;
            }

            var isBedekt = false;
            foreach (var ander in opCode[(rij.Lijst, rij.Code)])
            {
                if (ander.Geldig.Begin <= rij.Geldig.Begin)
                {
                    isBedekt |= ander.Geldig.Bevat(rij.Geldig.Begin);
                }
                else if (ander.Geldig.Begin <= laatste)
                {
                    laatste = ander.Geldig.Begin.AddDays(-1);
                }
            }

            if (!isBedekt && laatste >= rij.Geldig.Begin)
            {
                uit.Add(rij with { Geldig = new Periode(rij.Geldig.Begin, laatste == DateOnly.MaxValue ? null : laatste) });
            }
        }

        return uit;
    }

    /// <summary>Codes of the same lists, valid when the new list begins and not in it.</summary>
    private static IEnumerable<(Tarief Tarief, DateOnly Begin)> Weg(IReadOnlyList<Tarief> oud, IReadOnlyList<Tarief> nieuw)
    {
        var begin = nieuw
            .GroupBy(r => r.Lijst, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(r => r.Geldig.Begin), StringComparer.Ordinal);
        var codes = nieuw.Select(r => (r.Lijst, r.Code)).ToHashSet();
        return oud.Where(o =>
                begin.TryGetValue(o.Lijst, out var dag) && o.Geldig.Bevat(dag) && o.Geldig.Begin < dag && !codes.Contains((o.Lijst, o.Code))
            )
            .Select(o => (o, begin[o.Lijst]));
    }
}
