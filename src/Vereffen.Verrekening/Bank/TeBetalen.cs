using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>A payment that the betaalrun wants to make, before an account is found for it.</summary>
/// <param name="Kenmerk">Becomes the end-to-end id: unique for this insurer for good, at most 35 SEPA characters.</param>
/// <param name="Begunstigde">Who gets the money: the crediteur, or the servicebureau.</param>
/// <param name="Bedrag">Cents, above zero.</param>
/// <param name="Tekst">Bank text: <c>declaratie F</c>, <c>afrekening F</c>, <c>voorschot K</c>.</param>
/// <param name="Datum">Day from which it may be paid (that of the run).</param>
/// <param name="Uzovi">The legal entity that pays.</param>
public sealed record TeBetalen(string Kenmerk, AgbCode Begunstigde, Bedrag Bedrag, string Tekst, DateOnly Datum, UzoviNummer Uzovi);

/// <summary>A payment that can be made, with the order for the bank.</summary>
public sealed record Betaalregel(TeBetalen Betaling, Betaalopdracht Opdracht);

/// <summary>A payment that can't be made yet, with the reason in Dutch; it stays open for a next proposal.</summary>
public sealed record NietBetaalbaar(TeBetalen Betaling, string Reden);
