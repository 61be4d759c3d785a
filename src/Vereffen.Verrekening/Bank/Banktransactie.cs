using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One transaction within an entry of a bank statement (camt.053 <c>TxDtls</c>).</summary>
/// <param name="Bedrag">Signed as the entry; null when a batch doesn't give it in euros.</param>
/// <param name="EndToEndId">Identification that the payer gave; null when not given (or <c>NOTPROVIDED</c>).</param>
/// <param name="Omschrijving">Unstructured remittance text, its lines joined by a space; null when not given.</param>
/// <param name="Betalingskenmerk">Structured creditor reference; null when not given.</param>
/// <param name="TegenpartijNaam">Name of the other side; null when not given.</param>
/// <param name="TegenpartijRekening">IBAN of the other side; null when not given or not valid.</param>
/// <param name="Transactiecode">Bank transaction code: domain, family and subfamily (<c>PMNT-ICDT-ESCT</c>), or the bank's own; null when not given.</param>
/// <param name="Retourreden">Reason for which a payment came back, such as <c>AC01</c> or <c>AC04</c>; null when not given.</param>
public sealed record Banktransactie(
    Bedrag? Bedrag,
    string? EndToEndId,
    string? Omschrijving,
    string? Betalingskenmerk,
    string? TegenpartijNaam,
    Iban? TegenpartijRekening,
    string? Transactiecode,
    string? Retourreden
)
{
    /// <summary>
    /// True when the bank marks this as a payment that came back: by a reason, or by the subfamily RRTN (payment return) or RPCR (recalled payment).
    /// </summary>
    public bool IsTeruggekomen =>
        Retourreden is not null || (Transactiecode is { } code && (EindigtOp(code, "-RRTN") || EindigtOp(code, "-RPCR")));

    /// <summary>Without name, account and text.</summary>
    public override string ToString() => $"{EndToEndId ?? "-"} {Bedrag?.ToString() ?? "-"}";

    private static bool EindigtOp(string code, string einde) => code.EndsWith(einde, StringComparison.Ordinal);
}
