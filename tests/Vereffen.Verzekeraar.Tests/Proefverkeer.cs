using Vereffen.Kern;

namespace Vereffen.Verzekeraar.Tests;

/// <summary>An exchange that breaks when a test says so.</summary>
public sealed class Proefverkeer : IBerichtenverkeer
{
    private readonly List<Bericht> wachtend = [];

    /// <summary>Everything that was handed in, also what came twice.</summary>
    public List<Bericht> Ingediend { get; } = [];

    /// <summary>The next push fails before the exchange has it.</summary>
    public bool IndienenBreekt { get; set; }

    /// <summary>The next push fails after the exchange took it.</summary>
    public bool AntwoordGaatVerloren { get; set; }

    /// <summary>The next confirmation fails.</summary>
    public bool BevestigenBreekt { get; set; }

    /// <summary>Why every push is refused for good; null = it is not.</summary>
    public string? Weigering { get; set; }

    public IEnumerable<Bericht> Retouren => Ingediend.Where(b => b.Stroom.Berichttype == "OS302");

    public IEnumerable<Bericht> Overzichten => Ingediend.Where(b => b.Stroom == Berichtstroom.VerrekenoverzichtCsv);

    public void Biedaan(Bericht bericht) => wachtend.Add(bericht);

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer)
    {
        if (IndienenBreekt)
        {
            IndienenBreekt = false;
            throw new IOException("verbinding verbroken");
        }

        Ingediend.Add(bericht);
        if (AntwoordGaatVerloren)
        {
            AntwoordGaatVerloren = false;
            throw new IOException("verbinding verbroken");
        }

        return Task.FromResult(Weigering is { } reden ? Indienresultaat.Geweigerd(reden) : Indienresultaat.Akkoord);
    }

    public Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer) =>
        Task.FromResult<IReadOnlyList<Bericht>>([.. wachtend.Where(b => b.Geadresseerde == geadresseerde).Take(limiet)]);

    public Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        if (BevestigenBreekt)
        {
            BevestigenBreekt = false;
            throw new IOException("verbinding verbroken");
        }

        wachtend.RemoveAll(b => b.TraceerId == traceerId && b.Geadresseerde == geadresseerde);
        return Task.CompletedTask;
    }
}
