namespace Vereffen.Kern;

/// <summary>
/// The exchange as its users see it: push, pull, confirm. In one process this is the portaal itself; across the country the same calls over HTTP.
/// </summary>
public interface IBerichtenverkeer
{
    /// <summary>Hands in a message. The same traceerId with the same content is answered as the first time; with other content it is refused.</summary>
    Task<Indienresultaat> DienInAsync(Bericht bericht, CancellationToken annuleer);

    /// <summary>Messages that wait for this party, oldest first, at most <paramref name="limiet"/>; they stay until confirmed.</summary>
    Task<IReadOnlyList<Bericht>> HaalOpAsync(Relatie geadresseerde, int limiet, CancellationToken annuleer);

    /// <summary>Confirms receipt: the message is no longer offered. Confirming twice is the same as once.</summary>
    Task BevestigAsync(Relatie geadresseerde, Guid traceerId, CancellationToken annuleer);
}
