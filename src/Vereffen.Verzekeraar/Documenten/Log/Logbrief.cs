using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>A letter as the log knows it: all but its content.</summary>
/// <param name="Nummer">Number in the log, from 1.</param>
/// <param name="Soort">What it is.</param>
/// <param name="Datum">Date on the letter.</param>
/// <param name="Uzovi">Insurer that writes.</param>
/// <param name="Agb">The zorgaanbieder it is about.</param>
/// <param name="Kenmerk">Of the vordering, correctie or declaratie.</param>
/// <param name="Bedrag">Amount that it names.</param>
/// <param name="HtmlHash">SHA-256 of the page (UTF-8), lower-case hexadecimal.</param>
/// <param name="PdfHash">SHA-256 of the PDF; null = none was printed.</param>
/// <param name="BewarenTot">Last day on which the content is kept.</param>
/// <param name="Stand">Where it stands now.</param>
public sealed record Logbrief(
    long Nummer,
    Documentsoort Soort,
    DateOnly Datum,
    UzoviNummer Uzovi,
    AgbCode Agb,
    string Kenmerk,
    Bedrag Bedrag,
    string HtmlHash,
    string? PdfHash,
    DateOnly BewarenTot,
    Briefstand Stand
);
