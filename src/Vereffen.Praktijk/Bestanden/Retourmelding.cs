using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What a retour says of one record.</summary>
/// <param name="Regel">Line in the retour.</param>
/// <param name="Record">Its type and name: <c>04 PRESTATIERECORD</c>.</param>
/// <param name="Wat">What the record is about, nothing personal: prestatie, date, reference.</param>
/// <param name="Ingediend">What was claimed; null when the record holds no amount.</param>
/// <param name="Toegekend">What was awarded; null when the record holds no amount.</param>
/// <param name="Codes">The codes with their meaning.</param>
public sealed record Retourmelding(
    int Regel,
    string Record,
    IReadOnlyList<Kenmerk> Wat,
    Bedrag? Ingediend,
    Bedrag? Toegekend,
    IReadOnlyList<Retourbetekenis> Codes
);
