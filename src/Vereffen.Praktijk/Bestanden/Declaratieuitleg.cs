using Vereffen.Ei;
using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A claim: who asks what of whom, and what every insurer would refuse.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Standaard">OS301 1.0.</param>
/// <param name="Kop">Who, to whom, when; empty parts left out.</param>
/// <param name="Ingediend">Total of the prestaties, credit negative; null when it can't be told.</param>
/// <param name="Factuurnummer">Empty when it can't be told.</param>
/// <param name="Uitkomst">Of the checks.</param>
/// <param name="Bevindingen">The first ones, values not included.</param>
/// <param name="AantalBevindingen">All of them.</param>
/// <param name="Records">The first records.</param>
/// <param name="AantalRecords">All of them.</param>
public sealed record Declaratieuitleg(
    string Naam,
    Standaard Standaard,
    IReadOnlyList<Kenmerk> Kop,
    Bedrag? Ingediend,
    string Factuurnummer,
    Uitkomst Uitkomst,
    IReadOnlyList<Bevinding> Bevindingen,
    long AantalBevindingen,
    IReadOnlyList<Recordbeeld> Records,
    long AantalRecords
) : Bestanduitleg(Naam);
