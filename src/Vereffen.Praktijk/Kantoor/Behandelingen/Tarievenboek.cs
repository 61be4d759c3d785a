using Vereffen.Kern;
using Vereffen.Opslag;

namespace Vereffen.Praktijk;

/// <summary>The codes and tariffs of one practice, imported once a year.</summary>
public sealed class Tarievenboek
{
    private readonly Kantoorbron bron;

    internal Tarievenboek(Kantoorbron bron) => this.bron = bron;

    /// <summary>Replaces the whole list.</summary>
    public void Vervang(IEnumerable<Tarief> tarieven)
    {
        ArgumentNullException.ThrowIfNull(tarieven);
        bron.Database.Doe(t => Vervang(t, tarieven));
    }

    /// <summary>What a new list would change. Keeps nothing.</summary>
    /// <param name="nieuw">The list of a new year, or a part of it.</param>
    /// <param name="vervallen">End the codes of the same lists that are not in it.</param>
    public Tariefwijziging Vergelijk(IReadOnlyList<Tarief> nieuw, bool vervallen)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        return bron.Database.Doe(t => Vergelijk(t, nieuw, vervallen).Wijziging);
    }

    /// <summary>Takes a new list over beside the old one, which stays for earlier days; open treatments that had the old tariff get the new one. The same list twice changes nothing the second time.</summary>
    public Tariefwijziging NeemOver(IReadOnlyList<Tarief> nieuw, bool vervallen)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        return bron.Database.Doe(t =>
        {
            var (wijziging, lijst) = Vergelijk(t, nieuw, vervallen);
            Vervang(t, lijst);
            foreach (var (id, tarief, aantal) in wijziging.Behandelingen)
            {
                t.Voer(
                    "UPDATE behandeling SET tarief = @tarief, bedrag = @bedrag WHERE praktijk = @praktijk AND id = @id AND staat = 'open'",
                    new
                    {
                        praktijk = bron.Praktijk,
                        id,
                        tarief = tarief.Cents,
                        bedrag = (tarief * aantal).Cents,
                    }
                );
            }

            return wijziging;
        });
    }

    /// <summary>Codes that are valid on a day, by number or words; at most 20.</summary>
    public IReadOnlyList<Tarief> Zoek(string? zoek, DateOnly dag)
    {
        var woorden = (zoek ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Geldig(dag).Where(t => woorden.All(w => Past(t, w))).OrderBy(t => t.Code, StringComparer.Ordinal).Take(20)];
    }

    /// <summary>The code on a day; null when the practice has no such code then.</summary>
    public Tarief? Vind(string? code, DateOnly dag) => Geldig(dag).FirstOrDefault(t => t.Code == (code ?? "").Trim());

    public IReadOnlyList<Tarief> Alle() => bron.Database.Doe(Alle);

    internal IReadOnlyList<Tarief> Alle(SqliteTransactie t) =>
        [
            .. t.Vraag<(string Lijst, string Code, string Omschrijving, string Begin, string? Eind, long? Tarief)>(
                    "SELECT lijst, code, omschrijving, begin, eind, tarief FROM tarief WHERE praktijk = @praktijk ORDER BY lijst, code, begin",
                    new { praktijk = bron.Praktijk }
                )
                .Select(r => new Tarief(
                    r.Lijst,
                    r.Code,
                    r.Omschrijving,
                    new Periode(Kantoorbron.Dag(r.Begin), Kantoorbron.DagOfNiets(r.Eind)),
                    r.Tarief is { } cents ? new Bedrag(cents) : null
                )),
        ];

    private (Tariefwijziging Wijziging, IReadOnlyList<Tarief> Lijst) Vergelijk(
        SqliteTransactie t,
        IReadOnlyList<Tarief> nieuw,
        bool vervallen
    )
    {
        var oud = Alle(t);
        var lijst = Tariefwijziging.Voegsamen(oud, nieuw, vervallen);
        var voor = oud.ToLookup(r => (r.Lijst, r.Code));
        var na = lijst.ToLookup(r => (r.Lijst, r.Code));
        var behandelingen = t.Vraag<(long Id, string Lijst, string Code, string Datum, long Aantal, long Tarief)>(
                "SELECT id, lijst, code, datum, aantal, tarief FROM behandeling WHERE praktijk = @praktijk AND staat = 'open' AND is_credit = 0",
                new { praktijk = bron.Praktijk }
            )
            .Select(r =>
                (
                    r.Id,
                    Oud: Op(voor[(r.Lijst, r.Code)], r.Datum),
                    Nieuw: Op(na[(r.Lijst, r.Code)], r.Datum),
                    Tarief: new Bedrag(r.Tarief),
                    Aantal: (int)r.Aantal
                )
            )
            // A tariff that somebody filled in by hand stays.
            .Where(r => r.Nieuw is not null && r.Nieuw != r.Tarief && r.Oud == r.Tarief)
            .Select(r => (r.Id, r.Nieuw!.Value, r.Aantal))
            .ToList();
        return (Tariefwijziging.Tussen(oud, nieuw, vervallen) with { Behandelingen = behandelingen }, lijst);
    }

    private static Bedrag? Op(IEnumerable<Tarief> tarieven, string dag) =>
        tarieven.FirstOrDefault(r => r.Geldig.Bevat(Kantoorbron.Dag(dag)))?.Bedrag;

    private void Vervang(SqliteTransactie t, IEnumerable<Tarief> tarieven)
    {
        t.Voer("DELETE FROM tarief WHERE praktijk = @praktijk", new { praktijk = bron.Praktijk });
        var rijen = t.Bulk("tarief", "praktijk", "lijst", "code", "omschrijving", "begin", "eind", "tarief");
        foreach (var tarief in tarieven.DistinctBy(r => (r.Lijst, r.Code, r.Geldig.Begin)))
        {
            rijen.Voeg(
                bron.Praktijk,
                tarief.Lijst,
                tarief.Code,
                tarief.Omschrijving,
                Kantoorbron.Dag(tarief.Geldig.Begin),
                tarief.Geldig.Eind is { } eind ? Kantoorbron.Dag(eind) : null,
                tarief.Bedrag?.Cents
            );
        }
    }

    private IEnumerable<Tarief> Geldig(DateOnly dag) => Alle().Where(t => t.Geldig.Bevat(dag));

    private static bool Past(Tarief tarief, string woord) =>
        tarief.Code.StartsWith(woord, StringComparison.Ordinal) || tarief.Omschrijving.Contains(woord, StringComparison.OrdinalIgnoreCase);
}
