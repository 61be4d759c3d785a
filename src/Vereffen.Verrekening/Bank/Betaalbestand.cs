namespace Vereffen.Verrekening;

/// <summary>What goes into one pain.001 file. Nothing in it is made up by the writer: the same content gives the same bytes.</summary>
/// <param name="Berichtkenmerk">Identification of the file, never used before towards this bank; <c>-1</c>, <c>-2</c>, .. behind it identifies its batches.</param>
/// <param name="Aangemaakt">Moment of creation; written as clock time in Amsterdam.</param>
/// <param name="Indiener">Name of the party that sends the file.</param>
/// <param name="Opdrachten">The payments, in the order in which they are written within a batch.</param>
/// <param name="Verzamelboeking">True = the bank may debit each batch as one amount; false (default) = each payment on its own, so that the statement confirms it by its id.</param>
public sealed record Betaalbestand(
    string Berichtkenmerk,
    DateTimeOffset Aangemaakt,
    string Indiener,
    IReadOnlyList<Betaalopdracht> Opdrachten,
    bool Verzamelboeking = false
);
