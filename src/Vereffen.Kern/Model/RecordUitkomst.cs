namespace Vereffen.Kern;

/// <summary>What a judgement says of one record of the claim. Amounts in cents, negative for a credit; only a prestatie has amounts.</summary>
/// <param name="Regel">Line of the record in the claim, from 1.</param>
/// <param name="Codes">Retourcodes in order; empty = no remark. A retour takes the first three.</param>
/// <param name="Berekend">Amount that the insurer finds right (0481).</param>
/// <param name="Toegekend">Amount awarded (0483).</param>
/// <param name="Toelichting">Text of ours for an added 98 record; no personal data. Null = none.</param>
public sealed record RecordUitkomst(
    int Regel,
    IReadOnlyList<Retourcode> Codes,
    Bedrag Berekend,
    Bedrag Toegekend,
    string? Toelichting = null
);
