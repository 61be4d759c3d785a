using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>Looks up what lies before the journal.</summary>
public interface IHerkomstbron
{
    /// <summary>The event that made a journal entry; null = unknown.</summary>
    Gebeurtenis? Gebeurtenis(long boeking);

    /// <summary>The lines of the claim message behind an event, in file order; none where it came from no message, or the message is gone.</summary>
    IReadOnlyList<Declaratieherkomst> Declaratieregels(Gebeurtenis gebeurtenis);
}
