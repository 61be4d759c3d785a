namespace Vereffen.Praktijk;

/// <summary>A bank statement, as far as it is about claims.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Boekingen">Entries with <c>declaratie F</c>, <c>afrekening F</c> or <c>voorschot K</c>.</param>
/// <param name="AndereBoekingen">How many entries are about something else.</param>
/// <param name="Bezwaren">What does not add up in the statement.</param>
public sealed record Afschriftuitleg(string Naam, IReadOnlyList<Zorgboeking> Boekingen, int AndereBoekingen, IReadOnlyList<string> Bezwaren)
    : Bestanduitleg(Naam);
