using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>How far a practice is that begins, as far as its own administration shows.</summary>
/// <param name="Codes">Codes and tariffs that are valid today.</param>
/// <param name="Patienten">How many there are.</param>
/// <param name="EersteCov">Day of the first COV; null = never asked.</param>
/// <param name="EersteClaim">Day of the first claim that was not withdrawn; null = none.</param>
/// <param name="Toegekend">Insurers that awarded a claim: so there is an agreement with them.</param>
/// <param name="PerVerzekeraar">Insurers of the patients, with how many; most first.</param>
/// <param name="HeeftBetaling">A payment of an insurer was seen on the practice's bank statement.</param>
/// <param name="Bevestigd">Steps that a person said are done: who, and on which day.</param>
public sealed record Beginstand(
    int Codes,
    int Patienten,
    DateOnly? EersteCov,
    DateOnly? EersteClaim,
    IReadOnlySet<UzoviNummer> Toegekend,
    IReadOnlyList<(UzoviNummer Uzovi, int Aantal)> PerVerzekeraar,
    bool HeeftBetaling,
    IReadOnlyDictionary<string, (string Door, DateOnly Op)> Bevestigd
);
