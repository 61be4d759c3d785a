using Vereffen.Kern;

namespace Vereffen.Verzekeraar;

/// <summary>Figures of an insurer over all its claims, test claims left out.</summary>
/// <param name="Betaalduur">Of claims of which something was awarded and settled: calendar days from receipt to the run.</param>
/// <param name="Codes">Rejection codes by how often, most first.</param>
/// <param name="Aanbieders">By AGB-code.</param>
/// <param name="Declaraties">How many claims.</param>
/// <param name="Records">Records 04 in them of which the retour is known.</param>
public sealed record Cijfers(
    Betaalduur Betaalduur,
    IReadOnlyList<Codecijfer> Codes,
    IReadOnlyList<Aanbiedercijfer> Aanbieders,
    long Declaraties,
    long Records
);

/// <summary>Days from receipt to payment.</summary>
/// <param name="PerKlasse">0 to 5, 6 to 10, 11 to 20, 21 to 30, over 30 days.</param>
/// <param name="Mediaan">Null when nothing was paid yet.</param>
public sealed record Betaalduur(IReadOnlyList<(string Klasse, int Aantal)> PerKlasse, int? Mediaan);

/// <summary>How often a code was given.</summary>
public sealed record Codecijfer(Retourcode Code, long Aantal);

/// <summary>What was claimed and awarded of one provider.</summary>
/// <param name="Agb">The crediteur; empty when the claims named none.</param>
/// <param name="Declaraties">How many were judged.</param>
/// <param name="Ingediend">Claimed in them.</param>
/// <param name="Toegekend">Awarded of that.</param>
/// <param name="MediaanDagen">Days from receipt to payment of the middle one; null when nothing was paid yet.</param>
public sealed record Aanbiedercijfer(string Agb, long Declaraties, Bedrag Ingediend, Bedrag Toegekend, int? MediaanDagen)
{
    /// <summary>Part of the claimed amount that was not awarded, in tenths of a percent; null when nothing was claimed.</summary>
    public long? AfgewezenPromille =>
        Ingediend.Cents > 0 ? Math.Max(0, checked((Ingediend - Toegekend).Cents * 1000) / Ingediend.Cents) : null;
}
