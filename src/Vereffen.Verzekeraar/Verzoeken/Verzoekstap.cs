namespace Vereffen.Verzekeraar;

/// <summary>One act on a request.</summary>
/// <param name="Handeling">What was done.</param>
/// <param name="Door">Who: a person, or the program where the rules leave no choice.</param>
/// <param name="Op">When.</param>
/// <param name="Reden">Why, as the zorgaanbieder is told.</param>
/// <param name="Rekening">Number of the account that was entered; null = none.</param>
public sealed record Verzoekstap(Verzoekhandeling Handeling, string Door, DateTimeOffset Op, string Reden, int? Rekening);
