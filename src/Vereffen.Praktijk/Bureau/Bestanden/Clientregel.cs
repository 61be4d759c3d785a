using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A line of a client's file, and what came of it.</summary>
/// <param name="Detail">Its own number in the file.</param>
/// <param name="Regel">Line in the file, from 1.</param>
/// <param name="Referentie">The client's own.</param>
/// <param name="Code">Prestatiecode.</param>
/// <param name="Datum">First day; null when it has none.</param>
/// <param name="Bedrag">Credit negative.</param>
/// <param name="Uzovi">The insurer; null = unknown.</param>
/// <param name="Reden">Why it doesn't go to an insurer; empty = it does.</param>
/// <param name="Factuurnummer">Of the part; null = not sent.</param>
/// <param name="Verzonden">The reference under which it was sent; null = not sent.</param>
/// <param name="Codes">Of the retour.</param>
/// <param name="Toegekend">Null = not answered.</param>
public sealed record Clientregel(
    long Detail,
    int Regel,
    string Referentie,
    string Code,
    DateOnly? Datum,
    Bedrag Bedrag,
    UzoviNummer? Uzovi,
    string Reden,
    string? Factuurnummer,
    string? Verzonden,
    IReadOnlyList<string> Codes,
    Bedrag? Toegekend
)
{
    /// <summary>In words.</summary>
    public string Stand =>
        Reden.Length > 0 ? $"niet doorgestuurd: {Reden}"
        : Factuurnummer is null ? "nog niet ingediend"
        : Toegekend is not { } toegekend ? "onderweg"
        : toegekend == Bedrag ? "toegekend"
        : toegekend.IsNul ? "afgewezen"
        : "deels toegekend";
}
