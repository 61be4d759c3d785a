using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One booked entry on a bank statement (camt.053 <c>Ntry</c>) with the transactions in it: one, or several for a batch.</summary>
/// <param name="Volgnummer">1-based place among the booked entries of the statement.</param>
/// <param name="Boekdatum">Day on which the bank booked it.</param>
/// <param name="Valutadatum">Day from which it counts for interest; null when not given.</param>
/// <param name="Bedrag">Signed: credit (money in) positive, debit negative.</param>
/// <param name="IsStorno">True when the bank marks the entry as the reversal of an earlier one.</param>
/// <param name="Bankreferentie">The bank's own reference; null when not given.</param>
/// <param name="Transacties">At least one. An entry without details has one transaction, made of the entry itself.</param>
public sealed record Bankboeking(
    int Volgnummer,
    DateOnly Boekdatum,
    DateOnly? Valutadatum,
    Bedrag Bedrag,
    bool IsStorno,
    string? Bankreferentie,
    IReadOnlyList<Banktransactie> Transacties
);
