using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>A pay-out of a betaalrun.</summary>
/// <param name="Datum">Date of the run.</param>
/// <param name="Uzovi">The insurer that pays.</param>
/// <param name="Agb">The zorgaanbieder whose money it is.</param>
/// <param name="Bedrag">Above zero.</param>
/// <param name="Omschrijving">Bank text: <c>declaratie F</c>, <c>afrekening F</c> or <c>voorschot K</c>.</param>
/// <param name="Begunstigde">Who gets it: the zorgaanbieder or its servicebureau.</param>
/// <param name="Boeking">Number of the journal entry.</param>
public sealed record Betaling(
    DateOnly Datum,
    UzoviNummer Uzovi,
    AgbCode Agb,
    Bedrag Bedrag,
    string Omschrijving,
    AgbCode Begunstigde,
    long Boeking
);
