using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Where an account stands.</summary>
/// <param name="Verrekenkring">Name of the kring.</param>
/// <param name="Agb">The crediteur.</param>
/// <param name="Openstaand">All open vorderingen, also those left out of netting by an agreement.</param>
/// <param name="Aangehouden">Kept rests and pay-outs held by a betaalstop.</param>
/// <param name="Betaalstop">The part of <paramref name="Aangehouden"/> that a betaalstop held.</param>
public sealed record Accountsaldo(string Verrekenkring, AgbCode Agb, Bedrag Openstaand, Bedrag Aangehouden, Bedrag Betaalstop)
{
    /// <summary>Pay-outs that the bank returned and nobody has released yet; in none of the other amounts.</summary>
    public Bedrag Teruggekomen { get; init; }
}
