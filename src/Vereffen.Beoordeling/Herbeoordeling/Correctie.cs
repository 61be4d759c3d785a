using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>An approved proposal: a line of history that goes from one amount to another.</summary>
/// <param name="Regel">The row of history before the correctie.</param>
/// <param name="Nieuw">Amount that stands after it.</param>
/// <param name="Crediteur">Whose account.</param>
/// <param name="BetaalAan">The servicebureau that is paid; null = the crediteur.</param>
/// <param name="Besluit">The line of the proposal with rule, code and explanation.</param>
public sealed record Correctie(Historieregel Regel, Bedrag Nieuw, AgbCode Crediteur, AgbCode? BetaalAan, Voorstelbesluit Besluit)
{
    public Bedrag Oud => Regel.Toegekend;

    /// <summary>Negative = the insurer takes back.</summary>
    public Bedrag Verschil => Nieuw - Oud;
}
