using System.Collections.Concurrent;
using Vereffen.App.Uitvoer;
using Vereffen.Kern;

namespace Vereffen.App.Hosting;

/// <summary>
/// The exchange as a practice sees it that keeps what it gets as files: what is fetched is on disk, whole, before the exchange hears that it was received. After a crash
/// anywhere it comes again, and the same file is written again.
/// </summary>
internal sealed class Ontvangstverkeer(IBerichtenverkeer verkeer, string map) : IBerichtenverkeer
{
    private readonly ConcurrentDictionary<Guid, Bericht> opgehaald = new();

    public Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer) => verkeer.DienInAsync(bericht, annuleer);

    public async Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer)
    {
        var berichten = await verkeer.HaalOpAsync(geadresseerde, limiet, annuleer);
        foreach (var bericht in berichten)
        {
            opgehaald[bericht.TraceerId] = bericht;
        }

        return berichten;
    }

    public async Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer)
    {
        if (opgehaald.TryGetValue(traceerId, out var bericht))
        {
            Directory.CreateDirectory(map);
            Duurzaambestand.Schrijf(Path.Combine(map, Naam(bericht)), bericht.Payload.Span);
        }

        await verkeer.BevestigAsync(geadresseerde, traceerId, annuleer);
        opgehaald.TryRemove(traceerId, out _);
    }

    /// <summary>TraceerId and kind; what comes from a message can't leave the folder.</summary>
    private static string Naam(Bericht bericht) =>
        $"{bericht.TraceerId}-{Praktijkdienst.Veilig(bericht.Stroom.Berichttype)}.{Praktijkdienst.Veilig(bericht.Stroom.Subtype ?? "asc")}";
}
