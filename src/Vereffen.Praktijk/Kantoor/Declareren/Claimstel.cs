using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>A claim that was put together, with the treatments behind its lines.</summary>
/// <param name="Declaratie">As it will be written.</param>
/// <param name="Regels">The treatments.</param>
/// <param name="Referenties">The reference number of each.</param>
/// <param name="Patienten">By id.</param>
internal sealed record Claimstel(
    Declaratie Declaratie,
    IReadOnlyList<Behandelregel> Regels,
    IReadOnlyList<string> Referenties,
    IReadOnlyDictionary<long, Patientkaart> Patienten
);
