namespace Vereffen.Praktijk;

/// <summary>What may be done with a line.</summary>
/// <param name="Opnieuw">Claim it again, corrected.</param>
/// <param name="MetCredit">Then what was awarded is taken back first.</param>
/// <param name="AndereVerzekeraar">Claim it with another insurer.</param>
/// <param name="Afsluiten">End it in another way.</param>
/// <param name="Terugnemen">Take it back and claim nothing instead.</param>
public sealed record Herstelkeuze(bool Opnieuw, bool MetCredit, bool AndereVerzekeraar, bool Afsluiten, bool Terugnemen);
