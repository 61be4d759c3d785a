using Vereffen.Verrekening;

namespace Vereffen.Verzekeraar;

/// <summary>What an overzicht page shows beside the overzicht itself.</summary>
/// <param name="Afzender">The insurer.</param>
/// <param name="Aan">Whom it is for.</param>
public sealed record Overzichtgegevens(Afzender Afzender, Geadresseerde Aan)
{
    /// <summary>The pay-out that goes with it, when there is one: tells who gets the money.</summary>
    public Betaling? Betaling { get; init; }
}
