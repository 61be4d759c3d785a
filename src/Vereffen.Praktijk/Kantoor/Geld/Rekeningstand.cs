using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>How a practice stands with one insurer.</summary>
/// <param name="Uzovi">The insurer.</param>
/// <param name="Onderweg">Claimed, not answered.</param>
/// <param name="Toegekend">Awarded in answered claims.</param>
/// <param name="Verrekend">Of that, set off against what the practice owed.</param>
/// <param name="Ontvangen">On the bank.</param>
/// <param name="NogTeOntvangen">Awarded, and not seen on the bank yet.</param>
/// <param name="Uiterlijk">Last day on which the oldest of that should be there; null = nothing is due.</param>
/// <param name="Schuld">What the practice still owes by the last overzicht.</param>
public sealed record Rekeningstand(
    UzoviNummer Uzovi,
    Bedrag Onderweg,
    Bedrag Toegekend,
    Bedrag Verrekend,
    Bedrag Ontvangen,
    Bedrag NogTeOntvangen,
    DateOnly? Uiterlijk,
    Bedrag Schuld
);
