namespace Vereffen.Kern;

/// <summary>COV and Wlz check as a practice asks them: in one process of the portaal itself, across the country over HTTP. Every question is logged there.</summary>
public interface ICov
{
    /// <summary>Asks for persons by BSN and birth date; answers in the same order.</summary>
    /// <param name="wie">The zorgaanbieder in whose name is asked.</param>
    /// <param name="vragen">Any number; the exchange may answer later when there are too many (null).</param>
    /// <param name="annuleer">Gives up.</param>
    /// <returns>As many answers as questions, or null when the exchange wants no more questions for now.</returns>
    Task<IReadOnlyList<Covantwoord>?> ControleerAsync(Relatie wie, IReadOnlyList<Covvraag> vragen, CancellationToken annuleer);
}
