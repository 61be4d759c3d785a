using Vereffen.Kern;

namespace Vereffen.Beoordeling;

/// <summary>What judging the paid lines of one insurer again came to.</summary>
/// <param name="Uzovi">The insurer.</param>
/// <param name="Op">Day of the proposals.</param>
/// <param name="Beoordeeld">How many paid lines were judged.</param>
/// <param name="Voorstellen">Lines whose amount changes, in order of history.</param>
/// <param name="NietBeoordeeld">Lines that could not be judged, in order of history.</param>
public sealed record Herbeoordeling(
    UzoviNummer Uzovi,
    DateOnly Op,
    int Beoordeeld,
    IReadOnlyList<Correctievoorstel> Voorstellen,
    IReadOnlyList<NietHerbeoordeeld> NietBeoordeeld
)
{
    /// <summary>What all proposals together come to; negative = the insurer takes back.</summary>
    public Bedrag Verschil => Voorstellen.Aggregate(Bedrag.Nul, (som, v) => som + v.Verschil);
}
