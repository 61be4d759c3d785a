using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>Something that goes by post.</summary>
/// <param name="Datum">Day on which it falls due, or of the run whose overzicht it is.</param>
/// <param name="Uzovi">Insurer of the vordering, or of the debet for an overzicht.</param>
/// <param name="Agb">The zorgaanbieder.</param>
/// <param name="Soort">Which letter.</param>
/// <param name="Kenmerk">Of the vordering; for an overzicht the factuurnummer of the debet.</param>
/// <param name="Bedrag">What is open of the vordering; for an overzicht what was set off.</param>
public sealed record Brief(DateOnly Datum, UzoviNummer Uzovi, AgbCode Agb, Briefsoort Soort, string Kenmerk, Bedrag Bedrag)
{
    /// <summary>Last day on which the money must be in; null for an overzicht.</summary>
    public DateOnly? Betaaldag { get; init; }

    /// <summary>Of an aanmaning: 1 for the first since the vordering was asked back, 2, 3, ..; 0 for any other letter.</summary>
    public int Keer { get; init; }

    /// <summary>Description of the vordering; may be empty.</summary>
    public string Omschrijving { get; init; } = "";

    /// <summary>Of an overzicht: whose account; null for any other letter.</summary>
    public AgbCode? Crediteur { get; init; }

    /// <summary>Of an overzicht: its number on that account; 0 for any other letter.</summary>
    public int Volgnummer { get; init; }
}
