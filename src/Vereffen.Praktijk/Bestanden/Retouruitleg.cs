using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A retour: what the insurer or the exchange made of a claim.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Standaard">OS302 1.0.</param>
/// <param name="Kop">Who answers, with which reference, when.</param>
/// <param name="Factuurnummer">Of the claim.</param>
/// <param name="Ingediend">From its 99; null when not given.</param>
/// <param name="Toegekend">From its 99; null when not given.</param>
/// <param name="Meldingen">Every record with a code that says something, in order.</param>
/// <param name="AantalMeldingen">All of them, also those that are not listed.</param>
/// <param name="Declaratie">Name of the claim file that it answers; null when that was not dropped in.</param>
/// <param name="Bezwaren">What does not fit with that claim, or in the retour itself.</param>
public sealed record Retouruitleg(
    string Naam,
    Standaard Standaard,
    IReadOnlyList<Kenmerk> Kop,
    string Factuurnummer,
    Bedrag? Ingediend,
    Bedrag? Toegekend,
    IReadOnlyList<Retourmelding> Meldingen,
    long AantalMeldingen,
    string? Declaratie,
    IReadOnlyList<Bevinding> Bezwaren
) : Bestanduitleg(Naam);
