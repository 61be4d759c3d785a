using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A person's decision on proposals.</summary>
/// <param name="Nummers">Their serial numbers.</param>
/// <param name="IsAkkoord">True: booked, all of them in one batch. False: declined.</param>
/// <param name="Door">Who decides; to approve another than who proposed.</param>
/// <param name="Reden">Why.</param>
public sealed record Correctiebesluit(IReadOnlyList<long> Nummers, bool IsAkkoord, string Door, string Reden)
{
    /// <summary>Another new amount than was proposed; only with one proposal.</summary>
    public Bedrag? Bedrag { get; init; }

    /// <summary>Whose account, where the proposal does not tell.</summary>
    public AgbCode? Crediteur { get; init; }
}
