using Vereffen.Kern;
using Vereffen.Registers;

namespace Vereffen.Beoordeling;

/// <summary>A paid line that would be awarded another amount under the registers of today. Amounts in cents; a person decides whether it is booked.</summary>
public sealed class Correctievoorstel
{
    /// <summary>The row of history.</summary>
    public required Historieregel Regel { get; init; }

    /// <summary>What would be awarded now, from 0 to the declaratiebedrag; never equal to <see cref="Oud"/>.</summary>
    public required Bedrag Nieuw { get; init; }

    /// <summary>Why, in order of the rules; empty when what lowered the line before is gone.</summary>
    public required IReadOnlyList<Regelbevinding> Bevindingen { get; init; }

    /// <summary>Whose account is corrected: the payee, or the declarant behind a servicebureau; null when registers and history don't tell who that is.</summary>
    public required AgbCode? Crediteur { get; init; }

    /// <summary>What stands awarded.</summary>
    public Bedrag Oud => Regel.Toegekend;

    /// <summary>Negative = the insurer takes back.</summary>
    public Bedrag Verschil => Nieuw - Oud;

    /// <summary>Name of the line in a file of proposals: the same as long as the line is.</summary>
    public string Kenmerk => Regelkenmerk.Van(Regel);

    /// <summary>Ids of the rules, separated by bars.</summary>
    public string Regels => Correctietekst.Regels(Bevindingen);

    /// <summary>Four digits each, separated by bars.</summary>
    public string Retourcodes => Correctietekst.Codes(Bevindingen);

    /// <summary>Plain Dutch, no personal data.</summary>
    public string Uitleg => Correctietekst.Uitleg(Bevindingen);
}
