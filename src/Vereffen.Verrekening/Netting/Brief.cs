using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Something that goes by post.</summary>
/// <param name="Datum">Day on which it falls due, or of the run whose overzicht it is.</param>
/// <param name="Uzovi">Insurer of the vordering, or of the debet for an overzicht.</param>
/// <param name="Agb">The zorgaanbieder.</param>
/// <param name="Soort">Which letter.</param>
/// <param name="Kenmerk">Of the vordering; for an overzicht the factuurnummer of the debet.</param>
/// <param name="Bedrag">What is open of the vordering; for an overzicht what was set off.</param>
public sealed record Brief(DateOnly Datum, UzoviNummer Uzovi, AgbCode Agb, Briefsoort Soort, string Kenmerk, Bedrag Bedrag);
