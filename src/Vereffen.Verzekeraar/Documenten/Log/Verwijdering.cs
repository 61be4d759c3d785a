namespace Vereffen.Verzekeraar;

/// <summary>Record of a removal.</summary>
/// <param name="Brief">Number of the letter in the log.</param>
/// <param name="Wat">Kind and kenmerk.</param>
/// <param name="Op">When.</param>
/// <param name="Door">By whom: the job or a person.</param>
/// <param name="HtmlHash">SHA-256 of the page that was there.</param>
/// <param name="PdfHash">SHA-256 of the PDF that was there; null = there was none.</param>
public sealed record Verwijdering(long Brief, string Wat, DateTimeOffset Op, string Door, string HtmlHash, string? PdfHash);
