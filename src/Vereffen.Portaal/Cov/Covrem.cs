namespace Vereffen.Portaal;

/// <summary>
/// Keeps a party from harvesting: a ceiling on look-ups per day, and a lower one on look-ups that find nobody, which is how guessing shows. Counts in this process, per party.
/// </summary>
internal sealed class Covrem(TimeProvider klok)
{
    private const int PerDag = 250_000;
    private const int MislukkingenPerUur = 1_000;
    private readonly Lock slot = new();
    private readonly Dictionary<string, Stand> standen = new(StringComparer.Ordinal);

    /// <summary>Null when it may; else how long to wait.</summary>
    public TimeSpan? Wacht(string partij)
    {
        lock (slot)
        {
            var nu = klok.GetUtcNow();
            var stand = Nu(partij, nu);
            return stand.Mislukt >= MislukkingenPerUur ? stand.Uur.AddHours(1) - nu
                : stand.Gezocht >= PerDag ? stand.Dag.AddDays(1) - nu
                : null;
        }
    }

    public void Tel(string partij, int gezocht, int mislukt)
    {
        lock (slot)
        {
            var stand = Nu(partij, klok.GetUtcNow());
            standen[partij] = stand with { Gezocht = stand.Gezocht + gezocht, Mislukt = stand.Mislukt + mislukt };
        }
    }

    private Stand Nu(string partij, DateTimeOffset nu)
    {
        var stand = standen.GetValueOrDefault(partij) ?? new Stand(nu, 0, nu, 0);
        if (nu - stand.Dag >= TimeSpan.FromDays(1))
        {
            stand = stand with { Dag = nu, Gezocht = 0 };
        }

        if (nu - stand.Uur >= TimeSpan.FromHours(1))
        {
            stand = stand with { Uur = nu, Mislukt = 0 };
        }

        standen[partij] = stand;
        return stand;
    }

    private sealed record Stand(DateTimeOffset Dag, int Gezocht, DateTimeOffset Uur, int Mislukt);
}
