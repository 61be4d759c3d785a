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
        bron.Database.Doe(t =>
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

    private IEnumerable<Tarief> Geldig(DateOnly dag) => Alle().Where(t => t.Geldig.Bevat(dag));

    private static bool Past(Tarief tarief, string woord) =>
        tarief.Code.StartsWith(woord, StringComparison.Ordinal) || tarief.Omschrijving.Contains(woord, StringComparison.OrdinalIgnoreCase);
}
