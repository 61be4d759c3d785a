using Vereffen.Kern;

namespace Vereffen.App.Tests.Hosting;

/// <summary>COV as a test wants it: everybody insured with 9901, but for whom it says otherwise; and it may hold its answer back.</summary>
internal sealed class Proefcov : ICov
{
    public Dictionary<string, Covantwoord?> Anders { get; } = new(StringComparer.Ordinal);

    public List<Covvraag> Gevraagd { get; } = [];

    /// <summary>Answers only when this is done.</summary>
    public Task Poort { get; set; } = Task.CompletedTask;

    /// <summary>No more questions for now.</summary>
    public bool IsDicht { get; set; }

    public async Task<IReadOnlyList<Covantwoord>?> ControleerAsync(Relatie wie, IReadOnlyList<Covvraag> vragen, CancellationToken annuleer)
    {
        await Poort.WaitAsync(annuleer);
        if (IsDicht)
        {
            return null;
        }

        lock (Gevraagd)
        {
            Gevraagd.AddRange(vragen);
        }

        return
        [
            .. vragen.Select(v =>
                Anders.GetValueOrDefault(v.Bsn.Volledig())
                ?? new Covantwoord("Gevonden", UzoviNummer.Parse("9901"), "700000", "", "GeenWlz", false)
            ),
        ];
    }
}
