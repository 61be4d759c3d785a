using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>One SEPA credit transfer, ready for the bank.</summary>
/// <param name="Opdrachtgever">Who pays, from which account.</param>
/// <param name="Uitvoerdatum">Day on which the bank executes it: a TARGET day.</param>
/// <param name="EndToEndId">Identification that comes back on both bank statements; unique in the file, at most 35 characters.</param>
/// <param name="Naam">Name of the creditor's account.</param>
/// <param name="Rekening">The creditor's account.</param>
/// <param name="Bedrag">Cents, from 1 to 99,999,999,999.</param>
/// <param name="Tekst">What the creditor reads on the bank statement, at most 140 characters: <c>declaratie F</c>, <c>afrekening F</c>, <c>voorschot K</c>.</param>
public sealed record Betaalopdracht(
    Opdrachtgever Opdrachtgever,
    DateOnly Uitvoerdatum,
    string EndToEndId,
    string Naam,
    Iban Rekening,
    Bedrag Bedrag,
    string Tekst
)
{
    /// <summary>Highest amount of one SEPA credit transfer: 999,999,999.99 euros.</summary>
    public static readonly Bedrag Hoogste = new(99_999_999_999);

    /// <summary>Without name and account number.</summary>
    public override string ToString() => $"{EndToEndId} {Bedrag}";
}
