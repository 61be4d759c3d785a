using Vereffen.Kern;

namespace Vereffen.Praktijk;

/// <summary>What a patient was told that care will cost, and when.</summary>
/// <param name="Id">Within the practice's database.</param>
/// <param name="PatientId">Who was told.</param>
/// <param name="GemeldOp">The day on which the patient was told.</param>
/// <param name="Regels">In the order in which they were filled in.</param>
public sealed record Kostenraming(long Id, long PatientId, DateOnly GemeldOp, IReadOnlyList<Ramingregel> Regels)
{
    public Bedrag Totaal => new(Regels.Sum(r => r.Bedrag.Cents));

    public override string ToString() => $"kostenraming {Id}";
}
