using Vereffen.Kern;

namespace Vereffen.Verrekening;

/// <summary>What a betaalrun would pay, for a person to approve; nothing is booked.</summary>
/// <param name="Datum">Date of the run.</param>
/// <param name="Betalingen">Payments in the order in which the run would make them; their journal entry is still 0.</param>
/// <param name="Verrekend">Cents that would be set off.</param>
/// <param name="Aangehouden">Cents that would be kept after the run and weren't before; negative when kept money goes out.</param>
/// <param name="Vastgehouden">Cents that a betaalstop would newly hold.</param>
/// <param name="Debets">How many debets, voorschotten and released pay-outs the run would look at; 0 = it would do nothing.</param>
public sealed record Betaalvoorstel(
    DateOnly Datum,
    IReadOnlyList<Betaling> Betalingen,
    Bedrag Verrekend,
    Bedrag Aangehouden,
    Bedrag Vastgehouden,
    int Debets
)
{
    /// <summary>Sum of the payments.</summary>
    public Bedrag Totaal => new(Betalingen.Sum(b => b.Bedrag.Cents));
}
