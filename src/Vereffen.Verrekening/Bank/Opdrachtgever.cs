namespace Vereffen.Verrekening;

/// <summary>Who pays: the insurer as a legal entity, with the account that is debited.</summary>
/// <param name="Naam">Legal name; written in the SEPA character set, at most 70 characters.</param>
/// <param name="Rekening">The insurer's own account, in a SEPA country.</param>
/// <param name="Bic">BIC of the insurer's bank, 8 or 11 characters; null = the bank finds itself by the IBAN.</param>
public sealed record Opdrachtgever(string Naam, Iban Rekening, string? Bic = null);
